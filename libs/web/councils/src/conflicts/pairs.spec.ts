import type { SessionDetailView } from '@gs/contracts';
import { effectsOf, groupsOf, pairsOf, type Conflict } from './pairs';

const conflict = (change: Partial<Conflict>): Conflict => ({
  itemId: 'item-1',
  itemTitle: 'Ông Lò Văn Thịnh',
  award: 'bang-khen',
  memberId: 'member-1',
  memberName: 'Bà Bế Thị Ngọc Yến',
  ground: 'workplace',
  facts: 'công tác tại Sở Giáo dục đến 31/12/2025',
  effect: 'ask',
  cite: null,
  outcome: null,
  reason: '',
  ...change,
});

const votes = [
  {
    id: 'vote-1',
    state: 'prepared',
    award: 'bang-khen',
    title: 'Bằng khen',
    rule: { needed: 12 },
    items: [
      { id: 'item-1', result: null },
      { id: 'item-2', result: 'postponed' },
    ],
  },
  {
    id: 'vote-2',
    state: 'open',
    award: 'cstd',
    title: 'Chiến sĩ thi đua',
    rule: { needed: 14 },
    items: [{ id: 'item-3', result: null }],
  },
] as unknown as SessionDetailView['votes'];
const session = {
  votes,
  attendance: Array.from({ length: 15 }, () => ({})),
  quorums: [
    { purpose: 'ordinary', awards: [], needed: 10 },
    { purpose: 'awards', awards: [], needed: 12 },
  ],
} as unknown as SessionDetailView;

describe('what ties members to items', () => {
  it('is decided once for a member and an item, whatever the grounds', () => {
    const pairs = pairsOf([conflict({ ground: 'kin', outcome: 'recused', effect: 'recuse' }), conflict({})], votes);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ outcome: 'recused', mayDecide: true });
    expect(pairs[0]?.grounds.map(({ ground }) => ground)).toEqual(['kin', 'workplace']);
  });

  it('is open while one ground is, and settled as taking part only when all are', () => {
    const stays = conflict({ ground: 'signed', outcome: 'stays', reason: 'ký thay' });
    expect(pairsOf([stays, conflict({})], votes)[0]?.outcome).toBeNull();
    expect(pairsOf([stays], votes)[0]).toMatchObject({ outcome: 'stays', reason: 'ký thay' });
  });

  it('cannot be decided any more once its vote is open or the item is settled', () => {
    const pairs = pairsOf([conflict({ itemId: 'item-3' }), conflict({ itemId: 'item-2' })], votes);
    expect(pairs.map(({ mayDecide }) => mayDecide)).toEqual([false, false]);
  });

  it('can be read by member and by item', () => {
    const pairs = pairsOf([conflict({}), conflict({ itemId: 'item-3', itemTitle: 'Bà Sùng Thị Mỷ' })], votes);
    expect(groupsOf(pairs, 'member').map(({ title, pairs: of }) => [title, of.length])).toEqual([
      ['Bà Bế Thị Ngọc Yến', 2],
    ]);
    expect(groupsOf(pairs, 'item').map(({ title }) => title)).toEqual(['Ông Lò Văn Thịnh', 'Bà Sùng Thị Mỷ']);
  });
});

describe('the effect of recusal', () => {
  const found = (recused: number, undecided: number): Conflict[] => [
    ...Array.from({ length: recused }, (_, at) => conflict({ memberId: `r${at}`, outcome: 'recused' })),
    ...Array.from({ length: undecided }, (_, at) => conflict({ memberId: `u${at}` })),
  ];
  const effect = (recused: number, undecided: number) =>
    effectsOf(pairsOf(found(recused, undecided), votes), [], session)[0];

  it('tells before, now and at the least', () => {
    expect(effect(2, 3)).toMatchObject({
      before: 15,
      now: 13,
      least: 10,
      needed: 12,
      isReachable: true,
      isReachableAtLeast: false,
      quorumNeeded: 12,
      quorumMet: true,
    });
  });

  it('says when too few are left for the threshold and for the quorum', () => {
    expect(effect(4, 0)).toMatchObject({ now: 11, isReachable: false, quorumMet: false });
  });

  it('takes the threshold that the server gives after recusal', () => {
    const pairs = pairsOf(found(4, 0), votes);
    const [told] = effectsOf(
      pairs,
      [
        {
          memberId: 'r0',
          memberName: '',
          voteId: 'vote-1',
          itemIds: ['item-1'],
          highestPossible: 11,
          needed: 9,
          total: 11,
          reachable: true,
        },
      ],
      session,
    );
    expect(told).toMatchObject({ needed: 9, isReachable: true });
  });
});
