import { foldVietnamese } from '@gs/domain';

/** What a list of names is put in order by: the given name first, then the whole, without accents or case. */
export function nameKey(name: string): string {
  const folded = foldVietnamese(name);
  return `${folded.slice(folded.lastIndexOf(' ') + 1)} ${folded}`;
}
