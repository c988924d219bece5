import { Injectable } from '@nestjs/common';
import type { CollectiveFact, DisciplineFact, GrantFact, HoldFact, InitiativeFact, RatingFact } from '@gs/domain';
import { Db, type LocalDate, type Queryable } from '@gs/api-platform';
import type { SubjectKind } from '@gs/domain';
import { FactsReader, type FactsBatch, type SubjectFacts, type UnitAsked } from '../facts.port';
import { PredecessorFacts } from './predecessor-facts.reader';

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
  readonly leaves: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  /** The unit that a collective is as a whole. */
  readonly unitId: string | null;
  readonly collective: (Omit<CollectiveFact, 'rating'> & { readonly rating: CollectiveFact['rating'] | null }) | null;
}

// A reprimand is the only form below a warning.
const reprimand = 'khien-trach';

const subjectsInBatch = 1_000;

@Injectable()
export class SqlFactsReader extends FactsReader {
  constructor(
    protected readonly pool: Db,
    private readonly predecessors: PredecessorFacts,
  ) {
    super();
  }

  async forSubjects(
    ids: readonly string[],
    year: number,
    db: Queryable = this.pool,
  ): Promise<Map<string, SubjectFacts>> {
    const rows = await db.query<FactsRow>(factsSql, [[...new Set(ids)], year, reprimand]);
    const units = rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
    const before = await this.predecessors.of(units, db);
    return new Map(
      rows.map((row) => [
        row.id,
        this.predecessors.join(factsOf(row), row.unitId === null ? undefined : before.get(row.unitId)),
      ]),
    );
  }

  async countInUnit(
    { organisationId, on }: Pick<UnitAsked, 'organisationId' | 'on'>,
    db: Queryable = this.pool,
  ): Promise<number> {
    const rows = await db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM subject s WHERE s.organisation_id IN ${within('$1', '$2')}`,
      [organisationId, on],
    );
    return rows[0]?.n ?? 0;
  }

  async *inUnit(
    { organisationId, on, year, after = null, batchSize = subjectsInBatch }: UnitAsked,
    db: Queryable = this.pool,
  ): AsyncGenerator<FactsBatch> {
    for (let last = after; ;) {
      const page = await db.query<Omit<FactsBatch[number], 'facts'>>(
        `SELECT s.id, s.kind, s.name FROM subject s WHERE s.organisation_id IN ${within('$1', '$2')}
           AND ($3::uuid IS NULL OR s.id > $3) ORDER BY s.id LIMIT $4`,
        [organisationId, on, last, batchSize],
      );
      const known = await this.forSubjects(
        page.map(({ id }) => id),
        year,
        db,
      );
      const batch = page.flatMap((row) => {
        const facts = known.get(row.id);
        return facts === undefined ? [] : [{ ...row, facts }];
      });
      if (batch.length > 0) yield batch;
      if (page.length < batchSize) return;
      last = page.at(-1)?.id ?? null;
    }
  }
}

/** Units that lie in one on a day, as a subselect. */
const within = (unit: string, day: string): string =>
  `(SELECT k.descendant_id FROM organisation_closure k WHERE k.ancestor_id = ${unit} AND ${day}::date BETWEEN k.valid_from AND k.valid_to)`;

function factsOf(row: FactsRow): SubjectFacts {
  return {
    subject: {
      kind: row.kind,
      id: row.id,
      sex: row.sex === null ? undefined : row.sex === 'nam' ? 'male' : 'female',
      birthDate: row.birthDate ?? undefined,
    },
    ...(row.leaves.length === 0 ? {} : { maternityYears: row.leaves.flatMap(yearsOf) }),
    ratings: row.ratings,
    grants: row.grants.map((grant) => ({ ...grant, form: grant.form ?? undefined })),
    initiatives: row.initiatives,
    discipline: row.discipline,
    holds: row.holds,
    collective: row.collective === null ? undefined : { ...row.collective, rating: row.collective.rating ?? undefined },
  };
}

/** Every year of which some day falls within the leave. */
function yearsOf({ from, to }: FactsRow['leaves'][number]): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
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
    ${list(`SELECT l.from_date AS "from", l.to_date AS "to" FROM subject_leave l WHERE l.person_id = s.id AND l.kind = 'maternity'
      ORDER BY l.from_date`)} AS leaves, c.collective_of AS "unitId",
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
