import { createHash } from 'node:crypto';
import { findAward, foldVietnamese, recogniseAward, type SubjectKind } from '@gs/domain';
import type { ImportPreviewView } from '@gs/contracts';
import {
  headerKey,
  recogniseColumns,
  type ColumnField,
  type PlainField,
  type RawTable,
  type TableHeader,
} from '@gs/papers';

/** Names and necessity of the fields a column can hold, for the screen that corrects a mapping. */
export const fields: ImportPreviewView['fields'] = [
  { field: 'name', name: 'Họ tên / tên tập thể / tên hộ', required: true },
  { field: 'familyName', name: 'Họ và tên đệm, khi tên đứng cột riêng', required: false },
  { field: 'award', name: 'Danh hiệu, hình thức đề nghị', required: true },
  { field: 'unit', name: 'Đơn vị công tác / địa chỉ', required: true },
  { field: 'identityNumber', name: 'Số định danh (CCCD)', required: false },
  { field: 'birthDate', name: 'Ngày sinh', required: false },
  { field: 'birthYear', name: 'Năm sinh', required: false },
  { field: 'sex', name: 'Giới tính', required: false },
  { field: 'male', name: 'Nam: năm sinh hoặc dấu x', required: false },
  { field: 'female', name: 'Nữ: năm sinh hoặc dấu x', required: false },
  { field: 'position', name: 'Chức vụ', required: false },
  { field: 'positionAndUnit', name: 'Chức vụ và đơn vị chung một ô', required: false },
  { field: 'achievement', name: 'Tóm tắt thành tích', required: false },
  { field: 'rating', name: 'Xếp loại', required: false },
  { field: 'initiative', name: 'Mã sáng kiến', required: false },
  { field: 'ordinal', name: 'Số thứ tự', required: false },
];

const markPrefix = 'awardMark:';

/**
 * A column of marks as the screen offers it: under its own heading where the head names an award, else by the award.
 * What was once taken out can so be put back.
 * @param codes awards the office can put forward
 */
export function markFields(columns: Columns, codes: readonly string[]): ImportPreviewView['fields'] {
  const byWords = Object.keys(recogniseColumns(columns.headers).mapping).filter((field) =>
    field.startsWith(markPrefix),
  );
  const present = columns.marks.map(({ award }) => `${markPrefix}${award}`);
  const own = [...new Set([...byWords, ...present])].map((field) => {
    const text = field.slice(markPrefix.length);
    const found = recogniseAward(text);
    return { field, text, code: 'code' in found ? found.code : null };
  });
  const taken = new Set(own.map(({ code }) => code));
  const others = codes
    .filter((code) => !taken.has(code))
    .map((code) => ({ field: `${markPrefix}${code}`, text: code, code }));
  return [...own, ...others].map(({ field, text, code }) => ({
    field,
    name: `Dấu x: ${(code === null ? null : findAward(code)?.name) ?? text}`,
    required: false,
  }));
}

export interface MarkColumn {
  readonly letter: string;
  readonly award: string;
}

/** Which column of one list holds what. */
export class Columns {
  private readonly byField: ReadonlyMap<string, string>;
  private readonly byLetter: ReadonlyMap<string, TableHeader>;
  readonly marks: readonly MarkColumn[];

  constructor(
    readonly headers: readonly TableHeader[],
    mapping: Readonly<Partial<Record<string, string>>>,
  ) {
    const entries = Object.entries(mapping).filter((entry): entry is [string, string] => entry[1] !== undefined);
    this.byField = new Map(entries);
    this.byLetter = new Map(headers.map((header) => [header.letter, header]));
    this.marks = entries
      .filter(([field]) => field.startsWith(markPrefix))
      .map(([field, letter]) => ({ letter, award: field.slice(markPrefix.length) }));
  }

  letterOf(field: PlainField): string | undefined {
    return this.byField.get(field);
  }

  /** The field a column holds, or null. */
  fieldOf(letter: string): string | null {
    for (const [field, at] of this.byField) if (at === letter) return field;
    return null;
  }

  titleOf(letter: string): string {
    return this.byLetter.get(letter)?.title ?? letter;
  }

  /** As `titleOf`; of a heading shared by several kinds («Tên tập thể / Họ và tên») the part that speaks of this kind. */
  titleFor(letter: string, kind: SubjectKind): string {
    const header = this.byLetter.get(letter);
    if (header === undefined) return letter;
    if (header.parts.length > 1 || this.fieldOf(letter) !== 'name') return header.title;
    return (
      header.title
        .split('/')
        .map((part) => part.trim())
        .find((part) => speaksOf[kind].test(foldVietnamese(part))) ?? header.title
    );
  }

  /** As `mapping`, with an empty field for each column that holds nothing known. */
  get whole(): Record<string, string> {
    return Object.fromEntries(this.headers.map(({ letter }) => [letter, this.fieldOf(letter) ?? '']));
  }

  /** Field by column letter, as the screen edits it. */
  get mapping(): Record<string, string> {
    return Object.fromEntries([...this.byField].map(([field, letter]) => [letter, field]));
  }
}

const speaksOf: Readonly<Record<SubjectKind, RegExp>> = {
  person: /\b(ho va ten|ho ten|ca nhan)\b/,
  collective: /\b(tap the|don vi)\b/,
  household: /\b(ho gia dinh|chu ho)\b/,
};

/** Shape of a head row: the same for every list an office makes from the same form. */
export function headHash(headers: readonly TableHeader[]): string {
  return createHash('sha256')
    .update(headers.map(({ letter, title }) => `${letter}:${headerKey(title)}`).join('|'))
    .digest('hex');
}

/**
 * Columns of a table: what the clerk says now goes before what was remembered of this head, and that before the words.
 * @param remembered, said field by column letter; an empty field takes a column out
 */
export function columnsOf(
  table: RawTable,
  remembered: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>> = {},
): Columns {
  const chosen = { ...remembered, ...said };
  const left = table.headers.filter(({ letter }) => !(letter in chosen));
  const mapping: Partial<Record<string, string>> = { ...recogniseColumns(left).mapping };
  for (const [letter, field] of Object.entries(chosen)) if (field !== '') mapping[field as ColumnField] = letter;
  return new Columns(table.headers, mapping);
}
