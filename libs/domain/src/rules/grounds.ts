import { isWithin, type LocalDate } from '../dates/local-date';
import type { Ground } from './book';
import { currentRules } from './current';
import type { Dated, OrgKind } from './types';

export type { Ground };

/** Grounds a unit of this kind names in a decision of this day, in the order they stand on paper. Case of the kind does not matter. */
export function groundsOn(kind: OrgKind, on: LocalDate, rules = currentRules()): readonly Dated<Ground>[] {
  const named = ({ kinds }: Ground): boolean =>
    kinds === null || kinds.some((known) => known.toLowerCase() === kind.toLowerCase());
  return rules.data.grounds.filter((row) => isWithin(on, row.from, row.to) && named(row));
}
