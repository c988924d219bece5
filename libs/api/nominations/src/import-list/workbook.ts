import { readTable, type RawTable } from '@gs/papers';
import { ProblemError } from '@gs/api-platform';

/** The table of a workbook. @throws ProblemError WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_NO_HEADER */
export async function tableOf(bytes: Uint8Array): Promise<RawTable> {
  const result = await readTable(bytes);
  if (result.ok) return result.table;
  if (result.code === 'TOO_MANY_ROWS')
    throw new ProblemError('WORKBOOK_TOO_LARGE', {
      maxRows: (result.limit ?? 0).toLocaleString('vi-VN'),
    });
  if (result.code === 'NO_HEADER') throw new ProblemError('WORKBOOK_NO_HEADER');
  throw new ProblemError('WORKBOOK_UNREADABLE', { hint: result.message });
}
