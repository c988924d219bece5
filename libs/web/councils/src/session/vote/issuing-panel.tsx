import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, CountMeter, LinkButton, Section, StateMark } from '@gs/web-ui';
import { paths, urlOf } from '@gs/web-platform';
import { ActDialog } from '../act-dialog';
import { RemindDialog } from '../remind-dialog';
import type { SessionCommands } from '../use-session-commands';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onVoid: () => void;
}

/** Ballots are being handed out: who has theirs is no secret, what they will choose is. */
export function IssuingPanel({ session, vote, commands, onVoid }: Props) {
  const [dialog, setDialog] = useState<'start' | 'remind' | null>(null);
  // Whom this page moved to paper: they have a screen and may go back to it.
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const may = (action: VoteDetailView['allowedActions'][number]): boolean => vote.allowedActions.includes(action);
  const nameOf = (memberId: string): string =>
    session.attendance.find((entry) => entry.memberId === memberId)?.name ?? '';
  const screens = vote.roll.filter((line) => line.channel === 'screen');
  const missing = screens.filter((line) => !line.hasCredential);
  const paper = vote.roll.filter((line) => line.channel === 'paper');
  const start = (): Promise<boolean> =>
    commands.run(councils.startCasting, { params: { id: vote.id }, body: { version: vote.version } });
  const setChannel = async (memberId: string, channel: 'screen' | 'paper'): Promise<void> => {
    const isDone = await commands.run(councils.setChannel, { params: { id: vote.id, memberId }, body: { channel } });
    if (isDone) setMoved((before) => new Set([...before, memberId]));
  };
  return (
    <>
      <CountMeter
        count={screens.length - missing.length}
        of={screens.length}
        label={`trong ${screens.length} màn hình đã nhận phiếu`}
        hint="Đủ mọi người thì tự chuyển sang nhận phiếu. Từ lúc nhận phiếu, hệ thống không phát thêm phiếu nào và không biết ai đã bỏ."
      />
      <div className="acts-row">
        {may('startCasting') ? (
          <Button kind="primary" onPress={() => (missing.length > 0 ? setDialog('start') : void start())}>
            Bắt đầu nhận phiếu
          </Button>
        ) : null}
        {missing.length > 0 ? <Button onPress={() => setDialog('remind')}>Nhắc {missing.length} người</Button> : null}
        {paper.length > 0 ? (
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
      {vote.roll.length > 0 ? (
        <Section title="Phát phiếu" small note={`${vote.roll.filter((line) => line.channel !== 'none').length} người`}>
          <ul className="opinions">
            {[...missing, ...screens.filter((line) => line.hasCredential), ...paper].map((line) => (
              <li key={line.memberId}>
                <b>{nameOf(line.memberId)}</b>
                <span className="acts-end">
                  <StateMark tone={line.channel === 'paper' ? 'written' : line.hasCredential ? 'done' : 'due'}>
                    {line.channel === 'paper' ? 'Phiếu giấy' : line.hasCredential ? 'Đã nhận phiếu' : 'Chưa nhận'}
                  </StateMark>
                  {may('channels') && line.channel === 'screen' && !line.hasCredential ? (
                    <Button
                      size="small"
                      aria-label={`Chuyển ${nameOf(line.memberId)} sang phiếu giấy`}
                      isDisabled={commands.isRunning}
                      onPress={() => void setChannel(line.memberId, 'paper')}
                    >
                      Sang phiếu giấy
                    </Button>
                  ) : null}
                  {may('channels') && line.channel === 'paper' && moved.has(line.memberId) ? (
                    <Button
                      size="small"
                      aria-label={`Chuyển ${nameOf(line.memberId)} về màn hình`}
                      isDisabled={commands.isRunning}
                      onPress={() => void setChannel(line.memberId, 'screen')}
                    >
                      Về màn hình
                    </Button>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {dialog === 'start' ? (
        <ActDialog
          title={`Bắt đầu khi ${missing.length} người chưa nhận phiếu?`}
          label="Bắt đầu nhận phiếu"
          commands={commands}
          onClose={() => setDialog(null)}
          onAct={start}
        >
          <p>
            {missing.map((line) => nameOf(line.memberId)).join(', ')} sẽ không bỏ phiếu được trong lượt này, vẫn tính
            trong tổng số thành viên. Có thể chuyển sang phiếu giấy trước khi bắt đầu.
          </p>
        </ActDialog>
      ) : null}
      {dialog === 'remind' ? (
        <RemindDialog
          title={`Nhắc ${missing.length} người mở trang để nhận phiếu`}
          text={`Kính mời ${missing.map((line) => nameOf(line.memberId)).join(', ')} mở trang bỏ phiếu để nhận phiếu: ${vote.title}, ${session.title}.`}
          path={paths.ballot(vote.id)}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}
