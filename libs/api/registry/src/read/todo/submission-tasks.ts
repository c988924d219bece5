import { Injectable } from '@nestjs/common';
import type { Permission } from '@gs/contracts';
import { formatCite, type Cite, type LocalDate } from '@gs/domain';
import { KeptNominations } from '@gs/api-nominations';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { places } from '../../common/places';
import { unitName } from '../unit-name';
import type { Task } from './todo';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly unit: string;
  readonly due: LocalDate | null;
  readonly letter: string;
  readonly total: number;
  readonly eligible: number;
  readonly blocked: number;
  readonly mine: boolean;
  readonly head: boolean;
  readonly desk: boolean;
  readonly limit: Cite | null;
}

const desks = (actor: Actor, permission: Permission): readonly string[] => actor.permissions.get(permission) ?? [];

/** Submissions waiting at the actor's own desk: of their unit as officer or head, or of the office that appraises. */
@Injectable()
export class SubmissionTasks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  async of(actor: Actor): Promise<Task[]> {
    const writer = desks(actor, 'nomination.write');
    const head = desks(actor, 'submission.submit');
    const appraiser = desks(actor, 'submission.appraise');
    if (writer.length + head.length + appraiser.length === 0) return [];
    const params: unknown[] = [this.clock.today(), writer, head, appraiser];
    const without = await this.kept.without(actor, params);
    const rows = await this.db.query<Row>(
      `${without.with}hit AS (SELECT s.*, s.organisation_id = ANY($2::uuid[]) AND s.state IN ('draft', 'returned') AS mine,
           s.organisation_id = ANY($3::uuid[]) AND s.state IN ('draft', 'returned') AS head,
           (s.holder_id = ANY($4::uuid[]) OR s.holder_id IN (SELECT y.holder_id FROM organisation_duty y
             WHERE y.organisation_id = ANY($4::uuid[]) AND y.valid_from <= $1::date AND (y.valid_to IS NULL OR y.valid_to >= $1::date)))
             AND (s.state = 'submitted' OR (s.state = 'received' AND EXISTS (SELECT 1 FROM nomination a WHERE a.submission_id = s.id
               AND a.state = 'appraising'))) AS desk
         FROM submission s WHERE s.state IN ('draft', 'returned', 'submitted', 'received'))
       SELECT h.id, h.title, h.state, ${unitName('h.organisation_id', '$1')} AS unit, h.due_on AS due, h.letter_no AS letter, h.mine, h.head, h.desk,
         (SELECT step -> 'cite' FROM jsonb_array_elements(h.route) step WHERE step ->> 'kind' = 'appraisal' AND step ->> 'workingDays' IS NOT NULL LIMIT 1) AS "limit",
         c.total, c.eligible, c.blocked
       FROM hit h CROSS JOIN LATERAL (SELECT count(*)::int AS total, count(*) FILTER (WHERE n.verdict = 'eligible')::int AS eligible,
           count(*) FILTER (WHERE n.verdict IN ('ineligible', 'hold'))::int AS blocked
         FROM nomination n WHERE n.submission_id = h.id AND n.state NOT IN ('withdrawn', 'refused')) c
       WHERE h.mine OR h.head OR h.desk ORDER BY h.due_on NULLS LAST, h.updated_at LIMIT 200`,
      params,
    );
    return rows.flatMap(tasksOf);
  }
}

function tasksOf(row: Row): Task[] {
  const base = { id: row.id, dueOn: row.due, href: places.submission(row.id) };
  const letter = row.letter === '' ? '' : `Tờ trình ${row.letter}, `;
  const counts = [
    [row.eligible, 'đủ điều kiện'],
    [row.blocked, 'chưa đủ hoặc tạm dừng'],
    [row.total - row.eligible - row.blocked, 'chưa rõ'],
  ] as const;
  const told = counts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  const figures = `${letter}${row.total} đề nghị${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
  if (row.desk) {
    const receive = row.state === 'submitted';
    return [
      {
        ...base,
        kind: receive ? 'receive' : 'appraise',
        title: `${receive ? 'Tiếp nhận' : 'Thẩm định'} ${row.total} đề nghị của ${row.unit}`,
        detail: row.limit === null || row.due === null ? figures : `${figures} Hạn theo ${formatCite(row.limit)}.`,
        waitsFor: row.unit,
        action: receive ? 'Tiếp nhận' : 'Thẩm định',
      },
    ];
  }
  // Who may submit is asked to submit; others complete the list. Nobody is told both.
  if (row.head && row.total > 0) {
    return [
      {
        ...base,
        kind: 'approve',
        title: `Duyệt và trình: ${row.title}`,
        detail: figures,
        waitsFor: row.unit,
        action: 'Duyệt, trình',
      },
    ];
  }
  if (!row.mine) return [];
  const returned = row.state === 'returned';
  return [
    {
      ...base,
      kind: returned ? 'supplement' : 'complete',
      title: `${returned ? 'Bổ sung hồ sơ bị trả' : 'Hoàn thiện danh sách'}: ${row.title}`,
      detail: row.total === 0 ? 'Chưa có đề nghị nào trong danh sách.' : figures,
      waitsFor: row.unit,
      action: returned ? 'Bổ sung' : 'Hoàn thiện',
    },
  ];
}
