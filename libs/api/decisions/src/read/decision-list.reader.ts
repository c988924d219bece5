import { Injectable } from '@nestjs/common';
import type { decisions, QueryOf, RecipientView, ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { cursorShapes, decodeCursor, encodeCursor } from '../common/cursor';
import { bonusEach } from '../drafting/content';
import { decisionReadable } from './access';
import { decisionColumns, decisionItem, type DecisionListRow } from './decision-rows';

/** Lists of decisions and of their recipients. */
@Injectable()
export class DecisionListReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The latest touched first; `q` is a beginning of the number or a part of the title without accents. */
  async list(actor: Actor, query: QueryOf<typeof decisions.list>): Promise<ResponseOf<typeof decisions.list>> {
    const today = this.clock.today();
    const [at, id] = decodeCursor(query.cursor, [cursorShapes.instant, cursorShapes.id]);
    const text = query.q?.trim().replace(/[\\%_]/g, '\\$&');
    const params: unknown[] = [today, query.limit + 1, query.state ?? null, query.year ?? null, text ?? null, at, id];
    const where = `${decisionReadable(actor, today, params)}
      AND ($3::text IS NULL OR d.state = $3) AND ($4::int IS NULL OR COALESCE(d.number_year, EXTRACT(YEAR FROM d.created_at)::int) = $4)
      AND ($5::text IS NULL OR d.number || '/' || d.symbol LIKE $5 || '%' OR fold(d.title) LIKE '%' || fold($5) || '%')`;
    const touched = `date_trunc('milliseconds', d.updated_at)`;
    const rows = await this.db.query<DecisionListRow & { total: number }>(
      `WITH hit AS (SELECT d.id, ${touched} AS at FROM decision d WHERE ${where}),
         page AS (SELECT id, at FROM hit WHERE $6::timestamptz IS NULL OR (at, id) < ($6::timestamptz, $7::uuid)
           ORDER BY at DESC, id DESC LIMIT $2)
       SELECT ${decisionColumns}, (SELECT count(*)::int FROM hit) AS total
       FROM page JOIN decision d ON d.id = page.id ORDER BY page.at DESC, d.id DESC`,
      params,
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => decisionItem(row, today)),
      nextCursor: rows.length > shown.length && last !== undefined ? encodeCursor([last.updatedAt, last.id]) : null,
      total: rows[0]?.total ?? 0,
    };
  }

  /** The annex, in its order. Before issue the bonus is that of today. @throws ProblemError NOT_FOUND */
  async recipients(
    actor: Actor,
    decisionId: string,
    page: QueryOf<typeof decisions.recipients>,
  ): Promise<ResponseOf<typeof decisions.recipients>> {
    const today = this.clock.today();
    const params: unknown[] = [decisionId];
    const [decision] = await this.db.query<{ award: string; state: string }>(
      `SELECT d.award, d.state FROM decision d WHERE d.id = $1 AND ${decisionReadable(actor, today, params)}`,
      params,
    );
    if (decision === undefined) throw new ProblemError('NOT_FOUND');
    const [after] = decodeCursor(page.cursor, [cursorShapes.number]);
    const rows = await this.db.query<RecipientView & { total: number }>(
      `SELECT r.id, r.seq, r.subject_kind AS kind, r.subject_id AS "subjectId", r.nomination_id AS "nominationId", r.name, r.position,
         r.unit_name AS "unitName", r.achievement, r.bonus,
         (SELECT count(*)::int FROM decision_recipient WHERE decision_id = $1) AS total
       FROM decision_recipient r WHERE r.decision_id = $1 AND ($2::int IS NULL OR r.seq > $2::int) ORDER BY r.seq LIMIT $3`,
      [decisionId, after ?? null, page.limit + 1],
    );
    const each = decision.state === 'issued' ? null : bonusEach(decision.award, today);
    const shown = rows.slice(0, page.limit);
    return {
      items: shown.map(({ total: _, ...row }) => ({ ...row, bonus: each === null ? row.bonus : each[row.kind] })),
      nextCursor: rows.length > shown.length ? encodeCursor([shown.at(-1)?.seq ?? 0]) : null,
      total: rows[0]?.total ?? 0,
    };
  }
}
