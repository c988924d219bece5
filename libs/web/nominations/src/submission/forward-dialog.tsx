import type { SubmissionDetailView } from '@gs/contracts';
import { useState } from 'react';
import { ConfirmDialog, Note, TextArea, formatNumber, toast } from '@gs/web-ui';
import { clauseOf } from '../list/words';
import { ActProblem } from './act-problem';
import { useForward, type Forward } from './use-acts';
import {
  answersForWarnings,
  isMissing,
  partName,
  sizeWords,
  totalOf,
  verdictOrder,
  warningWords,
  type Verdict,
} from './words';

interface Props {
  readonly act: Forward;
  readonly submission: SubmissionDetailView;
  readonly onClose: () => void;
}

const mirrored: Readonly<Record<Verdict, string>> = {
  eligible: 'đủ điều kiện',
  ineligible: 'chưa đủ điều kiện',
  hold: 'đang tạm dừng',
  unclear: 'có điều kiện chưa rõ',
};

interface Words {
  readonly title: string;
  readonly confirm: string;
  readonly text: string;
  readonly done: string;
}

/** What the act does to this list, said with its size and its destination. */
function wordsOf(act: Forward, submission: SubmissionDetailView): Words {
  const size = `${totalOf(submission.verdicts)} đề nghị`;
  const first = submission.route[0];
  const council = submission.route.find(({ kind }) => kind === 'council');
  if (act === 'receive')
    return {
      title: `Tiếp nhận ${size}?`,
      confirm: `Tiếp nhận ${size}`,
      text: 'Từ hôm nay các đề nghị được xét theo quy định đang có hiệu lực; kết quả kiểm tra điều kiện được chốt lại.',
      done: `Đã tiếp nhận ${size}`,
    };
  if (act === 'forward')
    return {
      title: `Đưa ${size} ra Hội đồng?`,
      confirm: `Đưa ${size} ra Hội đồng`,
      text: `Thẩm định xong; ${council ? `${council.organisation.name} xét ở phiên họp tới` : 'Hội đồng xét ở phiên họp tới'}.`,
      done: `Đã đưa ${size} ra Hội đồng`,
    };
  const isOwnCouncil = first?.kind === 'unit-council';
  return {
    title: `Duyệt và trình ${size}?`,
    confirm: `Duyệt và trình ${size}`,
    text: isOwnCouncil
      ? `Hội đồng ${first?.organisation.name ?? 'đơn vị'} bỏ phiếu trước; đề nghị được thông qua đi tiếp lên trên.`
      : `${first?.kind === 'council' ? 'Hội đồng' : 'Nơi nhận:'} ${first?.organisation.name ?? 'theo đường trình'}${first?.kind === 'council' ? ' xét' : ''}. Sau khi trình, danh sách không sửa được trừ khi được trả để bổ sung.`,
    done: isOwnCouncil ? `Đã đưa ${size} ra Hội đồng đơn vị` : `Đã trình ${size}`,
  };
}

/** The mirror of a list going on: what its conditions come to, and a reason where the law warns. */
export function ForwardDialog({ act, submission, onClose }: Props) {
  const command = useForward(submission);
  const [reason, setReason] = useState('');
  const [mustReason, setMustReason] = useState(false);
  const [words] = useState(() => wordsOf(act, submission));
  const missing = submission.parts.filter((part) => isMissing(part, submission));
  const answers = answersForWarnings(act, submission);
  const warnings = answers ? submission.openWarnings : [];
  const broken = answers
    ? submission.listChecks.filter(({ outcome, answered }) => outcome === 'unmet' && !answered)
    : [];
  const isWarned = warnings.length + broken.length > 0;
  const needsReason = isWarned || mustReason || command.problem?.code === 'OVERRIDE_REASON_NEEDED';
  const [isTried, setTried] = useState(false);
  const run = async (): Promise<void> => {
    setMustReason(needsReason);
    setTried(true);
    if (needsReason && reason.trim() === '') return;
    if (!(await command.run(act, needsReason ? reason : ''))) return;
    toast(words.done);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.title}
      confirmLabel={words.confirm}
      isLoading={command.isRunning}
      onConfirm={() => void run()}
      changes={verdictOrder
        .filter((verdict) => submission.verdicts[verdict] > 0)
        .map((verdict) => ({
          id: verdict,
          what: `${submission.verdicts[verdict]} đề nghị`,
          becomes: mirrored[verdict],
        }))}
    >
      <p>
        {sizeWords(submission)}. {words.text}
      </p>
      {needsReason ? null : <ActProblem problem={command.problem} submission={submission} onReloaded={onClose} />}
      {needsReason && command.problem && command.problem.code !== 'OVERRIDE_REASON_NEEDED' ? (
        <ActProblem problem={command.problem} submission={submission} onReloaded={onClose} />
      ) : null}
      {missing.length > 0 && act !== 'receive' ? (
        <Note tone="warning" title={`Còn thiếu ${missing.length} giấy tờ`}>
          <p>{missing.map(({ code, name }) => partName(code, name)).join('; ')}.</p>
        </Note>
      ) : null}
      {isWarned ? (
        <Note tone="warning" title="Còn cảnh báo: ghi một lý do chung cho cả danh sách">
          <ul className="refused">
            {warnings.map((warning) => (
              <li key={warning.ruleId}>
                {warningWords(warning)} ({formatNumber(warning.count)} đề nghị). {clauseOf(warning.cite)}.
              </li>
            ))}
            {broken.map((check) => (
              <li key={check.code}>
                {check.title}: {check.figures}. {clauseOf(check.cite)}.
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {needsReason ? (
        <TextArea
          label="Lý do tiếp tục dù có cảnh báo"
          hint="Tên anh/chị và lý do được lưu trong hồ sơ của từng đề nghị có cảnh báo."
          value={reason}
          onChange={setReason}
          error={isTried && reason.trim() === '' ? 'Có đề nghị còn cảnh báo. Ghi lý do rồi bấm lại.' : undefined}
          isRequired
          autoFocus
        />
      ) : null}
    </ConfirmDialog>
  );
}
