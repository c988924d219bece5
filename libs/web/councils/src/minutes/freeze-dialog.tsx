import { councils, type BodyInputOf } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, ProblemNote, TextArea, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { useKeptWords } from '../kept-words';
import type { PaperBlock } from './blocks';

type Body = BodyInputOf<typeof councils.freezeMinutes>;

interface Props {
  readonly sessionId: string;
  readonly block: PaperBlock;
  readonly onClose: () => void;
}

/** Freezes a version: the figures as counted, the words as saved. What was signed before stays as it was. */
export function FreezeDialog({ sessionId, block, onClose }: Props) {
  const [note, setNote] = useState('');
  const freeze = useCommand(
    useCallback(
      (idempotencyKey: string, body: Body) =>
        api(councils.freezeMinutes, { params: { id: sessionId }, body, idempotencyKey }),
      [sessionId],
    ),
  );
  const number = (block.versions[0]?.number ?? 0) + 1;
  const isSigned = block.versions.some(({ isLatest, signatures }) => isLatest && signatures.length > 0);
  const run = async (): Promise<void> => {
    const made = await freeze.run({ paper: block.paper, voteId: block.voteId, note: note.trim() });
    if (!made) return;
    toast(`Đã chốt bản ${made.number}; chờ ký`);
    onClose();
  };
  const words = useKeptWords(onClose);
  return (
    <Dialog
      isOpen
      onClose={words.close}
      title={`Chốt bản ${number} của ${block.title.charAt(0).toLocaleLowerCase('vi')}${block.title.slice(1)}?`}
      canDismiss={!freeze.isRunning}
      actions={
        words.question ?? (
          <>
            <Button
              kind="primary"
              isDisabled={isSigned && note.trim() === ''}
              isLoading={freeze.isRunning}
              onPress={() => void run()}
            >
              Chốt bản {number}
            </Button>
            <Button onPress={words.close}>Quay lại</Button>
          </>
        )
      }
    >
      <div className="dialog-words" {...words.listening}>
        <ProblemNote problem={freeze.problem} showErrors={fieldErrors(freeze.problem)['note'] === undefined} />
        <p>
          Bản chốt giữ số liệu đã kiểm và lời đã lưu lúc này, không sửa được nữa. Cần sửa thì chốt bản mới; các bản
          trước vẫn còn.
          {isSigned ? ' Bản đang có đã được ký: bản mới phải ký lại.' : ''}
        </p>
        <TextArea
          label={isSigned ? 'Lý do lập bản mới' : 'Ghi chú (nếu cần)'}
          value={note}
          onChange={setNote}
          error={fieldErrors(freeze.problem)['note']}
          maxLength={500}
          rows={2}
          isRequired={isSigned}
        />
      </div>
    </Dialog>
  );
}
