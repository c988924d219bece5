import { ProblemError } from '@gs/api-platform';

/** Where the next page begins; opaque to the caller. */
export const encodeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** @throws ProblemError VALIDATION_FAILED when it is not one of ours: `shapes` says what each part looks like */
export function decodeCursor(cursor: string | undefined, shapes: readonly RegExp[]): readonly (string | null)[] {
  if (cursor === undefined) return shapes.map(() => null);
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === shapes.length) {
      const texts = parts.map(String);
      if (texts.every((text, i) => shapes[i]?.test(text) === true && isCalendar(text))) return texts;
    }
  } catch {
    // Not JSON: told below.
  }
  throw new ProblemError('VALIDATION_FAILED', {}, [{ pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' }]);
}

/** A day or an instant must be one of the calendar: '2026-02-30' is not. Anything else passes. */
const isCalendar = (text: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(text)?.[0];
  if (day === undefined) return true;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && new Date(day).toISOString().startsWith(day);
};

export const cursorShapes = {
  instant: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  number: /^\d{1,9}$/,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
} as const;
