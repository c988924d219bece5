import { Injectable } from '@nestjs/common';
import type { LocalDate, Queryable } from '@gs/api-platform';
import { endedWithoutAward } from '../common/states';
import type { ListFigures } from '../list-check/caps';

/** What caps over a list are counted of. */
@Injectable()
export class ListFiguresReader {
  /** Figures of a unit with all below it on a day, for a year of merit. One round trip. */
  async of(db: Queryable, organisationId: string, year: number, on: LocalDate): Promise<ListFigures> {
    const rows = await db.query<Omit<ListFigures, 'year'>>(
      `WITH area AS (SELECT descendant_id AS id FROM organisation_closure
           WHERE ancestor_id = $1 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)),
         standing AS (SELECT n.subject_id, n.award FROM nomination n JOIN submission s ON s.id = n.submission_id
           WHERE s.organisation_id = $1 AND n.year = $2 AND n.state NOT IN ${endedWithoutAward}),
         rated AS (SELECT r.level FROM rating r JOIN subject m ON m.id = r.subject_id
           WHERE r.year = $2 AND m.kind = 'person' AND m.organisation_id IN (SELECT id FROM area))
       SELECT COALESCE((SELECT json_object_agg(award, count) FROM (SELECT award, count(*)::int AS count FROM standing GROUP BY award) x), '{}') AS nominated,
         (SELECT count(*)::int FROM rated) AS rated,
         (SELECT count(*)::int FROM rated WHERE level = 'hoan-thanh-xuat-sac') AS "ratedBest",
         (SELECT count(*)::int FROM rated WHERE level IN ('hoan-thanh-xuat-sac', 'hoan-thanh-tot')) AS "completedWell",
         (SELECT count(*)::int FROM (SELECT subject_id FROM standing WHERE award = 'ldtt'
           UNION SELECT g.subject_id FROM award_grant g WHERE g.award = 'ldtt' AND g.year = $2 AND g.organisation_id IN (SELECT id FROM area)) x) AS ldtt,
         (SELECT r.level FROM collective c JOIN rating r ON r.subject_id = c.id AND r.year = $2 WHERE c.collective_of = $1) AS "unitRating"`,
      [organisationId, year, on],
    );
    const figures = rows[0];
    if (figures === undefined) throw new Error('a query without FROM gives a row');
    return { ...figures, year };
  }
}
