import type { NominationDetailView } from '@gs/contracts';
import { Award, Ban, CircleDashed, FileText, Send, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import { EmptyState, Section, Timeline, formatDate, formatTime } from '@gs/web-ui';
import { paths, useSession } from '@gs/web-platform';
import { partName } from '../list/words';
import { actOf, isOpen } from './words';

type Detail = NominationDetailView;

/** What was granted before, newest first and in gold; what is asked for now stands above it, not yet gold. */
export function AwardLife({ nomination }: { readonly nomination: Detail }) {
  const { history, award, year } = nomination;
  const { can } = useSession();
  const isAsked = isOpen(nomination);
  const granted = [...history].sort((left, right) => right.decidedOn.localeCompare(left.decidedOn));
  return (
    <Section title="Lịch sử khen thưởng" note={history.length}>
      {granted.length === 0 && !isAsked ? (
        <EmptyState title="Chưa có danh hiệu hoặc hình thức khen thưởng nào">
          Thành tích vào đây khi quyết định được ban hành.
        </EmptyState>
      ) : (
        <Timeline
          label="Lịch sử khen thưởng, mới nhất ở trên"
          items={[
            ...(isAsked
              ? [
                  {
                    id: nomination.id,
                    date: null,
                    kind: 'next' as const,
                    icon: CircleDashed,
                    title: `${award.name}, năm ${year}`,
                    detail: 'Đang đề nghị trong hồ sơ này.',
                  },
                ]
              : []),
            ...granted.map((grant) => ({
              id: `${grant.award.code} ${grant.year} ${grant.decisionNo} ${grant.decidedOn}`,
              date: grant.decidedOn,
              kind: 'granted' as const,
              icon: Award,
              title: `${grant.award.name}, năm ${grant.year}`,
              detail: (
                <>
                  {can('registry.read') ? (
                    <Link to={placeOf(grant, can('decision.read'))}>{grant.decisionNo}</Link>
                  ) : (
                    grant.decisionNo
                  )}
                  {grant.organisationName ? `, ${grant.organisationName}` : ''}
                </>
              ),
            })),
          ]}
        />
      )}
    </Section>
  );
}

/** A decision in the system opens as such; one of the past opens as what history knows of it. */
function placeOf({ decisionId, decisionNo, decidedOn }: Detail['history'][number], mayOpen: boolean): string {
  return decisionId !== null && mayOpen ? paths.decision(decisionId) : paths.historyDecision(decisionNo, decidedOn);
}

const icons: Readonly<Record<string, LucideIcon>> = {
  submit: Send,
  sendToUnitCouncil: Send,
  forward: Send,
  return: Undo2,
  withdraw: Undo2,
  override: TriangleAlert,
  refuse: Ban,
  award: Award,
};

const troubles: ReadonlySet<string> = new Set(['return', 'withdraw', 'refuse']);

/** Who did what, newest first, with the reason and the papers asked for. */
export function Track({ nomination }: { readonly nomination: Detail }) {
  const { track } = nomination;
  if (track.length === 0)
    return (
      <Section title="Ai đã làm gì">
        <p className="small mute">Hồ sơ chưa rời đơn vị.</p>
      </Section>
    );
  return (
    <Section title="Ai đã làm gì" note={track.length}>
      <Timeline
        label="Dấu vết của hồ sơ, mới nhất ở trên"
        items={[...track].reverse().map((event) => ({
          id: event.id,
          date: event.at,
          kind: troubles.has(event.action) ? ('trouble' as const) : ('plain' as const),
          icon: icons[event.action] ?? FileText,
          title: actOf(event),
          detail: <Deed nomination={nomination} event={event} />,
        }))}
      />
    </Section>
  );
}

function Deed({ nomination, event }: { readonly nomination: Detail; readonly event: Detail['track'][number] }) {
  const asked = event.parts.map((code) =>
    partName(nomination.parts.find((part) => part.code === code) ?? { code, name: code }),
  );
  return (
    <>
      {event.by}, {formatTime(event.at)}.
      {event.from && event.to && event.to !== event.from ? ` Chuyển đến ${event.to}.` : ''}
      {event.dueOn ? ` Hạn ${formatDate(event.dueOn)}.` : ''}
      {event.reason ? <span className="said">“{event.reason}”</span> : null}
      {asked.length > 0 ? <span className="said">Cần bổ sung: {asked.join('; ')}.</span> : null}
    </>
  );
}
