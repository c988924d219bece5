import { Injectable } from '@nestjs/common';
import type { QueryOf, registry, ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, requireScope, scopeClause, type Actor } from '@gs/api-platform';
import { z } from 'zod';
import { LineageReader } from '../ledger/read/lineage.reader';
import { grantColumns, grantItem, type GrantRow } from './grant-rows';

const cursorShape = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/i;

/** Awards of a unit and of those it came from, and decisions from before the system. */
@Injectable()
export class OrganisationGrantsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly lineage: LineageReader,
  ) {}

  /** The latest first. A grant through a predecessor says so, and whether its line is exact. @throws ProblemError NOT_FOUND */
  async list(
    actor: Actor,
    id: string,
    query: QueryOf<typeof registry.organisationGrants>,
  ): Promise<ResponseOf<typeof registry.organisationGrants>> {
    await requireScope(this.db, actor, 'registry.read', id, this.clock.today());
    const line = await this.lineage.into(id);
    const after = this.after(query.cursor);
    const rows = await this.db.query<GrantRow & { total: number }>(
      `WITH hit AS (SELECT g.id, g.decided_on FROM award_grant g JOIN subject s ON s.id = g.subject_id
         WHERE g.organisation_id = ANY($1::uuid[]) AND ($2::text IS NULL OR s.kind = $2))
       SELECT ${grantColumns}, (SELECT count(*)::int FROM hit) AS total
       FROM (SELECT id, decided_on FROM hit WHERE $3::date IS NULL OR (decided_on, id) < ($3::date, $4::uuid)
         ORDER BY decided_on DESC, id DESC LIMIT $5) page
       JOIN award_grant g ON g.id = page.id JOIN subject s ON s.id = g.subject_id ORDER BY g.decided_on DESC, g.id DESC`,
      [[id, ...line.keys()], query.subjectKind ?? null, after[0], after[1], query.limit + 1],
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => {
        const unit = row.organisationId === id ? undefined : line.get(row.organisationId);
        return grantItem(row, unit === undefined ? null : { name: unit.name, split: unit.split });
      }),
      nextCursor:
        rows.length > shown.length && last !== undefined
          ? Buffer.from(`${last.decidedOn}~${last.id}`).toString('base64url')
          : null,
      total: rows[0]?.total ?? 0,
    };
  }

  /** All grants of one decision within scope, by its number and day. @throws ProblemError NOT_FOUND */
  async historyDecision(
    actor: Actor,
    { number, decidedOn }: QueryOf<typeof registry.historyDecision>,
  ): Promise<ResponseOf<typeof registry.historyDecision>> {
    const params: unknown[] = [number.trim(), decidedOn];
    const rows = await this.db.query<GrantRow>(
      `SELECT ${grantColumns} FROM award_grant g JOIN subject s ON s.id = g.subject_id
       WHERE g.decision_no = $1 AND g.decided_on = $2::date AND ${scopeClause(actor, 'registry.read', 'g.organisation_id', this.clock.today(), params)}
       ORDER BY s.kind, s.name_fold, g.id LIMIT 5000`,
      params,
    );
    if (rows.length === 0) throw new ProblemError('NOT_FOUND');
    return { number: number.trim(), decidedOn, grants: rows.map((row) => grantItem(row)) };
  }

  private after(cursor: string | undefined): readonly [string | null, string | null] {
    if (cursor === undefined) return [null, null];
    const match = cursorShape.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
    const page = z.tuple([z.iso.date(), z.uuid()]).safeParse(match?.slice(1, 3));
    if (!page.success) {
      throw new ProblemError('VALIDATION_FAILED', {}, [
        { pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' },
      ]);
    }
    return page.data;
  }
}
