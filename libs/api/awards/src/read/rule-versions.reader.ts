import { Injectable } from '@nestjs/common';
import type { RuleVersionView } from '@gs/contracts';
import type { RuleFile } from '@gs/rules';
import { Clock, Db, type Actor, type Queryable } from '@gs/api-platform';

export interface VersionName {
  readonly id: string;
  readonly version: string;
  readonly state: 'draft' | 'current' | 'former';
}

const byName = (account: string, origin: string): string =>
  `COALESCE((SELECT a.display_name FROM account a WHERE a.id = ${account}), CASE WHEN ${origin} = 'shipped' THEN 'Phần mềm' ELSE 'Lệnh vận hành' END)`;

const viewSql = `SELECT v.id, v.version, v.state, v.origin, v.reason, v.loaded_at AS "loadedAt", ${byName('v.loaded_by', 'v.origin')} AS "loadedBy",
  v.in_force_at AS "inForceAt", CASE WHEN v.in_force_at IS NULL THEN '' ELSE ${byName('v.in_force_by', 'v.origin')} END AS "inForceBy",
  v.in_force_reason AS "inForceReason",
  (SELECT COALESCE(json_agg(f ->> 'name' ORDER BY f ->> 'name'), '[]') FROM jsonb_array_elements(v.files) f) AS files
  FROM rule_version v`;

@Injectable()
export class RuleVersionsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The one in force first, then the latest loaded. */
  list(withDrafts: boolean): Promise<RuleVersionView[]> {
    return this.db.query<RuleVersionView>(
      `${viewSql} WHERE $1 OR v.state <> 'draft' ORDER BY v.state <> 'current', v.loaded_at DESC, v.id DESC`,
      [withDrafts],
    );
  }

  async view(id: string, db: Queryable = this.db): Promise<RuleVersionView | null> {
    return (await db.query<RuleVersionView>(`${viewSql} WHERE v.id = $1`, [id]))[0] ?? null;
  }

  async current(): Promise<VersionName | null> {
    return (
      (await this.db.query<VersionName>(`SELECT id, version, state FROM rule_version WHERE state = 'current'`))[0] ??
      null
    );
  }

  async name(id: string): Promise<VersionName | null> {
    return (
      (await this.db.query<VersionName>(`SELECT id, version, state FROM rule_version WHERE id = $1`, [id]))[0] ?? null
    );
  }

  /** The files of a version by their names; none when there is no such version. */
  async files(id: string, db: Queryable = this.db): Promise<RuleFile[]> {
    return db.query<RuleFile>(
      `SELECT f ->> 'name' AS name, f ->> 'text' AS text FROM rule_version v, jsonb_array_elements(v.files) f WHERE v.id = $1 ORDER BY 1`,
      [id],
    );
  }

  /**
   * Whether the actor may change the law the whole system goes by: the permission over the top of the tree of units, or
   * within the office that does emulation work for it. The same role over one commune is not enough.
   */
  async mayManage(actor: Actor): Promise<boolean> {
    const tops = actor.permissions.get('rules.manage') ?? [];
    if (tops.length === 0) return false;
    const rows = await this.db.query<{ ok: boolean }>(
      `WITH top AS (
         SELECT o.id FROM organisation o
         WHERE EXISTS (SELECT 1 FROM organisation_closure c WHERE c.descendant_id = o.id AND c.ancestor_id = o.id AND $2::date BETWEEN c.valid_from AND c.valid_to)
           AND NOT EXISTS (SELECT 1 FROM organisation_closure c WHERE c.descendant_id = o.id AND c.ancestor_id <> o.id AND $2::date BETWEEN c.valid_from AND c.valid_to))
       SELECT EXISTS (SELECT 1 FROM top WHERE id = ANY($1::uuid[]))
         OR EXISTS (SELECT 1 FROM organisation_duty d JOIN top ON top.id = d.organisation_id WHERE d.holder_id = ANY($1::uuid[])
           AND d.duty = 'emulation-office' AND d.valid_from <= $2::date AND (d.valid_to IS NULL OR d.valid_to >= $2::date)) AS ok`,
      [tops, this.clock.today()],
    );
    return rows[0]?.ok === true;
  }
}
