import { nominations, type SubmissionDetailView } from '@gs/contracts';
import { Link, useLoaderData } from 'react-router';
import { Note, PageHeader, StateMark, WithAside, formatDateTime, formatNumber } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { CutOffs, CutOffWarning } from '../deadlines/cut-offs';
import { Acts } from './acts';
import { ListChecks } from './list-checks';
import { LetterSection } from './letter';
import { NominationsTable } from './nominations-table';
import { Parts } from './parts';
import { Road } from './road';
import { Track } from './track';
import { Verdicts } from './verdicts';
import { listHref, partChoices, sizeWords, standingCopy } from './words';
import '../list/list.css';
import './submission.css';

export const loader = load(async ({ params, request }) => {
  const id = params.id ?? '';
  const { signal } = request;
  const [submission, page] = await Promise.all([
    api(nominations.getSubmission, { params: { id }, signal }),
    api(nominations.list, { query: { submissionId: id }, signal }),
  ]);
  return { submission, page };
});

/** One list on its way: what is in it, what is missing, who holds it, what can be done now. */
export function Component() {
  const { submission, page } = useLoaderData<typeof loader>();
  const standing = standingCopy(submission);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Đề nghị', to: paths.nominations },
          { label: 'Tờ trình', to: paths.submissions },
          { label: submission.letterNo || 'Chưa ghi số' },
        ]}
        title={submission.title}
        sub={
          <span className="sub-line">
            <StateMark tone={standing.tone}>{standing.label}</StateMark>
            <span>
              {submission.organisation.name}. {sizeWords(submission)}
              {submission.awards.length > 0 ? `; ${submission.awards.map(({ name }) => name).join(', ')}` : ''}.
            </span>
          </span>
        }
        actions={<Acts key={submission.id} submission={submission} />}
      />
      <WithAside
        width={336}
        asideLabel="Đường trình và dấu vết"
        aside={
          <>
            <Road submission={submission} />
            <CutOffs submission={submission} />
            <Track submission={submission} />
          </>
        }
      >
        <div className="submission">
          <Returned submission={submission} />
          <CutOffWarning submission={submission} />
          <RefusedOnes submission={submission} />
          <PassedOver submission={submission} />
          <Verdicts submission={submission} />
          <ListChecks submission={submission} />
          <LetterSection key={submission.id} submission={submission} />
          <Parts submission={submission} />
          <NominationsTable
            key={`${submission.id} ${submission.version} ${submission.updatedAt}`}
            submission={submission}
            first={page}
          />
        </div>
      </WithAside>
    </>
  );
}
Component.displayName = 'SubmissionPage';

/** Those the appraising office does not take before the council, each with its reason. */
function RefusedOnes({ submission }: { readonly submission: SubmissionDetailView }) {
  const refused = submission.track.filter(({ action, nominationId }) => action === 'refuse' && nominationId !== null);
  if (refused.length === 0) return null;
  return (
    <Note tone="warning" title={`Không xét ${refused.length} đề nghị: không đủ điều kiện khi thẩm định`}>
      <ul className="refused">
        {refused.map((event) => (
          <li key={event.id}>
            <Link to={listHref(submission.id, undefined, event.nominationId ?? undefined, 'refused')}>
              {event.subjectName}
            </Link>
            : {event.reason}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Warnings somebody went over: who, why, when, for how many. */
function PassedOver({ submission: { overrides } }: { readonly submission: SubmissionDetailView }) {
  if (overrides.length === 0) return null;
  const total = overrides.reduce((sum, { count }) => sum + (count ?? 1), 0);
  return (
    <details className="tree passed-over">
      <summary>{formatNumber(total)} cảnh báo đã được cho qua, có người chịu trách nhiệm</summary>
      <ul className="refused">
        {overrides.map(({ title, reason, by, at, count }) => (
          <li key={`${title} ${by} ${at}`}>
            <b>{title}</b> ({count === null ? 'cả danh sách' : `${formatNumber(count)} đề nghị`}): {by},{' '}
            {formatDateTime(at)}. “{reason}”
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the appraising office asked for, on top while the unit mends it. */
function Returned({ submission }: { readonly submission: SubmissionDetailView }) {
  if (submission.state !== 'returned') return null;
  const last = submission.track.findLast(({ action }) => action === 'return');
  if (!last) return null;
  const names = new Map(partChoices(submission).map(({ code, name }) => [code, name]));
  return (
    <Note tone="warning" title={`${last.from ?? last.by} trả để bổ sung`}>
      {last.parts.length > 0 ? (
        <p>Giấy tờ cần bổ sung: {last.parts.map((code) => names.get(code) ?? 'giấy tờ khác').join('; ')}.</p>
      ) : null}
      {last.reason.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Note>
  );
}
