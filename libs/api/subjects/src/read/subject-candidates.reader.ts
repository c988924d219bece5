import { Injectable } from '@nestjs/common';
import { Db, Vault, type Queryable } from '@gs/api-platform';
import type { Candidate } from '../match/choose';
import type { SubjectInput, SubjectRow } from '../subjects.port';

const rowColumns = `s.id, s.kind, s.name, s.organisation_id AS "organisationId",
  (SELECT v.name FROM organisation_version v WHERE v.organisation_id = s.organisation_id ORDER BY v.valid_from DESC LIMIT 1) AS "organisationName",
  COALESCE(p.position, h.address, '') AS note, p.birth_date AS "birthDate",
  COALESCE(EXTRACT(YEAR FROM p.birth_date)::int, p.birth_year) AS "birthYear", p.sex, COALESCE(p.identity_masked, '') AS "identityMasked"`;
const rowTables = `subject s LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id`;

/** Looks up subjects on record for rows of a list. */
@Injectable()
export class SubjectCandidates {
  constructor(
    private readonly pool: Db,
    private readonly vault: Vault,
  ) {}

  async byIds(ids: readonly string[], db: Queryable = this.pool): Promise<Map<string, SubjectRow>> {
    const rows = await db.query<SubjectRow>(`SELECT ${rowColumns} FROM ${rowTables} WHERE s.id = ANY($1::uuid[])`, [
      [...new Set(ids)],
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Latest names of units, for their collective subjects. */
  unitNames(ids: readonly string[], db: Queryable): Promise<{ readonly id: string; readonly name: string }[]> {
    return db.query(
      `SELECT o.id, (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id ORDER BY v.valid_from DESC LIMIT 1) AS name
       FROM organisation o WHERE o.id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
  }

  /** Everyone who may be meant, for all rows in one statement; `choose` decides. @returns by the rows' keys */
  async of(rows: readonly SubjectInput[], db: Queryable = this.pool): Promise<Map<string, Candidate[]>> {
    const data = rows.map((row) => ({
      key: row.key,
      kind: row.kind,
      name: row.name,
      unit: row.organisationId,
      whole: row.kind === 'collective' ? row.collectiveOf : null,
      hash: row.kind === 'person' && row.identityNumber !== null ? this.vault.keyedHash(row.identityNumber) : null,
    }));
    const found = await db.query<Candidate & { key: string }>(
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
    const byKey = new Map<string, Candidate[]>();
    for (const { key, ...candidate } of found) byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
    return byKey;
  }
}
