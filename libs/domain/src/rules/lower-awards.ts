import type { LocalDate } from '../dates/local-date';
import { awardsOn } from './catalogue';
import { currentRules } from './current';
import { rowsOn } from './dated';
import type { Award, AwardCode, SubjectKind } from './types';

/**
 * Awards of a day that stand below one on a ladder of the rule book, for a kind of subject and the same types of
 * commendation, the nearest step first. None for an award that stands on no ladder.
 */
export function lowerAwardsOf(
  code: AwardCode,
  kind: SubjectKind,
  on: LocalDate,
  rules = currentRules(),
): readonly Award[] {
  const all = awardsOn(on, rules);
  const from = all.find((award) => award.code === code);
  if (from === undefined) return [];
  const fits = ({ subjectKinds, types }: Award): boolean =>
    subjectKinds.includes(kind) &&
    (from.types.length === 0 || types.length === 0 || types.some((type) => from.types.includes(type)));
  const below = rowsOn(rules.data.ladders, on).flatMap(({ steps }) =>
    steps
      .slice(
        0,
        Math.max(
          0,
          steps.findIndex((step) => step.includes(code)),
        ),
      )
      .reverse()
      .flat(),
  );
  return [...new Set(below)].flatMap((lower) => all.filter((award) => award.code === lower && fits(award)));
}
