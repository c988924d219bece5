import type { LocalDate } from '../dates/local-date';
import { currentRules } from './current';
import type { Award, AwardCode } from './types';

/** All awards ever known, one entry per code (its latest version), titles first. */
export function awards(rules = currentRules()): readonly Award[] {
  return rules.awards;
}

/** Awards that could be given on `date`, with the names they had then. */
export function awardsOn(date: LocalDate, rules = currentRules()): readonly Award[] {
  return rules.awardsOn(date);
}

/** The latest version of the award with this code, or null. */
export function findAward(code: AwardCode, rules = currentRules()): Award | null {
  return rules.award(code);
}
