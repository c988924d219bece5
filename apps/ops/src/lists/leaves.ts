import { RecordsImporter } from '@gs/api-subjects';
import type { ListKind } from './list';
import { refuseRepeated } from './list';
import { personsOf } from './persons-of';

const columns = ['so_dinh_danh', 'loai', 'tu_ngay', 'den_ngay', 'so_quyet_dinh'] as const;
const kinds = ['thai-san'] as const;

/** Leave that counts as service time: maternity. */
export const leavesList: ListKind<(typeof columns)[number]> = {
  kind: 'leaves',
  columns,
  async take(app, tx, rows) {
    const persons = await personsOf(app, tx, rows);
    const read = rows.map((cells) => {
      cells.oneOf('loai', kinds);
      const [from, to] = [cells.date('tu_ngay'), cells.date('den_ngay')];
      if (from !== '' && to !== '' && to < from) cells.fault('den_ngay', 'sớm hơn ngày bắt đầu. Xem lại hai ngày.');
      const personId = persons.get(cells) ?? '';
      return {
        cells,
        input: { personId, kind: 'maternity' as const, from, to, decisionNo: cells.text('so_quyet_dinh') },
      };
    });
    refuseRepeated(
      read.map(({ cells, input }) => ({ cells, key: `${input.personId} ${input.from}` })),
      'tu_ngay',
    );
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return app.get(RecordsImporter).takeLeaves(tx, good);
  },
};
