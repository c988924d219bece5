import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  Button,
  ConfirmDialog,
  CountMeter,
  Dialog,
  LinkButton,
  Note,
  Section,
  StateMark,
  TextArea,
  formatTime,
} from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { asSentence, joined, resultOf } from '../words';
import { ItemList } from './item-list';
import { HandsDialog, WrittenDialog } from './opinions';
import type { SessionCommands } from './use-session';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  /** Stands right under the vote itself, above the names. */
  readonly quorum: ReactNode;
}

/** The item under discussion: its vote before, while and after it is open. */
export function VotePanel({ session, vote, commands, quorum }: Props) {
  const [dialog, setDialog] = useState<'close' | 'void' | 'hands' | null>(null);
  const [writer, setWriter] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const may = (action: VoteDetailView['allowedActions'][number]): boolean => vote.allowedActions.includes(action);
  const absentees = session.attendance.filter((entry) => entry.status === 'written');
  const result = resultOf(vote);
  const isSecret = vote.method === 'secret';
  return (
    <>
      <Section
        title={vote.title}
        note={isSecret ? 'bỏ phiếu kín' : 'biểu quyết'}
        right={
          vote.state === 'open' && vote.openedAt
            ? `Mở lúc ${formatTime(vote.openedAt)}`
            : vote.closedAt
              ? `Kết thúc ${formatTime(vote.closedAt)}`
              : null
        }
      >
        <p className="small mute">
          Cần {joined(vote.rule.thresholdText)}. {asSentence(formatCite(vote.rule.cite))}
        </p>
        {vote.state === 'prepared' && may('openVote') ? (
          <div className="acts-row">
            <Button
              kind="primary"
              onPress={() => void commands.openVote(vote.id, vote.version, 'secret')}
              isLoading={commands.isRunning}
            >
              Mở bỏ phiếu kín
            </Button>
            <Button
              onPress={() => void commands.openVote(vote.id, vote.version, 'open')}
              isDisabled={commands.isRunning}
            >
              Mở biểu quyết giơ tay
            </Button>
          </div>
        ) : null}
        {vote.state === 'prepared' && session.state === 'planned' ? (
          <Note tone="info">Mở được sau khi khai mạc phiên họp.</Note>
        ) : null}
        {vote.state === 'open' ? (
          <>
            {isSecret ? (
              <CountMeter
                count={vote.ballotsIn}
                of={vote.ballotsExpected}
                label={`trong ${vote.ballotsExpected} phiếu đã vào hòm`}
                hint="Số đồng ý chỉ hiện khi kết thúc. Không ai thấy ai đã chọn gì."
              />
            ) : (
              <Note tone="info">
                Ghi biểu quyết trước khi kết thúc: người có mặt được ghi là đồng ý, trừ các ngoại lệ nêu tên.
              </Note>
            )}
            <div className="acts-row">
              {may('closeVote') ? (
                <Button kind="primary" onPress={() => setDialog('close')}>
                  {isSecret ? 'Kết thúc bỏ phiếu' : 'Kết thúc biểu quyết'}
                </Button>
              ) : null}
              {may('hands') && !isSecret ? (
                <Button kind={may('closeVote') ? 'secondary' : 'primary'} onPress={() => setDialog('hands')}>
                  {may('closeVote') ? 'Sửa biểu quyết' : 'Ghi biểu quyết'}
                </Button>
              ) : null}
              {may('voidVote') ? (
                <Button kind="quiet" onPress={() => setDialog('void')}>
                  Huỷ vòng này
                </Button>
              ) : null}
            </div>
          </>
        ) : null}
        {vote.state === 'closed' ? (
          <div className="acts-row">
            <StateMark tone="met">
              {result.passed} đạt, {result.failed} không đạt{result.postponed > 0 ? `, ${result.postponed} hoãn` : ''}
            </StateMark>
            <LinkButton size="small" to={paths.tally(session.id, vote.id)}>
              Xem kiểm phiếu
            </LinkButton>
          </div>
        ) : null}
      </Section>
      {quorum}
      {absentees.length > 0 && vote.state !== 'closed' ? (
        <Section
          title="Ý kiến bằng văn bản"
          note={`${vote.writtenIn} trong ${vote.writtenExpected || absentees.length}`}
          right="Chỉ cộng khi kiểm phiếu"
        >
          <ul className="opinions">
            {absentees.map((entry) => (
              <li key={entry.memberId}>
                <span>
                  <b>{entry.name}</b>
                  <small>{entry.position}</small>
                </span>
                {may('writtenOpinions') ? (
                  <Button size="small" onPress={() => setWriter(entry.memberId)}>
                    Ghi ý kiến
                  </Button>
                ) : (
                  <StateMark tone="written">Văn bản</StateMark>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ItemList session={session} vote={vote} commands={commands} />
      <ConfirmDialog
        isOpen={dialog === 'close'}
        onClose={() => setDialog(null)}
        title={isSecret ? 'Kết thúc bỏ phiếu và kiểm phiếu?' : 'Kết thúc biểu quyết và tính kết quả?'}
        confirmLabel={isSecret ? 'Kết thúc bỏ phiếu' : 'Kết thúc biểu quyết'}
        isLoading={commands.isRunning}
        onConfirm={() => void commands.closeVote(vote.id, vote.version).then(() => setDialog(null))}
      >
        <p>
          {isSecret
            ? `Đã có ${vote.ballotsIn} trong ${vote.ballotsExpected} phiếu và ${vote.writtenIn} trong ${vote.writtenExpected} ý kiến bằng văn bản. Phiếu chưa bỏ không tính là đồng ý, vẫn nằm trong tổng số thành viên.`
            : `${vote.writtenIn} trong ${vote.writtenExpected} ý kiến bằng văn bản đã ghi. Kết quả tính ngay và không sửa được.`}
        </p>
      </ConfirmDialog>
      <Dialog
        isOpen={dialog === 'void'}
        onClose={() => setDialog(null)}
        title="Huỷ vòng bỏ phiếu này?"
        actions={
          <>
            <Button
              kind="danger"
              isDisabled={reason.trim() === ''}
              isLoading={commands.isRunning}
              onPress={() => void commands.voidVote(vote.id, vote.version, reason).then(() => setDialog(null))}
            >
              Huỷ vòng bỏ phiếu
            </Button>
            <Button onPress={() => setDialog(null)}>Quay lại</Button>
          </>
        }
      >
        <p>Các phiếu đã bỏ không được tính; các mục được đưa sang một vòng mới. Lý do ghi vào biên bản.</p>
        <TextArea label="Lý do" value={reason} onChange={setReason} isRequired />
      </Dialog>
      {dialog === 'hands' ? (
        <HandsDialog session={session} vote={vote} commands={commands} onClose={() => setDialog(null)} />
      ) : null}
      {writer ? (
        <WrittenDialog
          session={session}
          vote={vote}
          memberId={writer}
          commands={commands}
          onClose={() => setWriter(null)}
        />
      ) : null}
    </>
  );
}
