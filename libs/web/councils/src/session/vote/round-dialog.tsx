import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Checkbox } from '@gs/web-ui';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';
import { forAnotherRound } from './electors';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** Another round for items that did not pass or are equal in votes; which, the chair says. */
export function RoundDialog({ session, vote, commands, onClose }: Props) {
  const items = forAnotherRound(session, vote);
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    // Those beyond the quota had their votes: they are voted on again only where the chair says so.
    new Set(items.filter((item) => !item.tally?.beyondQuota || item.tied).map((item) => item.id)),
  );
  const most = vote.rule.maxRounds;
  return (
    <ActDialog
      title={`Bỏ phiếu lại vòng ${vote.round + 1}`}
      label={`Lập vòng ${vote.round + 1} cho ${picked.size} mục`}
      isDisabled={picked.size === 0}
      width="wide"
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.newRound, {
          params: { id: vote.id },
          body: { itemIds: [...picked], version: vote.version },
        })
      }
    >
      <p>
        Kết quả vòng {vote.round} giữ nguyên trong biên bản; kết quả của mục được chọn là kết quả vòng sau.
        {most === null ? '' : ` Quy định cho tối đa ${most} vòng.`}
      </p>
      <ul className="pick-items">
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              isSelected={picked.has(item.id)}
              onChange={(isOn) =>
                setPicked((before) => new Set(isOn ? [...before, item.id] : [...before].filter((id) => id !== item.id)))
              }
            >
              <span>
                <b>{item.title}</b>
                <small>
                  {item.tied ? 'Bằng phiếu ở cuối chỉ tiêu' : item.tally?.beyondQuota ? 'Vượt chỉ tiêu' : 'Không đạt'}
                  {item.tally ? `, ${item.tally.agree} đồng ý` : ''}
                </small>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </ActDialog>
  );
}
