import { Injectable } from '@nestjs/common';
import type { nominations, QueryOf, SubmissionItemView } from '@gs/contracts';
import { Clock, Db, type Actor, type LocalDate } from '@gs/api-platform';
import { awardRef } from '../common/award-ref';
import { afterSql, byDeadline, newest, orderSql, pageOf } from '../common/order';
import { submissionReadable } from '../common/scope';
import { dueOf, type Due } from '../deadlines/due';
import type { PlacedStep } from '../route/route';
import { KeptNominations } from './kept';
import { organisationRefSql } from './organisation-ref';

type ListQuery = QueryOf<typeof nominations.listSubmissions>;

export type ItemRow = Omit<SubmissionItemView, 'awards' | keyof Due> & {
  readonly awards: string[] | null;
  readonly route: readonly PlacedStep[] | null;
};

/** What list and detail show of a submission `s` alike. */
export const submissionItemSql = `s.id, s.title, ${organisationRefSql('s.organisation_id')} AS organisation,
  ${organisationRefSql('s.holder_id')} AS holder, s.year, s.state, s.due_on AS "dueOn", s.letter_no AS "letterNo", s.updated_at AS "updatedAt", s.route,
  (SELECT json_build_object('person', count(DISTINCT n.subject_id) FILTER (WHERE n.subject_kind = 'person'),
     'collective', count(DISTINCT n.subject_id) FILTER (WHERE n.subject_kind = 'collective'),
     'household', count(DISTINCT n.subject_id) FILTER (WHERE n.subject_kind = 'household'))
   FROM nomination n WHERE n.submission_id = s.id AND n.state <> 'withdrawn') AS counts,
  (SELECT count(*)::int FROM nomination n WHERE n.submission_id = s.id AND n.state <> 'withdrawn') AS "nominationCount",
  (SELECT array_agg(DISTINCT n.award ORDER BY n.award) FROM nomination n WHERE n.submission_id = s.id AND n.state <> 'withdrawn') AS awards`;

export function submissionItem({ route, ...row }: ItemRow, today: LocalDate): SubmissionItemView {
  const due = dueOf({ ...row, holderId: row.holder.id, route }, today);
  return { ...row, ...due, awards: (row.awards ?? []).map(awardRef) };
}

@Injectable()
export class SubmissionsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** A page of submissions within scope, the last touched first or by deadline; nominations kept from the actor do not count. */
  async list(
    actor: Actor,
    query: ListQuery,
  ): Promise<{ items: SubmissionItemView[]; nextCursor: string | null; total: number }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = [submissionReadable(actor, 's', this.clock.today(), params)];
    if (query.state !== undefined) where.push(`s.state = ${bind(query.state)}`);
    else if (query.withdrawn === undefined) where.push(`s.state <> 'withdrawn'`);
    if (query.year !== undefined) where.push(`s.year = ${bind(query.year)}`);
    if (query.organisationId !== undefined) where.push(`s.organisation_id = ${bind(query.organisationId)}`);
    const matching = where.join(' AND ');
    const order = query.order === 'due' ? byDeadline('s.due_on') : newest('s');
    const after = afterSql(order, 's.id', query.cursor, bind);
    const today = this.clock.today();
    const without = await this.kept.without(actor, params);
    const rows = await this.db.query<ItemRow & { sort: string; total: number }>(
      `${without.with}page AS MATERIALIZED (SELECT * FROM submission s WHERE ${matching}${after}
         ORDER BY ${orderSql(order, 's.id')} LIMIT ${bind(query.limit + 1)})
       SELECT ${submissionItemSql}, ${order.key}::text AS sort, (SELECT count(*)::int FROM submission s WHERE ${matching}) AS total
       FROM page s ORDER BY ${orderSql(order, 's.id')}`,
      params,
    );
    const { shown, ...page } = pageOf(rows, query.limit);
    return { ...page, items: shown.map(({ sort: _sort, total: _total, ...row }) => submissionItem(row, today)) };
  }
}
