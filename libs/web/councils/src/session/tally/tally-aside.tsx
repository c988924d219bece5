import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { Check } from 'lucide-react';
import { Link } from 'react-router';
import { LinkButton, Section } from '@gs/web-ui';
import { paths, urlOf } from '@gs/web-platform';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
}

/** Figures that agree on every paper, who counted, and how anybody can count again. */
export function TallyAside({ session, vote }: Props) {
  const present = session.attendance.filter((entry) => entry.status === 'present').length;
  const isSecret = vote.method === 'secret' && session.form === 'meeting';
  const paperIssued = vote.paper?.issued ?? 0;
  const lines: readonly (readonly [string, string])[] = [
    ...(session.form === 'meeting' ? [['Điểm danh lúc chốt', `${present} có mặt`] as const] : []),
    ...(isSecret && vote.ballotsIn !== null && vote.ballotsExpected !== null
      ? [['Lá phiếu trong hòm', `${vote.ballotsIn} trong ${vote.ballotsExpected}`] as const]
      : []),
    ...(paperIssued > 0 ? [['Phiếu giấy, hai người đếm khớp', `${paperIssued} phát ra`] as const] : []),
    ['Ý kiến bằng văn bản', `${vote.writtenIn} trong ${vote.writtenExpected}`],
  ];
  return (
    <>
      <Section title="Số liệu khớp ở mọi giấy tờ" small>
        <ul className="agree">
          {lines.map(([label, value]) => (
            <li key={label}>
              <Check className="i" />
              <span>{label}</span>
              <b>{value}</b>
            </li>
          ))}
        </ul>
        {isSecret && vote.ballotsIn !== null && vote.ballotsExpected !== null ? (
          <p className="cite">Một lá phiếu là lựa chọn của một người về một mục.</p>
        ) : null}
      </Section>
      {vote.tellers.length > 0 ? (
        <Section title="Tổ kiểm phiếu" small>
          <ul className="agree">
            {vote.tellers.map((teller, at) => (
              <li key={teller.memberId}>
                <Check className="i" />
                <span>{teller.name}</span>
                <span className="mute">{at === 0 ? 'Tổ trưởng' : 'Thành viên'}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {vote.recordRoot === null ? null : (
        <Section title="Kiểm lại độc lập" small>
          <p className="small">
            Danh sách mã phiếu công bố từng mục; ai cũng đếm lại được, không cần mạng, bằng trang tự kiểm.
          </p>
          <p className="root num">{vote.recordRoot}</p>
          <p className="cite">Mã niêm này in trong biên bản kiểm phiếu.</p>
          <div className="acts-row">
            <LinkButton size="small" to={paths.publishedVote(session.id, vote.id)}>
              Danh sách mã phiếu
            </LinkButton>
            <LinkButton
              size="small"
              external
              to={urlOf(councils.voteRecord, { params: { id: vote.id, format: 'html' } })}
            >
              Trang tự kiểm
            </LinkButton>
            <LinkButton
              size="small"
              external
              to={urlOf(councils.voteRecord, { params: { id: vote.id, format: 'json' } })}
            >
              Tệp dữ liệu
            </LinkButton>
          </div>
        </Section>
      )}
      <Section title="Việc tiếp theo" small>
        <p className="small mute">
          Các đề nghị đạt đi tiếp theo đường trình. Đơn vị có đề nghị không đạt thấy phép tính này ở hồ sơ của mình.
        </p>
        <p className="small">
          <Link to={paths.sessionMinutes(session.id)}>Chốt và ký biên bản</Link>
        </p>
      </Section>
    </>
  );
}
