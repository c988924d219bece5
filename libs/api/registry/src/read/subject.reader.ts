import { Injectable } from '@nestjs/common';
import { ratingName } from '@gs/domain';
import type { registry, ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, scopeClause, type Actor } from '@gs/api-platform';
import { unitName } from './unit-name';
import { grantColumns, grantItem, type GrantRow } from './grant-rows';

type Life = ResponseOf<typeof registry.subject>;
type Rating = Life['ratings'][number];

/** All that is on record of one person, collective or household. */
@Injectable()
export class SubjectReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async get(actor: Actor, id: string): Promise<Life> {
    const today = this.clock.today();
    const params: unknown[] = [id, today];
    const [row] = await this.db.query<Omit<Life, 'grants'> & { grants: GrantRow[] }>(
      `SELECT s.id, s.kind, s.name, json_build_object('id', o.id, 'code', o.code, 'name', ${unitName('o.id', '$2')}) AS organisation,
         COALESCE(p.position, h.address, '') AS note, COALESCE(EXTRACT(YEAR FROM p.birth_date)::int, p.birth_year) AS "birthYear",
         COALESCE(p.identity_masked, '') AS "identityMasked",
         COALESCE((SELECT json_agg(x) FROM (SELECT ${grantColumns} FROM award_grant g WHERE g.subject_id = s.id
           ORDER BY g.year DESC, g.decided_on DESC, g.id) x), '[]') AS grants,
         COALESCE((SELECT json_agg(json_build_object('year', r.year, 'level', r.level, 'decisionNo', r.decision_no) ORDER BY r.year DESC)
           FROM rating r WHERE r.subject_id = s.id), '[]') AS ratings,
         COALESCE((SELECT json_agg(json_build_object('code', i.code, 'year', i.year, 'title', i.title, 'scope', i.scope, 'decisionNo', i.decision_no)
           ORDER BY i.year DESC, i.code) FROM initiative i WHERE i.person_id = s.id), '[]') AS initiatives
       FROM subject s JOIN organisation o ON o.id = s.organisation_id LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id
       WHERE s.id = $1 AND ${scopeClause(actor, 'registry.read', 's.organisation_id', today, params)}`,
      params,
    );
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    return { ...row, grants: row.grants.map((grant) => grantItem(grant)), ratings: row.ratings.map(inWords) };
  }
}

const levels: ReadonlySet<string> = new Set([
  'hoan-thanh-xuat-sac',
  'hoan-thanh-tot',
  'hoan-thanh',
  'khong-hoan-thanh',
]);

const inWords = (rating: Rating): Rating => ({
  ...rating,
  level: levels.has(rating.level) ? ratingName(rating.level as Parameters<typeof ratingName>[0]) : rating.level,
});
