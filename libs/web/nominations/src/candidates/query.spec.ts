import { candidateQuery, fromRowKey, listNames, rowKey, statuses } from './query';

const id = '01a202f4-99d7-75c6-b718-5fbb81a640d0';

describe('the address of «who could be put forward»', () => {
  it('names unit, year, list, award and name', () => {
    const search = new URLSearchParams({ 'don-vi': id, nam: '2025', nhom: 'thieu-mot', khen: 'bk-tinh', q: ' Hoa ' });
    expect(candidateQuery(search, 2026)).toEqual({
      organisationId: id,
      year: 2025,
      status: 'near',
      award: 'bk-tinh',
      q: 'Hoa',
    });
  });

  it('with nonsense in it shows this year’s eligible ones of no unit yet', () => {
    const search = new URLSearchParams({ 'don-vi': 'x', nam: 'mai', nhom: '?', khen: 'x'.repeat(70) });
    expect(candidateQuery(search, 2026)).toEqual({ organisationId: null, year: 2026, status: 'eligible' });
  });

  it('has a word for each list, and no two alike', () => {
    expect(new Set(statuses.map((status) => listNames[status])).size).toBe(statuses.length);
  });

  it('a row is known again by its key; anything else is no row', () => {
    const key = rowKey({ subject: { id }, award: { code: 'bk-tinh' } });
    expect(fromRowKey(key)).toEqual({ subjectId: id, award: 'bk-tinh' });
    expect([fromRowKey(null), fromRowKey(id), fromRowKey('x~y')]).toEqual([null, null, null]);
  });
});
