import { scopeClause, type Actor, type LocalDate } from '@gs/api-platform';

/**
 * SQL: the decisions `d` the actor may read: those of issuers within scope, and issued ones that name nominees of units
 * within scope.
 */
export function decisionReadable(actor: Actor, on: LocalDate, params: unknown[]): string {
  const own = scopeClause(actor, 'decision.read', 'd.issuer_id', on, params);
  if (own === 'false') return 'false';
  const named = scopeClause(actor, 'decision.read', 'rn.organisation_id', on, params);
  return `(${own} OR (d.state = 'issued' AND EXISTS (SELECT 1 FROM decision_recipient rr JOIN nomination rn ON rn.id = rr.nomination_id
    WHERE rr.decision_id = d.id AND ${named})))`;
}
