import { ratingName } from '../rules/ratings';
import type { CheckName, Condition, ConditionOf } from '../rules/conditions';
import { effectOf, type Award, type Cite, type Effect } from '../rules/types';
import type { Reading } from './reading';
import type { Evidence, Finding, FindingValue, GrantFact, InitiativeFact, Outcome, RatingFact } from './types';

/** What a check finds at once; the proof is put together only when somebody asks for it. */
export interface Judgement {
  readonly outcome: Outcome;
  /** Weaker than the condition allows, because of what was found. */
  readonly effect?: Effect | undefined;
  /** False: it does not concern this case; it counts as met. */
  readonly applies?: false | undefined;
  /** Unmet under any reading of the clause, because nothing of the kind is on record. */
  readonly plain?: true | undefined;
  readonly prove?: (() => Proof) | undefined;
}

export interface Proof {
  readonly facts?: Readonly<Record<string, FindingValue>> | undefined;
  readonly evidence?: readonly (Evidence | null)[] | undefined;
  readonly missing?: string | undefined;
  readonly earliestYear?: number | undefined;
  /** Another clause than the condition's, where it is the one that decided. */
  readonly cite?: Cite | undefined;
  readonly limbs?: readonly Finding[] | undefined;
}

/** One kind of check: a condition of the book and what is known of the subject, in; what comes of it, out. Pure. */
export type Check<C extends CheckName> = (
  condition: ConditionOf<C>,
  reading: Reading,
  award: Award,
  /** Judges a condition that this one is made of. */
  judge: Judge,
) => Judgement;

export type Judge = (condition: Condition, reading: Reading, award: Award) => Judgement;

export const doesNotApply: Judgement = { outcome: 'met', effect: 'info', applies: false };

/** Effect of a condition when the check itself does not weaken it. */
export function effectOfCondition({ cite, effect }: Condition): Effect {
  return effect ?? effectOf(cite.confidence);
}

/** Makes a finding; what is missing and since when it could be met are kept only while the condition is not met. */
export function findingOf(condition: Condition, judgement: Judgement): Finding {
  const proof = judgement.prove?.() ?? {};
  const open = judgement.outcome !== 'met';
  return {
    ruleId: condition.id,
    check: condition.check,
    title: condition.title,
    applies: judgement.applies !== false,
    outcome: judgement.outcome,
    effect: judgement.effect ?? effectOfCondition(condition),
    cite: proof.cite ?? condition.cite,
    facts: proof.facts ?? {},
    evidence: (proof.evidence ?? []).filter((item) => item !== null),
    ...(open && proof.missing !== undefined ? { missing: proof.missing } : {}),
    ...(judgement.outcome === 'unmet' && proof.earliestYear !== undefined ? { earliestYear: proof.earliestYear } : {}),
    ...(proof.limbs ? { limbs: proof.limbs } : {}),
  };
}

export function ratingEvidence(rating: RatingFact | undefined): Evidence | null {
  if (!rating) return null;
  const label = `Năm ${rating.year}: ${ratingName(rating.level)}`;
  return rating.decisionNo === undefined
    ? { kind: 'rating', label }
    : { kind: 'rating', label, ref: rating.decisionNo };
}

export function grantEvidence(grant: GrantFact, name: string): Evidence {
  return { kind: 'grant', label: `${name} năm ${grant.year}${fromWhom(grant)}`, ref: grant.decisionNo };
}

const fromWhom = ({ from }: GrantFact): string =>
  from === undefined ? '' : ` (của ${from.name}${from.exact ? '' : ', nay đã chia tách'})`;

export function initiativeEvidence(initiative: InitiativeFact): Evidence {
  return { kind: 'initiative', label: `${initiative.title} (${initiative.year})`, ref: initiative.code };
}
