import fc from 'fast-check';
import { evaluate } from './evaluate';
import { granted, initiative, nobody, rated } from './facts.fixture';
import type { Evaluation, Facts, Finding, Outcome } from './types';

const awardCodes = ['ldtt', 'cstd-co-so', 'tt-ldtt', 'tt-ldxs', 'bk-tinh', 'gk-xa', 'gk-so'];
const year = fc.integer({ min: 2019, max: 2026 });
const level = fc.constantFrom(
  'hoan-thanh-xuat-sac' as const,
  'hoan-thanh-tot' as const,
  'hoan-thanh' as const,
  'khong-hoan-thanh' as const,
);
const limb = fc.constantFrom(
  'phong-trao' as const,
  'dot-xuat' as const,
  'dong-gop' as const,
  'lao-dong' as const,
  'de-tai' as const,
);

const facts: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom('person' as const, 'collective' as const, 'household' as const),
    year: fc.integer({ min: 2024, max: 2026 }),
    receivedOn: fc.constantFrom('2024-05-01', '2025-08-01', '2026-01-15', '2026-10-12'),
    ratings: fc.uniqueArray(fc.tuple(year, level), { selector: ([of]) => of, maxLength: 7 }),
    grants: fc.array(fc.tuple(fc.constantFrom('ldtt', 'cstd-co-so', 'tt-ldxs', 'bk-tinh'), year), { maxLength: 6 }),
    initiatives: fc.array(year, { maxLength: 5 }),
    hold: fc.boolean(),
    counted: fc.option(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(3)), { nil: undefined }),
  })
  .map(({ kind, ratings, grants, initiatives, hold, counted, ...rest }) => ({
    ...nobody,
    ...rest,
    subject: { kind, id: 's' },
    ratings: ratings.map(([of, reached]) => rated(of, reached)),
    grants: grants.map(([award, of]) => granted(award, of)),
    initiatives: initiatives.map((of, index) => initiative(`SK-${index}`, of)),
    holds: hold ? [{ reason: 'đang xác minh', documentNo: '1/TB', since: '2025-01-01' }] : [],
    collective: counted && {
      members: counted[0],
      ldtt: Math.min(counted[0], counted[1]),
      cstdCoSo: counted[2],
      completed: counted[0],
      disciplined: 0,
    },
  }));

const outcomes = (evaluation: Evaluation): Map<string, Outcome> => {
  const all = evaluation.findings.flatMap((item): readonly Finding[] => [item, ...(item.limbs ?? [])]);
  return new Map(all.map((item) => [item.ruleId, item.outcome]));
};

describe('properties of evaluation', () => {
  it('more evidence never takes a met condition away', () => {
    const more = fc.record({ initiative: year, limb, best: year });
    fc.assert(
      fc.property(fc.constantFrom(...awardCodes), facts, more, (award, known, extra) => {
        const richer: Facts = {
          ...known,
          ratings: [
            ...known.ratings.filter((rating) => rating.year !== extra.best),
            rated(extra.best, 'hoan-thanh-xuat-sac'),
          ],
          initiatives: [...known.initiatives, initiative('SK-X', extra.initiative)],
          achievements: [{ limb: extra.limb, text: 'thành tích' }],
        };
        const after = outcomes(evaluate(award, richer));
        for (const [ruleId, outcome] of outcomes(evaluate(award, known))) {
          if (outcome === 'met') expect([ruleId, after.get(ruleId)]).toEqual([ruleId, 'met']);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('depends on nothing but the facts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...awardCodes), facts, (award, known) => {
        const shuffled: Facts = { ...known, ratings: [...known.ratings].reverse() };
        expect(evaluate(award, known)).toEqual(evaluate(award, structuredClone(known)));
        expect(evaluate(award, shuffled).verdict).toBe(evaluate(award, known).verdict);
      }),
    );
  });

  it('checks every rule of the award every time, whatever fails', () => {
    fc.assert(
      fc.property(fc.constantFrom('ldtt', 'cstd-co-so', 'bk-tinh', 'tt-ldxs'), facts, (award, known) => {
        const ids = evaluate(award, known).findings.map((item) => item.ruleId);
        expect(ids).toEqual(
          expect.arrayContaining(['subject-kind', 'no-open-matter', 'discipline-served', 'not-granted-yet', 'conduct']),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('never calls eligible what a blocking rule refuses or an open matter holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...awardCodes), facts, (award, known) => {
        const { verdict, findings } = evaluate(award, known);
        const refused = findings.some((item) => item.effect === 'block' && item.outcome === 'unmet');
        const held = findings.some((item) => item.outcome === 'hold');
        expect(verdict === 'ineligible').toBe(refused);
        if (held) expect(verdict).not.toBe('eligible');
      }),
    );
  });
});
