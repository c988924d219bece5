import { councils } from '@gs/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import {
  Button,
  EmptyState,
  PageBody,
  PageHeader,
  Section,
  compareNames,
  formatDate,
  useFilterParam,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { AmendDialog } from './council/amend-dialog';
import { DayPicker } from './council/day-picker';
import { Decisions } from './council/decisions';
import { MembersTable, termOf } from './council/members-table';
import { firstDayOf, standsOn } from './council/on-day';
import { NewSessionDialog } from './new-session-dialog';
import { SessionsTable } from './sessions-table';
import { today } from './today';
import './council/council.css';
import './councils.css';

export const loader = load(({ params, request }) =>
  api(councils.get, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/** One council: its members on the day asked for, the decisions that made and changed it, its sessions. */
export function Component() {
  const council = useLoaderData<typeof loader>();
  const [making, setMaking] = useState<'session' | 'amendment' | null>(null);
  const [asked, setDay] = useFilterParam('ngay');
  const navigate = useNavigate();
  const given = firstDayOf(council, today());
  const day = asked ?? given;
  const sitting = council.members.filter((member) => standsOn(member, day));
  const others = council.members
    .filter((member) => !sitting.includes(member))
    .sort((left, right) => compareNames(left.name, right.name));
  const mayPrepare = council.mayManage && standsOn(council, today());
  const exemplars = sitting.find((member) => member.inChargeOfExemplars);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Hội đồng', to: paths.councils }]}
        title={council.name}
        sub={`${council.organisation.name}. ${council.establishedBy}, ${termOf(council)}.`}
        actions={
          council.mayManage ? (
            <>
              <Button onPress={() => setMaking('amendment')}>Kiện toàn</Button>
              {mayPrepare ? (
                <Button kind="primary" icon={Plus} onPress={() => setMaking('session')}>
                  Chuẩn bị phiên họp
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <PageBody>
        <Section title={`Thành viên vào ngày ${formatDate(day)}`} note={`${sitting.length} người`}>
          <DayPicker
            label="Hội đồng vào ngày"
            value={day}
            isGiven={day === given}
            onChange={(next) => setDay(next === given ? null : next)}
          />
          {sitting.length > 0 ? (
            <p className="small mute founded">
              {exemplars
                ? `Phụ trách điển hình tiên tiến: ${exemplars.name}.`
                : 'Chưa giao ai phụ trách điển hình tiên tiến.'}
            </p>
          ) : null}
          <MembersTable
            label={`Thành viên vào ngày ${formatDate(day)}`}
            members={sitting}
            empty={`Vào ngày ${formatDate(day)} Hội đồng này chưa thành lập hoặc đã kết thúc`}
          />
        </Section>
        <Decisions council={council} />
        <Section title="Phiên họp" note={`${council.sessions.length} phiên`}>
          <SessionsTable sessions={council.sessions} empty={<EmptyState title="Hội đồng chưa họp phiên nào" />} />
        </Section>
        {others.length > 0 ? (
          <Section title="Tham gia vào thời gian khác" note={`${others.length} lượt`}>
            <MembersTable label="Thành viên vào thời gian khác" members={others} empty="Không có ai" />
          </Section>
        ) : null}
      </PageBody>
      {making === 'session' ? (
        <NewSessionDialog
          councils={[council]}
          onClose={() => setMaking(null)}
          onMade={(id) => void navigate(paths.session(id))}
        />
      ) : null}
      {making === 'amendment' ? <AmendDialog council={council} onClose={() => setMaking(null)} /> : null}
    </>
  );
}
Component.displayName = 'CouncilPage';
