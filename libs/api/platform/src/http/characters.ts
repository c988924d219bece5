import type { FieldError } from '../problems/problem-error';

// PostgreSQL keeps no NUL, JSON no half of a pair, a document no control characters; a hidden change of direction lets a
// name read as another one. Tabs and line breaks are fine.
const unusable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const deepest = 50;

/** Texts in what was sent that hold a character nobody can have meant. @returns a fault for each, with its pointer */
export function unusableCharacters(value: unknown, pointer: string, depth = 0): FieldError[] {
  if (typeof value === 'string') {
    if (!unusable.test(value)) return [];
    return [{ pointer, detail: 'Có ký tự ẩn không dùng được. Xoá rồi gõ lại, đừng dán.' }];
  }
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...unusableCharacters(name, pointer),
    ...unusableCharacters(inner, `${pointer}/${escapePointer(name)}`, depth + 1),
  ]);
}

/** RFC 6901. */
export function escapePointer(part: PropertyKey): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1');
}
