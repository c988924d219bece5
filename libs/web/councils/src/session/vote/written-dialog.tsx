import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { useUpload } from '@gs/web-platform';
import { ActDialog } from '../act-dialog';
import { useGridKeys } from '../use-grid-keys';
import type { SessionCommands } from '../use-session-commands';
import { putToVote } from './electors';
import { SignedSheet } from './signed-sheet';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly memberId: string;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** The written opinion of one member: agreed to all, but for those picked. */
export function WrittenDialog({ session, vote, memberId, commands, onClose }: Props) {
  const member = session.attendance.find((entry) => entry.memberId === memberId);
  const recused = new Set(
    session.conflicts
      .filter((conflict) => conflict.memberId === memberId && conflict.voteId === vote.id)
      .flatMap((conflict) => conflict.itemIds),
  );
  const items = putToVote(vote).filter((item) => !recused.has(item.id));
  const [against, setAgainst] = useState<ReadonlySet<string>>(new Set());
  const grid = useGridKeys();
  const uploads = useUpload();
  const scan = uploads.uploads.at(-1);
  return (
    <ActDialog
      width="wide"
      title={`Ý kiến bằng văn bản của ${member?.name ?? ''}`}
      label={`Ghi ${items.length - against.size} đồng ý, ${against.size} không đồng ý`}
      isDisabled={items.length === 0 || (scan !== undefined && scan.uploadId === null)}
      missing={scan !== undefined && scan.uploadId === null ? 'Chờ tải xong bản quét, hoặc bỏ tệp ấy.' : null}
      isTouched={against.size > 0 || scan !== undefined}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.writtenOpinion, {
          params: { id: vote.id },
          body: {
            memberId,
            choices: items.map((item) => ({
              itemId: item.id,
              choice: against.has(item.id) ? ('disagree' as const) : ('agree' as const),
            })),
            ...(scan?.uploadId ? { fileUploadId: scan.uploadId } : {}),
          },
        })
      }
    >
      <p>Ghi đúng như phiếu lấy ý kiến đã ký. Chọn mục mà thành viên không đồng ý.</p>
      <div {...grid}>
        <ul className="opinion-items">
          {items.map((item) => (
            <li key={item.id} data-line="">
              <span>
                <b>{item.title}</b>
                <small>{item.subtitle}</small>
              </span>
              <button
                type="button"
                className="btn sm"
                data-cell=""
                aria-pressed={against.has(item.id)}
                aria-label={`${item.title}: không đồng ý`}
                onClick={() =>
                  setAgainst((before) => {
                    const next = new Set(before);
                    if (!next.delete(item.id)) next.add(item.id);
                    return next;
                  })
                }
              >
                {against.has(item.id) ? 'Không đồng ý' : 'Đồng ý'}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <SignedSheet vote={vote} memberId={memberId} uploads={uploads} />
    </ActDialog>
  );
}
