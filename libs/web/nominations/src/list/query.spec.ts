import { mergeRows, queryOf } from './query';

describe('the filters of the list', () => {
  it('reads every filter from the address', () => {
    const search = new URLSearchParams(
      'nam=2025&khen=cstd-co-so&don-vi=01a2025c-1c62-75de-9ed3-2a7b552f80ac&dieu-kien=hold&trang-thai=draft&q= Lan &xep=han&da-rut=hien',
    );
    expect(queryOf(search)).toEqual({
      year: 2025,
      award: 'cstd-co-so',
      organisationId: '01a2025c-1c62-75de-9ed3-2a7b552f80ac',
      verdict: 'hold',
      state: 'draft',
      q: 'Lan',
      order: 'due',
      withdrawn: 'include',
    });
  });

  it('takes an address somebody broke as unfiltered instead of refusing the page', () => {
    expect(queryOf(new URLSearchParams('nam=x&don-vi=1&dieu-kien=tot&trang-thai=&q=%20&xep=ten&da-rut=1'))).toEqual({});
  });

  it('keeps rows in their places when the list is read again', () => {
    const shown = [
      { id: 'a', state: 'draft' },
      { id: 'b', state: 'draft' },
    ];
    const fresh = [
      { id: 'b', state: 'withdrawn' },
      { id: 'c', state: 'draft' },
    ];
    expect(mergeRows(shown, fresh, false)).toEqual([
      { id: 'c', state: 'draft' },
      { id: 'a', state: 'draft' },
      { id: 'b', state: 'withdrawn' },
    ]);
  });

  it('lets go of a row that is no longer in the list, and of no other', () => {
    const rows = (ids: string): { id: string }[] => [...ids].map((id) => ({ id }));
    const after = (shown: string, fresh: string, isWhole: boolean): string =>
      mergeRows(rows(shown), rows(fresh), isWhole)
        .map(({ id }) => id)
        .join('');
    expect(after('abcde', 'acd', false)).toBe('acde');
    expect(after('abcde', 'acd', true)).toBe('acd');
    // One of a later page was touched and now comes first: the one it pushed off the first page has not gone.
    expect(after('abcde', 'eab', false)).toBe('abcde');
    expect(after('abc', '', true)).toBe('');
  });
});
