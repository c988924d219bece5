import { RecordsImporter } from '@gs/api-subjects';
import { refuseRepeated, type ListKind } from './list';
import { personsOf } from './persons-of';

const columns = ['ma', 'so_dinh_danh', 'nam', 'ten', 'pham_vi', 'so_quyet_dinh', 'ngay'] as const;
const scopes = ['co-so', 'tinh', 'toan-quoc'] as const;

/** Recognised initiatives by their code. */
export const initiativesList: ListKind<(typeof columns)[number]> = {
  kind: 'initiatives',
  columns,
  async take(app, tx, rows) {
    const persons = await personsOf(app, tx, rows);
    const read = rows.map((cells) => ({
      cells,
      input: {
        personId: persons.get(cells) ?? '',
        code: cells.required('ma'),
        year: cells.year('nam'),
        title: cells.required('ten'),
        scope: cells.oneOf('pham_vi', scopes) ?? 'co-so',
        decisionNo: cells.text('so_quyet_dinh'),
        decidedOn: cells.dateOrNull('ngay'),
      },
    }));
    refuseRepeated(
      read.map(({ cells, input }) => ({ cells, key: input.code })),
      'ma',
    );
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return app.get(RecordsImporter).takeInitiatives(tx, good);
  },
};
