import type { LocalDate } from '../dates/local-date';
import { rowsOn } from '../rules/dated';
import { currentRules } from '../rules/current';
import type { AwardCode, OrgLevel } from '../rules/types';
import type { QuorumRule, SessionPurpose, VoteRule } from './types';

/**
 * How a council votes on an award on the day of its session: method, denominator, threshold and clause.
 * @throws RangeError where the book has no rule for that day
 */
export function voteRuleFor(award: AwardCode, onDate: LocalDate, rules = currentRules()): VoteRule {
  const rows = rowsOn(rules.data.votes, onDate);
  const row = rows.find(({ awards }) => awards?.includes(award)) ?? rows.find(({ awards }) => awards === null);
  if (!row) throw new RangeError(`no vote rule for ${award} on ${onDate}`);
  const { method, denominator, threshold, recusedLeave, cite } = row;
  return { method, denominator, threshold, ...(recusedLeave === true ? { recusedLeave } : {}), cite };
}

/**
 * Quorum of a council at this level for a session of this purpose on that day.
 * @throws RangeError where the book has no rule for that day
 */
export function quorumRuleFor(
  level: OrgLevel,
  purpose: SessionPurpose,
  onDate: LocalDate,
  rules = currentRules(),
): QuorumRule {
  const rows = rowsOn(rules.data.quorums, onDate).filter(({ purposes }) => purposes.includes(purpose));
  const row = rows.find(({ levels }) => levels?.includes(level)) ?? rows.find(({ levels }) => levels === null);
  if (!row) throw new RangeError(`no quorum rule for a council at ${level} on ${onDate}`);
  const { num, den, countsWritten, cite } = row;
  return { num, den, countsWritten, cite };
}
