import { ProblemError } from '@gs/api-platform';
import { isBlocked, warningsOf, type StoredEvaluation } from '../evaluation/evaluation';

/** Conditions somebody has already gone over, by nomination. */
export type Overridden = ReadonlyMap<string, ReadonlySet<string>>;

/** A warning that still needs a named officer's reason. */
export interface OpenWarning {
  readonly nominationId: string;
  readonly ruleId: string;
}

/**
 * Keeps a list from going on while the law as read speaks against one of its nominations.
 * @throws ProblemError SUBMISSION_BLOCKED with the number of nominations concerned
 */
export function refuseBlocked(evaluations: ReadonlyMap<string, StoredEvaluation>): void {
  const count = [...evaluations.values()].filter(isBlocked).length;
  if (count > 0) throw new ProblemError('SUBMISSION_BLOCKED', { count });
}

/** Warnings of a list that nobody has gone over yet. */
export function openWarnings(
  evaluations: ReadonlyMap<string, StoredEvaluation>,
  overridden: Overridden,
): OpenWarning[] {
  return [...evaluations].flatMap(([nominationId, evaluation]) =>
    warningsOf(evaluation)
      .filter(({ ruleId }) => overridden.get(nominationId)?.has(ruleId) !== true)
      .map(({ ruleId }) => ({ nominationId, ruleId })),
  );
}

/** @throws ProblemError OVERRIDE_REASON_NEEDED when there are warnings, of nominations or of the list, and no reason */
export function requireReason(warnings: readonly unknown[], reason: string | undefined): void {
  if (warnings.length > 0 && (reason === undefined || reason.trim() === ''))
    throw new ProblemError('OVERRIDE_REASON_NEEDED');
}
