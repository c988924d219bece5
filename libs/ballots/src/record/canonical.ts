import { compareText, utf8, type Bytes } from '../bytes';

/** Plain data without fractions: what a record is made of. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * One text for the same data, whatever order its names came in: names sorted, no white space (as RFC 8785, of which whole
 * numbers and strings are all that is needed here).
 * @throws RangeError for a number that is not whole
 */
export function canonicalText(value: Plain): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('not a whole number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const names = Object.keys(value).sort(compareText);
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`).join(',')}}`;
}

export const canonicalBytes = (value: Plain): Bytes => utf8(canonicalText(value));

const isList = (value: readonly Plain[] | { readonly [name: string]: Plain }): value is readonly Plain[] =>
  Array.isArray(value);
