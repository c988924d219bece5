import { ProblemError } from '@gs/api-platform';
import { z } from 'zod';

export const timeAndId = z.tuple([z.string().regex(/^[\d: .+-]{10,40}$/), z.uuid()]);
export const numberAndId = z.tuple([z.string().regex(/^\d{1,9}$/), z.uuid()]);

/** Import and line. */
export const placeAndId = z.tuple([z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/), z.uuid()]);

export const cursorOf = (first: string, id: string): string => Buffer.from(`${first}~${id}`).toString('base64url');

/** Where the next page begins; both null for the first one. @throws ProblemError VALIDATION_FAILED */
export function after(
  cursor: string | undefined,
  shape: typeof timeAndId | typeof numberAndId | typeof placeAndId,
): readonly [string | null, string | null] {
  if (cursor === undefined) return [null, null];
  const page = shape.safeParse(Buffer.from(cursor, 'base64url').toString('utf8').split('~'));
  if (page.success) return page.data;
  throw new ProblemError('VALIDATION_FAILED', {}, [{ pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' }]);
}
