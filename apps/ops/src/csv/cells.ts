import { isLocalDate, parseVietnameseDate, type LocalDate } from '@gs/domain';
import type { SetAside } from '../report';
import type { CsvRow } from './read-csv';

const years = { first: 1945, last: 2100 };

/** Reads the cells of one row and gathers what is wrong with them; a row with one fault or more is set aside. */
export class Cells<C extends string> {
  readonly faults: SetAside[] = [];

  constructor(private readonly source: CsvRow<C>) {
    if (source.ragged) this.fault('', 'số ô không khớp với dòng tiêu đề. Kiểm tra dấu phẩy, ngoặc kép trong dòng.');
  }

  get row(): number {
    return this.source.row;
  }

  get good(): boolean {
    return this.faults.length === 0;
  }

  text(column: C): string {
    return this.source.cells[column].replace(/\s+/g, ' ').trim();
  }

  required(column: C): string {
    const value = this.text(column);
    if (value === '') this.fault(column, 'để trống. Điền rồi nhập lại dòng này.');
    return value;
  }

  oneOf<T extends string>(column: C, known: readonly T[]): T | null {
    const value = this.required(column);
    const found = known.find((option) => option === value) ?? null;
    if (found === null && value !== '')
      this.fault(column, `«${value}» không có trong danh mục. Dùng một trong: ${known.join(', ')}.`);
    return found;
  }

  year(column: C): number {
    const value = this.required(column);
    const year = /^\d{4}$/.test(value) ? Number(value) : 0;
    if (value !== '' && (year < years.first || year > years.last))
      this.fault(column, `«${value}» không phải một năm. Viết bốn chữ số, ví dụ 2025.`);
    return year;
  }

  /** `YYYY-MM-DD` or as offices write it (31/12/2025); null when empty. */
  dateOrNull(column: C): LocalDate | null {
    const value = this.text(column);
    if (value === '') return null;
    const date = isLocalDate(value) ? value : parseVietnameseDate(value);
    if (date === null)
      this.fault(column, `«${value}» không phải một ngày có thật. Viết năm-tháng-ngày, ví dụ 2025-12-31.`);
    return date;
  }

  date(column: C): LocalDate {
    this.required(column);
    return this.dateOrNull(column) ?? '';
  }

  fault(column: C | '', sentence: string): void {
    this.faults.push({ row: this.source.row, column, sentence });
  }
}
