import type { LocalDate } from '../dates/local-date';
import type { Condition } from '../rules/conditions';
import type { Rules } from '../rules/rules';
import { effectOf, type Award, type AwardCode, type RatingLevel, type SubjectKind } from '../rules/types';

/** The year that is taken to come: what the subject would be rated and given in it. */
export interface GoodYear {
  readonly rating: RatingLevel;
  /** Titles of a year on which awards for years in a row are built, and that are themselves built on none. */
  readonly titles: readonly AwardCode[];
}

/** Kinds of record the registry may hold of a subject besides ratings, grants and initiatives. */
export interface Registers {
  readonly service: boolean;
  readonly movements: boolean;
}

/** Which awards the registers can decide for a kind of subject on a day, and which only a council or a reader of the text. */
export interface Plan {
  readonly judged: readonly Award[];
  readonly decidable: readonly Award[];
}

const bestRating: RatingLevel = 'hoan-thanh-xuat-sac';
const plans = new WeakMap<Rules, Map<string, Plan>>();

/** Sorts the awards of a day by whether what is on record can decide them. Kept with the book. */
export function planFor(kind: SubjectKind, on: LocalDate, registers: Registers, rules: Rules): Plan {
  const known = plans.get(rules) ?? new Map<string, Plan>();
  plans.set(rules, known);
  const key = `${kind}/${on}/${registers.service}/${registers.movements}`;
  let plan = known.get(key);
  if (plan === undefined) {
    const awards = rules.awardsOn(on).filter((award) => award.subjectKinds.includes(kind));
    const isJudged = (award: Award): boolean =>
      rules.conditionsFor(award, kind, on).some((each) => isWeighty(each) && isAlwaysSilent(each, registers));
    plan = { judged: awards.filter(isJudged), decidable: awards.filter((award) => !isJudged(award)) };
    known.set(key, plan);
  }
  return plan;
}

/** Whether no record of these registers can ever meet the condition: somebody has to judge it, or to read the text. */
export function isAlwaysSilent(condition: Condition, registers: Registers): boolean {
  switch (condition.check) {
    case 'judged':
      return condition.strict !== true;
    case 'unruled':
    case 'vouched':
      return true;
    case 'leads':
      return !registers.movements;
    case 'tenure':
    case 'retired':
    case 'no-fault-in-office':
      return !registers.service;
    case 'any-of':
      return condition.limbs.every((limb) => isAlwaysSilent(limb, registers));
    case 'all-of':
      return condition.limbs.some((limb) => isAlwaysSilent(limb, registers));
    default:
      return false;
  }
}

const isWeighty = ({ cite, effect }: Condition): boolean => (effect ?? effectOf(cite.confidence)) !== 'info';

/** What a good year is for a kind of subject, read from the conditions of the book that count years in a row. */
export function goodYearOf(kind: SubjectKind, rules: Rules): GoodYear {
  return {
    rating: bestRating,
    titles: rules
      .index(baseTitles)
      .filter(({ kinds }) => kinds.includes(kind))
      .map(({ code }) => code),
  };
}

function baseTitles(rules: Rules): readonly { readonly code: AwardCode; readonly kinds: readonly SubjectKind[] }[] {
  const all = rules.data.standards.flatMap(({ conditions }) => conditions.flatMap(withLimbs));
  const counted = new Set(all.flatMap(countedTitles));
  const built = new Set(
    rules.data.standards
      .filter(({ conditions }) => conditions.flatMap(withLimbs).some(({ check }) => check === 'consecutive-awards'))
      .flatMap(({ awards }) => awards ?? []),
  );
  return rules.awards
    .filter(({ code, kind }) => kind === 'title' && counted.has(code) && !built.has(code))
    .map(({ code, subjectKinds }) => ({ code, kinds: subjectKinds }));
}

function countedTitles(condition: Condition): readonly AwardCode[] {
  switch (condition.check) {
    case 'consecutive-awards':
      return condition.award;
    case 'two-year-merit':
    case 'collective-years':
      return [condition.award];
    case 'after-award':
      return condition.orAwards ?? [];
    default:
      return [];
  }
}

function withLimbs(condition: Condition): readonly Condition[] {
  if (condition.check === 'any-of' || condition.check === 'all-of')
    return [condition, ...condition.limbs.flatMap(withLimbs)];
  return [condition];
}
