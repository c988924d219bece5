import { ProblemError } from '@gs/api-platform';
import { isLocalDate } from '@gs/domain';
import { z } from 'zod';

/** A day that exists, then the time of day as PostgreSQL writes it. */
const timeOfRow = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?([+-]\d{2}(:?\d{2})?)?$/)
  .refine((text) => isLocalDate(text.slice(0, 10)));
export const timeAndId = z.tuple([timeOfRow, z.uuid()]);
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
