import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import {
  electorsOf,
  forAnotherRound,
  freePlaces,
  highestPossible,
  putToVote,
  smallNumbers,
  withoutBallot,
} from './electors';

const item = (id: string, more: object = {}) => ({ id, refId: id, result: null, tally: null, tied: false, ...more });
const vote = (items: object[], quota: number | null = null) => ({ id: 'v', items, quota }) as unknown as VoteDetailView;
const session = (statuses: (string | null)[], conflicts: object[] = []) =>
  ({
    attendance: statuses.map((status, at) => ({ memberId: `m${at}`, name: `M${at}`, position: '', status })),
    conflicts,
  }) as unknown as SessionDetailView;
const seats = (withAccount: boolean[]) =>
  withAccount.map((has, at) => ({ id: `m${at}`, accountId: has ? `a${at}` : null })) as never;

describe('who votes and who counts', () => {
  it('asks only about those in the room; nobody without an account counts paper', () => {
    const electors = electorsOf(
      session(['present', 'present', 'absent']),
      vote([item('i')]),
      seats([true, false, true]),
      [],
    );
    expect(electors.map((each) => [each.memberId, each.hasAccount, each.notTeller === null])).toEqual([
      ['m0', true, true],
      ['m1', false, false],
    ]);
  });

  it('keeps a nominee and whoever takes no part from counting, but only in a vote with that item', () => {
    const conflicts = [
      { itemId: 'i', memberId: 'm0', ground: 'nominee', outcome: 'recused' },
      { itemId: 'i', memberId: 'm1', ground: 'kin', outcome: 'recused' },
      { itemId: 'other', memberId: 'm2', ground: 'nominee', outcome: 'recused' },
      { itemId: 'i', memberId: 'm3', ground: 'workplace', outcome: 'stays' },
    ] as never;
    const room = session(['present', 'present', 'present', 'present']);
    const electors = electorsOf(room, vote([item('i')]), seats([true, true, true, true]), conflicts);
    expect(electors.map((each) => each.notTeller !== null)).toEqual([true, true, false, false]);
    expect(electors.map((each) => each.recusedFrom)).toEqual([1, 1, 0, 0]);
  });

  it('leaves items that were put off out of the vote', () => {
    const items = [item('a'), item('b', { result: 'postponed' }), item('c', { result: 'passed', tally: {} })];
    expect(putToVote(vote(items)).map((each) => each.id)).toEqual(['a', 'c']);
  });

  it('counts on nobody who is absent or was not called', () => {
    expect(highestPossible(session(['present', 'written', 'absent', null]))).toBe(2);
  });
});

describe('who has no ballot', () => {
  it('names those in the room, not the absent nor whoever takes no part in anything', () => {
    const roll = [0, 1, 2, 3].map((at) => ({
      memberId: `m${at}`,
      channel: at === 3 ? 'paper' : 'none',
      hasCredential: false,
    }));
    const conflicts = [{ voteId: 'v', memberId: 'm2', itemIds: ['i'] }];
    const now = { ...vote([item('i')]), roll } as VoteDetailView;
    const room = session(['present', 'written', 'present', 'present'], conflicts);
    expect(withoutBallot(room, now).map((each) => each.memberId)).toEqual(['m0']);
  });
});

describe('small numbers', () => {
  it('warns of a single paper ballot among many on screen', () => {
    expect(smallNumbers(12, 1)[0]).toMatch(/^Chỉ một người bỏ phiếu giấy/);
  });

  it('always says that one choice of all betrays itself', () => {
    expect(smallNumbers(12, 0)).toHaveLength(1);
    expect(smallNumbers(2, 0)).toHaveLength(2);
  });
});

describe('a tie at the edge of the quota', () => {
  const items = [
    item('a', { result: 'passed', tally: {} }),
    item('b', { tied: true, tally: {} }),
    item('c', { tied: true, tally: {} }),
    item('d', { result: 'not-passed', tally: {} }),
  ];

  it('has as many places as the quota leaves', () => {
    expect(freePlaces(vote(items, 2))).toBe(1);
    expect(freePlaces(vote(items, null))).toBeNull();
    expect(freePlaces(vote([items[0] ?? {}], 2))).toBeNull();
  });

  it('may be voted on again, with what did not pass', () => {
    const now = { ...vote(items, 2), round: 1, state: 'closed' } as VoteDetailView;
    const again = { ...vote([item('d')]), round: 2, state: 'prepared' } as VoteDetailView;
    const during = (votes: VoteDetailView[]) => ({ ...session([]), votes });
    expect(forAnotherRound(during([now]), now).map((each) => each.id)).toEqual(['b', 'c', 'd']);
    expect(forAnotherRound(during([now, again]), now).map((each) => each.id)).toEqual(['b', 'c']);
    const given = { ...again, state: 'void' } as VoteDetailView;
    expect(forAnotherRound(during([now, given]), now).map((each) => each.id)).toEqual(['b', 'c', 'd']);
  });
});
