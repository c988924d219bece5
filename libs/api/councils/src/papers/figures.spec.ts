import { countedVote } from './figures';
import type { ItemRow, RollRow, VoteRow } from '../read/session-rows';
import type { VotePicture } from '../read/vote-view';

const rule = {
  method: 'secret',
  denominator: 'ALL_MEMBERS',
  threshold: { num: 80, den: 100, strict: false },
  writtenCounts: true,
  maxRounds: null,
  tie: 'chair',
  recusedLeave: false,
  cite: { instrument: 'ND98', clause: 'khoản 7 Điều 30', confidence: 'V' },
} as unknown as VotePicture['rule'];

const voteRow = (more: Partial<VoteRow> = {}): VoteRow => ({
  id: 'v',
  award: 'cstd-tinh',
  title: '',
  method: 'secret',
  state: 'closed',
  round: 1,
  quota: null,
  rule,
  totalMembers: 5,
  paperIssued: null,
  recordRoot: 'a'.repeat(64),
  openedAt: null,
  closedAt: null,
  voidReason: '',
  version: 1,
  ...more,
});
const row = (memberId: string, more: Partial<RollRow> = {}): RollRow => ({
  voteId: 'v',
  memberId,
  attendance: 'present',
  recusedItemIds: [],
  hasVoted: false,
  channel: 'screen',
  credential: 'held',
  ...more,
});
const item = (id: string, seq: number, figures: Partial<NonNullable<ItemRow['tally']>>, more = {}): ItemRow =>
  ({
    id,
    voteId: 'v',
    seq,
    title: id,
    subtitle: '',
    notes: '',
    reason: '',
    award: 'cstd-tinh',
    result: 'passed',
    tally: {
      ballotsAgree: 0,
      ballotsDisagree: 0,
      ballotsInvalid: 0,
      writtenAgree: 0,
      writtenDisagree: 0,
      recused: 0,
      agree: figures.ballotsAgree ?? 0,
      denominator: 5,
      passed: true,
      arithmetic: '',
      ...figures,
    },
    ...more,
  }) as ItemRow;
const picture = (roll: RollRow[], items: ItemRow[], vote: Partial<VoteRow> = {}): VotePicture => ({
  vote: voteRow(vote),
  rule,
  items,
  roll,
  written: [],
  tellers: [],
  ballots: null,
  total: 5,
  somethingHidden: false,
});
const members = ['a', 'b', 'c'].map((id) => ({ id, name: `Ông ${id}` })) as never;
const counted = (one: VotePicture, votes = [one]) => countedVote(one, { members, circulated: false, votes });

describe('ballots as the minutes report them', () => {
  it('are handed out matter by matter to those who take part in it, and what did not come back is missing', () => {
    const roll = [row('a'), row('b', { recusedItemIds: ['x'] }), row('c', { channel: 'paper', credential: 'none' })];
    const paper = { agree: 0, disagree: 0, invalid: 1 };
    const vote = counted(
      picture(roll, [item('x', 1, { ballotsAgree: 1, ballotsInvalid: 1, paper }), item('y', 2, { ballotsAgree: 1 })]),
    );
    expect(vote.screen).toEqual({ voters: 2, issued: 3 });
    expect(vote.paper).toEqual({ voters: 1, issued: 2 });
    expect(vote.items.map(({ missing }) => missing)).toEqual([0, 2]);
    expect(vote.recused).toEqual([{ name: 'Ông b', subjects: ['x'] }]);
  });

  it('are not said to be handed out to a screen that never fetched its own', () => {
    const roll = [row('a'), row('b', { channel: 'none', credential: 'none' })];
    const vote = counted(picture(roll, [item('x', 1, { ballotsAgree: 1 })]));
    expect(vote.screen).toEqual({ voters: 1, issued: 1 });
    expect(vote.items[0]?.missing).toBe(0);
  });

  it('of a vote held before ballots were signed are those of everybody in the room', () => {
    const roll = [row('a', { credential: 'none' }), row('b', { credential: 'none' })];
    const vote = counted(picture(roll, [item('x', 1, { ballotsAgree: 1 })], { recordRoot: null }));
    expect(vote).toMatchObject({ screen: { voters: 2, issued: 2 }, items: [{ missing: 1 }], recordRoot: null });
  });

  it('of a round that was followed by another are told apart from the last', () => {
    const first = picture([row('a')], [item('x', 1, { ballotsAgree: 1 }), item('y', 2, {})]);
    const second = picture([row('a')], [item('y2', 2, { ballotsAgree: 1 })], { id: 'w', round: 2 });
    expect(counted(first, [first, second]).items.map(({ repeated }) => repeated)).toEqual([false, true]);
    expect(counted(second, [first, second]).items[0]?.repeated).toBe(false);
  });

  it('says what the chair decided of equal votes, and what still waits for it', () => {
    const roll = [row('a')];
    const tied = item('x', 1, { ballotsAgree: 1, rank: 1 }, { result: null });
    expect(counted(picture(roll, [tied])).items[0]).toMatchObject({ tied: true, rank: 1 });
    const settled = item(
      'x',
      1,
      { ballotsAgree: 1, rank: 1, beyondQuota: true },
      { result: 'not-passed', reason: 'Ưu tiên.' },
    );
    expect(counted(picture(roll, [settled], { quota: 1 }))).toMatchObject({
      tieDecision: 'Ưu tiên.',
      items: [{ tied: false, beyondQuota: true }],
    });
  });
});
