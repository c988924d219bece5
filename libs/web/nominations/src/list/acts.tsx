import { nominations, type FindingView, type NominationDetailView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, ProblemNote, TextArea, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { clauseOf } from './words';

interface Props {
  readonly nomination: NominationDetailView;
  readonly onClose: () => void;
}

/** Takes one nomination out of its list; the reason stays in the dossier. */
export function WithdrawDialog({ nomination, onClose }: Props) {
  const { id, version } = nomination;
  const withdraw = useCommand(
    useCallback(
      (idempotencyKey: string, reason: string) =>
        api(nominations.withdrawOne, { params: { id }, body: { version, reason }, idempotencyKey }),
      [id, version],
    ),
  );
  return (
    <ReasonDialog
      title={`Rút đề nghị của ${nomination.subject.name}?`}
      text={`${nomination.award.name}, năm ${nomination.year}. Đề nghị ra khỏi tờ trình và không đưa lại được; hồ sơ và lý do vẫn được giữ.`}
      act="Rút đề nghị"
      isDanger
      command={withdraw}
      onRun={async (reason) => {
        if (!(await withdraw.run(reason))) return;
        toast(`Đã rút đề nghị của ${nomination.subject.name}`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** The officer who appraises does not take one nomination before the council; the rest of its list goes on. */
export function RefuseDialog({ nomination, onClose }: Props) {
  const { id, version } = nomination;
  const refuse = useCommand(
    useCallback(
      (idempotencyKey: string, reason: string) =>
        api(nominations.refuse, { params: { id }, body: { version, reason }, idempotencyKey }),
      [id, version],
    ),
  );
  return (
    <ReasonDialog
      title={`Không xét đề nghị của ${nomination.subject.name}?`}
      text={`${nomination.award.name}, năm ${nomination.year}. Đề nghị này không đưa ra Hội đồng; ${nomination.submission.organisation.name} thấy lý do trên đề nghị và trên tờ trình. Các đề nghị khác của tờ trình đi tiếp.`}
      label="Lý do không đủ điều kiện"
      act="Không xét đề nghị này"
      isDanger
      command={refuse}
      onRun={async (reason) => {
        if (!(await refuse.run(reason))) return;
        toast(`Đã ghi không xét đề nghị của ${nomination.subject.name}`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** The officer who appraises goes over one warning and answers for it by name. */
export function OverrideDialog({ nomination, finding, onClose }: Props & { readonly finding: FindingView }) {
  const { id } = nomination;
  const { ruleId } = finding;
  const override = useCommand(
    useCallback(
      (idempotencyKey: string, reason: string) =>
        api(nominations.override, { params: { id }, body: { ruleId, reason }, idempotencyKey }),
      [id, ruleId],
    ),
  );
  return (
    <ReasonDialog
      title={`Cho qua cảnh báo “${finding.title}”?`}
      text={`${finding.detail} ${clauseOf(finding.cite)}. Tên anh/chị và lý do được ghi vào hồ sơ.`}
      act="Cho qua cảnh báo"
      command={override}
      onRun={async (reason) => {
        if (!(await override.run(reason))) return;
        toast('Đã ghi lý do cho qua cảnh báo');
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function ReasonDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly label?: string;
  readonly act: string;
  readonly isDanger?: boolean;
  readonly command: Pick<ReturnType<typeof useCommand<[string], unknown>>, 'isRunning' | 'problem'>;
  readonly onRun: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { command, onClose } = props;
  const [reason, setReason] = useState('');
  const atField = fieldErrors(command.problem)['reason'];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={props.title}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button
            kind={props.isDanger ? 'danger' : 'primary'}
            isDisabled={reason.trim() === ''}
            isLoading={command.isRunning}
            onPress={() => void props.onRun(reason.trim())}
          >
            {props.act}
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={command.problem} />
      <p>{props.text}</p>
      <TextArea
        label={props.label ?? 'Lý do'}
        name="reason"
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        autoFocus
        {...(atField ? { error: atField } : {})}
      />
    </Dialog>
  );
}
