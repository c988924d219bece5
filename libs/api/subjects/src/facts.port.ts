import type { Facts } from '@gs/domain';
import type { Queryable } from '@gs/api-platform';

/** What the registry knows of one subject; nominations add year, receipt, dossier and the rest of `Facts`. */
export type SubjectFacts = Pick<
  Facts,
  'subject' | 'ratings' | 'grants' | 'initiatives' | 'collective' | 'discipline' | 'holds'
>;

export abstract class FactsReader {
  /**
   * Facts of many subjects in one round trip.
   * @param year of merit: the counts of a collective (members, titles) are those of this year
   * @returns by subject id; unknown ids are missing
   */
  abstract forSubjects(ids: readonly string[], year: number, db?: Queryable): Promise<Map<string, SubjectFacts>>;
}
