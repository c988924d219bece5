import { isWithin, type LocalDate } from '../dates/local-date';
import { rowsOn } from '../rules/dated';
import type { AwardCode, OrgLevel } from '../rules/types';
import { ordinaryVoteRule, quorumRules, voteRules } from '../rules/vote-rules';
import type { QuorumRule, SessionPurpose, VoteRule } from './types';

/** How a council votes on an award on the day of its session: method, denominator, threshold and clause. */
export function voteRuleFor(award: AwardCode, onDate: LocalDate): VoteRule {
  const row = voteRules.find(({ from, to, value }) => value.award === award && isWithin(onDate, from, to));
  return row?.value.rule ?? ordinaryVoteRule;
}

/** Quorum of a council at this level for a session of this purpose on that day. */
export function quorumRuleFor(level: OrgLevel, purpose: SessionPurpose, onDate: LocalDate): QuorumRule {
  const row = rowsOn(quorumRules, onDate).find(
    ({ value }) => value.purpose === purpose && (value.levels === null || value.levels.includes(level)),
  );
  if (!row) throw new RangeError(`no quorum rule for a council at ${level} on ${onDate}`);
  return row.value.rule;
}
