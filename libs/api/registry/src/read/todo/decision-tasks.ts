import { Injectable } from '@nestjs/common';
import { KeptNominations } from '@gs/api-nominations';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { places } from '../../common/places';
import { awardRef } from '../../common/wording';
import { unitName } from '../unit-name';
import type { Task } from './todo';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'awaiting-signature' | 'signed';
  readonly issuer: string;
  readonly recipients: number;
}

const steps = {
  draft: { kind: 'draft-decision', title: 'Hoàn thiện dự thảo', action: 'Trình ký' },
  'awaiting-signature': { kind: 'sign', title: 'Ký quyết định', action: 'Xem, ký' },
  signed: { kind: 'issue', title: 'Cấp số, ban hành', action: 'Ban hành' },
} as const;

/** What waits for a decision: passed nominations to compose, drafts to send on, papers to sign, numbers to give. */
@Injectable()
export class DecisionTasks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  async of(actor: Actor): Promise<Task[]> {
    const compose = actor.permissions.get('decision.compose') ?? [];
    const sign = actor.permissions.get('decision.sign') ?? [];
    const issue = actor.permissions.get('decision.issue') ?? [];
    const [waiting, papers] = await Promise.all([
      compose.length > 0 ? this.waiting(actor, compose) : [],
      compose.length + sign.length + issue.length > 0 ? this.papers(compose, sign, issue) : [],
    ]);
    return [...waiting, ...papers];
  }

  private async waiting(actor: Actor, issuers: readonly string[]): Promise<Task[]> {
    const params: unknown[] = [issuers, this.clock.today()];
    const without = await this.kept.without(actor, params);
    const rows = await this.db.query<{ issuer_id: string; issuer: string; award: string; count: number }>(
      `${without.head}SELECT i.issuer_id, ${unitName('i.issuer_id', '$2')} AS issuer, i.award, i.count FROM (
         SELECT d.id AS issuer_id, n.award, count(*)::int AS count FROM nomination n JOIN submission s ON s.id = n.submission_id
         CROSS JOIN LATERAL (SELECT (e ->> 'organisationId')::uuid AS id FROM jsonb_array_elements(s.route) e WHERE e ->> 'kind' = 'decision' LIMIT 1) d
         WHERE n.state = 'passed' AND d.id = ANY($1::uuid[]) GROUP BY 1, 2) i`,
      params,
    );
    return rows.map((row) => ({
      kind: 'compose',
      id: `${row.issuer_id}:${row.award}`,
      title: `Soạn quyết định tặng ${awardRef(row.award).name} cho ${row.count} đối tượng`,
      detail: 'Hội đồng đã thông qua.',
      waitsFor: row.issuer,
      dueOn: null,
      href: places.compose,
      action: 'Soạn quyết định',
    }));
  }

  private async papers(compose: readonly string[], sign: readonly string[], issue: readonly string[]): Promise<Task[]> {
    const rows = await this.db.query<Row>(
      `SELECT d.id, d.title, d.state, ${unitName('d.issuer_id', '$4')} AS issuer,
         (SELECT count(*)::int FROM decision_recipient r WHERE r.decision_id = d.id) AS recipients
       FROM decision d WHERE (d.state = 'draft' AND d.issuer_id = ANY($1::uuid[])) OR (d.state = 'awaiting-signature' AND d.issuer_id = ANY($2::uuid[]))
         OR (d.state = 'signed' AND d.issuer_id = ANY($3::uuid[])) ORDER BY d.updated_at LIMIT 100`,
      [compose, sign, issue, this.clock.today()],
    );
    return rows.map((row) => ({
      kind: steps[row.state].kind,
      id: row.id,
      title: `${steps[row.state].title}: ${row.title}`,
      detail: `Danh sách ${row.recipients} đối tượng.`,
      waitsFor: row.issuer,
      dueOn: null,
      href: places.decision(row.id),
      action: steps[row.state].action,
    }));
  }
}
