import { councils, type SessionDetailView } from '@gs/contracts';
import { ActDialog } from './act-dialog';
import type { SessionCommands } from './use-session-commands';

export type EndAct = 'close' | 'cancel';

interface Props {
  readonly session: SessionDetailView;
  readonly act: EndAct;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** Ends a session, or calls it off, after asking once more. */
export function SessionEnd({ session, act, commands, onClose }: Props) {
  const parts = { params: { id: session.id }, body: { version: session.version } };
  if (act === 'cancel')
    return (
      <ActDialog
        title="Huỷ phiên họp này?"
        label="Huỷ phiên họp"
        isDanger
        commands={commands}
        onClose={onClose}
        onAct={() => commands.run(councils.cancelSession, parts)}
      >
        <p>Các mục trong chương trình trở lại hàng chờ của Hội đồng.</p>
      </ActDialog>
    );
  const unsettled = session.votes.filter((vote) => vote.state !== 'void' && vote.items.some((item) => item.tied));
  return (
    <ActDialog
      title={session.form === 'meeting' ? 'Bế mạc phiên họp?' : 'Kết thúc phiên lấy ý kiến?'}
      label={session.form === 'meeting' ? 'Bế mạc' : 'Kết thúc phiên'}
      commands={commands}
      onClose={onClose}
      onAct={() => commands.run(councils.closeSession, parts)}
    >
      <p>
        Sau đó kết quả không sửa được nữa. Các mục chưa biểu quyết phải được hoãn, chuyển hoặc trả về trước.
        {unsettled.length > 0 ? ' Còn mục bằng phiếu chưa có quyết định của chủ trì.' : ''}
      </p>
    </ActDialog>
  );
}
