import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { useLoaderData, useParams } from 'react-router';
import { EmptyState, LinkButton, PageHeader, Section, WithAside, formatDateTime } from '@gs/web-ui';
import { loader as load, paths, urlOf } from '@gs/web-platform';
import { asSentence, joined, resultOf } from '../../words';
import { loadSession } from '../load-session';
import { titleOf } from '../vote/vote-copy';
import { ItemResult } from '../item-result';
import { breakdownWords } from './breakdown';
import { TallyAside } from './tally-aside';
import '../session.css';

export const loader = load(({ params, request }) => loadSession(params['id'] ?? '', request.signal));

/** The result in the title, the arithmetic in words under each name, and by which way each ballot came. */
export function Component() {
  const { session } = useLoaderData<typeof loader>();
  const { voteId } = useParams();
  const vote = session.votes.find((each) => each.id === voteId);
  const crumbs = [
    { label: 'Hội đồng', to: paths.councils },
    { label: session.title, to: paths.session(session.id) },
  ];
  if (vote?.state !== 'closed')
    return (
      <>
        <PageHeader crumbs={crumbs} title="Chưa có kết quả kiểm phiếu" />
        <EmptyState
          title="Cuộc bỏ phiếu chưa kết thúc"
          action={<LinkButton to={paths.session(session.id)}>Về phiên họp</LinkButton>}
        />
      </>
    );
  const { passed, failed } = resultOf(vote);
  const paperOf = (format: 'pdf' | 'docx'): string =>
    urlOf(councils.sessionPaper, {
      params: { id: session.id, paper: 'tally-minutes', format },
      query: { vote: vote.id },
    });
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={`Kết quả kiểm phiếu: ${passed} đạt, ${failed} không đạt`}
        sub={`${titleOf(vote)}. Kết thúc ${vote.closedAt ? formatDateTime(vote.closedAt) : ''}.`}
        actions={
          <>
            <LinkButton external to={paperOf('docx')}>
              Word
            </LinkButton>
            <LinkButton external to={paperOf('pdf')}>
              PDF
            </LinkButton>
          </>
        }
      />
      <WithAside
        asideLabel="Số liệu và việc tiếp theo"
        width={328}
        aside={<TallyAside session={session} vote={vote} />}
      >
        <dl className="box">
          {figuresOf(session, vote).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Results session={session} vote={vote} />
        <p className="cite">
          Cách tính: (phiếu đồng ý + ý kiến bằng văn bản đồng ý) / {bases[vote.rule.denominator]}. Phiếu không hợp lệ,
          phiếu không bỏ và ý kiến không gửi không tính là đồng ý. {asSentence(formatCite(vote.rule.cite))}
          {vote.items.some((item) => item.tally === null) ? ' Mục hoãn, trả về hoặc chuyển mức không tính.' : ''}
        </p>
      </WithAside>
    </>
  );
}
Component.displayName = 'TallyPage';

const bases: Readonly<Record<VoteDetailView['rule']['denominator'], string>> = {
  ALL_MEMBERS: 'tổng số thành viên tại ngày họp, kể cả người chưa có ý kiến',
  PRESENT: 'số thành viên dự họp và có ý kiến',
  VALID: 'số phiếu và ý kiến hợp lệ',
};

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
}

function figuresOf(session: SessionDetailView, vote: VoteDetailView): (readonly [string, number])[] {
  const present = session.attendance.filter((entry) => entry.status === 'present').length;
  const paper = vote.paper?.issued ?? 0;
  return [
    ...(session.form === 'meeting' ? ([['Có mặt', present]] as const) : []),
    ...(paper > 0 ? ([['Phiếu giấy phát ra', paper]] as const) : []),
    ['Ý kiến bằng văn bản', vote.writtenIn],
    ...(vote.quota === null ? [] : ([['Chỉ tiêu', vote.quota]] as const)),
    ['Tính trên', vote.rule.total],
  ];
}

function Results({ session, vote }: Props) {
  const word = vote.method === 'secret' ? 'màn hình' : 'biểu quyết';
  const items =
    vote.quota === null
      ? vote.items
      : [...vote.items].sort((left, right) => (left.tally?.rank ?? Infinity) - (right.tally?.rank ?? Infinity));
  return (
    <Section title={`Phép tính: ${joined(vote.rule.thresholdText)}`} note={`${vote.items.length}`}>
      <ol className="items tally">
        {items.map((item) => (
          <li key={item.id}>
            <span className="num">{item.seq}</span>
            <span>
              <b>{item.title}</b>
              <small>{item.subtitle}</small>
            </span>
            <span className="sum">
              {item.tally ? joined(item.tally.arithmetic) : ''}
              {item.tally ? <small>{breakdownWords(item.tally, session.attendance.length, word)}</small> : null}
              {item.reason ? <small>Lý do: {item.reason}</small> : null}
            </span>
            <ItemResult item={item} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
