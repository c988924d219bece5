import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { Section, StateMark } from '@gs/web-ui';
import { withoutBallot } from './electors';

type Paper = NonNullable<VoteDetailView['paper']>;

/** Paper ballots that are still to be counted, or counted differently: the vote cannot end. */
export const isPaperOpen = ({ paper }: VoteDetailView): boolean =>
  paper !== null && paper.issued > 0 && paper.agrees !== true;

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly paper: Paper;
}

/** What the tellers have entered, without a figure: how many of the two, and whether they agree. */
export function PaperCounts({ session, vote, paper }: Props) {
  return (
    <Section title="Phiếu giấy" small note={`${paper.issued} phiếu đã phát`} right={<PaperMark paper={paper} />}>
      <p className="small">
        Tổ kiểm phiếu: {vote.tellers.map((teller) => teller.name).join(', ') || 'chưa có'}.{' '}
        {paper.agrees === false
          ? 'Hai người đếm khác nhau: cùng đếm lại, mỗi người nhập lại số của mình ở trang Kiểm phiếu giấy.'
          : paper.agrees
            ? 'Hai người đếm như nhau.'
            : 'Mỗi người tự nhập số mình đếm ở trang Kiểm phiếu giấy, không thấy số của người kia.'}
      </p>
      {vote.roll.some((line) => line.channel === 'paper') ? (
        <p className="small mute">
          Bỏ phiếu giấy:{' '}
          {vote.roll
            .filter((line) => line.channel === 'paper')
            .map((line) => session.attendance.find((entry) => entry.memberId === line.memberId)?.name ?? '')
            .join(', ')}
          .
        </p>
      ) : null}
    </Section>
  );
}

function PaperMark({ paper }: { readonly paper: Paper }) {
  if (paper.agrees === false) return <StateMark tone="warning">Đếm khác nhau</StateMark>;
  if (paper.agrees) return <StateMark tone="met">Đã đếm, khớp</StateMark>;
  return <StateMark tone="due">{paper.counted} trong 2 người đã nhập</StateMark>;
}

/** What is in and what is missing when the vote is about to end, a sentence each. */
export function missingWords(session: SessionDetailView, vote: VoteDetailView): string[] {
  const said: string[] = [];
  if (vote.method === 'secret' && session.form === 'meeting') {
    if (vote.ballotsIn === null || vote.ballotsExpected === null) said.push('Số phiếu trong hòm chỉ biết khi kiểm.');
    else if (vote.ballotsExpected > 0)
      said.push(
        `Đã có ${vote.ballotsIn} trong ${vote.ballotsExpected} lá phiếu${vote.ballotsIn < vote.ballotsExpected ? `, còn thiếu ${vote.ballotsExpected - vote.ballotsIn}` : ''}.`,
      );
    const without = withoutBallot(session, vote);
    if (without.length > 0) said.push(`Không có phiếu: ${without.map((entry) => entry.name).join(', ')}.`);
  }
  if (vote.paper && vote.paper.issued > 0) said.push(paperWords(vote.paper));
  if (vote.writtenExpected > 0)
    said.push(
      `${vote.writtenIn} trong ${vote.writtenExpected} ý kiến bằng văn bản đã ghi${vote.writtenIn < vote.writtenExpected ? `, còn thiếu ${vote.writtenExpected - vote.writtenIn}` : ''}.`,
    );
  return said;
}

function paperWords(paper: Paper): string {
  if (paper.agrees === false) return 'Hai người kiểm phiếu đếm khác nhau: đếm lại trước khi kết thúc.';
  if (paper.agrees) return `${paper.issued} phiếu giấy đã phát, hai người đếm khớp.`;
  return `Phiếu giấy chưa đếm xong: ${paper.counted} trong 2 người đã nhập. Chưa kết thúc được.`;
}
