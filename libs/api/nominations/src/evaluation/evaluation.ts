import type { Evaluation } from '@gs/domain';
import type { StoredFinding } from './stored-finding';

/** The last evaluation of a nomination, as it is kept with it. */
export interface StoredEvaluation {
  readonly award: string;
  readonly ruleSetId: string;
  /** Version of the rule book it was judged by; absent in those kept before versions were. */
  readonly rulesVersion?: string;
  readonly flags: readonly string[];
  readonly verdict: Evaluation['verdict'];
  readonly findings: readonly StoredFinding[];
  /** The more favourable rule set that was chosen. */
  readonly favourable?: Evaluation['favourable'];
}

/** Figures for lists, of the conditions that concern the case: met, all, unmet (holds included), unknown. */
export interface FindingCounts {
  readonly met: number;
  readonly rules: number;
  readonly unmet: number;
  readonly unknown: number;
}

export function countFindings(findings: readonly StoredFinding[]): FindingCounts {
  const concerned = findings.filter(({ applies }) => applies !== false);
  const of = (...outcomes: StoredFinding['outcome'][]): number =>
    concerned.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return { met: of('met'), rules: concerned.length, unmet: of('unmet', 'hold'), unknown: of('unknown') };
}

/** Whether the law as read keeps the nomination from going on: a condition that blocks is not met, or a matter is open. */
export function isBlocked(evaluation: Pick<StoredEvaluation, 'verdict'>): boolean {
  return evaluation.verdict === 'ineligible' || evaluation.verdict === 'hold';
}

/** Conditions that only warn and are not met: somebody has to go over them with a reason. */
export function warningsOf(evaluation: Pick<StoredEvaluation, 'findings'>): readonly StoredFinding[] {
  return evaluation.findings.filter(({ effect, outcome }) => effect === 'warn' && outcome !== 'met');
}
