import { isWithin, type LocalDate } from '../dates/local-date';
import type { CalendarRow, RulesData, RuleSet } from './book';
import type { Condition } from './conditions';
import { rowOn, rowsOn } from './dated';
import type { Award, AwardCode, RuleSetId, SubjectKind } from './types';

/** The rule book with its indexes. Immutable: a new version of the book is a new object. */
export class Rules {
  private readonly latest: ReadonlyMap<AwardCode, Award>;
  private readonly calendarDays: ReadonlyMap<LocalDate, CalendarRow>;
  private readonly fixedDays: ReadonlyMap<string, string>;
  private readonly conditions = new Map<string, readonly Condition[]>();
  private readonly derived = new Map<(rules: Rules) => unknown, unknown>();

  constructor(
    readonly data: RulesData,
    /** Names the version of the book, for proofs that outlive it. */
    readonly version: string,
  ) {
    this.latest = new Map(data.awards.map((award) => [award.code, award]));
    this.calendarDays = new Map(data.calendar.map((row) => [row.date, row]));
    this.fixedDays = new Map(data.fixedHolidays.map((day) => [day.monthDay, day.name]));
  }

  /** All awards ever known, one entry per code (its latest version), in the order of the book. */
  get awards(): readonly Award[] {
    return [...this.latest.values()];
  }

  /** Awards that could be given on `date`, with the names they had then. */
  awardsOn(date: LocalDate): readonly Award[] {
    return this.data.awards.filter((award) => isWithin(date, award.from, award.to));
  }

  /** The latest version of the award with this code, or null. */
  award(code: AwardCode): Award | null {
    return this.latest.get(code) ?? null;
  }

  /** The rule set of a dossier received for appraisal on this day. @throws RangeError where the book has none. */
  ruleSetOn(receivedOn: LocalDate): RuleSet {
    const set = rowOn(this.data.ruleSets, receivedOn);
    if (!set) throw new RangeError(`no rule set for ${receivedOn}`);
    return set;
  }

  ruleSet(id: RuleSetId): RuleSet | null {
    return this.data.ruleSets.find((set) => set.id === id) ?? null;
  }

  /** Whether a standard of its own is held for the award on that day. */
  isRuled(award: AwardCode, on: LocalDate): boolean {
    return rowsOn(this.data.standards, on).some((row) => row.place === 'own' && row.awards?.includes(award) === true);
  }

  /**
   * Every condition of an award for a kind of subject as it stood on `on`: common ones first, then the standard, then
   * dossier and conduct. An award without a standard has the one condition that says so in its place.
   */
  conditionsFor(award: Award, kind: SubjectKind, on: LocalDate): readonly Condition[] {
    const key = `${award.code}/${kind}/${on}`;
    const known = this.conditions.get(key);
    if (known) return known;
    const rows = rowsOn(this.data.standards, on).filter((row) =>
      row.awards === null ? row.kind === undefined || row.kind === award.kind : row.awards.includes(award.code),
    );
    const at = (place: 'before' | 'own' | 'after'): Condition[] =>
      rows.filter((row) => row.place === place).flatMap((row) => row.conditions);
    const own = at('own');
    const all = [...at('before'), ...(own.length > 0 ? own : [unruled(award)]), ...at('after')];
    const found = all.flatMap((condition) => forKind(condition, kind));
    this.conditions.set(key, found);
    return found;
  }

  calendarDay(date: LocalDate): CalendarRow | undefined {
    return this.calendarDays.get(date);
  }

  fixedHoliday(monthDay: string): string | undefined {
    return this.fixedDays.get(monthDay);
  }

  /** An index built once for this book by whoever needs it. */
  index<T>(build: (rules: Rules) => T): T {
    if (!this.derived.has(build)) this.derived.set(build, build(this));
    return this.derived.get(build) as T;
  }
}

/** The condition without the alternatives of other kinds of subject; none where it does not concern this kind. */
function forKind(condition: Condition, kind: SubjectKind): Condition[] {
  if (condition.for !== undefined && !condition.for.includes(kind)) return [];
  if (condition.check !== 'any-of' && condition.check !== 'all-of') return [condition];
  return [{ ...condition, limbs: condition.limbs.flatMap((limb) => forKind(limb, kind)) }];
}

const unruled = (award: Award): Condition => ({
  check: 'unruled',
  id: 'no-rules-held',
  title: 'Tiêu chuẩn chưa có trong bộ quy định',
  cite: award.cite,
  effect: 'warn',
});
