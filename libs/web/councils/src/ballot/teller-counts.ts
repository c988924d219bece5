export interface PaperCount {
  readonly itemId: string;
  readonly agree: number;
  readonly disagree: number;
  readonly invalid: number;
}
export type CountName = 'agree' | 'disagree' | 'invalid';
export const countNames: readonly CountName[] = ['agree', 'disagree', 'invalid'];
/** What is in the boxes: by item; a box left empty is null or absent. */
export type Counts = Readonly<Record<string, { readonly [K in CountName]?: number | null }>>;
interface Item {
  readonly id: string;
}

export function countsOf(items: readonly (Item & { readonly [K in CountName]: number | null })[]): Counts {
  return Object.fromEntries(items.map(({ id, agree, disagree, invalid }) => [id, { agree, disagree, invalid }]));
}

/** What the three boxes of an item come to; empty ones count nothing. */
export function sumOf(counts: Counts, itemId: string): number {
  return countNames.reduce((sum, name) => sum + (counts[itemId]?.[name] ?? 0), 0);
}

/** Items of which a box is still empty. */
export function missingCounts(items: readonly Item[], counts: Counts): string[] {
  return items.filter(({ id }) => countNames.some((name) => (counts[id]?.[name] ?? null) === null)).map(({ id }) => id);
}

/** Items with more ballots than sheets were handed out. */
export function tooMany(items: readonly Item[], counts: Counts, issued: number): string[] {
  return items.filter(({ id }) => sumOf(counts, id) > issued).map(({ id }) => id);
}

/** What was typed as a whole number of ballots; null when it is none. */
export function readCount(typed: string): number | null {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
}
