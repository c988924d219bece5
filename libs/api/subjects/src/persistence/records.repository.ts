import { Injectable } from '@nestjs/common';
import { Db, Ids, Vault, type Queryable, type Tx } from '@gs/api-platform';
import type { InitiativeInput, LeaveInput, RatingInput, RecordCount } from '../records';
import type { PersonInput } from '../subjects.port';

const orIsNew = `(xmax = 0)`;

/** Writes what is on record of people in bulk. */
@Injectable()
export class Records {
  constructor(
    private readonly pool: Db,
    private readonly ids: Ids,
    private readonly vault: Vault,
  ) {}

  /** Persons by identity number; numbers nobody has are missing from the map. */
  async personsByNumber(numbers: readonly string[], db: Queryable = this.pool): Promise<Map<string, string>> {
    const hashes = new Map([...new Set(numbers)].map((number) => [this.vault.keyedHash(number), number]));
    const rows = await db.query<{ id: string; hash: string }>(
      `SELECT id, encode(identity_hash, 'hex') AS hash FROM person
       WHERE identity_hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)`,
      [[...hashes.keys()]],
    );
    return new Map(rows.map((row) => [hashes.get(row.hash) ?? '', row.id]));
  }

  /** Persons by id get name, birth, post and unit of the list. @returns ids of those who were on record otherwise */
  async correctPeople(tx: Tx, data: readonly (PersonInput & { readonly id: string | null })[]): Promise<Set<string>> {
    const source = `json_to_recordset($1::json) AS x(id uuid, name text, "organisationId" uuid, "birthDate" date, sex text, "ethnicGroup" text, position text)`;
    const renamed = await tx.query<{ id: string }>(
      `UPDATE subject s SET name = x.name, organisation_id = x."organisationId", version = s.version + 1 FROM ${source}
       WHERE s.id = x.id AND (s.name, s.organisation_id) IS DISTINCT FROM (x.name, x."organisationId") RETURNING s.id`,
      [JSON.stringify(data)],
    );
    const changed = await tx.query<{ id: string }>(
      `UPDATE person p SET birth_date = x."birthDate", birth_year = EXTRACT(YEAR FROM x."birthDate")::int, sex = x.sex,
         ethnic_group = COALESCE(x."ethnicGroup", ''), position = x.position FROM ${source}
       WHERE p.id = x.id AND (p.birth_date, p.sex, p.ethnic_group, p.position)
         IS DISTINCT FROM (x."birthDate", x.sex, COALESCE(x."ethnicGroup", ''), x.position) RETURNING p.id`,
      [JSON.stringify(data)],
    );
    return new Set([...renamed, ...changed].map((row) => row.id));
  }

  /** One rating a subject and year: a new one takes the place of the old. */
  async putRatings(tx: Tx, rows: readonly RatingInput[]): Promise<RecordCount> {
    const written = await tx.query<{ fresh: boolean }>(
      `INSERT INTO rating (subject_id, year, level, decision_no)
       SELECT x."subjectId", x.year, x.level, x."decisionNo"
       FROM json_to_recordset($1::json) AS x("subjectId" uuid, year int, level text, "decisionNo" text)
       ON CONFLICT (subject_id, year) DO UPDATE SET level = EXCLUDED.level, decision_no = EXCLUDED.decision_no
       WHERE (rating.level, rating.decision_no) IS DISTINCT FROM (EXCLUDED.level, EXCLUDED.decision_no) RETURNING ${orIsNew} AS fresh`,
      [JSON.stringify(rows)],
    );
    return countOf(written);
  }

  /** Initiatives by their code. */
  async putInitiatives(tx: Tx, rows: readonly InitiativeInput[]): Promise<RecordCount> {
    const written = await tx.query<{ fresh: boolean }>(
      `INSERT INTO initiative (id, code, person_id, year, title, scope, decision_no, decided_on)
       SELECT x.id, x.code, x."personId", x.year, x.title, x.scope, x."decisionNo", x."decidedOn"
       FROM json_to_recordset($1::json) AS x(id uuid, code text, "personId" uuid, year int, title text, scope text, "decisionNo" text, "decidedOn" date)
       ON CONFLICT (code) DO UPDATE SET person_id = EXCLUDED.person_id, year = EXCLUDED.year, title = EXCLUDED.title, scope = EXCLUDED.scope,
         decision_no = EXCLUDED.decision_no, decided_on = EXCLUDED.decided_on
       WHERE (initiative.person_id, initiative.year, initiative.title, initiative.scope, initiative.decision_no, initiative.decided_on)
         IS DISTINCT FROM (EXCLUDED.person_id, EXCLUDED.year, EXCLUDED.title, EXCLUDED.scope, EXCLUDED.decision_no, EXCLUDED.decided_on)
       RETURNING ${orIsNew} AS fresh`,
      [JSON.stringify(rows.map((row) => ({ id: this.ids.next(), ...row })))],
    );
    return countOf(written);
  }

  /** Leaves by person, kind and first day: the last day and the decision of the list take the place of the old. */
  async putLeaves(tx: Tx, rows: readonly LeaveInput[]): Promise<RecordCount> {
    const written = await tx.query<{ fresh: boolean }>(
      `INSERT INTO subject_leave (id, person_id, kind, from_date, to_date, decision_no)
       SELECT x.id, x."personId", x.kind, x."from", x."to", x."decisionNo"
       FROM json_to_recordset($1::json) AS x(id uuid, "personId" uuid, kind text, "from" date, "to" date, "decisionNo" text)
       ON CONFLICT (person_id, kind, from_date) DO UPDATE SET to_date = EXCLUDED.to_date, decision_no = EXCLUDED.decision_no
       WHERE (subject_leave.to_date, subject_leave.decision_no) IS DISTINCT FROM (EXCLUDED.to_date, EXCLUDED.decision_no)
       RETURNING ${orIsNew} AS fresh`,
      [JSON.stringify(rows.map((row) => ({ id: this.ids.next(), ...row })))],
    );
    return countOf(written);
  }
}

function countOf(written: readonly { readonly fresh: boolean }[]): RecordCount {
  const added = written.filter((row) => row.fresh).length;
  return { added, changed: written.length - added };
}
