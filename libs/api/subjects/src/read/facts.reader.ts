import { Injectable } from '@nestjs/common';
import type { CollectiveFact, DisciplineFact, GrantFact, HoldFact, InitiativeFact, RatingFact } from '@gs/domain';
import { Db, type LocalDate, type Queryable } from '@gs/api-platform';
import type { SubjectKind } from '@gs/domain';
import { FactsReader, type SubjectFacts } from '../facts.port';

interface FactsRow {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly sex: 'nam' | 'nu' | null;
  readonly birthDate: LocalDate | null;
  readonly ratings: readonly RatingFact[];
  readonly grants: readonly (Omit<GrantFact, 'form'> & { readonly form: GrantFact['form'] | null })[];
  readonly initiatives: readonly InitiativeFact[];
  readonly discipline: readonly DisciplineFact[];
  readonly holds: readonly HoldFact[];
  readonly collective: (Omit<CollectiveFact, 'rating'> & { readonly rating: CollectiveFact['rating'] | null }) | null;
}

// A reprimand is the only form below a warning.
const reprimand = 'khien-trach';

@Injectable()
export class SqlFactsReader extends FactsReader {
  constructor(private readonly pool: Db) {
    super();
  }

  async forSubjects(
    ids: readonly string[],
    year: number,
    db: Queryable = this.pool,
  ): Promise<Map<string, SubjectFacts>> {
    const rows = await db.query<FactsRow>(factsSql, [[...new Set(ids)], year, reprimand]);
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }
}

function factsOf(row: FactsRow): SubjectFacts {
  return {
    subject: {
      kind: row.kind,
      id: row.id,
      sex: row.sex === null ? undefined : row.sex === 'nam' ? 'male' : 'female',
      birthDate: row.birthDate ?? undefined,
    },
    ratings: row.ratings,
    grants: row.grants.map((grant) => ({ ...grant, form: grant.form ?? undefined })),
    initiatives: row.initiatives,
    discipline: row.discipline,
    holds: row.holds,
    collective: row.collective === null ? undefined : { ...row.collective, rating: row.collective.rating ?? undefined },
  };
}

const list = (select: string): string => `COALESCE((SELECT json_agg(x) FROM (${select}) x), '[]')`;

/**
 * Members of a unit are the persons on record there who were rated in the year; without any, nothing is known of it.
 * Discipline without a last day has not ended.
 */
const factsSql = `
  SELECT s.id, s.kind, p.sex, p.birth_date AS "birthDate",
    ${list(`SELECT r.year, r.level, r.decision_no AS "decisionNo" FROM rating r WHERE r.subject_id = s.id ORDER BY r.year`)} AS ratings,
    ${list(`SELECT g.award, g.year, g.decision_no AS "decisionNo", g.decided_on AS "decidedOn", NULLIF(g.merit_type, '') AS form
      FROM award_grant g WHERE g.subject_id = s.id ORDER BY g.year, g.award`)} AS grants,
    ${list(`SELECT i.code, i.year, i.scope, i.title, i.decision_no AS "decisionNo" FROM initiative i WHERE i.person_id = s.id
      ORDER BY i.year, i.code`)} AS initiatives,
    ${list(`SELECT d.from_date AS "from", COALESCE(d.to_date, '9999-12-31') AS "to", d.form FROM discipline d WHERE d.person_id = s.id
      ORDER BY d.from_date`)} AS discipline,
    ${list(`SELECT h.reason, h.document_no AS "documentNo", h.from_date AS since FROM subject_hold h
      WHERE h.subject_id = s.id AND h.released_on IS NULL ORDER BY h.from_date`)} AS holds,
    CASE WHEN k.members > 0 THEN json_build_object('members', k.members, 'ldtt', k.ldtt, 'cstdCoSo', k."cstdCoSo", 'completed', k.completed,
      'disciplined', k.disciplined, 'rating', (SELECT r.level FROM rating r WHERE r.subject_id = s.id AND r.year = $2)) END AS collective
  FROM subject s LEFT JOIN person p ON p.id = s.id LEFT JOIN collective c ON c.id = s.id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS members, (count(*) FILTER (WHERE r.level <> 'khong-hoan-thanh'))::int AS completed,
      (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM award_grant g WHERE g.subject_id = m.id AND g.year = $2 AND g.award = 'ldtt')))::int AS ldtt,
      (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM award_grant g WHERE g.subject_id = m.id AND g.year = $2 AND g.award = 'cstd-co-so')))::int AS "cstdCoSo",
      (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM discipline d WHERE d.person_id = m.id AND d.form <> $3
        AND EXTRACT(YEAR FROM d.from_date) = $2)))::int AS disciplined
    FROM subject m JOIN rating r ON r.subject_id = m.id AND r.year = $2 WHERE m.organisation_id = c.collective_of AND m.kind = 'person') k ON true
  WHERE s.id = ANY($1::uuid[])`;
