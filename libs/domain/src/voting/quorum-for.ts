import type { LocalDate } from '../dates/local-date';
import type { QuorumRow } from '../rules/book';
import { currentRules } from '../rules/current';
import { rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import type { AwardCode, Dated, OrgLevel } from '../rules/types';
import type { QuorumBar, QuorumRule, SessionPurpose } from './types';

/**
 * Quorum of a council at this level for a session of this purpose on that day, or for one award it considers. A row of the
 * award stands before one of all awards, then a row of the level before one of all levels.
 * @throws RangeError where the book has no rule for that day
 */
export function quorumRuleFor(
  level: OrgLevel,
  purpose: SessionPurpose,
  onDate: LocalDate,
  award?: AwardCode,
  rules: Rules = currentRules(),
): QuorumRule {
  const { num, den, countsWritten, cite } = quorumRowFor(level, purpose, onDate, award, rules);
  return { num, den, countsWritten, cite };
}

/**
 * Every bar a session has to show: to meet at all, to consider awards, and one for each group of the given awards that
 * asks for a quorum of its own. In that order, each once.
 * @throws RangeError where the book has no rule for that day
 */
export function quorumBars(
  level: OrgLevel,
  onDate: LocalDate,
  considered: readonly AwardCode[],
  rules: Rules = currentRules(),
): readonly QuorumBar[] {
  const bar = (row: Dated<QuorumRow>, purpose: SessionPurpose, awards: readonly AwardCode[]): QuorumBar => {
    const { num, den, countsWritten, cite } = row;
    return { purpose, awards, num, den, countsWritten, cite };
  };
  const common = quorumRowFor(level, 'awards', onDate, undefined, rules);
  const own = new Map<Dated<QuorumRow>, AwardCode[]>();
  for (const award of new Set(considered)) {
    const row = quorumRowFor(level, 'awards', onDate, award, rules);
    if (row !== common) own.set(row, [...(own.get(row) ?? []), award]);
  }
  return [
    bar(quorumRowFor(level, 'ordinary', onDate, undefined, rules), 'ordinary', []),
    bar(common, 'awards', []),
    ...[...own].map(([row, awards]) => bar(row, 'awards', awards)),
  ];
}

function quorumRowFor(
  level: OrgLevel,
  purpose: SessionPurpose,
  onDate: LocalDate,
  award: AwardCode | undefined,
  rules: Rules,
): Dated<QuorumRow> {
  const rows = rowsOn(rules.data.quorums, onDate).filter(({ purposes }) => purposes.includes(purpose));
  const ofAward = rows.filter(({ awards }) => award !== undefined && awards?.includes(award) === true);
  const ofAll = rows.filter(({ awards }) => (awards ?? null) === null);
  const row =
    ofAward.find(({ levels }) => levels?.includes(level)) ??
    ofAward.find(({ levels }) => levels === null) ??
    ofAll.find(({ levels }) => levels?.includes(level)) ??
    ofAll.find(({ levels }) => levels === null);
  if (!row) throw new RangeError(`no quorum rule for a council at ${level} on ${onDate}`);
  return row;
}
