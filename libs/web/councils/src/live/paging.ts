/** How many results stand on the projector at once, large enough to be read from ten metres. */
export const PER_PAGE = 3;

export interface ResultPage<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** One page of many results; a page beyond the last is the first again. */
export function pageOf<T>(results: readonly T[], page: number): ResultPage<T> {
  const pages = Math.max(1, Math.ceil(results.length / PER_PAGE));
  const at = ((page % pages) + pages) % pages;
  return { rows: results.slice(at * PER_PAGE, (at + 1) * PER_PAGE), page: at, pages };
}
