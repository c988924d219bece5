import { councils } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, ProblemNote, TextArea, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { useKeptWords } from '../kept-words';
import type { PackItem } from './comparison';

interface Props {
  readonly sessionId: string;
  readonly item: PackItem;
  /** Awards of other items with the same name: each is declared for itself. */
  readonly alsoIn: readonly string[];
  readonly onClose: () => void;
  readonly onDeclared: () => void;
}

/** A member says that they take no part in an item; plainly told what that does to their screen. */
export function DeclareDialog({ sessionId, item, alsoIn, onClose, onDeclared }: Props) {
  const [reason, setReason] = useState('');
  const declare = useCommand(
    useCallback(
      async (idempotencyKey: string, said: string) => {
        await api(councils.declareConflict, {
          params: { id: sessionId, itemId: item.id },
          body: { reason: said },
          idempotencyKey,
        });
        return true;
      },
      [sessionId, item.id],
    ),
  );
  const submit = async (): Promise<void> => {
    if (!(await declare.run(reason.trim()))) return;
    toast('Đã báo thư ký: anh/chị không tham gia mục này');
    onDeclared();
  };
  const words = useKeptWords(onClose);
  return (
    <Dialog
      isOpen
      onClose={words.close}
      title="Tôi không tham gia mục này?"
      role="alertdialog"
      canDismiss={!declare.isRunning}
      actions={
        words.question ?? (
          <>
            <Button
              kind="danger"
              isDisabled={reason.trim() === ''}
              isLoading={declare.isRunning}
              onPress={() => void submit()}
            >
              Không tham gia mục này
            </Button>
            <Button onPress={words.close}>Quay lại</Button>
          </>
        )
      }
    >
      <div className="dialog-words" {...words.listening}>
        <ProblemNote problem={declare.problem} />
        <p>
          <b>{item.title}</b>
          {item.subtitle ? `, ${item.subtitle}` : ''}
        </p>
        <p>
          Ngay sau khi khai, mục này biến mất khỏi mọi màn hình của anh/chị: tài liệu, phiếu bầu, kết quả, biên bản, tìm
          kiếm. Anh/chị vẫn tham gia các mục khác. Thư ký thấy lý do; khai nhầm thì báo thư ký.
        </p>
        {alsoIn.length > 0 ? (
          <p>
            {item.title} còn ở mục khác ({alsoIn.join('; ')}): khai riêng cho mục ấy nếu cũng không tham gia.
          </p>
        ) : null}
        <TextArea
          label="Lý do"
          hint="Ví dụ: là em ruột của người được đề nghị."
          value={reason}
          onChange={setReason}
          error={fieldErrors(declare.problem)['reason']}
          maxLength={500}
          rows={2}
          isRequired
          autoFocus
        />
      </div>
    </Dialog>
  );
}
