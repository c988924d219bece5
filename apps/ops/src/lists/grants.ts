import type { INestApplicationContext } from '@nestjs/common';
import { findAward } from '@gs/domain';
import type { Tx } from '@gs/api-platform';
import { OrganisationsPort, type OrganisationRef } from '@gs/api-organisation';
import { GrantsPort, RecordsImporter, SubjectsPort, type NewGrant } from '@gs/api-subjects';
import type { Cells } from '../csv/cells';
import { groupBy } from '../csv/group-by';
import { refuseRepeated, type ListKind } from './list';

const columns = [
  'loai',
  'so_dinh_danh_hoac_ma_don_vi',
  'ma_don_vi',
  'ma_khen_thuong',
  'nam',
  'so_quyet_dinh',
  'ngay_quyet_dinh',
  'loai_hinh',
] as const;
type Column = (typeof columns)[number];
type Rows = readonly Cells<Column>[];
const kinds = ['ca-nhan', 'tap-the'] as const;
const meritTypes = [
  'cong-trang',
  'dot-xuat',
  'phong-trao',
  'chuyen-de',
  'phong-trao-chuyen-de',
  'cong-hien',
  'nien-han',
  'doi-ngoai',
  'khang-chien',
] as const;

/** Awards decided before, of persons (by identity number) and of units as a whole (by code). */
export const grantsList: ListKind<Column> = {
  kind: 'grants',
  columns,
  async take(app, tx, rows) {
    const units = await app.get(OrganisationsPort).byCodes(
      rows.flatMap((cells) => [cells.text('ma_don_vi'), cells.text('so_dinh_danh_hoac_ma_don_vi')]),
      tx,
    );
    const subjects = await subjectsOf(app, tx, rows, units);
    const names = await namesByYear(app, tx, rows, units);
    const read = rows.map((cells) => ({ cells, input: grantOf(cells, subjects.get(cells), units, names) }));
    refuseRepeated(
      read.map(({ cells, input: g }) => ({ cells, key: [g.subjectId, g.award, g.year, g.decisionNo].join(' ') })),
      'so_quyet_dinh',
    );
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return { added: await app.get(GrantsPort).add(tx, good), changed: 0 };
  },
};

async function subjectsOf(
  app: INestApplicationContext,
  tx: Tx,
  rows: Rows,
  units: ReadonlyMap<string, OrganisationRef>,
): Promise<Map<Cells<Column>, string>> {
  const codeOf = (cells: Cells<Column>): string => cells.text('so_dinh_danh_hoac_ma_don_vi');
  const isPerson = (cells: Cells<Column>): boolean => cells.text('loai') === 'ca-nhan';
  const persons = await app.get(RecordsImporter).personsByNumber(rows.filter(isPerson).map(codeOf), tx);
  const wholeUnits = rows.filter((cells) => !isPerson(cells)).flatMap((cells) => units.get(codeOf(cells))?.id ?? []);
  const collectives = await app.get(SubjectsPort).collectivesOf(tx, wholeUnits);
  const result = new Map<Cells<Column>, string>();
  for (const cells of rows) {
    const found = isPerson(cells) ? persons.get(codeOf(cells)) : collectives.get(units.get(codeOf(cells))?.id ?? '');
    if (found !== undefined) result.set(cells, found);
    else
      cells.fault(
        'so_dinh_danh_hoac_ma_don_vi',
        isPerson(cells)
          ? 'chưa có người mang số này. Nhập danh sách người trước, hoặc xem lại số.'
          : `chưa có đơn vị mã «${codeOf(cells)}». Nhập đơn vị trước.`,
      );
  }
  return result;
}

/** Names of the units as they were at the end of each year of merit: by «code year». */
async function namesByYear(
  app: INestApplicationContext,
  tx: Tx,
  rows: Rows,
  units: ReadonlyMap<string, OrganisationRef>,
): Promise<Map<string, string>> {
  const codes = groupBy(rows, (cells) => cells.text('nam'));
  const result = new Map<string, string>();
  for (const [year, ofYear] of codes) {
    if (!/^\d{4}$/.test(year)) continue;
    const ids = ofYear.flatMap((cells) => units.get(cells.text('ma_don_vi'))?.id ?? []);
    const refs = await app.get(OrganisationsPort).refsOn(ids, `${year}-12-31`, tx);
    for (const ref of refs.values()) result.set(`${ref.code} ${year}`, ref.name);
  }
  return result;
}

function grantOf(
  cells: Cells<Column>,
  subjectId: string | undefined,
  units: ReadonlyMap<string, OrganisationRef>,
  names: ReadonlyMap<string, string>,
): NewGrant {
  cells.oneOf('loai', kinds);
  const award = cells.required('ma_khen_thuong');
  if (award !== '' && findAward(award) === null)
    cells.fault('ma_khen_thuong', `«${award}» không có trong danh mục danh hiệu, hình thức. Xem lại mã.`);
  const code = cells.required('ma_don_vi');
  const unit = units.get(code);
  if (code !== '' && unit === undefined) cells.fault('ma_don_vi', `chưa có đơn vị mã «${code}». Nhập đơn vị trước.`);
  const year = cells.year('nam');
  if (cells.text('loai_hinh') !== '') cells.oneOf('loai_hinh', meritTypes);
  return {
    subjectId: subjectId ?? '',
    award,
    year,
    decisionNo: cells.required('so_quyet_dinh'),
    decidedOn: cells.date('ngay_quyet_dinh'),
    meritType: cells.text('loai_hinh'),
    organisationId: unit?.id ?? '',
    organisationName: names.get(`${code} ${year}`) ?? unit?.name ?? '',
    decisionId: null,
    source: 'import',
  };
}
