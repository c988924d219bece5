import { OrganisationsImporter, OrganisationsPort } from '@gs/api-organisation';
import type { ListKind } from './list';

const columns = ['ma_don_vi', 'nhiem_vu', 'ma_don_vi_thuc_hien', 'tu_ngay', 'den_ngay'] as const;

/** Which unit does a duty for a whole area, e.g. the emulation office of the province. */
export const dutiesList: ListKind<(typeof columns)[number]> = {
  kind: 'duties',
  columns,
  async take(app, tx, rows) {
    const read = rows.map((cells) => ({
      cells,
      input: {
        areaCode: cells.required('ma_don_vi'),
        duty: cells.required('nhiem_vu'),
        holderCode: cells.required('ma_don_vi_thuc_hien'),
        validFrom: cells.date('tu_ngay'),
        validTo: cells.dateOrNull('den_ngay'),
      },
    }));
    const codes = read.flatMap(({ input }) => [input.areaCode, input.holderCode]);
    const known = await app.get(OrganisationsPort).byCodes(codes, tx);
    for (const { cells, input } of read) {
      if (!known.has(input.areaCode)) cells.fault('ma_don_vi', `chưa có đơn vị mã «${input.areaCode}».`);
      if (!known.has(input.holderCode)) cells.fault('ma_don_vi_thuc_hien', `chưa có đơn vị mã «${input.holderCode}».`);
    }
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return { added: await app.get(OrganisationsImporter).takeDuties(tx, good), changed: 0 };
  },
};
