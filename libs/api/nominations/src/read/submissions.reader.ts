import { Injectable } from '@nestjs/common';
import type { nominations, QueryOf, SubmissionItemView } from '@gs/contracts';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { awardRef } from '../common/award-ref';
import { decodeCursor, encodeCursor } from '../common/cursor';
import { submissionReadable } from '../common/scope';
import { organisationRefSql } from '../common/sql';

type ListQuery = QueryOf<typeof nominations.listSubmissions>;

export type ItemRow = Omit<SubmissionItemView, 'awards'> & { readonly awards: string[] | null };

/** What list and detail show of a submission `s` alike. */
export const submissionItemSql = `s.id, s.title, ${organisationRefSql('s.organisation_id')} AS organisation,
  ${organisationRefSql('s.holder_id')} AS holder, s.year, s.state, s.due_on AS "dueOn", s.letter_no AS "letterNo", s.updated_at AS "updatedAt",
  (SELECT json_build_object('person', count(*) FILTER (WHERE n.subject_kind = 'person'),
     'collective', count(*) FILTER (WHERE n.subject_kind = 'collective'), 'household', count(*) FILTER (WHERE n.subject_kind = 'household'))
   FROM nomination n WHERE n.submission_id = s.id AND n.state <> 'withdrawn') AS counts,
  (SELECT array_agg(DISTINCT n.award ORDER BY n.award) FROM nomination n WHERE n.submission_id = s.id AND n.state <> 'withdrawn') AS awards`;

export function submissionItem(row: ItemRow): SubmissionItemView {
  return { ...row, awards: (row.awards ?? []).map(awardRef) };
}

@Injectable()
export class SubmissionsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A page of submissions within scope, the last touched first. One round trip. */
  async list(
    actor: Actor,
    query: ListQuery,
  ): Promise<{ items: SubmissionItemView[]; nextCursor: string | null; total: number }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = [submissionReadable(actor, 's', this.clock.today(), params)];
    if (query.state !== undefined) where.push(`s.state = ${bind(query.state)}`);
    if (query.year !== undefined) where.push(`s.year = ${bind(query.year)}`);
    if (query.organisationId !== undefined) where.push(`s.organisation_id = ${bind(query.organisationId)}`);
    const matching = where.join(' AND ');
    const cursor = decodeCursor(query.cursor, 'timestamptz');
    const after =
      cursor === null ? '' : ` AND (s.updated_at, s.id) < (${bind(cursor[0])}::timestamptz, ${bind(cursor[1])}::uuid)`;
    const rows = await this.db.query<ItemRow & { sort: string; total: number }>(
      `WITH page AS MATERIALIZED (SELECT * FROM submission s WHERE ${matching}${after}
         ORDER BY s.updated_at DESC, s.id DESC LIMIT ${bind(query.limit + 1)})
       SELECT ${submissionItemSql}, s.updated_at::text AS sort, (SELECT count(*)::int FROM submission s WHERE ${matching}) AS total
       FROM page s ORDER BY s.updated_at DESC, s.id DESC`,
      params,
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ sort: _sort, total: _total, ...row }) => submissionItem(row)),
      nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.sort, last.id]) : null,
      total: rows[0]?.total ?? 0,
    };
  }
}
