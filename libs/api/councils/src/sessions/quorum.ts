import { quorumMet, quorumNeeded, quorumRuleFor, type QuorumRule, type SessionPurpose } from '@gs/domain';
import { ProblemError } from '@gs/api-platform';
import { countRoll, type RollMember } from '../persistence/roll';
import type { LockedSession } from '../persistence/session-desk';

/**
 * @param award of which the quorum is asked, where the rules give it one of its own
 * @throws ProblemError QUORUM_NOT_MET with the figures, when the roll call does not suffice for this purpose on that day
 */
export function requireQuorum(
  session: LockedSession,
  members: readonly RollMember[],
  purpose: SessionPurpose,
  award?: string,
): void {
  const rule = inForm(session.form, quorumRuleFor(session.level, purpose, session.day, award));
  const roll = countRoll(members);
  if (quorumMet(roll, rule)) return;
  throw new ProblemError('QUORUM_NOT_MET', {
    needed: quorumNeeded(roll.total, rule),
    total: roll.total,
    have: roll.present + (rule.countsWritten ? roll.written : 0),
  });
}

/** Where opinions are circulated nobody is in a room: those who are asked for theirs are the ones who take part. */
export const inForm = <R extends QuorumRule>(form: 'meeting' | 'circulated', rule: R): R =>
  form === 'circulated' ? { ...rule, countsWritten: true } : rule;
