import { nominations, type NominationDetailView, type ResponseOf } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  Note,
  ProblemNote,
  RadioGroup,
  Skeleton,
  StateMark,
  TextArea,
  formatDate,
  formatDateTime,
  toast,
} from '@gs/web-ui';
import { api, asProblem, fieldErrors, useCommand, verdictCopy, type ProblemError } from '@gs/web-platform';
import { standingCopy } from './copy';
import { comparedOf } from './rule-set-words';
import { clauseOf, standingOf } from './words';

type Comparison = ResponseOf<typeof nominations.compareRuleSets>;

/** What the nomination is judged by; the officer who appraises may look at the others and choose. */
export function RuleSetLine({ nomination }: { readonly nomination: NominationDetailView }) {
  const [isComparing, setComparing] = useState(false);
  const { ruleSetName, receivedForAppraisalAt, favourable } = nomination;
  if (ruleSetName === '') return null;
  return (
    <div className="rule-set">
      <p className="small mute">
        Xét theo {ruleSetName}
        {receivedForAppraisalAt ? `, tiếp nhận ngày ${formatDate(receivedForAppraisalAt)}` : ', theo ngày hôm nay'}.
      </p>
      {favourable ? (
        <p className="small">
          {favourable.by} chọn bộ quy định có lợi hơn lúc {formatDateTime(favourable.at)}: “{favourable.reason}”
        </p>
      ) : null}
      {nomination.allowedActions.includes('chooseRuleSet') ? (
        <Button size="small" onPress={() => setComparing(true)}>
          So sánh, chọn bộ quy định
        </Button>
      ) : null}
      {isComparing ? <RuleSetDialog nomination={nomination} onClose={() => setComparing(false)} /> : null}
    </div>
  );
}

/** Both verdicts side by side before anything is chosen; the choice wants a reason and stays in the dossier. */
function RuleSetDialog({
  nomination,
  onClose,
}: {
  readonly nomination: NominationDetailView;
  readonly onClose: () => void;
}) {
  const { id, version, favourable } = nomination;
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    const leaving = new AbortController();
    api(nominations.compareRuleSets, { params: { id }, signal: leaving.signal })
      .then(setComparison)
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setProblem(asProblem(thrown));
      });
    return () => leaving.abort();
  }, [id]);
  const choose = useCommand(
    useCallback(
      (idempotencyKey: string, ruleSetId: string | null, why: string) =>
        api(nominations.chooseRuleSet, { params: { id }, body: { version, ruleSetId, reason: why }, idempotencyKey }),
      [id, version],
    ),
  );
  const now = comparison?.sets.find(({ chosen }) => chosen)?.ruleSetId ?? '';
  const selected = picked ?? now;
  const isOther = comparison !== null && selected !== now;
  const run = async (): Promise<void> => {
    const set = comparison?.sets.find(({ ruleSetId }) => ruleSetId === selected);
    if (set === undefined || !(await choose.run(set.byDay ? null : set.ruleSetId, reason.trim()))) return;
    toast(set.byDay ? 'Đã trở về bộ quy định của ngày tiếp nhận' : `Từ nay xét theo ${set.name}`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={`Xét ${nomination.subject.name} theo bộ quy định nào?`}
      canDismiss={!choose.isRunning}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={!isOther || reason.trim() === ''}
            isLoading={choose.isRunning}
            onPress={() => void run()}
          >
            {favourable !== null && isOther ? 'Đổi bộ quy định' : 'Chọn bộ quy định này'}
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={choose.problem ?? problem} />
      {comparison === null ? (
        problem ? null : (
          <Skeleton lines={6} />
        )
      ) : (
        <>
          <p>
            Tiếp nhận ngày {formatDate(comparison.receivedOn)}. Hồ sơ theo bộ quy định của ngày ấy; bộ mới chỉ được chọn
            khi có lợi hơn cho người được đề nghị.
          </p>
          <Sides comparison={comparison} />
          <RadioGroup
            label="Xét theo"
            value={selected}
            onChange={setPicked}
            options={comparison.sets.map(({ ruleSetId, name, byDay, cite }) => ({
              id: ruleSetId,
              label: name,
              detail: byDay ? 'Theo ngày tiếp nhận' : cite ? `Được chọn theo ${clauseOf(cite)}` : '',
            }))}
          />
          {isOther ? (
            <TextArea
              label="Lý do chọn"
              hint="Tên anh/chị, giờ và lý do được ghi vào hồ sơ và nhật ký."
              value={reason}
              onChange={setReason}
              maxLength={500}
              isRequired
              {...(fieldErrors(choose.problem)['reason'] ? { error: fieldErrors(choose.problem)['reason'] } : {})}
            />
          ) : null}
        </>
      )}
    </Dialog>
  );
}

/** The verdict under each, then the conditions on which they part. */
function Sides({ comparison }: { readonly comparison: Comparison }) {
  const { differing, same } = comparedOf(comparison.sets);
  const unread = comparison.sets.some(({ flags }) => flags.includes('l2026_text_unconfirmed'));
  return (
    <>
      <table className="sides">
        <thead>
          <tr>
            <th scope="col">Điều kiện</th>
            {comparison.sets.map(({ ruleSetId, name }) => (
              <th key={ruleSetId} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row">Kết quả</th>
            {comparison.sets.map(({ ruleSetId, verdict, name }) => (
              <td key={ruleSetId} data-set={name}>
                <StateMark tone={verdictCopy[verdict].tone}>{verdictCopy[verdict].label}</StateMark>
              </td>
            ))}
          </tr>
          {differing.map(({ ruleId, title, sides }) => (
            <tr key={ruleId}>
              <th scope="row">{title}</th>
              {sides.map((finding, at) => (
                <td key={comparison.sets[at]?.ruleSetId} data-set={comparison.sets[at]?.name}>
                  {finding === null ? (
                    <span className="mute">Không có điều kiện này</span>
                  ) : !finding.applies ? (
                    <span className="mute">Không áp dụng</span>
                  ) : (
                    <>
                      <StateMark tone={standingCopy[standingOf(finding)].tone}>
                        {standingCopy[standingOf(finding)].label}
                      </StateMark>
                      <small>{finding.detail}</small>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small mute">
        {differing.length === 0
          ? `${same} điều kiện cho kết quả như nhau.`
          : `${same} điều kiện khác cho kết quả như nhau.`}
      </p>
      {unread ? (
        <Note tone="warning" title="Văn bản sửa đổi chưa được đối chiếu">
          <p>Bộ quy định năm 2026 mới biết một phần; chọn bộ này thì người chọn chịu trách nhiệm về căn cứ.</p>
        </Note>
      ) : null}
    </>
  );
}
