import { scopeClause, type Actor, type LocalDate } from '@gs/api-platform';

/**
 * Who may read a submission and all that hangs on it: those whose scope holds the unit it belongs to, and those on whose
 * desk it lies. @param alias of the submission in the caller's query
 */
export function submissionReadable(actor: Actor, alias: string, on: LocalDate, params: unknown[]): string {
  const own = scopeClause(actor, 'nomination.read', `${alias}.organisation_id`, on, params);
  if (own === 'false') return 'false';
  const held = scopeClause(actor, 'nomination.read', `${alias}.holder_id`, on, params);
  return `(${own} OR ${held})`;
}
