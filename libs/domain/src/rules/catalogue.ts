import { isWithin, type LocalDate } from '../dates/local-date';
import { forms } from './award-forms';
import { titles } from './award-titles';
import type { Award, AwardCode } from './types';

const catalogue: readonly Award[] = [...titles, ...forms];

/** All awards ever known, one entry per code (its latest version), titles first. */
export function awards(): readonly Award[] {
  return latest;
}

/** Awards that could be given on `date`, with the names they had then. */
export function awardsOn(date: LocalDate): readonly Award[] {
  return catalogue.filter((award) => isWithin(date, award.from, award.to));
}

/** The latest version of the award with this code, or null. */
export function findAward(code: AwardCode): Award | null {
  return byCode.get(code) ?? null;
}

const byCode = new Map(catalogue.map((award) => [award.code, award]));
const latest: readonly Award[] = [...byCode.values()];
