import fc from 'fast-check';
import { quorumMet, quorumNeeded, tallyItem, votesNeeded } from './tally';
import type { TallyInput, VoteRule } from './types';
import { voteRuleFor } from './vote-rule-for';

/** What one member of a council did about one item. */
const acts = [
  'ballotsAgree',
  'ballotsDisagree',
  'ballotsInvalid',
  'silent',
  'writtenAgree',
  'writtenDisagree',
  'absent',
  'recusedPresent',
  'recusedAbsent',
] as const;
type Act = (typeof acts)[number];

const inRoom: readonly Act[] = ['ballotsAgree', 'ballotsDisagree', 'ballotsInvalid', 'silent', 'recusedPresent'];
const of = (council: readonly Act[], ...these: readonly Act[]): number =>
  council.filter((act) => these.includes(act)).length;

/** The counts a council comes to when its acts are read one after another. */
const countOf = (council: readonly Act[]): TallyInput =>
  council.reduce<Required<TallyInput>>(
    (sum, act) => ({
      totalMembers: sum.totalMembers + 1,
      present: sum.present + (inRoom.includes(act) ? 1 : 0),
      ballotsAgree: sum.ballotsAgree + (act === 'ballotsAgree' ? 1 : 0),
      ballotsDisagree: sum.ballotsDisagree + (act === 'ballotsDisagree' ? 1 : 0),
      ballotsInvalid: sum.ballotsInvalid + (act === 'ballotsInvalid' ? 1 : 0),
      writtenAgree: sum.writtenAgree + (act === 'writtenAgree' ? 1 : 0),
      writtenDisagree: sum.writtenDisagree + (act === 'writtenDisagree' ? 1 : 0),
      recused: sum.recused + (act.startsWith('recused') ? 1 : 0),
      recusedPresent: sum.recusedPresent + (act === 'recusedPresent' ? 1 : 0),
    }),
    {
      totalMembers: 0,
      present: 0,
      ballotsAgree: 0,
      ballotsDisagree: 0,
      ballotsInvalid: 0,
      writtenAgree: 0,
      writtenDisagree: 0,
      recused: 0,
      recusedPresent: 0,
    },
  );

/** Mostly agreeing, as councils are: otherwise no threshold is ever reached. */
const act = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('ballotsAgree' as const, 'writtenAgree' as const) },
  { weight: 1, arbitrary: fc.constantFrom('ballotsDisagree' as const, 'writtenDisagree' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...acts) },
);
const councils = fc.oneof(fc.array(act, { maxLength: 60 }), fc.array(fc.constantFrom(...acts), { maxLength: 15 }));
const rules: fc.Arbitrary<VoteRule> = fc.record({
  method: fc.constantFrom('secret' as const, 'open' as const, 'consensus' as const),
  denominator: fc.constantFrom('ALL_MEMBERS' as const, 'PRESENT' as const, 'VALID' as const),
  threshold: fc.constantFrom(
    { num: 80, den: 100, strict: false },
    { num: 90, den: 100, strict: false },
    { num: 2, den: 3, strict: false },
    { num: 1, den: 2, strict: true },
    { num: 1, den: 1, strict: false },
  ),
  writtenCounts: fc.boolean(),
  maxRounds: fc.constant(null),
  tie: fc.constant('chair' as const),
  recusedLeave: fc.boolean(),
  cite: fc.constant(voteRuleFor('cstd-co-so', '2026-11-22').cite),
});
const tally = (council: readonly Act[], rule: VoteRule): ReturnType<typeof tallyItem> =>
  tallyItem(countOf(council), rule);

describe('the count, for every council and every rule', () => {
  it('does not depend on the order in which votes are read', () => {
    const shuffled = councils.chain((council) =>
      fc.tuple(fc.constant(council), fc.shuffledSubarray(council, { minLength: council.length })),
    );
    fc.assert(
      fc.property(shuffled, rules, ([council, other], rule) => {
        expect(tally(other, rule)).toEqual(tally(council, rule));
      }),
    );
  });

  it('sums to what was cast', () => {
    fc.assert(
      fc.property(councils, rules, (council, rule) => {
        const written = (act: Act): Act[] => (rule.writtenCounts ? [act] : []);
        expect(tally(council, rule).agree).toBe(of(council, 'ballotsAgree', ...written('writtenAgree')));
        const valid = tally(council, { ...rule, denominator: 'VALID' });
        const disagree = of(council, 'ballotsDisagree', ...written('writtenDisagree'));
        expect(valid.denominator).toBe(valid.agree + disagree);
      }),
    );
  });

  it('takes the share of the members the rule names, recused ones staying or leaving', () => {
    fc.assert(
      fc.property(councils, rules, (council, rule) => {
        const stays: Act[] = rule.recusedLeave ? [] : ['recusedPresent'];
        const written: Act[] = rule.writtenCounts ? ['writtenAgree', 'writtenDisagree'] : [];
        const asked = {
          ALL_MEMBERS: rule.recusedLeave ? council.filter((act) => !act.startsWith('recused')).length : council.length,
          PRESENT: of(council, 'ballotsAgree', 'ballotsDisagree', 'ballotsInvalid', 'silent', ...written, ...stays),
          VALID: of(council, 'ballotsAgree', 'ballotsDisagree', ...written),
        };
        expect(tally(council, rule).denominator).toBe(asked[rule.denominator]);
      }),
    );
  });

  it('never loses by one more vote in favour', () => {
    fc.assert(
      fc.property(councils, rules, fc.nat(), (council, rule, at) => {
        const place = council.length === 0 ? -1 : at % council.length;
        const act = council[place];
        fc.pre(act === 'ballotsDisagree' || act === 'ballotsInvalid' || act === 'silent' || act === 'writtenDisagree');
        const better = council.with(place, act === 'writtenDisagree' ? 'writtenAgree' : 'ballotsAgree');
        const [was, is] = [tally(council, rule), tally(better, rule)];
        expect(Number(is.passed)).toBeGreaterThanOrEqual(Number(was.passed));
        // Of VALID a silent member comes into both numbers; the share grows all the same.
        expect(is.agree * was.denominator).toBeGreaterThanOrEqual(was.agree * is.denominator);
      }),
    );
  });

  it('passes exactly when the votes needed are there, and by consensus nobody is against', () => {
    fc.assert(
      fc.property(councils, rules, (council, rule) => {
        const { passed, agree, denominator } = tally(council, rule);
        const against = of(council, 'ballotsDisagree', ...(rule.writtenCounts ? (['writtenDisagree'] as const) : []));
        const enough = denominator > 0 && agree >= votesNeeded(denominator, rule);
        expect(passed).toBe(enough && (rule.method !== 'consensus' || against === 0));
      }),
    );
  });

  it('by consensus fails for one vote against, however many agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), councils, rules, (agreeing, council, any) => {
        const rule = { ...any, method: 'consensus' as const };
        const many = Array.from({ length: agreeing }, (): Act => 'ballotsAgree');
        expect(tally(many, rule).passed).toBe(true);
        expect(tally([...many, ...council, 'ballotsDisagree'], rule).passed).toBe(false);
      }),
    );
  });

  it('is not touched by opinions that do not count', () => {
    fc.assert(
      fc.property(councils, rules, (council, any) => {
        const rule = { ...any, writtenCounts: false };
        const silenced = council.map((act) => (act.startsWith('written') ? 'absent' : act));
        const { arithmetic: _, ...figures } = tally(council, rule);
        expect(tally(silenced, rule)).toMatchObject(figures);
      }),
    );
  });

  it('prints the figures it decided by, on the side of the threshold they are', () => {
    fc.assert(
      fc.property(councils, rules, (council, rule) => {
        const { arithmetic, agree, denominator, passed } = tally(council, rule);
        const read = /^(\d+) đồng ý.* \/ (\d+) [^=]*= (\d+),(\d) % ([≥<>≤]) (\d+)(?:,(\d))? %.*: (đạt|không đạt)$/.exec(
          arithmetic,
        );
        expect(read?.slice(1, 3)).toEqual([String(agree), String(denominator)]);
        expect(read?.[8] === 'đạt').toBe(passed);
        const share = Number(read?.[3]) * 10 + Number(read?.[4]);
        const bar = Number(read?.[6]) * 10 + Number(read?.[7] ?? 0);
        const said = { '≥': share >= bar, '>': share > bar, '<': share < bar, '≤': share <= bar };
        expect(said[read?.[5] as keyof typeof said]).toBe(true);
      }),
    );
  });
});

describe('the quorum, for every roll', () => {
  it('is met exactly when as many take part as are needed', () => {
    const share = fc.constantFrom({ num: 2, den: 3 }, { num: 80, den: 100 }, { num: 90, den: 100 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        share,
        fc.nat(60),
        fc.boolean(),
        (total, bar, opinions, countsWritten) => {
          const rule = { ...bar, countsWritten };
          const needed = quorumNeeded(total, rule);
          expect(needed * bar.den).toBeGreaterThanOrEqual(total * bar.num);
          expect((needed - 1) * bar.den).toBeLessThan(total * bar.num);
          const written = Math.min(needed, opinions);
          const present = needed - (countsWritten ? written : 0);
          expect(quorumMet({ total, present, written }, rule)).toBe(true);
          expect(quorumMet({ total, present: present - 1, written }, rule)).toBe(false);
        },
      ),
    );
  });
});
