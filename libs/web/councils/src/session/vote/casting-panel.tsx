import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { useId, useState } from 'react';
import { Button, CountMeter, LinkButton, Note, formatDateTime } from '@gs/web-ui';
import { urlOf } from '@gs/web-platform';
import { useHasPassed } from '../../use-has-passed';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';
import { HandsDialog } from './hands-dialog';
import { isPaperOpen, missingWords, PaperCounts } from './paper-counts';
import { WithoutBallot } from './without-ballot';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onVoid: () => void;
}

/** The vote is taken: how full the box is, what the tellers have entered, and its end. Never which way anybody votes. */
export function CastingPanel({ session, vote, commands, onVoid }: Props) {
  const [dialog, setDialog] = useState<'close' | 'hands' | null>(null);
  const waits = useId();
  const may = (action: VoteDetailView['allowedActions'][number]): boolean => vote.allowedActions.includes(action);
  const isCirculated = session.form === 'circulated';
  const isSecret = vote.method === 'secret' && !isCirculated;
  const endLabel = isSecret ? 'Kết thúc bỏ phiếu' : isCirculated ? 'Kết thúc lấy ý kiến' : 'Kết thúc biểu quyết';
  const isOver = useHasPassed(session.opinionsDue);
  // Opinions sent round are counted when all are in or their time is over.
  const isTooEarly = isCirculated && !isOver && vote.writtenIn < vote.writtenExpected;
  const needsHands = may('hands') && !isCirculated;
  return (
    <>
      {isSecret ? <Box vote={vote} /> : null}
      {!isSecret && !isCirculated ? (
        <Note tone="info">
          Ghi biểu quyết trước khi kết thúc: người có mặt được ghi là đồng ý, trừ các ngoại lệ nêu tên.
        </Note>
      ) : null}
      {vote.paper && vote.paper.issued > 0 ? <PaperCounts session={session} vote={vote} paper={vote.paper} /> : null}
      {isSecret ? <WithoutBallot session={session} vote={vote} commands={commands} /> : null}
      <div className="acts-row">
        {may('closeVote') ? (
          <Button
            kind={isTooEarly ? 'secondary' : 'primary'}
            isDisabled={isTooEarly}
            aria-describedby={isTooEarly ? waits : undefined}
            onPress={() => setDialog('close')}
          >
            {endLabel}
          </Button>
        ) : may('voidVote') && isPaperOpen(vote) ? (
          <Button kind="primary" isDisabled aria-describedby={waits}>
            {endLabel}
          </Button>
        ) : null}
        {needsHands ? (
          <Button kind={may('closeVote') ? 'secondary' : 'primary'} onPress={() => setDialog('hands')}>
            {may('closeVote') ? 'Sửa biểu quyết' : 'Ghi biểu quyết'}
          </Button>
        ) : null}
        {vote.paper && vote.paper.issued > 0 ? (
          <LinkButton external to={urlOf(councils.ballotPaper, { params: { id: vote.id } })}>
            In phiếu giấy
          </LinkButton>
        ) : null}
        {may('voidVote') ? (
          <Button kind="quiet" onPress={onVoid}>
            Huỷ vòng này
          </Button>
        ) : null}
      </div>
      {may('closeVote') && isTooEarly && session.opinionsDue !== null ? (
        <p id={waits} className="small mute">
          Kết thúc được khi mọi người đã gửi ý kiến, hoặc sau {formatDateTime(session.opinionsDue)}.
        </p>
      ) : null}
      {may('voidVote') && isPaperOpen(vote) ? (
        <p id={waits} className="small mute">
          Kết thúc được khi hai người kiểm phiếu đã nhập số phiếu giấy và khớp nhau.
        </p>
      ) : null}
      {dialog === 'close' ? (
        <ActDialog
          title={isSecret ? 'Kết thúc bỏ phiếu và kiểm phiếu?' : `${endLabel} và tính kết quả?`}
          label={endLabel}
          commands={commands}
          onClose={() => setDialog(null)}
          onAct={() => commands.run(councils.closeVote, { params: { id: vote.id }, body: { version: vote.version } })}
        >
          <ul className="bullets">
            {missingWords(session, vote).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>
            Phiếu và ý kiến không có thì không tính là đồng ý, nhưng người ấy vẫn nằm trong tổng số thành viên. Kết quả
            tính ngay và không sửa được.
          </p>
        </ActDialog>
      ) : null}
      {dialog === 'hands' ? (
        <HandsDialog session={session} vote={vote} commands={commands} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

/** How full the box is; not for whoever takes no part in one of its items. */
function Box({ vote }: Pick<Props, 'vote'>) {
  if (vote.ballotsIn === null || vote.ballotsExpected === null)
    return (
      <Note tone="info" title="Hòm phiếu đang nhận">
        Số phiếu trong hòm không hiện cho người không tham gia một mục của lượt này.
      </Note>
    );
  if (vote.ballotsExpected === 0) return <Note tone="info">Lượt này chỉ có phiếu giấy.</Note>;
  return (
    <CountMeter
      count={vote.ballotsIn}
      of={vote.ballotsExpected}
      label={`trong ${vote.ballotsExpected} lá phiếu đã vào hòm`}
      hint="Mỗi người một lá cho từng mục. Số đồng ý chỉ hiện khi kết thúc; không ai thấy ai đã bỏ hay đã chọn gì."
    />
  );
}
