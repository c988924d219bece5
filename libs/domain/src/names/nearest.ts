import { foldVietnamese } from './normalise';

interface Prepared {
  readonly text: string;
  readonly folded: string;
  readonly trigrams: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Trigram similarity picks this many times `n` candidates; the edit distance then orders them. */
const shortlistFactor = 4;
const cacheLimit = 5000;
const cache = new Map<string, Prepared>();

/**
 * The `n` candidates most like `text`, best first, accents and case aside. Candidates with nothing in common are left
 * out, so fewer than `n` may come back. Candidates are prepared once and remembered, so lists of hundreds stay cheap.
 */
export function nearest(text: string, candidates: readonly string[], n: number): string[] {
  const wanted = prepare(text);
  if (wanted.folded === '' || n <= 0) return [];
  const scored = [...new Set(candidates)]
    .map((candidate) => remember(candidate))
    .map((entry) => ({ entry, likeness: likeness(wanted, entry) }));
  const shortlist = scored
    .filter(({ likeness: value }) => value > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, n * shortlistFactor);
  return shortlist
    .map(({ entry, likeness: value }) => ({ entry, rank: value * 1000 - editShare(wanted.folded, entry.folded) }))
    .sort((a, b) => b.rank - a.rank || (a.entry.text < b.entry.text ? -1 : 1))
    .slice(0, n)
    .map(({ entry }) => entry.text);
}

function remember(text: string): Prepared {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= cacheLimit) cache.clear();
  const fresh = prepare(text);
  cache.set(text, fresh);
  return fresh;
}

function prepare(text: string): Prepared {
  const folded = foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const padded = `  ${folded} `;
  const trigrams = new Map<string, number>();
  for (let index = 0; index + 3 <= padded.length; index += 1) {
    const gram = padded.slice(index, index + 3);
    trigrams.set(gram, (trigrams.get(gram) ?? 0) + 1);
  }
  return { text, folded, trigrams, size: Math.max(0, padded.length - 2) };
}

/** Dice coefficient of the trigrams, 0–1. */
function likeness(a: Prepared, b: Prepared): number {
  if (b.folded === '') return 0;
  let shared = 0;
  for (const [gram, count] of a.trigrams) shared += Math.min(count, b.trigrams.get(gram) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** Edit distance in thousandths of the longer text. */
function editShare(a: string, b: string): number {
  return Math.round((editDistance(a, b) * 1000) / Math.max(a.length, b.length, 1));
}

/** Levenshtein distance in characters. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current[column] = Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
