import type { LocalDate } from '../dates/local-date';
import type { VoteRow } from '../rules/book';
import { currentRules } from '../rules/current';
import { rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import type { AwardCode, Cite, Dated } from '../rules/types';
import { conductOf, conductOn } from './conduct';
import type { VoteMethod, VoteRule } from './types';

/**
 * How a council votes on an award on the day of its session. What the award's own row leaves open (rounds, ties, members
 * who stand aside) follows from the rules of conduct.
 * @param award its code; '' for a matter that is no award
 * @throws RangeError where the book has no rule for that day
 */
export function voteRuleFor(award: AwardCode, onDate: LocalDate, rules: Rules = currentRules()): VoteRule {
  const row = voteRowFor(award, onDate, rules);
  const { method, denominator, threshold, writtenCounts, cite } = row;
  const conduct = conductOf(award, onDate, rules);
  return {
    method,
    denominator,
    threshold,
    writtenCounts,
    maxRounds: row.maxRounds === undefined ? conduct.maxRounds : row.maxRounds,
    tie: row.tie ?? conduct.tie,
    recusedLeave: row.recusedLeave ?? conduct.recusedLeave,
    cite,
  };
}

/**
 * Which text each of those questions is answered by; null: no text was found.
 * @throws RangeError where the book has no rule for that day
 */
export function conductCites(
  award: AwardCode,
  onDate: LocalDate,
  rules: Rules = currentRules(),
): Readonly<Record<'rounds' | 'tie' | 'recused', Cite | null>> {
  const row = voteRowFor(award, onDate, rules);
  const common = (about: 'rounds' | 'tie' | 'recused'): Cite | null =>
    conductOn(about, award, onDate, rules)?.cite ?? null;
  return {
    rounds: row.maxRounds === undefined ? common('rounds') : row.cite,
    tie: row.tie === undefined ? common('tie') : row.cite,
    recused: row.recusedLeave === undefined ? common('recused') : row.cite,
  };
}

function voteRowFor(award: AwardCode, onDate: LocalDate, rules: Rules): Dated<VoteRow> {
  const rows = rowsOn(rules.data.votes, onDate);
  const row = rows.find(({ awards }) => awards?.includes(award)) ?? rows.find(({ awards }) => awards === null);
  if (!row) throw new RangeError(`no vote rule for ${award} on ${onDate}`);
  return row;
}

/**
 * Methods a council may choose for a vote under this rule. Where the law asks for a ballot («bỏ phiếu») without saying
 * that it is secret, the council's regulation may have it open, never without a count of names or ballots.
 */
export function methodsAllowed(rule: Pick<VoteRule, 'method'>): readonly VoteMethod[] {
  return rule.method === 'secret' ? ['secret', 'open'] : ['secret', 'open', 'consensus'];
}

/** Whether an item may be voted on again after `round` rounds. @throws RangeError when it is no round (1, 2, …) */
export function mayVoteAgain(round: number, rule: Pick<VoteRule, 'maxRounds'>): boolean {
  if (!Number.isSafeInteger(round) || round < 1) throw new RangeError(`not a round: ${round}`);
  return rule.maxRounds === null || round < rule.maxRounds;
}
