import type { LocalDate } from '../dates/local-date';
import { awardsOn } from './catalogue';
import { currentRules } from './current';
import type { Award, AwardCode, SubjectKind } from './types';

const levels = ['co-so', 'xa', 'huyen', 'tinh', 'nha-nuoc'];
/** A ministry decides at the height of a province. */
const heightOf = ({ level }: Award): number => levels.indexOf(level === 'bo' ? 'tinh' : level);
/** Forms that stand one above the other; medals and badges are for something else, not for less. */
const groups = ['giay-khen', 'bang-khen', 'huan-chuong', 'vinh-du'];

/** «hcld» and 3 of `hcld-3`: a series and its class; the first class is the highest. */
function classOf({ code }: Award): { series: string; step: number } | null {
  const found = /^(.+)-([1-3])$/.exec(code);
  return found === null ? null : { series: found[1] ?? '', step: Number(found[2]) };
}

/**
 * Whether one award is lower than another of its kind: a title below a title, a form below a form; decided lower, or of
 * the same height and a lesser group, class or, for titles, place in the catalogue.
 */
function isLower(one: Award, than: Award, order: (award: Award) => number): boolean {
  if (one.kind !== than.kind || one.code === than.code) return false;
  if (one.kind !== 'title' && !groups.includes(one.group)) return false;
  const [height, bar] = [heightOf(one), heightOf(than)];
  if (height !== bar) return height < bar;
  if (one.kind === 'title') return order(one) < order(than);
  if (one.group !== than.group) return groups.indexOf(one.group) < groups.indexOf(than.group);
  const [ours, theirs] = [classOf(one), classOf(than)];
  return ours !== null && theirs !== null && ours.series === theirs.series && ours.step > theirs.step;
}

/** Awards of a day below one, for a kind of subject and the same types of commendation, the highest first. */
export function lowerAwardsOf(
  code: AwardCode,
  kind: SubjectKind,
  on: LocalDate,
  rules = currentRules(),
): readonly Award[] {
  const all = awardsOn(on, rules);
  const order = (award: Award): number => all.indexOf(award);
  const from = all.find((award) => award.code === code);
  if (from === undefined) return [];
  const sharesType = (award: Award): boolean =>
    from.types.length === 0 || award.types.length === 0 || award.types.some((type) => from.types.includes(type));
  return all
    .filter((award) => award.subjectKinds.includes(kind) && sharesType(award) && isLower(award, from, order))
    .sort((one, other) => heightOf(other) - heightOf(one) || (isLower(other, one, order) ? -1 : 1));
}
