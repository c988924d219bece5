import { ratingName } from '../rules/ratings';
import { effectOf, type Cite, type Effect } from '../rules/types';
import type { RuleId } from './rule-ids';
import type { Evidence, Facts, Finding, FindingValue, GrantFact, InitiativeFact, Outcome, RatingFact } from './types';

/** One rule: facts in, its finding out; null when it does not concern the subject. */
export type Rule = (facts: Facts) => Finding | null;

interface Draft {
  readonly outcome: Outcome;
  readonly cite: Cite;
  /** Left out: what the confidence of the clause allows. */
  readonly effect?: Effect;
  readonly facts?: Readonly<Record<string, FindingValue>>;
  readonly evidence?: readonly (Evidence | null)[];
  readonly missing?: string | undefined;
  readonly earliestYear?: number | undefined;
  readonly limbs?: readonly Finding[] | undefined;
}

/** Makes a finding; what is missing and since when it could be met are kept only while the condition is not met. */
export function finding(ruleId: RuleId, draft: Draft): Finding {
  const open = draft.outcome !== 'met';
  return {
    ruleId,
    outcome: draft.outcome,
    effect: draft.effect ?? effectOf(draft.cite.confidence),
    cite: draft.cite,
    facts: draft.facts ?? {},
    evidence: (draft.evidence ?? []).filter((item) => item !== null),
    ...(open && draft.missing !== undefined ? { missing: draft.missing } : {}),
    ...(draft.outcome === 'unmet' && draft.earliestYear !== undefined ? { earliestYear: draft.earliestYear } : {}),
    ...(draft.limbs ? { limbs: draft.limbs } : {}),
  };
}

/** Of alternatives one suffices: met if any is, else unknown if any is, else unmet. */
export function anyOf(limbs: readonly Finding[]): Outcome {
  if (limbs.some((limb) => limb.outcome === 'met')) return 'met';
  return limbs.some((limb) => limb.outcome === 'unknown') ? 'unknown' : 'unmet';
}

export function ratingEvidence(rating: RatingFact | undefined): Evidence | null {
  if (!rating) return null;
  const label = `Năm ${rating.year}: ${ratingName(rating.level)}`;
  return rating.decisionNo === undefined
    ? { kind: 'rating', label }
    : { kind: 'rating', label, ref: rating.decisionNo };
}

export function grantEvidence(grant: GrantFact, name: string): Evidence {
  return { kind: 'grant', label: `${name} năm ${grant.year}`, ref: grant.decisionNo };
}

export function initiativeEvidence(initiative: InitiativeFact): Evidence {
  return { kind: 'initiative', label: `${initiative.title} (${initiative.year})`, ref: initiative.code };
}
