/**
 * Accent-free key of a Vietnamese text: «Họ và tên (in hoa)» → «ho va ten in hoa». Two texts with the same key are
 * taken for the same heading.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** One line, single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
