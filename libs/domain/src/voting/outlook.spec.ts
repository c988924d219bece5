import fc from 'fast-check';
import { outlookOf, type Elector } from './outlook';
import { tallyItem } from './tally';
import type { VoteRule } from './types';
import { voteRuleFor } from './vote-rule-for';

const ninety = voteRuleFor('cstd-tinh', '2026-11-22');
const fifteen = (of: Partial<Record<number, Partial<Elector>>>): readonly Elector[] =>
  Array.from({ length: 15 }, (_, seat) => ({ status: null, recused: false, ...of[seat] }));

describe('what an item can still come to', () => {
  it('of 15 with one recused and one away is 13, below the 14 that 90 % needs', () => {
    const away = { 14: { status: 'absent' as const } };
    expect(outlookOf(fifteen({ ...away, 4: { recused: true } }), ninety)).toEqual({
      highest: 13,
      total: 15,
      needed: 14,
      reachable: false,
    });
    expect(outlookOf(fifteen(away), ninety)).toMatchObject({ highest: 14, reachable: true });
  });

  it('is easier where who stands aside leaves the number', () => {
    const members = fifteen({ 3: { recused: true }, 4: { recused: true } });
    expect(outlookOf(members, ninety)).toMatchObject({ highest: 13, needed: 14, reachable: false });
    expect(outlookOf(members, { ...ninety, recusedLeave: true })).toMatchObject({
      total: 13,
      needed: 12,
      reachable: true,
    });
  });

  it('does not count on opinions that do not count', () => {
    const members = fifteen({ 3: { status: 'written' }, 4: { status: 'written' } });
    expect(outlookOf(members, ninety).highest).toBe(15);
    expect(outlookOf(members, { ...ninety, writtenCounts: false })).toMatchObject({ highest: 13, reachable: false });
  });

  it('is never reached by nobody', () => {
    expect(outlookOf([], ninety).reachable).toBe(false);
  });

  it('is what the count comes to when everybody who may agrees', () => {
    const members = fc.array(
      fc.record({
        status: fc.constantFrom('present' as const, 'written' as const, 'absent' as const),
        recused: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    const rules: fc.Arbitrary<VoteRule> = fc.record({
      method: fc.constantFrom('secret' as const, 'consensus' as const),
      denominator: fc.constantFrom('ALL_MEMBERS' as const, 'PRESENT' as const, 'VALID' as const),
      threshold: fc.constantFrom({ num: 80, den: 100, strict: false }, { num: 1, den: 2, strict: true }),
      writtenCounts: fc.boolean(),
      maxRounds: fc.constant(null),
      tie: fc.constant('chair' as const),
      recusedLeave: fc.boolean(),
      cite: fc.constant(ninety.cite),
    });
    fc.assert(
      fc.property(members, rules, (roll, rule) => {
        const count = (status: Elector['status'], recused: boolean): number =>
          roll.filter((one) => one.status === status && one.recused === recused).length;
        const tally = tallyItem(
          {
            totalMembers: roll.length,
            present: count('present', false) + count('present', true),
            ballotsAgree: count('present', false),
            ballotsDisagree: 0,
            ballotsInvalid: 0,
            writtenAgree: count('written', false),
            writtenDisagree: 0,
            recused: roll.filter(({ recused }) => recused).length,
            recusedPresent: count('present', true),
          },
          rule,
        );
        const { highest, total, reachable } = outlookOf(roll, rule);
        expect([highest, total, reachable]).toEqual([tally.agree, tally.denominator, tally.passed]);
      }),
    );
  });
});
