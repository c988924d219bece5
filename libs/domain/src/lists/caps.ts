import type { Cap, CapBase } from '../rules/book';
import { rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import { effectOf, type Dated } from '../rules/types';
import type { Outcome } from '../eligibility/types';
import type { ListFacts, ListFinding } from './types';

const baseNames: Readonly<Record<CapBase, string>> = {
  MEMBERS: 'số người của đơn vị',
  LDTT: 'số Lao động tiên tiến',
  COMPLETED_WELL: 'số người hoàn thành tốt nhiệm vụ trở lên',
  QUALIFYING: 'số đủ điều kiện',
};

/** Every cap in force that concerns the list, kept or not. */
export function capFindings(list: ListFacts, rules: Rules): ListFinding[] {
  return rowsOn(rules.data.caps, list.on)
    .filter((cap) => cap.per === list.per && list.entries.some(({ award }) => cap.awards.includes(award)))
    .map((cap) => capFinding(cap, list));
}

function capFinding(cap: Dated<Cap>, list: ListFacts): ListFinding {
  const count = countFor(cap, list);
  const limit = limitOf(cap, list);
  const applies = fits(cap, list) !== false;
  const outcome = applies ? outcomeOf(cap, list, count, limit) : 'met';
  return {
    ruleId: cap.code,
    check: 'cap',
    title: cap.name,
    applies,
    outcome,
    effect: applies ? effectOf(cap.cite.confidence) : 'info',
    cite: cap.cite,
    facts: {
      count: count.known,
      ...(limit === null ? {} : { limit }),
      ...(cap.share
        ? { base: baseNames[cap.share.denominator], of: list.bases?.[cap.share.denominator] ?? 'chưa có' }
        : {}),
    },
    evidence: [],
    ...(outcome === 'met' ? {} : { missing: outcome === 'unknown' ? 'base' : 'fewer' }),
  };
}

/** What is known to count, and whether there may be more. */
interface Count {
  readonly known: number;
  readonly isWhole: boolean;
}

function countFor(cap: Cap, list: ListFacts): Count {
  if (cap.counts === 'rated-best') return { known: list.ratedBest ?? 0, isWhole: list.ratedBest !== undefined };
  const listed = list.entries.filter(({ award }) => cap.awards.includes(award)).length;
  const before = cap.awards.reduce((sum, award) => sum + (list.earlier?.[award] ?? 0), 0);
  return { known: listed + before, isWhole: cap.per === 'decision' || list.earlier !== undefined };
}

/** The most there may be, in whole ones; null where what it is a share of is not known. */
function limitOf({ atMost, share }: Cap, { bases }: ListFacts): number | null {
  if (atMost !== undefined) return atMost;
  const base = share && bases?.[share.denominator];
  return share === undefined || base === undefined ? null : Math.floor((base * share.num) / share.den);
}

/** Whether the cap is the one for a unit rated so; undefined: the unit's rating is not known. */
function fits({ unitRated }: Cap, { unitRating }: ListFacts): boolean | undefined {
  if (unitRated === undefined) return true;
  return unitRating === undefined ? undefined : (unitRating === unitRated.level) === unitRated.is;
}

function outcomeOf(cap: Cap, list: ListFacts, count: Count, limit: number | null): Outcome {
  if (limit === null) return 'unknown';
  if (count.known > limit) return fits(cap, list) === undefined ? 'unknown' : 'unmet';
  return count.isWhole ? 'met' : 'unknown';
}
