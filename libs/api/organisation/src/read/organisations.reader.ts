import { Injectable } from '@nestjs/common';
import { Db, ProblemError, type LocalDate, type Queryable } from '@gs/api-platform';
import { OrganisationsPort, type OrganisationRef, type OrganisationVersion } from '../organisations.port';
import { searchKey } from './search-key';

interface VersionRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
}

const columns = `o.id, o.code, v.name, v.kind, v.level, v.parent_id, v.valid_from, v.valid_to`;

const versionOf = (row: VersionRow): OrganisationVersion => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind,
  level: row.level,
  parentId: row.parent_id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** SQL: the version of unit `o` in force on `$date`, else the last one before it, else the first. */
export const nearestVersion = (unit: string, date: string): string =>
  `LATERAL (SELECT n.name, n.name_fold, n.kind, n.level, n.parent_id, n.valid_from, n.valid_to FROM organisation_version n WHERE n.organisation_id = ${unit}
     ORDER BY n.valid_from <= ${date}::date DESC,
       CASE WHEN n.valid_from <= ${date}::date THEN ${date}::date - n.valid_from ELSE n.valid_from - ${date}::date END LIMIT 1)`;

@Injectable()
export class OrganisationsReader extends OrganisationsPort {
  constructor(private readonly pool: Db) {
    super();
  }

  async byCode(code: string, db: Queryable = this.pool): Promise<OrganisationRef | null> {
    return (await this.byCodes([code], db)).get(code) ?? null;
  }

  async byCodes(codes: readonly string[], db: Queryable = this.pool): Promise<Map<string, OrganisationRef>> {
    const rows = await db.query<OrganisationRef>(
      `SELECT o.id, o.code, v.name FROM organisation o
       JOIN LATERAL (SELECT name FROM organisation_version WHERE organisation_id = o.id ORDER BY valid_from DESC LIMIT 1) v ON true
       WHERE o.code = ANY($1::text[])`,
      [[...new Set(codes)]],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  async refsOn(
    ids: readonly string[],
    on: LocalDate,
    db: Queryable = this.pool,
  ): Promise<Map<string, OrganisationRef>> {
    const rows = await db.query<OrganisationRef>(
      `SELECT o.id, o.code, v.name FROM organisation o JOIN ${nearestVersion('o.id', '$2')} v ON true WHERE o.id = ANY($1::uuid[])`,
      [[...new Set(ids)], on],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async nameOn(id: string, on: LocalDate, db: Queryable = this.pool): Promise<string> {
    const ref = (await this.refsOn([id], on, db)).get(id);
    if (ref === undefined) throw new ProblemError('NOT_FOUND');
    return ref.name;
  }

  async versionOn(id: string, on: LocalDate, db: Queryable = this.pool): Promise<OrganisationVersion | null> {
    const rows = await db.query<VersionRow>(
      `SELECT ${columns} FROM organisation o JOIN organisation_version v ON v.organisation_id = o.id
       WHERE o.id = $1 AND $2::date BETWEEN v.valid_from AND COALESCE(v.valid_to, 'infinity')`,
      [id, on],
    );
    return rows[0] === undefined ? null : versionOf(rows[0]);
  }

  async chainOn(id: string, on: LocalDate, db: Queryable = this.pool): Promise<OrganisationVersion[]> {
    const rows = await db.query<VersionRow>(
      `WITH RECURSIVE chain AS (
         SELECT v.organisation_id, v.parent_id, 0 AS depth, ARRAY[v.organisation_id] AS path FROM organisation_version v
         WHERE v.organisation_id = $1 AND $2::date BETWEEN v.valid_from AND COALESCE(v.valid_to, 'infinity')
         UNION ALL
         SELECT v.organisation_id, v.parent_id, c.depth + 1, c.path || v.organisation_id FROM chain c
         JOIN organisation_version v ON v.organisation_id = c.parent_id
           AND $2::date BETWEEN v.valid_from AND COALESCE(v.valid_to, 'infinity')
         WHERE NOT v.organisation_id = ANY(c.path))
       SELECT ${columns} FROM chain c JOIN organisation o ON o.id = c.organisation_id
       JOIN organisation_version v ON v.organisation_id = o.id AND $2::date BETWEEN v.valid_from AND COALESCE(v.valid_to, 'infinity')
       ORDER BY c.depth`,
      [id, on],
    );
    return rows.map(versionOf);
  }

  async ancestorAtLevel(
    id: string,
    level: string,
    on: LocalDate,
    db: Queryable = this.pool,
  ): Promise<OrganisationVersion | null> {
    return (await this.chainOn(id, on, db)).findLast((unit) => unit.level === level) ?? null;
  }

  async dutyHolder(
    areaId: string,
    duty: string,
    on: LocalDate,
    db: Queryable = this.pool,
  ): Promise<OrganisationRef | null> {
    const rows = await db.query<OrganisationRef>(
      `WITH RECURSIVE chain AS (
         SELECT $1::uuid AS id, 0 AS depth
         UNION ALL
         SELECT v.parent_id, c.depth + 1 FROM chain c
         JOIN organisation_version v ON v.organisation_id = c.id AND $3::date BETWEEN v.valid_from AND COALESCE(v.valid_to, 'infinity')
         WHERE v.parent_id IS NOT NULL AND c.depth < 20)
       SELECT o.id, o.code, v.name FROM chain c
       JOIN organisation_duty d ON d.organisation_id = c.id AND d.duty = $2 AND $3::date BETWEEN d.valid_from AND COALESCE(d.valid_to, 'infinity')
       JOIN organisation o ON o.id = d.holder_id JOIN ${nearestVersion('o.id', '$3')} v ON true
       ORDER BY c.depth LIMIT 1`,
      [areaId, duty, on],
    );
    return rows[0] ?? null;
  }

  async byNames(
    names: readonly string[],
    on: LocalDate,
    options: { readonly withinId?: string } = {},
    db: Queryable = this.pool,
  ): Promise<Map<string, OrganisationVersion[]>> {
    const wanted = new Map([...new Set(names)].map((name) => [name, searchKey(name)]));
    const rows = await db.query<VersionRow & { names: string[] }>(
      `SELECT ${columns}, (SELECT array_agg(DISTINCT a.name) FROM organisation_version a WHERE a.organisation_id = o.id) AS names
       FROM organisation o JOIN ${nearestVersion('o.id', '$1')} v ON true
       WHERE ($2::uuid IS NULL OR o.id IN (SELECT c.descendant_id FROM organisation_closure c
         WHERE c.ancestor_id = $2 AND $1::date BETWEEN c.valid_from AND c.valid_to))
       ORDER BY o.code`,
      [on, options.withinId ?? null],
    );
    const byKey = new Map<string, VersionRow[]>();
    for (const row of rows) {
      for (const key of new Set(row.names.flatMap((name) => [searchKey(name), plain(name)]))) {
        byKey.set(key, [...(byKey.get(key) ?? []), row]);
      }
    }
    const result = new Map<string, OrganisationVersion[]>();
    for (const [name, key] of wanted) {
      const found = byKey.get(plain(name)) ?? byKey.get(key);
      if (found !== undefined) {
        result.set(
          name,
          found.map(versionOf).sort((a, b) => Number(inForce(b, on)) - Number(inForce(a, on))),
        );
      }
    }
    return result;
  }

  async withinOn(id: string, on: LocalDate, db: Queryable = this.pool): Promise<string[]> {
    const rows = await db.query<{ id: string }>(
      `SELECT descendant_id AS id FROM organisation_closure WHERE ancestor_id = $1 AND $2::date BETWEEN valid_from AND valid_to`,
      [id, on],
    );
    return rows.map((row) => row.id);
  }
}

/** The key with its accents kept: two names that differ in accents only are two units. */
const plain = (name: string): string => `=${name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()}`;

const inForce = (unit: OrganisationVersion, on: LocalDate): boolean =>
  unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo);
