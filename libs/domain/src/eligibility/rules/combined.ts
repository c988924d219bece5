import type { Condition } from '../../rules/conditions';
import type { Award } from '../../rules/types';
import { effectOfCondition, findingOf, type Check, type Judge, type Judgement } from '../finding';
import type { Reading } from '../reading';
import type { Finding, Outcome } from '../types';

/** Alternatives of which one suffices: met if any is, else unknown if any is, else unmet. All are judged and shown. */
export const anyOf: Check<'any-of'> = ({ limbs }, reading, award, judge) => {
  const judged = limbs.map((limb) => judge(limb, reading, award));
  const outcomes = judged.filter(({ applies }) => applies !== false).map(({ outcome }) => outcome);
  return combined(firstOf(outcomes, ['met', 'hold', 'unknown']), limbs, reading, award, judge);
};

/** Parts that must all hold: unmet if any is, else hold, else unknown if any is. */
export const allOf: Check<'all-of'> = ({ limbs }, reading, award, judge) => {
  const outcomes = limbs.map((limb) => judge(limb, reading, award).outcome);
  const open = outcomes.filter((outcome) => outcome !== 'met');
  return combined(
    open.length === 0 ? 'met' : firstOf(open, ['unmet', 'hold', 'unknown']),
    limbs,
    reading,
    award,
    judge,
    weakest(limbs, reading, award, judge),
  );
};

const firstOf = (outcomes: readonly Outcome[], order: readonly Outcome[]): Outcome =>
  order.find((outcome) => outcomes.includes(outcome)) ?? 'unmet';

/** Parts that are unmet only on a clause that may not block make the whole weak as well. */
function weakest(limbs: readonly Condition[], reading: Reading, award: Award, judge: Judge): Judgement['effect'] {
  const unmet = limbs.flatMap((limb) => {
    const { outcome, effect } = judge(limb, reading, award);
    return outcome === 'unmet' ? [effect ?? effectOfCondition(limb)] : [];
  });
  return unmet.length > 0 && !unmet.includes('block') ? 'warn' : undefined;
}

function combined(
  outcome: Outcome,
  limbs: readonly Condition[],
  reading: Reading,
  award: Award,
  judge: Judge,
  effect?: Judgement['effect'],
): Judgement {
  return {
    outcome,
    effect,
    prove: () => {
      const findings: readonly Finding[] = limbs.map((limb) => findingOf(limb, judge(limb, reading, award)));
      const met = findings.filter((limb) => limb.applies && limb.outcome === 'met');
      const open = findings.filter((limb) => limb.outcome !== 'met');
      const years = open.flatMap(({ earliestYear }) => (earliestYear === undefined ? [] : [earliestYear]));
      return {
        facts: { year: reading.facts.year, grounds: met.length, open: open.map(({ title }) => title) },
        evidence: met.flatMap((limb) => limb.evidence),
        missing: 'ground',
        earliestYear: years.length > 0 ? Math.min(...years) : undefined,
        limbs: findings,
      };
    },
  };
}
