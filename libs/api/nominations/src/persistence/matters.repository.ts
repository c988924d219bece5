import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '@gs/api-platform';
import { endedWithoutAward } from '../common/states';

/** A nomination as a matter before a council. */
export interface Matter {
  readonly id: string;
  readonly award: string;
  readonly name: string;
  readonly position: string;
  readonly unit_name: string;
  readonly achievement: string;
  readonly subject_id: string;
  readonly subject_kind: string;
  readonly head_person_id: string | null;
  /** Of a collective: the unit that it is, or the one it is a group of. */
  readonly collective_unit_id: string | null;
  /** Persons of the accounts that sent the list on. */
  readonly signer_ids: readonly string[];
  /** Persons who share the initiatives the nomination rests on. */
  readonly co_author_ids: readonly string[];
  readonly submission_title: string;
  readonly submission_id: string;
  readonly verdict: string;
  readonly state: string;
  /** Whether the unit asked about has a council whose turn it is. */
  readonly here: boolean;
}

/** Nominations by whose council votes on them now, and the submissions they came with. */
export interface ByPhase {
  readonly unit: string[];
  readonly deciding: string[];
  readonly submissionIds: string[];
}

/** Whose turn it is: the unit's own council while the list is there, the deciding council otherwise. */
const turn = `jsonb_build_array(jsonb_build_object(
  'kind', CASE WHEN s.state = 'unit-council' THEN 'unit-council' ELSE 'council' END, 'organisationId', $1::text))`;

/** Who approved the list and sent it on, as persons. */
const signers = `ARRAY(SELECT DISTINCT acc.person_id FROM submission_event e JOIN account acc ON acc.id = e.account_id
  WHERE e.submission_id = s.id AND e.action IN ('submit', 'sendToUnitCouncil') AND acc.person_id IS NOT NULL)`;

/** Initiatives that the list declares or the check of the conditions went by, the nominee's own or shared: all the others. */
const coAuthors = `ARRAY(SELECT DISTINCT w.person_id FROM initiative i
  CROSS JOIN LATERAL (SELECT i.person_id UNION SELECT x.person_id FROM initiative_author x WHERE x.initiative_id = i.id) w
  WHERE w.person_id <> n.subject_id
    AND (i.person_id = n.subject_id OR EXISTS (SELECT 1 FROM initiative_author x WHERE x.initiative_id = i.id AND x.person_id = n.subject_id))
    AND (COALESCE(n.declared -> 'initiativeCodes', '[]') ? i.code OR i.code IN (
      SELECT r #>> '{}' FROM jsonb_path_query(n.evaluation, '$.**.evidence[*] ? (@.kind == "initiative").ref') r)))`;

const columns = `n.id, n.award, sub.name, n.position, n.unit_name, n.achievement, n.subject_id, n.subject_kind, h.head_person_id,
  CASE WHEN n.subject_kind = 'collective' THEN COALESCE(col.collective_of, sub.organisation_id) END AS collective_unit_id,
  ${signers} AS signer_ids, ${coAuthors} AS co_author_ids,
  s.title AS submission_title, n.submission_id, n.verdict, n.state, s.route @> ${turn} AS here`;

const from = `FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
  LEFT JOIN household h ON h.id = n.subject_id LEFT JOIN collective col ON col.id = n.subject_id`;

/** Nominations that councils vote on. */
@Injectable()
export class Matters {
  /** Those waiting for the council of a unit: by award, in the order they came. */
  async waitingAt(organisationId: string, db: Queryable): Promise<Matter[]> {
    return db.query<Matter>(
      `SELECT ${columns} ${from}
       WHERE n.state IN ('awaiting-council', 'unit-council') AND s.route @> ${turn} ORDER BY n.award, s.created_at, n.seq, n.id`,
      [organisationId],
    );
  }

  /** Locks the nominations named, as they stand before the council of a unit. @returns by id; those unknown are absent */
  async lock(tx: Tx, ids: readonly string[], organisationId: string): Promise<Map<string, Matter>> {
    const rows = await tx.query<Matter>(
      `SELECT ${columns} ${from} WHERE n.id = ANY($2::uuid[]) ORDER BY n.id FOR UPDATE OF n`,
      [organisationId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byPhase(tx: Tx, ids: readonly string[]): Promise<ByPhase> {
    const rows = await tx.query<{ id: string; submission_id: string; state: string }>(
      `SELECT n.id, n.submission_id, s.state FROM nomination n JOIN submission s ON s.id = n.submission_id WHERE n.id = ANY($1::uuid[])`,
      [ids],
    );
    const at = (unitPhase: boolean): string[] =>
      rows.filter(({ state }) => (state === 'unit-council') === unitPhase).map(({ id }) => id);
    return { unit: at(true), deciding: at(false), submissionIds: [...new Set(rows.map((row) => row.submission_id))] };
  }

  /** Which of these the council of a unit has passed, in whatever session. */
  async passedBy(tx: Tx, ids: readonly string[], organisationId: string): Promise<Set<string>> {
    const rows = await tx.query<{ ref_id: string }>(
      `SELECT a.ref_id FROM agenda_item a JOIN council_session cs ON cs.id = a.session_id JOIN council c ON c.id = cs.council_id
       WHERE a.kind = 'nomination' AND a.ref_id = ANY($1::uuid[]) AND a.result = 'passed' AND c.organisation_id = $2`,
      [ids, organisationId],
    );
    return new Set(rows.map((item) => item.ref_id));
  }

  /** Awards that a subject is put forward for in a year, where it has not ended without one. */
  async awardsAskedFor(db: Queryable, subjectId: string, year: number): Promise<Set<string>> {
    const rows = await db.query<{ award: string }>(
      `SELECT award FROM nomination WHERE subject_id = $1 AND year = $2 AND state NOT IN ${endedWithoutAward}`,
      [subjectId, year],
    );
    return new Set(rows.map(({ award }) => award));
  }
}
