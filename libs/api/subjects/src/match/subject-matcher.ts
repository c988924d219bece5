import { Injectable } from '@nestjs/common';
import { Db, Vault, type Queryable, type Tx } from '@gs/api-platform';
import { SubjectWriter } from './subject-writer';
import { SubjectsPort, type SubjectInput, type SubjectMatch, type SubjectRow } from '../subjects.port';
import { choose, type Candidate } from './choose';
import { nameKey } from './name-key';

// Any fixed number: two lists that make new subjects take turns, so that nobody is made twice.
const creationLock = 946_2400;

const rowColumns = `s.id, s.kind, s.name, s.organisation_id AS "organisationId",
  (SELECT v.name FROM organisation_version v WHERE v.organisation_id = s.organisation_id ORDER BY v.valid_from DESC LIMIT 1) AS "organisationName",
  COALESCE(p.position, h.address, '') AS note, p.birth_date AS "birthDate",
  COALESCE(EXTRACT(YEAR FROM p.birth_date)::int, p.birth_year) AS "birthYear", p.sex, COALESCE(p.identity_masked, '') AS "identityMasked"`;
const rowTables = `subject s LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id`;

@Injectable()
export class SubjectMatcher extends SubjectsPort {
  constructor(
    private readonly pool: Db,
    private readonly vault: Vault,
    private readonly writer: SubjectWriter,
  ) {
    super();
  }

  async match(rows: readonly SubjectInput[], db: Queryable = this.pool): Promise<Map<string, SubjectMatch>> {
    const candidates = new Map<string, Candidate[]>();
    for (const { key, ...candidate } of await this.candidates(rows, db)) {
      candidates.set(key, [...(candidates.get(key) ?? []), candidate]);
    }
    return new Map(rows.map((row) => [row.key, choose(row, candidates.get(row.key) ?? [])]));
  }

  async matchOrCreate(tx: Tx, rows: readonly SubjectInput[]): Promise<Map<string, SubjectMatch>> {
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [creationLock]);
    const matches = await this.match(rows, tx);
    const isNew = rows.filter((row) => matches.get(row.key)?.status === 'new');
    const made = await this.writer.add(tx, distinct(isNew));
    for (const row of isNew) {
      const subjectId = made.get(identityOf(row)) ?? null;
      matches.set(row.key, { key: row.key, status: 'new', subjectId, candidates: [], nameDiffers: false });
    }
    await this.writer.fillNumbers(tx, rows, matches);
    return matches;
  }

  async byIds(ids: readonly string[], db: Queryable = this.pool): Promise<Map<string, SubjectRow>> {
    const rows = await db.query<SubjectRow>(`SELECT ${rowColumns} FROM ${rowTables} WHERE s.id = ANY($1::uuid[])`, [
      [...new Set(ids)],
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async collectivesOf(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, string>> {
    const ids = [...new Set(organisationIds)];
    const names = await tx.query<{ id: string; name: string }>(
      `SELECT o.id, (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id ORDER BY v.valid_from DESC LIMIT 1) AS name
       FROM organisation o WHERE o.id = ANY($1::uuid[])`,
      [ids],
    );
    const matches = await this.matchOrCreate(
      tx,
      names.map(({ id, name }) => ({ kind: 'collective', key: id, name, organisationId: id, collectiveOf: id })),
    );
    return new Map([...matches].flatMap(([key, { subjectId }]) => (subjectId === null ? [] : [[key, subjectId]])));
  }

  /** Everyone who may be meant, for all rows in one statement; `choose` decides. */
  private candidates(rows: readonly SubjectInput[], db: Queryable): Promise<(Candidate & { key: string })[]> {
    const data = rows.map((row) => ({
      key: row.key,
      kind: row.kind,
      name: row.name,
      unit: row.organisationId,
      whole: row.kind === 'collective' ? row.collectiveOf : null,
      hash: row.kind === 'person' && row.identityNumber !== null ? this.vault.keyedHash(row.identityNumber) : null,
    }));
    return db.query(
      `WITH wanted AS MATERIALIZED (
         SELECT x.key, x.kind, fold(x.name) AS folded, x.unit, x.whole, decode(x.hash, 'hex') AS hash
         FROM json_to_recordset($1::json) AS x(key text, kind text, name text, unit uuid, whole uuid, hash text)),
       found AS (
         SELECT w.key, p.id, true AS by_number, false AS by_unit FROM wanted w JOIN person p ON p.identity_hash = w.hash
         UNION ALL
         SELECT w.key, c.id, false, true FROM wanted w JOIN collective c ON c.collective_of = w.whole
         UNION ALL
         SELECT w.key, s.id, false, false FROM wanted w JOIN subject s ON s.name_fold = w.folded AND s.kind = w.kind
         WHERE w.whole IS NULL AND (s.organisation_id = w.unit OR EXISTS (
           SELECT 1 FROM organisation_closure k WHERE k.ancestor_id = w.unit AND k.descendant_id = s.organisation_id)))
       SELECT f.key, ${rowColumns}, bool_or(f.by_number) AS "byNumber", bool_or(f.by_unit) AS "byUnit",
         p.identity_hash IS NOT NULL AS "hasNumber", s.organisation_id = w.unit AS "sameUnit"
       FROM found f JOIN wanted w ON w.key = f.key JOIN subject s ON s.id = f.id LEFT JOIN person p ON p.id = s.id
       LEFT JOIN household h ON h.id = s.id
       GROUP BY f.key, s.id, s.kind, s.name, s.organisation_id, p.id, h.id, w.unit ORDER BY f.key, s.id`,
      [JSON.stringify(data)],
    );
  }
}

/** Rows that mean one and the same new subject share this. */
export function identityOf(row: SubjectInput): string {
  if (row.kind === 'person') {
    if (row.identityNumber !== null) return `number:${row.identityNumber}`;
    return `person:${row.organisationId}:${nameKey(row.name)}:${row.birthDate ?? row.birthYear ?? ''}`;
  }
  if (row.kind === 'collective' && row.collectiveOf !== null) return `unit:${row.collectiveOf}`;
  return `${row.kind}:${row.organisationId}:${nameKey(row.name)}`;
}

function distinct(rows: readonly SubjectInput[]): Map<string, SubjectInput> {
  const result = new Map<string, SubjectInput>();
  for (const row of rows) if (!result.has(identityOf(row))) result.set(identityOf(row), row);
  return result;
}
