import { recusedItemIds } from './recusal';

const items = [
  { id: 'a', concernedPersonIds: ['p1'] },
  { id: 'b', concernedPersonIds: ['p2', 'p3'] },
  { id: 'c', concernedPersonIds: [] },
];

describe('recusedItemIds', () => {
  it('names the items about the member, by the person of the seat or of the account', () => {
    expect(recusedItemIds(['p1', 'p3'], items)).toEqual(['a', 'b']);
  });

  it('names none for a seat without a person: nobody is taken for somebody else', () => {
    expect(recusedItemIds([], items)).toEqual([]);
    expect(recusedItemIds(['p9'], items)).toEqual([]);
  });
});
