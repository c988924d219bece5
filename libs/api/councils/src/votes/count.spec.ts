import { voteRuleFor } from '@gs/domain';
import fc from 'fast-check';
import type { ItemCount } from '../persistence/choices.repository';
import type { RollEntry } from '../persistence/vote-roll.repository';
import { tallyOf, type CountBase } from './count';

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
const rollOf = (seats: readonly { attendance: RollEntry['attendance']; vote: Vote }[]): CountBase['roll'] =>
  seats.map(({ attendance, vote }) => ({ attendance, recusedItemIds: vote === 'recused' ? ['item'] : [] }));

describe('tallyOf', () => {
  const rule = voteRuleFor('cstd-tinh', '2026-11-26');
  const paper: CountBase['paper'] = new Map();

  it('never loses or makes a vote, whatever the roll and the ballots', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 60 }), (seats) => {
        const base = { rule, totalMembers: seats.length, roll: rollOf(seats), paper };
        const tally = tallyOf('item', new Map([['item', countOf(seats)]]), base);
        const agreed = seats.filter(({ attendance, vote }) => attendance !== 'absent' && vote === 'agree').length;
        expect(tally.agree).toBe(agreed);
        expect(tally.denominator).toBe(seats.length);
        expect(tally.recused).toBe(seats.filter(({ vote }) => vote === 'recused').length);
        expect(tally.passed).toBe(agreed * 100 >= seats.length * 90);
      }),
    );
  });

  it('is the same whichever of the voters used paper', () => {
    const member = fc.record({
      vote: fc.constantFrom('agree' as const, 'disagree' as const, 'none' as const),
      onPaper: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 30 }), (members) => {
        const seats = members.map(({ vote }) => ({ attendance: 'present' as const, vote }));
        const base = { rule, totalMembers: seats.length, roll: rollOf(seats) };
        const sheets = members.filter(({ onPaper }) => onPaper);
        const having = (vote: Vote): number => sheets.filter((one) => one.vote === vote).length;
        const counted = { itemId: 'item', agree: having('agree'), disagree: having('disagree'), invalid: 0 };
        const whole = tallyOf('item', new Map([['item', countOf(seats)]]), { ...base, paper });
        const onScreen = seats.filter((_, index) => members[index]?.onPaper === false);
        const { paper: sheetsCounted, ...joined } = tallyOf('item', new Map([['item', countOf(onScreen)]]), {
          ...base,
          paper: new Map([['item', counted]]),
        });
        expect(joined).toEqual(whole);
        expect(sheetsCounted).toEqual({ agree: counted.agree, disagree: counted.disagree, invalid: 0 });
      }),
    );
  });

  it('of an item nobody voted on fails with zero, it does not throw', () => {
    const base = { rule, totalMembers: 1, roll: rollOf([{ attendance: 'present', vote: 'none' }]), paper };
    expect(tallyOf('item', new Map(), base)).toMatchObject({ agree: 0, passed: false });
  });
});
