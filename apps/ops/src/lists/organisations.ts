import { formatDate } from '@gs/domain';
import {
  OrganisationsImporter,
  OrganisationsPort,
  type HeldPeriod,
  type OrganisationVersionInput,
} from '@gs/api-organisation';
import type { Cells } from '../csv/cells';
import { groupBy } from '../csv/group-by';
import { refuseRepeated, type ListKind } from './list';

const columns = ['ma', 'ten', 'loai', 'cap', 'ma_cha', 'tu_ngay', 'den_ngay', 'ke_thua_tu', 'can_cu'] as const;
type Column = (typeof columns)[number];

interface Read {
  readonly cells: Cells<Column>;
  readonly input: OrganisationVersionInput;
}

/** Units, one row a version. */
export const organisationsList: ListKind<Column> = {
  kind: 'organisations',
  columns,
  async take(app, tx, rows) {
    const read = rows.map((cells) => ({ cells, input: versionOf(cells) }));
    refuseRepeated(
      read.map(({ cells, input }) => ({ cells, key: `${input.code} ${input.validFrom}` })),
      'ma',
    );
    const importer = app.get(OrganisationsImporter);
    const held = await importer.periodsOf(
      tx,
      read.map(({ input }) => input.code),
    );
    refuseOverlaps(read, held);
    const referred = read.flatMap(({ input }) => [
      ...(input.parentCode ? [input.parentCode] : []),
      ...input.predecessors,
    ]);
    refuseUnknown(read, new Set((await app.get(OrganisationsPort).byCodes(referred, tx)).keys()));
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return importer.take(tx, good);
  },
};

function versionOf(cells: Cells<Column>): OrganisationVersionInput {
  const validFrom = cells.date('tu_ngay');
  const validTo = cells.dateOrNull('den_ngay');
  if (validTo !== null && validTo < validFrom) cells.fault('den_ngay', 'sớm hơn ngày bắt đầu. Xem lại hai ngày.');
  const code = cells.required('ma');
  const parentCode = cells.text('ma_cha') || null;
  if (parentCode === code) cells.fault('ma_cha', 'là chính đơn vị này. Ghi mã đơn vị cấp trên.');
  return {
    code,
    name: cells.required('ten'),
    kind: cells.required('loai'),
    level: cells.required('cap'),
    parentCode,
    validFrom,
    validTo,
    legalBasis: cells.text('can_cu'),
    predecessors: cells.text('ke_thua_tu').split(' ').filter(Boolean),
  };
}

/** Two versions of one unit never hold on the same day; those on record count unless the file corrects them. */
function refuseOverlaps(read: readonly Read[], held: readonly HeldPeriod[]): void {
  const heldByCode = groupBy(held, ({ code }) => code);
  const good = read.filter(({ cells }) => cells.good);
  for (const [code, versions] of groupBy(good, ({ input }) => input.code)) {
    const corrected = new Set(versions.map(({ input }) => input.validFrom));
    const others = (heldByCode.get(code) ?? []).filter(({ validFrom }) => !corrected.has(validFrom));
    const taken: (HeldPeriod & { readonly where: string })[] = others.map((period) => ({
      ...period,
      where: `phiên bản từ ${formatDate(period.validFrom)} đã có`,
    }));
    for (const { cells, input } of versions) {
      const clash = taken.find((period) => overlap(period, input));
      if (clash === undefined) taken.push({ ...input, where: `dòng ${cells.row}` });
      else cells.fault('tu_ngay', `chồng lên thời gian của ${clash.where}. Ghi ngày hết hiệu lực cho phiên bản trước.`);
    }
  }
}

interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

const overlap = (a: Period, b: Period): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);

/** A row that leans on a unit nobody knows is set aside, and so is each row that leans on that one. */
function refuseUnknown(read: readonly Read[], inDatabase: ReadonlySet<string>): void {
  for (let again = true; again;) {
    again = false;
    const known = new Set([...inDatabase, ...read.filter(({ cells }) => cells.good).map(({ input }) => input.code)]);
    for (const { cells, input } of read) {
      if (!cells.good) continue;
      const missing = (code: string): boolean => !known.has(code);
      if (input.parentCode !== null && missing(input.parentCode))
        cells.fault('ma_cha', `chưa có đơn vị mã «${input.parentCode}». Thêm đơn vị cấp trên vào tệp rồi nhập lại.`);
      const lost = input.predecessors.filter(missing);
      if (lost.length > 0)
        cells.fault('ke_thua_tu', `chưa có đơn vị mã «${lost.join(' ')}». Thêm đơn vị tiền thân vào tệp rồi nhập lại.`);
      if (!cells.good) again = true;
    }
  }
}
