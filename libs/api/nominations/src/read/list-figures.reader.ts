import { Injectable } from '@nestjs/common';
import { ProblemError, type LocalDate, type Queryable } from '@gs/api-platform';
import { endedWithoutAward } from '../common/states';
import { withoutNominations } from './kept';
import type { ListFigures } from '../list-check/caps';

/** What caps over a list are counted of. */
@Injectable()
export class ListFiguresReader {
  /** Figures of a list, and of its unit with all below it on a day, for the year of merit. One round trip. @param without ids of nominations that do not count here */
  async of(db: Queryable, submissionId: string, on: LocalDate, without: readonly string[] = []): Promise<ListFigures> {
    const params: unknown[] = [submissionId, on];
    const rows = await db.query<ListFigures>(
      `${withoutNominations(without, params).with}list AS (SELECT id, organisation_id, year FROM submission WHERE id = $1),
         area AS (SELECT k.descendant_id AS id FROM organisation_closure k JOIN list l ON l.organisation_id = k.ancestor_id
           WHERE k.valid_from <= $2 AND (k.valid_to IS NULL OR k.valid_to >= $2)),
         standing AS (SELECT n.id, n.subject_id, n.subject_kind, n.award, s.id = l.id AS here FROM nomination n JOIN submission s ON s.id = n.submission_id
           JOIN list l ON l.organisation_id = s.organisation_id AND l.year = n.year WHERE n.state NOT IN ${endedWithoutAward}),
         rated AS (SELECT r.level FROM rating r JOIN subject m ON m.id = r.subject_id
           WHERE r.year = (SELECT year FROM list) AND m.kind = 'person' AND m.organisation_id IN (SELECT id FROM area))
       SELECT l.year, COALESCE((SELECT json_agg(json_build_object('id', n.id, 'name', s.name, 'award', n.award, 'kind', n.subject_kind))
           FROM standing n JOIN subject s ON s.id = n.subject_id WHERE n.here), '[]') AS entries,
         COALESCE((SELECT json_object_agg(award, count) FROM (SELECT award, count(*)::int AS count FROM standing WHERE NOT here GROUP BY award) x), '{}') AS earlier,
         (SELECT count(*)::int FROM rated) AS rated,
         (SELECT count(*)::int FROM rated WHERE level = 'hoan-thanh-xuat-sac') AS "ratedBest",
         (SELECT count(*)::int FROM rated WHERE level IN ('hoan-thanh-xuat-sac', 'hoan-thanh-tot')) AS "completedWell",
         (SELECT count(*)::int FROM (SELECT subject_id FROM standing WHERE award = 'ldtt'
           UNION SELECT g.subject_id FROM award_grant g WHERE g.award = 'ldtt' AND g.year = l.year AND g.organisation_id IN (SELECT id FROM area)) x) AS ldtt,
         (SELECT r.level FROM collective c JOIN rating r ON r.subject_id = c.id AND r.year = l.year WHERE c.collective_of = l.organisation_id) AS "unitRating"
       FROM list l`,
      params,
    );
    const figures = rows[0];
    if (figures === undefined) throw new ProblemError('NOT_FOUND');
    return figures;
  }
}
