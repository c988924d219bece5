import { voteRuleFor } from '@gs/domain';
import fc from 'fast-check';
import type { ItemCount } from '../persistence/choices.repository';
import type { RollEntry } from '../persistence/votes.repository';
import { tallyOf } from './count';

type Vote = 'agree' | 'disagree' | 'none' | 'recused';
const seat = fc.record({
  attendance: fc.constantFrom<RollEntry['attendance']>('present', 'written', 'absent'),
  vote: fc.constantFrom<Vote>('agree', 'disagree', 'none', 'recused'),
});

const countOf = (seats: readonly { attendance: string; vote: Vote }[]): ItemCount => {
  const having = (attendance: string, vote: Vote): number =>
    seats.filter((one) => one.attendance === attendance && one.vote === vote).length;
  return {
    itemId: 'item',
    ballotsAgree: having('present', 'agree'),
    ballotsDisagree: having('present', 'disagree'),
    ballotsInvalid: 0,
    writtenAgree: having('written', 'agree'),
    writtenDisagree: having('written', 'disagree'),
  };
};
const rollOf = (seats: readonly { attendance: RollEntry['attendance']; vote: Vote }[]): RollEntry[] =>
  seats.map(({ attendance, vote }, index) => ({
    memberId: `m${index}`,
    attendance,
    recusedItemIds: vote === 'recused' ? ['item'] : [],
    hasVoted: attendance === 'present',
  }));

describe('tallyOf', () => {
  const rule = voteRuleFor('cstd-tinh', '2026-11-26');

  it('never loses or makes a vote, whatever the roll and the ballots', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 60 }), (seats) => {
        const tally = tallyOf('item', new Map([['item', countOf(seats)]]), {
          rule,
          totalMembers: seats.length,
          roll: rollOf(seats),
        });
        const agreed = seats.filter(({ attendance, vote }) => attendance !== 'absent' && vote === 'agree').length;
        expect(tally.agree).toBe(agreed);
        expect(tally.denominator).toBe(seats.length);
        expect(tally.recused).toBe(seats.filter(({ vote }) => vote === 'recused').length);
        expect(tally.passed).toBe(agreed * 100 >= seats.length * 90);
      }),
    );
  });

  it('of an item nobody voted on fails with zero, it does not throw', () => {
    const roll = rollOf([{ attendance: 'present', vote: 'none' }]);
    expect(tallyOf('item', new Map(), { rule, totalMembers: 1, roll })).toMatchObject({ agree: 0, passed: false });
  });
});
