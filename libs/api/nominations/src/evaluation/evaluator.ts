import { Injectable } from '@nestjs/common';
import {
  currentRules,
  evaluate,
  formatDate,
  RuleSetNotAllowed,
  type Facts,
  type RatingFact,
  type Rules,
  type SubjectKind,
} from '@gs/domain';
import { ProblemError, type LocalDate, type Queryable } from '@gs/api-platform';
import { FactsReader, type SubjectFacts } from '@gs/api-subjects';
import { NominatedReader } from '../read/nominated.reader';
import type { StoredEvaluation } from './evaluation';

/** What a list declares and no decision on record proves yet. */
export interface Declared {
  readonly rating?: string;
  readonly initiativeCodes?: readonly string[];
}

export interface ToEvaluate {
  /** The caller's name for it (the nomination's id); answers come back under it. */
  readonly key: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly award: string;
  readonly year: number;
  readonly declared: Declared;
  /** The day the appraising body received it; for a draft, today. */
  readonly receivedOn: LocalDate;
  /** A later rule set chosen as the more favourable one. */
  readonly favourable?: NonNullable<Facts['favourable']>;
  /** Codes of dossier parts present; absent while the dossier has not been looked at. */
  readonly dossierParts?: readonly string[];
}

/** Puts together all that is known of many subjects in a few round trips and runs the rules in memory. */
@Injectable()
export class Evaluator {
  constructor(
    private readonly facts: FactsReader,
    private readonly nominated: NominatedReader,
  ) {}

  /**
   * @param rules one version for all of them, whatever is put in force meanwhile
   * @returns by key. Nominations of one subject within `items` count as being of the same year's list for each other.
   */
  async evaluate(
    items: readonly ToEvaluate[],
    db: Queryable,
    rules = currentRules(),
  ): Promise<Map<string, StoredEvaluation>> {
    const facts = await this.gather(items, db);
    const result = new Map<string, StoredEvaluation>();
    for (const item of items) {
      const known = facts.get(item.key);
      if (known === undefined) continue;
      result.set(item.key, judged(item, known, rules));
    }
    return result;
  }

  /** All that is known of each, by key, for whoever judges it by several versions of the rules. */
  async gather(items: readonly ToEvaluate[], db: Queryable): Promise<Map<string, Facts>> {
    const known = await this.knownFacts(items, db);
    const nominated = await this.nominatedAwards(items, db);
    return new Map(
      items.map((item) => {
        const key = yearKey(item.subjectId, item.year);
        return [item.key, factsOf(item, known.get(key), nominated.get(key) ?? new Set())];
      }),
    );
  }

  private async knownFacts(items: readonly ToEvaluate[], db: Queryable): Promise<Map<string, SubjectFacts>> {
    const result = new Map<string, SubjectFacts>();
    for (const year of new Set(items.map((item) => item.year))) {
      const ids = [...new Set(items.filter((item) => item.year === year).map((item) => item.subjectId))];
      for (const [id, facts] of await this.facts.forSubjects(ids, year, db)) result.set(yearKey(id, year), facts);
    }
    return result;
  }

  /** Awards each subject is nominated for in the year, those of this list included. */
  private async nominatedAwards(items: readonly ToEvaluate[], db: Queryable): Promise<Map<string, Set<string>>> {
    const standing = await this.nominated.awardsOf(
      [...new Set(items.map((item) => item.subjectId))],
      [...new Set(items.map((item) => item.year))],
      db,
    );
    const result = new Map<string, Set<string>>();
    const add = (subjectId: string, year: number, award: string): void => {
      const key = yearKey(subjectId, year);
      result.set(key, (result.get(key) ?? new Set()).add(award));
    };
    for (const { subjectId, year, award } of [...standing, ...items]) add(subjectId, year, award);
    return result;
  }
}

/** @throws ProblemError RULE_SET_NOT_ALLOWED where the transition rule does not let the chosen rule set be chosen */
export function judged({ award }: Pick<ToEvaluate, 'award'>, facts: Facts, rules: Rules): StoredEvaluation {
  try {
    return evaluate(award, facts, rules);
  } catch (error) {
    if (!(error instanceof RuleSetNotAllowed)) throw error;
    const id = facts.favourable?.ruleSetId ?? '';
    throw new ProblemError('RULE_SET_NOT_ALLOWED', {
      receivedOn: formatDate(facts.receivedOn),
      ruleSet: rules.ruleSet(id)?.name ?? id,
    });
  }
}

const yearKey = (subjectId: string, year: number): string => `${subjectId}/${year}`;

function factsOf(item: ToEvaluate, known: SubjectFacts | undefined, nominated: ReadonlySet<string>): Facts {
  return {
    subject: known?.subject ?? { kind: item.subjectKind, id: item.subjectId },
    year: item.year,
    receivedOn: item.receivedOn,
    ...(item.favourable === undefined ? {} : { favourable: item.favourable }),
    ...(known?.maternityYears === undefined ? {} : { maternityYears: known.maternityYears }),
    ratings: withDeclaredRating(known?.ratings ?? [], item),
    grants: known?.grants ?? [],
    initiatives: known?.initiatives ?? [],
    ...(known?.collective === undefined ? {} : { collective: known.collective }),
    ...(known?.transfer === undefined ? {} : { transfer: known.transfer }),
    discipline: known?.discipline ?? [],
    holds: known?.holds ?? [],
    sameYearNominations: [...nominated].filter((award) => award !== item.award),
    ...(item.dossierParts === undefined ? {} : { dossierParts: item.dossierParts }),
  };
}

/** A declared rating counts only while no rating of that year is on record; it carries no decision number. */
function withDeclaredRating(ratings: readonly RatingFact[], { year, declared }: ToEvaluate): readonly RatingFact[] {
  if (declared.rating === undefined || ratings.some((rating) => rating.year === year)) return ratings;
  return [...ratings, { year, level: declared.rating as RatingFact['level'] }];
}
