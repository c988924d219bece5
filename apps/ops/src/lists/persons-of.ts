import type { INestApplicationContext } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import { RecordsImporter } from '@gs/api-subjects';
import type { Cells } from '../csv/cells';

/** The person each row speaks of, by identity number; rows that speak of nobody known are faulted. */
export async function personsOf<C extends string>(
  app: INestApplicationContext,
  tx: Tx,
  rows: readonly Cells<C | 'so_dinh_danh'>[],
): Promise<Map<Cells<C | 'so_dinh_danh'>, string>> {
  const numberOf = (cells: Cells<C | 'so_dinh_danh'>): string => cells.text('so_dinh_danh').replace(/[\s.]/g, '');
  const known = await app.get(RecordsImporter).personsByNumber(rows.map(numberOf), tx);
  const result = new Map<Cells<C | 'so_dinh_danh'>, string>();
  for (const cells of rows) {
    const id = known.get(numberOf(cells));
    if (id !== undefined) result.set(cells, id);
    else cells.fault('so_dinh_danh', 'chưa có người mang số này. Nhập danh sách người trước, hoặc xem lại số.');
  }
  return result;
}
