import { councils, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { TextArea } from '@gs/web-ui';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';

interface Props {
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** Gives a round up openly, with the reason, and prepares another in its place. */
export function VoidDialog({ vote, commands, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title="Huỷ vòng bỏ phiếu này?"
      label="Huỷ vòng bỏ phiếu"
      isDanger
      isDisabled={reason.trim() === ''}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.voidVote, { params: { id: vote.id }, body: { version: vote.version, reason } })
      }
    >
      <p>
        Phiếu đã phát và đã bỏ đều không được tính; các mục được đưa sang một vòng mới, mọi người nhận phiếu mới. Lý do
        ghi vào biên bản.
      </p>
      <TextArea
        label="Lý do"
        hint="Ví dụ: thiết bị của một thành viên hỏng khi chưa bỏ phiếu."
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
