import { decisions, type DecisionDetailView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import {
  Button,
  ConfirmDialog,
  Dialog,
  Note,
  ProblemNote,
  TextArea,
  formatMoney,
  formatNumber,
  toast,
} from '@gs/web-ui';
import { api, countsCopy, useCommand } from '@gs/web-platform';

type Act = 'requestSignature' | 'sign' | 'issue';

/** The next act of whoever looks: one primary button, and a mirror of what it does. */
export function Acts({ decision, isDirty }: { readonly decision: DecisionDetailView; readonly isDirty: boolean }) {
  const [asking, setAsking] = useState<Act | 'returnToDraft' | 'cancel' | null>(null);
  const [reason, setReason] = useState('');
  const { id, version } = decision;
  const forward = useCommand(
    useCallback(
      (idempotencyKey: string, act: Act) => api(decisions[act], { params: { id }, body: { version }, idempotencyKey }),
      [id, version],
    ),
  );
  const back = useCommand(
    useCallback(
      (idempotencyKey: string, act: 'returnToDraft' | 'cancel', why: string) =>
        api(decisions[act], { params: { id }, body: { version, reason: why }, idempotencyKey }),
      [id, version],
    ),
  );
  const may = (action: DecisionDetailView['allowedActions'][number]): boolean =>
    decision.allowedActions.includes(action);
  const next = (['requestSignature', 'sign', 'issue'] as const).find(may);
  const counts = countsCopy(decision.counts);
  const people = decision.counts.person + decision.counts.collective + decision.counts.household;
  const words: Record<Act, { button: string; title: string; text: string; done: string }> = {
    requestSignature: {
      button: 'Trình ký',
      title: `Trình ${decision.authorityTitle} ký?`,
      text: 'Dự thảo không sửa được trong lúc chờ ký. Người ký có thể trả lại.',
      done: 'Đã trình ký',
    },
    sign: {
      button: 'Ký',
      title: 'Ký quyết định này?',
      text: `Anh/chị ký với tư cách ${decision.signerCapacity || decision.authorityTitle}.`,
      done: 'Đã ký; văn thư cấp số và ban hành',
    },
    issue: {
      button: 'Cấp số và ban hành',
      title: `Cấp số ${decision.nextNumber === null ? 'kế tiếp' : `${formatNumber(decision.nextNumber)}/${decision.symbol}`} và ban hành?`,
      text: 'Số cấp theo thứ tự, không bỏ trống. Sau khi ban hành, quyết định và danh sách không sửa được; sai sót phải đính chính bằng quyết định khác.',
      done: 'Đã ban hành',
    },
  };
  const run = async (): Promise<void> => {
    if (!next) return;
    if (await forward.run(next)) {
      toast(words[next].done);
      setAsking(null);
    }
  };
  const isBack = asking === 'returnToDraft' || asking === 'cancel';
  return (
    <>
      {may('cancel') ? (
        <Button kind="quiet" onPress={() => setAsking('cancel')}>
          Bỏ dự thảo
        </Button>
      ) : null}
      {may('returnToDraft') ? <Button onPress={() => setAsking('returnToDraft')}>Trả lại</Button> : null}
      {next ? (
        <Button kind="primary" onPress={() => setAsking(next)} isDisabled={isDirty}>
          {words[next].button}
        </Button>
      ) : null}
      {next ? (
        <ConfirmDialog
          isOpen={asking === next}
          onClose={() => setAsking(null)}
          title={words[next].title}
          confirmLabel={`${words[next].button} (${people} đối tượng)`}
          isLoading={forward.isRunning}
          onConfirm={() => void run()}
          changes={decision.bonusByKind.map((row) => ({
            id: row.kind,
            what: `${row.count} ${row.kind === 'person' ? 'cá nhân' : row.kind === 'collective' ? 'tập thể' : 'hộ gia đình'}`,
            becomes: `${decision.award.name}, mỗi đối tượng ${formatMoney(row.each)}`,
          }))}
        >
          <ProblemNote problem={forward.problem} />
          <p>
            {counts}
            {decision.totalBonus === null ? '' : `; tổng tiền thưởng ${formatMoney(decision.totalBonus)}`}.{' '}
            {words[next].text}
          </p>
          {decision.checks.some((check) => !check.ok) ? (
            <Note tone="warning" title="Còn điều cần xem lại">
              {decision.checks
                .filter((check) => !check.ok)
                .map((check) => check.title)
                .join('. ')}
              .
            </Note>
          ) : null}
        </ConfirmDialog>
      ) : null}
      <Dialog
        isOpen={isBack}
        onClose={() => setAsking(null)}
        title={asking === 'cancel' ? 'Bỏ dự thảo này?' : 'Trả dự thảo về người soạn?'}
        actions={
          <>
            <Button
              kind={asking === 'cancel' ? 'danger' : 'primary'}
              isDisabled={reason.trim() === ''}
              isLoading={back.isRunning}
              onPress={() => {
                if (asking === 'returnToDraft' || asking === 'cancel')
                  void back.run(asking, reason).then((done) => (done ? setAsking(null) : undefined));
              }}
            >
              {asking === 'cancel' ? 'Bỏ dự thảo' : 'Trả lại'}
            </Button>
            <Button onPress={() => setAsking(null)}>Quay lại</Button>
          </>
        }
      >
        <ProblemNote problem={back.problem} />
        <p>
          {asking === 'cancel'
            ? `${people} đề nghị trở lại danh sách chờ quyết định.`
            : 'Người soạn thấy lý do và sửa rồi trình lại.'}
        </p>
        <TextArea label="Lý do" value={reason} onChange={setReason} isRequired />
      </Dialog>
    </>
  );
}
