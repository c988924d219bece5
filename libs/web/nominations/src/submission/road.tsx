import type { SubmissionDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { Section, StateMark, Steps, formatDate } from '@gs/web-ui';
import { leftWords } from '../deadlines/words';
import { stepNames } from './words';

/** The way of the list: who holds it now and until when, who comes next. */
export function Road({ submission }: { readonly submission: SubmissionDetailView }) {
  const { state, route, organisation, dueOn, submittedAt, receivedOn } = submission;
  const isWithUnit = state === 'draft' || state === 'returned';
  const isLost = state === 'withdrawn';
  const due = leftWords(submission.workingDaysLeft);
  const untilWhen =
    dueOn === null ? null : (
      <span className="until">
        Đến {formatDate(dueOn)} <StateMark tone={due.tone}>{due.label}</StateMark>
      </span>
    );
  const first = {
    id: 'unit',
    title: state === 'returned' ? 'Đơn vị bổ sung' : 'Đơn vị lập và trình',
    detail: (
      <>
        {organisation.name}
        {submittedAt ? `, trình ${formatDate(submittedAt)}` : ''}
        {isWithUnit ? untilWhen : null}
      </>
    ),
    state: isWithUnit ? ('current' as const) : isLost ? ('next' as const) : ('done' as const),
  };
  return (
    <Section title="Đường trình" small>
      {isLost ? <StateMark tone="withdrawn">Tờ trình đã rút, không đi tiếp</StateMark> : null}
      {route.length === 0 ? (
        <p className="small mute road-none">
          {submission.awards.length === 0
            ? 'Thêm đề nghị đầu tiên để biết tờ trình đi đâu.'
            : 'Các đề nghị chưa có chung một đường trình. Tách những đề nghị có nơi xét khác nhau thành tờ trình riêng.'}
        </p>
      ) : (
        <Steps
          label="Đường trình"
          steps={[
            first,
            ...route.map((step, at) => ({
              id: `${at}.${step.kind}`,
              title: step.kind === 'appraisal' && state === 'submitted' ? 'Chờ tiếp nhận' : stepNames[step.kind],
              state: isLost ? ('next' as const) : step.status,
              detail: (
                <>
                  {step.organisation.name}
                  {step.kind === 'appraisal' && receivedOn ? `, nhận ${formatDate(receivedOn)}` : ''}
                  {step.status === 'current' ? untilWhen : null}
                  {step.status === 'next' && step.workingDays !== null ? `, ${step.workingDays} ngày làm việc` : ''}
                  <span className="cite">{formatCite(step.cite)}</span>
                </>
              ),
            })),
          ]}
        />
      )}
    </Section>
  );
}
