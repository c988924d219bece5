import { ProblemError } from '@gs/api-platform';
import { z } from 'zod';

const position = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Where a page ended: an instant and an id, as the reader hands them back for the next page. */
export const encodeCursor = (at: string, id: string): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** @throws ProblemError VALIDATION_FAILED when it is not one of ours */
export function decodeCursor(cursor: string | undefined): readonly [string | null, string | null] {
  if (cursor === undefined) return [null, null];
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' },
    ]);
  }
}
