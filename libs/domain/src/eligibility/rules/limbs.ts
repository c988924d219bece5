import type { Condition } from '../../rules/conditions';
import { effectOfCondition, findingOf, type Judgement, type Proof } from '../finding';
import type { Effect } from '../../rules/types';
import type { Reading } from '../reading';
import type { Outcome } from '../types';

/** A condition another is made of, with what came of it. */
export interface Limb {
  readonly condition: Condition;
  readonly judgement: Judgement;
}

export const effectOfLimb = ({ condition, judgement }: Limb): Effect =>
  judgement.effect ?? effectOfCondition(condition);

/** The first of these outcomes that is among them, else unmet. */
export const firstOf = (outcomes: readonly Outcome[], order: readonly Outcome[]): Outcome =>
  order.find((outcome) => outcomes.includes(outcome)) ?? 'unmet';

/** The proof of a condition by those it is made of: all are shown, whatever came of them. */
export function proofOf(limbs: readonly Limb[], reading: Reading): Proof {
  const findings = limbs.map(({ condition, judgement }) => findingOf(condition, judgement));
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
}
