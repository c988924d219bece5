import { RecordsImporter } from '@gs/api-subjects';
import type { ListKind } from './list';
import { refuseRepeated } from './list';
import { personsOf } from './persons-of';

const columns = ['so_dinh_danh', 'nam', 'muc', 'so_quyet_dinh'] as const;
const levels = ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh'] as const;

/** Yearly ratings. */
export const ratingsList: ListKind<(typeof columns)[number]> = {
  kind: 'ratings',
  columns,
  async take(app, tx, rows) {
    const persons = await personsOf(app, tx, rows);
    const read = rows.map((cells) => ({
      cells,
      input: {
        subjectId: persons.get(cells) ?? '',
        year: cells.year('nam'),
        level: cells.oneOf('muc', levels) ?? 'hoan-thanh',
        decisionNo: cells.text('so_quyet_dinh'),
      },
    }));
    refuseRepeated(
      read.map(({ cells, input }) => ({ cells, key: `${input.subjectId} ${input.year}` })),
      'nam',
    );
    const good = read.filter(({ cells }) => cells.good).map(({ input }) => input);
    return app.get(RecordsImporter).takeRatings(tx, good);
  },
};
