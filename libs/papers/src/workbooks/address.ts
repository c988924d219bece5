/** Column number (from 1) to letters: 1 → A, 27 → AA. */
export function columnLetter(col: number): string {
  let letters = '';
  for (let n = col; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Column letters to number (from 1): A → 1, AA → 27. Anything but letters gives 0. */
export function columnNumber(letters: string): number {
  let col = 0;
  for (const char of letters.toUpperCase()) {
    const digit = char.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return 0;
    col = col * 26 + digit;
  }
  return col;
}

/** «B12» or «$B$12» to its numbers; null for anything else. */
export function parseAddress(address: string): { col: number; row: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  return { col: columnNumber(match[1]), row: Number(match[2]) };
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** «A1:I2» to its corners; a single address is a range of one cell. */
export function parseRange(ref: string): CellRange | null {
  const [from, to] = ref.split(':');
  const a = parseAddress(from ?? '');
  const b = to === undefined ? a : parseAddress(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}
