import { PER_PAGE, pageOf } from './paging';

describe('results on the projector', () => {
  const results = Array.from({ length: PER_PAGE * 2 + 1 }, (_, at) => at);

  it('go round from the last page to the first, both ways', () => {
    expect(pageOf(results, 2)).toEqual({ rows: [PER_PAGE * 2], page: 2, pages: 3 });
    expect(pageOf(results, 3).page).toBe(0);
    expect(pageOf(results, -1).page).toBe(2);
  });

  it('show every result once', () => {
    const shown = [0, 1, 2].flatMap((page) => pageOf(results, page).rows);
    expect(shown).toEqual(results);
  });

  it('have one empty page when there is nothing yet', () => {
    expect(pageOf([], 5)).toEqual({ rows: [], page: 0, pages: 1 });
  });
});
