import { councils } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { Check } from 'lucide-react';
import { useLoaderData, useParams } from 'react-router';
import { EmptyState, LinkButton, PageHeader, Section, StateMark, WithAside, formatDateTime } from '@gs/web-ui';
import { api, itemResultCopy, loader as load, paths, urlOf } from '@gs/web-platform';
import { asSentence, joined, resultOf } from '../words';
import './session.css';

export const loader = load(({ params, request }) =>
  api(councils.getSession, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/** The result in the title, the arithmetic in words under each name. */
export function Component() {
  const session = useLoaderData<typeof loader>();
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
  const result = resultOf(vote);
  const counted = vote.items.filter((item) => item.tally !== null);
  const present = session.attendance.filter((entry) => entry.status === 'present').length;
  const figures: readonly (readonly [string, number])[] = [
    [vote.method === 'secret' ? 'Phát ra' : 'Có mặt', vote.ballotsExpected],
    [vote.method === 'secret' ? 'Thu về' : 'Biểu quyết', vote.ballotsIn],
    ['Ý kiến bằng văn bản', vote.writtenIn],
    ['Tính trên tổng số thành viên', vote.rule.total],
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={`Kết quả kiểm phiếu: ${result.passed} đạt, ${result.failed} không đạt`}
        sub={`${vote.title}. Kết thúc ${vote.closedAt ? formatDateTime(vote.closedAt) : ''}.`}
        actions={
          <>
            <LinkButton
              external
              to={urlOf(councils.sessionPaper, { params: { id: session.id, paper: 'tally-minutes', format: 'docx' } })}
            >
              Word
            </LinkButton>
            <LinkButton
              external
              to={urlOf(councils.sessionPaper, { params: { id: session.id, paper: 'tally-minutes', format: 'pdf' } })}
            >
              PDF
            </LinkButton>
          </>
        }
      />
      <WithAside
        asideLabel="Số liệu và việc tiếp theo"
        width={328}
        aside={
          <>
            <Section title="Số liệu khớp ở mọi giấy tờ" small>
              <ul className="agree">
                <li>
                  <Check className="i" />
                  <span>{vote.method === 'secret' ? 'Hòm phiếu' : 'Biểu quyết'}</span>
                  <b>{vote.ballotsIn}</b>
                </li>
                <li>
                  <Check className="i" />
                  <span>Điểm danh lúc chốt</span>
                  <b>{present} có mặt</b>
                </li>
                <li>
                  <Check className="i" />
                  <span>Ý kiến bằng văn bản</span>
                  <b>{vote.writtenIn}</b>
                </li>
              </ul>
            </Section>
            <Section title="Việc tiếp theo" small>
              <p className="small mute">
                Các đề nghị đạt đi tiếp theo đường trình. Đơn vị có đề nghị không đạt thấy phép tính này ở hồ sơ của
                mình.
              </p>
            </Section>
          </>
        }
      >
        <dl className="box">
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Section title={`Phép tính: ${joined(vote.rule.thresholdText)}`} note={`${vote.items.length}`}>
          <ol className="items tally">
            {vote.items.map((item) => (
              <li key={item.id}>
                <span className="num">{item.seq}</span>
                <span>
                  <b>{item.title}</b>
                  <small>{item.subtitle}</small>
                </span>
                <span className="sum">{joined(item.tally?.arithmetic ?? '')}</span>
                {item.result ? (
                  <StateMark tone={itemResultCopy[item.result].tone}>{itemResultCopy[item.result].label}</StateMark>
                ) : null}
              </li>
            ))}
          </ol>
        </Section>
        <p className="cite">
          Cách tính: (phiếu đồng ý + ý kiến bằng văn bản đồng ý) / tổng số thành viên tại ngày họp. Thành viên chưa có ý
          kiến vẫn nằm trong {vote.rule.total}. {asSentence(formatCite(vote.rule.cite))}
          {counted.length < vote.items.length ? ' Mục hoãn không tính.' : ''}
        </p>
      </WithAside>
    </>
  );
}
Component.displayName = 'TallyPage';
