import { Injectable } from '@nestjs/common';
import type { identity, QueryOf, ResponseOf } from '@gs/contracts';
import { Clock, Db, scopeClause, type Actor } from '@gs/api-platform';

type Answer = ResponseOf<typeof identity.listAudit>;

/** The audit log, newest first. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What accounts of the auditor's scope did; what no account did (imports, jobs) is shown to those over a whole area only. */
  async list(actor: Actor, query: QueryOf<typeof identity.listAudit>): Promise<Answer> {
    const before = Number(query.cursor ?? Number.MAX_SAFE_INTEGER);
    const params: unknown[] = [
      Number.isSafeInteger(before) ? before : 0,
      query.limit + 1,
      actor.permissions.get('audit.read') ?? [],
    ];
    const scope = scopeClause(actor, 'audit.read', 'r.organisation_id', this.clock.today(), params);
    const where = [
      `(l.account_id IN (SELECT r.account_id FROM role_assignment r WHERE ${scope}) OR (l.account_id IS NULL
         AND EXISTS (SELECT 1 FROM organisation_version v WHERE v.organisation_id = ANY($3::uuid[]) AND v.parent_id IS NULL)))`,
    ];
    for (const [column, value] of [
      ['subject_kind', query.subjectKind],
      ['subject_id', query.subjectId],
    ] as const) {
      if (value === undefined) continue;
      params.push(value);
      where.push(`l.${column} = $${params.length}`);
    }
    const add = (value: string | undefined, clause: (place: string) => string): void => {
      if (value === undefined || value.trim() === '') return;
      params.push(value);
      where.push(clause(`$${params.length}`));
    };
    // Days are those of the office's clock.
    const dayOf = `(l.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
    add(query.from, (place) => `${dayOf} >= ${place}::date`);
    add(query.to, (place) => `${dayOf} <= ${place}::date`);
    add(
      query.who,
      (place) =>
        `l.account_id IN (SELECT w.id FROM account w WHERE fold(w.display_name) LIKE '%' || fold(${place}) || '%')`,
    );
    const rows = await this.db.query<Answer['items'][number] & { total: number }>(
      `SELECT l.id, l.at, COALESCE(a.display_name, 'Hệ thống') AS "accountName", l.action, l.subject_kind AS "subjectKind",
         l.subject_id AS "subjectId", l.detail, (SELECT count(*)::int FROM audit_log l WHERE ${where.join(' AND ')}) AS total
       FROM audit_log l LEFT JOIN account a ON a.id = l.account_id WHERE ${where.join(' AND ')} AND l.id < $1
       ORDER BY l.id DESC LIMIT $2`,
      params,
    );
    const page = rows.slice(0, query.limit);
    return {
      items: page.map(({ total: _, ...item }) => item),
      nextCursor: rows.length > query.limit ? String(page.at(-1)?.id) : null,
      total: rows[0]?.total ?? 0,
    };
  }
}
