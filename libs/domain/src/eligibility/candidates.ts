import type { Condition } from '../rules/conditions';
import { currentRules } from '../rules/current';
import type { Rules } from '../rules/rules';
import type { Award, AwardCode } from '../rules/types';
import { goodYearOf, isAlwaysSilent, planFor, type GoodYear, type Plan, type Registers } from './candidates-plan';
import { blankOf, nextYearOf, supposedYears, withOneMore, type OneMore } from './candidates-suppose';
import { screen, type Screened } from './evaluate';
import { findingOf } from './finding';
import { judge } from './judge';
import { Reading } from './reading';
import type { Facts, Finding } from './types';

/**
 * `eligible`: every condition of weight is met by what is on record. `possible`: none fails, some are in doubt and a
 * person decides. `near`: exactly one fails. `next`: not this year, but after a good one.
 */
export type CandidateStatus = 'eligible' | 'possible' | 'near' | 'next';

/** How one subject stands before one award. */
export interface Candidacy {
  readonly award: AwardCode;
  readonly status: CandidateStatus;
  /** Would be eligible in the year after, were the years named in `Candidacies.supposed` good ones. Never said of `eligible`. */
  readonly nextYear: boolean;
  /** Conditions of weight that are not met: of `near` the one that fails comes first. */
  readonly open: readonly Screened[];
  /** `near` by this one record: with it every condition is met. Absent where the condition says itself what is missing. */
  readonly oneMore?: OneMore['record'] | undefined;
  /** The proof of the first open condition: what is missing, by which clause, since when it can be met. */
  readonly lacking?: Finding | undefined;
}

/** What a subject may be put forward for. Awards it is nowhere near are left out. */
export interface Candidacies {
  readonly found: readonly Candidacy[];
  /** Awards that no record can decide for this kind of subject: anybody may be proposed, a council judges. */
  readonly judged: readonly AwardCode[];
  /** Years taken as good ones for `nextYear`: the next one, and the year of merit itself while it is not rated. */
  readonly supposed: readonly number[];
}

export interface CandidateOptions {
  /** Looks at these awards only. */
  readonly awards?: ReadonlySet<AwardCode> | undefined;
  /** Leaves the proofs out: for counting. */
  readonly withoutProof?: boolean | undefined;
}

/**
 * Who may be proposed: one subject against every award of the book for its kind in its year of merit. Agrees with
 * `evaluate`: `eligible` exactly where the verdict is; what a council judges from a report alone never makes a candidate.
 * A fact on record only, no time and no order of lists enters into it.
 */
export function candidacies(facts: Facts, options: CandidateOptions = {}, rules = currentRules()): Candidacies {
  const registers: Registers = { service: facts.service !== undefined, movements: facts.movements !== undefined };
  const plan = planFor(facts.subject.kind, facts.receivedOn, registers, rules);
  const asked = (award: Award): boolean => options.awards?.has(award.code) !== false;
  const look = new Look(facts, registers, plan, rules);
  return {
    found: plan.decidable.filter(asked).flatMap((award) => {
      const found = look.at(award);
      return found === null ? [] : [options.withoutProof === true ? found : look.proven(award, found)];
    }),
    judged: plan.judged.filter(asked).map(({ code }) => code),
    supposed: look.supposed,
  };
}

class Look {
  private readonly reading: Reading;
  private readonly others = new Map<AwardCode, Reading>();
  private more: readonly { readonly record: OneMore['record']; readonly reading: Reading }[] | undefined;
  private after: Reading | undefined;
  private readonly good: GoodYear;

  constructor(
    private readonly facts: Facts,
    private readonly registers: Registers,
    private readonly plan: Plan,
    private readonly rules: Rules,
  ) {
    this.reading = new Reading(facts, rules);
    this.good = goodYearOf(facts.subject.kind, rules);
  }

  get supposed(): readonly number[] {
    return supposedYears(this.facts);
  }

  at(award: Award): Candidacy | null {
    const reading = this.readingFor(award);
    const { verdict, open: all } = screen(award, reading);
    const open = all.filter(({ effect }) => effect !== 'info');
    if (verdict === 'eligible') return { award: award.code, status: 'eligible', nextYear: false, open: [] };
    const failing = open.filter(fails);
    // Whoever holds it already lacks nothing and needs nothing.
    if (failing.some(({ condition }) => condition.check === 'not-granted-yet')) return null;
    const silent = open.filter((each) => !fails(each) && this.isSilent(each.condition, award, reading));
    const nextYear = this.isNextYear(award);
    const named = { award: award.code, nextYear };
    if (failing.length === 0 && silent.length < open.length) return { ...named, status: 'possible', open };
    if (failing.length === 1 && silent.length === 0)
      return { ...named, status: 'near', open: [...failing, ...open.filter((each) => !failing.includes(each))] };
    const record = failing.length === 0 ? this.oneMoreFor(award, open) : undefined;
    if (record !== undefined) return { ...named, status: 'near', open, oneMore: record };
    return nextYear ? { ...named, status: 'next', open } : null;
  }

  proven(award: Award, found: Candidacy): Candidacy {
    const first = found.open[0];
    if (first === undefined) return found;
    const reading = this.readingFor(award);
    const more = this.more?.find(({ record }) => record === found.oneMore)?.reading;
    const condition = more === undefined ? first.condition : limbMetWith(first.condition, reading, more, award);
    return { ...found, lacking: findingOf(condition, judge(condition, reading, award)) };
  }

  /** As a dossier would be seen: other nominations of the year count, the one for this very award does not. */
  private readingFor(award: Award): Reading {
    const nominated = this.facts.sameYearNominations;
    if (nominated?.includes(award.code) !== true) return this.reading;
    const known = this.others.get(award.code);
    if (known) return known;
    const sameYearNominations = nominated.filter((code) => code !== award.code);
    const made = new Reading({ ...this.facts, sameYearNominations }, this.rules);
    this.others.set(award.code, made);
    return made;
  }

  /** Nothing on record speaks for or against: only a report, or a text nobody has read, could settle it. */
  private isSilent(condition: Condition, award: Award, reading: Reading): boolean {
    if (isAlwaysSilent(condition, this.registers)) return true;
    const { ratings, grants } = this.facts;
    switch (condition.check) {
      case 'two-year-merit':
      case 'collective-years':
        return ratings.length === 0 && grants.length === 0;
      case 'any-of':
        return condition.limbs.every(
          (limb) => judge(limb, reading, award).outcome !== 'unknown' || this.isSilent(limb, award, reading),
        );
      default:
        return false;
    }
  }

  private isNextYear(award: Award): boolean {
    if (!worthNextYear(this.plan, this.facts, this.registers, this.rules).has(award.code)) return false;
    this.after ??= new Reading(nextYearOf(this.facts, this.good, this.due()), this.rules);
    return screen(award, this.after).verdict === 'eligible';
  }

  /** Titles of the year that count for years in a row and for which everything is met: they are taken as given. */
  private due(): readonly AwardCode[] {
    const titles = this.plan.decidable.filter(({ code }) => this.good.titles.includes(code));
    return titles
      .filter((award) => screen(award, this.readingFor(award)).verdict === 'eligible')
      .map(({ code }) => code);
  }

  /** The record that would do. Only where it meets what is open is the whole looked at again. */
  private oneMoreFor(award: Award, open: readonly Screened[]): OneMore['record'] | undefined {
    this.more ??= withOneMore(this.facts, this.good).map(({ record, facts }) => ({
      record,
      reading: new Reading(facts, this.rules),
    }));
    const would = ({ reading }: { readonly reading: Reading }): boolean =>
      open.every(({ condition }) => judge(condition, reading, award).outcome === 'met') &&
      screen(award, reading).verdict === 'eligible';
    return this.more.find(would)?.record;
  }
}

/** Of alternatives the one that a record more would meet; else the condition itself. */
function limbMetWith(condition: Condition, before: Reading, after: Reading, award: Award): Condition {
  if (condition.check !== 'any-of') return condition;
  const isMet = (limb: Condition, reading: Reading): boolean => {
    const { outcome, applies } = judge(limb, reading, award);
    return outcome === 'met' && applies !== false;
  };
  return condition.limbs.find((limb) => !isMet(limb, before) && isMet(limb, after)) ?? condition;
}

const fails = ({ outcome, effect }: Screened): boolean =>
  outcome === 'hold' || (outcome === 'unmet' && effect === 'block');

const worth = new WeakMap<Plan, Map<number, ReadonlySet<AwardCode>>>();

/** Awards for which a good year alone does not suffice: of the others «next year if it is a good one» says nothing. */
function worthNextYear(plan: Plan, facts: Facts, registers: Registers, rules: Rules): ReadonlySet<AwardCode> {
  const byYear = worth.get(plan) ?? new Map<number, ReadonlySet<AwardCode>>();
  worth.set(plan, byYear);
  let found = byYear.get(facts.year);
  if (found === undefined) {
    const good = goodYearOf(facts.subject.kind, rules);
    const reading = new Reading(nextYearOf(blankOf(facts, registers), good), rules);
    found = new Set(
      plan.decidable
        .filter(({ code }) => !good.titles.includes(code))
        .filter((award) => screen(award, reading).verdict !== 'eligible')
        .map(({ code }) => code),
    );
    byYear.set(facts.year, found);
  }
  return found;
}
