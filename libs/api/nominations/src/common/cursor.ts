import { ProblemError } from '@gs/api-platform';
import { z } from 'zod';

export type CursorKey = 'int' | 'date' | 'timestamptz';

const shapes = {
  date: z.tuple([z.iso.date(), z.uuid()]),
  int: z.tuple([z.string().regex(/^\d{1,9}$/), z.uuid()]),
  timestamptz: z.tuple([z.string().refine(isInstant), z.uuid()]),
};

/** As PostgreSQL writes it, microseconds and all: '2026-11-22 01:00:00.123456+00'. */
function isInstant(text: string): boolean {
  const day = /^([1-9]\d{3}-\d\d-\d\d)[ T]\d\d:\d\d:\d\d/.exec(text)?.[1];
  // JavaScript wants the minutes of the offset as well.
  const instant = text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00');
  return day !== undefined && z.iso.date().safeParse(day).success && !Number.isNaN(Date.parse(instant));
}

/** Where the next page begins: the sort key of the last row shown. Opaque to the caller. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The sort key and the id that a page begins after; null on the first page.
 * @throws ProblemError VALIDATION_FAILED for one that was not made here for this order
 */
export function decodeCursor(cursor: string | undefined, key: CursorKey): readonly [string, string] | null {
  if (cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return shapes[key].parse(Array.isArray(parts) ? parts.map(String) : parts);
  } catch {
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' },
    ]);
  }
}
