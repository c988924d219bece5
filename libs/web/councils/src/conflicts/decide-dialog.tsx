import { councils, type BodyInputOf } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, ProblemNote, RadioGroup, TextArea, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { useKeptWords } from '../kept-words';
import { groundCopy } from './words';
import type { Pair } from './pairs';

type Body = BodyInputOf<typeof councils.decideConflicts>;
type Outcome = Body['decisions'][number]['outcome'];

interface Props {
  readonly sessionId: string;
  readonly pairs: readonly Pair[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes part, with a reason that the minutes keep, or does not: for one pair or for many at once. */
export function DecideDialog({ sessionId, pairs, onClose, onDone }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const decide = useCommand(
    useCallback(
      (idempotencyKey: string, body: Body) =>
        api(councils.decideConflicts, { params: { id: sessionId }, body, idempotencyKey }),
      [sessionId],
    ),
  );
  const isReady = outcome === 'recused' || (outcome === 'stays' && reason.trim() !== '');
  const submit = async (): Promise<void> => {
    if (outcome === null || !isReady) return;
    const done = await decide.run({
      decisions: pairs.map(({ itemId, memberId }) => ({ itemId, memberId, outcome, reason: reason.trim() })),
    });
    if (!done) return;
    toast(
      done.conflictsToDecide === 0
        ? 'Đã quyết định hết các mục liên quan'
        : `Còn ${done.conflictsToDecide} chờ quyết định`,
    );
    onDone();
  };
  const [only] = pairs;
  const words = useKeptWords(onClose);
  return (
    <Dialog
      isOpen
      onClose={words.close}
      width="wide"
      title={
        pairs.length === 1 && only
          ? `${only.memberName} có tham gia mục ${only.itemTitle}?`
          : `Quyết định ${pairs.length} trường hợp?`
      }
      canDismiss={!decide.isRunning}
      actions={
        words.question ?? (
          <>
            <Button kind="primary" isDisabled={!isReady} isLoading={decide.isRunning} onPress={() => void submit()}>
              {outcome === null
                ? 'Ghi quyết định'
                : `Ghi ${pairs.length} trường hợp ${outcome === 'stays' ? 'tham gia' : 'không tham gia'}`}
            </Button>
            <Button onPress={words.close}>Quay lại</Button>
          </>
        )
      }
    >
      <div className="dialog-words" {...words.listening}>
        <ProblemNote problem={decide.problem} showErrors />
        <RadioGroup
          label="Quyết định"
          options={[
            {
              id: 'recused',
              label: 'Không tham gia',
              detail: 'Không nhận tài liệu, không bỏ phiếu, không thấy kết quả của mục này',
            },
            { id: 'stays', label: 'Tham gia', detail: 'Xét và bỏ phiếu như các thành viên khác; phải ghi lý do' },
          ]}
          value={outcome}
          onChange={(value) => setOutcome(value === 'stays' ? 'stays' : 'recused')}
          isRequired
        />
        <TextArea
          label={outcome === 'stays' ? 'Lý do' : 'Lý do (nếu cần)'}
          hint="Ghi vào biên bản họp."
          value={reason}
          onChange={setReason}
          error={fieldErrors(decide.problem)['decisions.0.reason']}
          maxLength={500}
          rows={2}
          isRequired={outcome === 'stays'}
        />
        <ul className="mirror" tabIndex={0} aria-label="Các trường hợp được chọn">
          {pairs.map((pair) => (
            <li key={pair.key}>
              <b>{pair.memberName}</b>
              <span>
                {pair.itemTitle}, {pair.under}:{' '}
                {pair.grounds.map(({ ground }) => groundCopy[ground].toLocaleLowerCase('vi')).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
