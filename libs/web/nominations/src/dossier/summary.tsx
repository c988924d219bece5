import type { NominationDetailView } from '@gs/contracts';
import { ratingName } from '@gs/domain';
import { Link } from 'react-router';
import { Facts, Section, StateMark, formatDate, type Fact } from '@gs/web-ui';
import { nominationStateCopy, paths, subjectKindCopy, useSession } from '@gs/web-platform';
import { leftWords } from '../deadlines/words';
import { clauseOf } from '../list/words';
import { councilResult, isOpen } from './words';

type Detail = NominationDetailView;

/** Who is put forward for what, by whom, and how far it has come. */
export function Summary({ nomination }: { readonly nomination: Detail }) {
  const { can } = useSession();
  return (
    <>
      <Section title="Tóm tắt">
        <Facts facts={factsOf(nomination, can('registry.read'))} />
      </Section>
      <Section title="Thành tích">
        {nomination.achievement ? (
          <p className="achievement">{nomination.achievement}</p>
        ) : (
          <p className="small mute">Chưa ghi tóm tắt thành tích.</p>
        )}
      </Section>
      <Outcome nomination={nomination} />
    </>
  );
}

function factsOf(nomination: Detail, mayLook: boolean): readonly Fact[] {
  const { subject, submission, declared, organisation, award } = nomination;
  const state = nominationStateCopy[nomination.state];
  const left = leftWords(nomination.workingDaysLeft);
  const codes = declared.initiativeCodes ?? [];
  const optional = (label: string, value: Fact['value']): readonly Fact[] => (value ? [{ label, value }] : []);
  return [
    { label: 'Trạng thái', value: <StateMark tone={state.tone}>{state.label}</StateMark> },
    { label: 'Đề nghị', value: `${award.name}, năm ${nomination.year}` },
    {
      label: subjectKindCopy[subject.kind],
      value: mayLook ? <Link to={paths.subject(subject.id)}>{subject.name}</Link> : subject.name,
    },
    ...optional('Chức vụ', nomination.position),
    {
      label: 'Đơn vị',
      value: mayLook ? (
        <Link to={paths.organisation(organisation.id)}>{nomination.unitName || organisation.name}</Link>
      ) : (
        nomination.unitName || organisation.name
      ),
    },
    ...optional('Năm sinh', nomination.birthYear),
    ...optional('Số định danh', nomination.identityMasked),
    ...optional(
      'Xếp loại khai',
      declared.rating ? ratingName(declared.rating as Parameters<typeof ratingName>[0]) : '',
    ),
    ...optional('Sáng kiến khai', codes.join(', ')),
    {
      label: 'Tờ trình',
      value: (
        <>
          <Link to={paths.submission(submission.id)}>{submission.letterNo || submission.title}</Link>
          {submission.letterDate ? `, ${formatDate(submission.letterDate)}` : ''}, {submission.organisation.name}
        </>
      ),
    },
    ...optional('Đang ở', isOpen(nomination) ? submission.holder.name : ''),
    ...optional(
      'Hạn',
      nomination.dueOn ? (
        <>
          {formatDate(nomination.dueOn)} <StateMark tone={left.tone}>{left.label}</StateMark>
          {nomination.dueCite ? <span className="cite"> {clauseOf(nomination.dueCite)}</span> : null}
        </>
      ) : (
        ''
      ),
    ),
  ];
}

/** What the council counted, in words, and the decision that followed. */
function Outcome({ nomination: { council, decision } }: { readonly nomination: Detail }) {
  const { can } = useSession();
  if (council === null && decision === null) return null;
  const result = council ? councilResult(council.result) : null;
  return (
    <Section title="Hội đồng và quyết định">
      {council ? (
        <div className="outcome">
          <div>
            {can('council.read') ? (
              <Link to={paths.session(council.sessionId)}>{council.sessionTitle}</Link>
            ) : (
              council.sessionTitle
            )}
            <p className="small mute">{council.arithmetic ?? 'Chưa có kết quả kiểm phiếu.'}</p>
          </div>
          {result ? <StateMark tone={result.tone}>{result.label}</StateMark> : null}
        </div>
      ) : null}
      {decision ? (
        <div className="outcome">
          <div>
            {can('decision.read') ? (
              <Link to={paths.decision(decision.id)}>
                {decision.number ? `Quyết định ${decision.number}` : 'Dự thảo quyết định'}
              </Link>
            ) : (
              (decision.number ?? 'Dự thảo quyết định')
            )}
            <p className="small mute">
              {decision.issuedOn ? `Ban hành ngày ${formatDate(decision.issuedOn)}` : 'Chưa ban hành'}
            </p>
          </div>
          {decision.issuedOn ? <StateMark tone="granted">Đã khen</StateMark> : null}
        </div>
      ) : null}
    </Section>
  );
}
