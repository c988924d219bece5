import { councils, type ResponseOf } from '@gs/contracts';
import { useEffect, useState } from 'react';
import { Checkbox, EmptyState, ProblemNote, Skeleton } from '@gs/web-ui';
import { api, asProblem, type ProblemError } from '@gs/web-platform';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';

type Groups = ResponseOf<typeof councils.queue>['groups'];

interface Props {
  readonly sessionId: string;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** What waits for this council, by award; whole groups or single names go on the agenda. */
export function QueueDialog({ sessionId, commands, onClose }: Props) {
  const [groups, setGroups] = useState<Groups | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const controller = new AbortController();
    api(councils.queue, { params: { id: sessionId }, signal: controller.signal }).then(
      (answer) => {
        setGroups(answer.groups);
        setPicked(new Set(answer.groups.flatMap((group) => group.items.map((item) => item.refId))));
      },
      (thrown: unknown) => (controller.signal.aborted ? undefined : setProblem(asProblem(thrown))),
    );
    return () => controller.abort();
  }, [sessionId]);
  const set = (ids: readonly string[], isOn: boolean): void =>
    setPicked((before) => new Set(isOn ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const chosen = (groups ?? []).flatMap((group) => group.items).filter((item) => picked.has(item.refId));
  return (
    <ActDialog
      width="wide"
      title="Đề nghị chờ Hội đồng xét"
      label={`Đưa ${picked.size} đề nghị vào chương trình`}
      isDisabled={picked.size === 0}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.addToAgenda, {
          params: { id: sessionId },
          body: { items: chosen.map(({ kind, refId }) => ({ kind, refId })) },
        })
      }
    >
      <ProblemNote problem={problem} />
      {groups === null && problem === null ? <Skeleton lines={6} /> : null}
      {groups?.length === 0 ? (
        <EmptyState title="Không có đề nghị nào đang chờ">
          Đề nghị vào đây khi đơn vị đã trình và thẩm định xong. Việc khác thì thêm ở «Nội dung khác».
        </EmptyState>
      ) : null}
      {groups?.map((group) => {
        const ids = group.items.map((item) => item.refId);
        const on = ids.filter((id) => picked.has(id)).length;
        return (
          <details key={group.award} className="queue" open={group.items.length <= 12}>
            <summary>
              <Checkbox
                isSelected={on === ids.length}
                isIndeterminate={on > 0 && on < ids.length}
                onChange={(isOn) => set(ids, isOn)}
              >
                <b>{group.awardName}</b>
              </Checkbox>
              <span className="small mute">
                {on} trong {ids.length}
              </span>
            </summary>
            <ul>
              {group.items.map((item) => (
                <li key={item.refId}>
                  <Checkbox isSelected={picked.has(item.refId)} onChange={(isOn) => set([item.refId], isOn)}>
                    <span>
                      {item.title}
                      <small className="mute"> {item.subtitle}</small>
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </ActDialog>
  );
}
