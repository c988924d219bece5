import { candidates, type CandidateItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { Button, ConfirmDialog, Note, ProblemNote, formatNumber, toast } from '@gs/web-ui';
import { api, paths, useCommand } from '@gs/web-platform';
import { rowKey } from './query';

const MOST = 200;
const SHOWN = 8;

interface Props {
  readonly organisationId: string;
  readonly year: number;
  readonly picked: readonly CandidateItemView[];
  readonly onClear: () => void;
}

/** Those ticked, and the one act: drafts of nominations for them. Shows whom, then says what came of it. */
export function PickBar({ organisationId, year, picked, onClear }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly { readonly id: string; readonly words: string }[]>([]);
  const open = picked.filter((row) => row.nominationId === null);
  const act = useCallback(
    (idempotencyKey: string, items: readonly { subjectId: string; award: string }[]) =>
      api(candidates.nominate, { body: { organisationId, year, items: [...items] }, idempotencyKey }),
    [organisationId, year],
  );
  const command = useCommand(act);
  const confirm = async (): Promise<void> => {
    const made = await command.run(open.map((row) => ({ subjectId: row.subject.id, award: row.award.code })));
    if (made === undefined) return;
    setAsking(false);
    const nameOf = (id: string): string => open.find((row) => row.subject.id === id)?.subject.name ?? '';
    setRefused(
      made.refused.map((each) => ({
        id: `${each.subjectId} ${each.award.code}`,
        words: `${nameOf(each.subjectId)}, ${each.award.shortName}: ${each.reason}`,
      })),
    );
    if (made.created > 0)
      toast(`Đã lập ${formatNumber(made.created)} đề nghị trong ${made.submissions.length} tờ trình.`, {
        action: <Link to={paths.submission(made.submissions[0]?.id ?? '')}>Mở tờ trình</Link>,
      });
    if (made.refused.length === 0) onClear();
  };
  const many = `${formatNumber(open.length)} đề nghị`;
  return (
    <section className="bulk" aria-label="Việc với những người đã chọn">
      <p role="status">
        <b>Đã chọn {formatNumber(picked.length)}</b>
        {open.length < picked.length ? (
          <span className="mute">
            {formatNumber(picked.length - open.length)} trường hợp đã có đề nghị, được bỏ qua.
          </span>
        ) : null}
        {open.length > MOST ? <span className="mute">Mỗi lần lập tối đa {MOST} đề nghị: bỏ chọn bớt.</span> : null}
      </p>
      <div className="acts-row">
        {open.length > 0 && open.length <= MOST ? (
          <Button kind="primary" size="small" onPress={() => setAsking(true)}>
            Lập {many}
          </Button>
        ) : null}
        <Button size="small" kind="quiet" onPress={onClear}>
          Bỏ chọn
        </Button>
      </div>
      {refused.length > 0 ? (
        <Note tone="warning" title={`${formatNumber(refused.length)} đề nghị chưa lập được`} isLive>
          <ul className="bullets">
            {refused.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        title={`Lập ${many} năm ${year}?`}
        confirmLabel={`Lập ${many}`}
        isLoading={command.isRunning}
        changes={[
          ...open
            .slice(0, SHOWN)
            .map((row) => ({ id: rowKey(row), what: row.subject.name, becomes: row.award.shortName })),
          ...(open.length > SHOWN
            ? [{ id: 'more', what: `và ${formatNumber(open.length - SHOWN)} trường hợp nữa` }]
            : []),
        ]}
      >
        <p>Đề nghị vào tờ trình mới đang lập, mỗi đường trình một tờ. Bổ sung thành tích, giấy tờ rồi trình sau.</p>
        <ProblemNote problem={command.problem} />
      </ConfirmDialog>
    </section>
  );
}
