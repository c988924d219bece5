import { Injectable } from '@nestjs/common';
import type { registry, ResponseOf } from '@gs/contracts';
import { KeptNominations } from '@gs/api-nominations';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { places } from '../../common/places';
import { unitName } from '../unit-name';

type Sent = ResponseOf<typeof registry.todo>['sent'];

const stateNames: Readonly<Record<string, string>> = {
  'unit-council': 'Chờ Hội đồng đơn vị',
  submitted: 'Chờ tiếp nhận',
  appraising: 'Đang thẩm định',
  'awaiting-council': 'Chờ Hội đồng',
  'in-session': 'Đang ở phiên họp',
  passed: 'Chờ soạn quyết định',
  'in-decision': 'Đang soạn, ký quyết định',
  closed: 'Đã xong',
  received: 'Đã tiếp nhận',
};

/** The nomination furthest behind says where a submission stands. */
const behindmost = `array_position(ARRAY['unit-council','submitted','appraising','awaiting-council','in-session','passed','in-decision'], n.state)`;

/** Where the submissions of the actor's own unit are now. */
@Injectable()
export class SentReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  async of(actor: Actor): Promise<Sent> {
    const units = [
      ...(actor.permissions.get('nomination.write') ?? []),
      ...(actor.permissions.get('submission.submit') ?? []),
    ];
    if (units.length === 0) return [];
    const params: unknown[] = [units, this.clock.today()];
    const without = await this.kept.without(actor, params);
    const rows = await this.db.query<{ id: string; title: string; where: string; state: string; dueOn: string | null }>(
      `${without.head}SELECT s.id, s.title, ${unitName('s.holder_id', '$2')} AS "where", s.due_on AS "dueOn", COALESCE((SELECT n.state FROM nomination n
           WHERE n.submission_id = s.id AND ${behindmost} IS NOT NULL ORDER BY ${behindmost} LIMIT 1), s.state) AS state
       FROM submission s WHERE s.organisation_id = ANY($1::uuid[]) AND s.state IN ('unit-council', 'submitted', 'received')
       ORDER BY s.due_on NULLS LAST, s.submitted_at DESC NULLS LAST LIMIT 50`,
      params,
    );
    return rows.map(({ id, title, where, state, dueOn }) => ({
      title,
      where,
      state: stateNames[state] ?? state,
      dueOn,
      href: places.submission(id),
    }));
  }
}
