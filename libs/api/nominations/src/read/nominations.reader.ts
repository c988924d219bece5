import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@gs/domain';
import type { NominationItemView, nominations, QueryOf } from '@gs/contracts';
import { Clock, Db, scopeClause, type Actor, type LocalDate } from '@gs/api-platform';
import { awardRef } from '../common/award-ref';
import { bulkActionsOf } from '../common/may';
import { afterSql, asListed, byDeadline, newest, orderSql, pageOf, type Order } from '../common/order';
import { submissionReadable } from '../common/scope';
import { openStates } from '../common/states';
import { dueOf, type Due } from '../deadlines/due';
import type { PlacedStep } from '../route/route';
import { KeptNominations } from './kept';
import { organisationRefSql } from './organisation-ref';

type ListQuery = QueryOf<typeof nominations.list>;

export type NominationRow = Omit<NominationItemView, 'award' | 'subject' | 'bulkActions' | keyof Due> & {
  readonly route: readonly PlacedStep[] | null;
  readonly award: string;
  readonly subject_id: string;
  readonly subject_kind: NominationItemView['subject']['kind'];
  readonly subject_name: string;
  readonly submission_state: string;
  readonly may_write: boolean;
};

/** Until when somebody should act on a nomination; nobody need, once it has come to its end. */
const dueOn = `CASE WHEN n.state IN ${openStates} THEN s.due_on END`;

/** What list and detail show of a nomination `n` with its subject `sub` and submission `s` alike. */
export const nominationItemSql = `n.id, n.submission_id AS "submissionId", n.subject_id, n.subject_kind, sub.name AS subject_name, n.position,
  ${organisationRefSql('n.organisation_id')} AS organisation, n.unit_name AS "unitName", n.award, n.year, n.state, n.verdict,
  n.met_count AS "metCount", n.rule_count AS "ruleCount", n.unmet_count AS "unmetCount", n.unknown_count AS "unknownCount",
  ${dueOn} AS "dueOn", n.updated_at AS "updatedAt", s.state AS submission_state,
  ${organisationRefSql('s.holder_id')} AS holder, s.route`;

export function nominationItem(
  { subject_id, subject_kind, subject_name, award, submission_state, may_write, route, ...row }: NominationRow,
  today: LocalDate,
): NominationItemView {
  return {
    ...row,
    ...dueOf({ dueOn: row.dueOn, holderId: row.holder.id, route, state: submission_state }, today),
    subject: { id: subject_id, kind: subject_kind, name: subject_name },
    award: awardRef(award),
    bulkActions: bulkActionsOf(row.state, submission_state, may_write),
  };
}

const likeSpecial = /[\\%_]/g;
const words = ({ q }: ListQuery): string => foldVietnamese(q ?? '').replace(likeSpecial, '\\$&');

const orderOf = ({ order, submissionId }: ListQuery): Order => {
  if (order === 'due') return byDeadline(dueOn);
  return order === undefined && submissionId !== undefined ? asListed : newest('n');
};

@Injectable()
export class NominationsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** A page of nominations within scope: of one submission in the order of its list, else the last touched first, or by deadline; without those kept from the actor. */
  async list(
    actor: Actor,
    query: ListQuery,
  ): Promise<{ items: NominationItemView[]; nextCursor: string | null; total: number }> {
    const today = this.clock.today();
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const matching = this.conditions(actor, query, params, bind).join(' AND ');
    const order = orderOf(query);
    const after = afterSql(order, 'n.id', query.cursor, bind);
    const write = scopeClause(actor, 'nomination.write', 's.organisation_id', this.clock.today(), params);
    const without = await this.kept.without(actor, params);
    // Names are looked at only when somebody searches for one.
    const named = words(query) === '' ? '' : ' JOIN subject sub ON sub.id = n.subject_id';
    const from = `nomination n JOIN submission s ON s.id = n.submission_id${named}`;
    const rows = await this.db.prepared<NominationRow & { sort: string; total: number }>(
      `${without.with}page AS MATERIALIZED (SELECT n.id FROM ${from} WHERE ${matching}${after} ORDER BY ${orderSql(order, 'n.id')} LIMIT ${bind(query.limit + 1)})
       SELECT ${nominationItemSql}, ${write} AS may_write, ${order.key}::text AS sort, (SELECT count(*)::int FROM ${from} WHERE ${matching}) AS total
       FROM page p JOIN nomination n ON n.id = p.id JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
       ORDER BY ${orderSql(order, 'n.id')}`,
      params,
    );
    const { shown, ...page } = pageOf(rows, query.limit);
    return { ...page, items: shown.map(({ sort: _sort, total: _total, ...row }) => nominationItem(row, today)) };
  }

  private conditions(actor: Actor, query: ListQuery, params: unknown[], bind: (value: unknown) => string): string[] {
    const where = [submissionReadable(actor, 's', this.clock.today(), params)];
    if (query.submissionId !== undefined) where.push(`n.submission_id = ${bind(query.submissionId)}`);
    if (query.award !== undefined) where.push(`n.award = ${bind(query.award)}`);
    if (query.state !== undefined) where.push(`n.state = ${bind(query.state)}`);
    else if (query.withdrawn === undefined) where.push(`n.state <> 'withdrawn'`);
    // A verdict speaks of those still going on; whoever was refused has had theirs.
    if (query.verdict !== undefined && query.state === undefined) where.push(`n.state <> 'refused'`);
    if (query.verdict !== undefined) where.push(`n.verdict = ${bind(query.verdict)}`);
    if (query.organisationId !== undefined) where.push(`n.organisation_id = ${bind(query.organisationId)}`);
    if (query.year !== undefined) where.push(`n.year = ${bind(query.year)}`);
    if (words(query) !== '') where.push(`sub.name_fold LIKE ${bind(`%${words(query)}%`)}`);
    return where;
  }
}
