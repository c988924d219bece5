import { checkIdentityNumber, properCaseName, type IdentityProblem } from '@gs/domain';
import { OrganisationsPort } from '@gs/api-organisation';
import { RecordsImporter, type PersonInput } from '@gs/api-subjects';
import type { Cells } from '../csv/cells';
import { refuseRepeated, type ListKind } from './list';

const columns = ['so_dinh_danh', 'ho_ten', 'ngay_sinh', 'gioi_tinh', 'dan_toc', 'chuc_vu', 'ma_don_vi'] as const;
type Column = (typeof columns)[number];

const sexes = { nam: 'nam', nữ: 'nu', nu: 'nu' } as const;
const sentences: Readonly<Record<IdentityProblem, readonly [Column, string]>> = {
  'not-twelve-digits': ['so_dinh_danh', 'không đủ 12 chữ số. Xem lại số trên căn cước.'],
  'province-code': ['so_dinh_danh', 'có ba chữ số đầu không phải mã tỉnh, thành phố. Xem lại số trên căn cước.'],
  'sex-disagrees': ['gioi_tinh', 'không khớp với chữ số thứ tư của số định danh. Xem lại giới tính hoặc số.'],
  'birth-year-disagrees': ['ngay_sinh', 'có năm sinh không khớp với số định danh. Xem lại ngày sinh hoặc số.'],
};

/** People by identity number. */
export const peopleList: ListKind<Column> = {
  kind: 'people',
  columns,
  async take(app, tx, rows) {
    const units = await app.get(OrganisationsPort).byCodes(
      rows.map((cells) => cells.text('ma_don_vi')),
      tx,
    );
    const read = rows.map((cells) => ({ cells, input: personOf(cells, units.get(cells.text('ma_don_vi'))?.id) }));
    refuseRepeated(
      read.map(({ cells, input }) => ({ cells, key: input.identityNumber ?? '' })),
      'so_dinh_danh',
    );
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return app.get(RecordsImporter).takePeople(tx, good);
  },
};

function personOf(cells: Cells<Column>, organisationId: string | undefined): PersonInput {
  const typed = cells.required('so_dinh_danh');
  const birthDate = cells.dateOrNull('ngay_sinh');
  const said = cells.text('gioi_tinh').toLowerCase();
  const sex = Object.entries(sexes).find(([word]) => word === said)?.[1] ?? null;
  if (said !== '' && sex === null) cells.fault('gioi_tinh', `«${said}» không rõ. Ghi Nam hoặc Nữ.`);
  const check = checkIdentityNumber(typed, {
    birthDate: birthDate ?? undefined,
    sex: sex === null ? undefined : sex === 'nam' ? 'male' : 'female',
  });
  if (typed !== '') for (const problem of check.problems) cells.fault(...sentences[problem]);
  if (organisationId === undefined)
    cells.fault('ma_don_vi', `chưa có đơn vị mã «${cells.text('ma_don_vi')}». Nhập đơn vị trước.`);
  return {
    kind: 'person',
    key: String(cells.row),
    name: properCaseName(cells.required('ho_ten')),
    organisationId: organisationId ?? '',
    identityNumber: check.value ?? null,
    birthDate,
    birthYear: null,
    sex,
    position: cells.text('chuc_vu'),
    ethnicGroup: cells.text('dan_toc'),
  };
}
