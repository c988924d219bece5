import { councils, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Checkbox, TextArea } from '@gs/web-ui';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';
import { freePlaces } from './electors';

interface Props {
  readonly vote: VoteDetailView;
  readonly chairName: string;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** The chair's decision between items equal in votes: exactly as many as the quota has places left. */
export function TieDialog({ vote, chairName, commands, onClose }: Props) {
  const items = vote.items.filter((item) => item.tied);
  const places = freePlaces(vote) ?? 0;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const left = places - picked.size;
  return (
    <ActDialog
      title={`Quyết định của chủ trì: ${items.length} mục bằng phiếu, còn ${places} chỗ`}
      label={`Ghi quyết định: chọn ${picked.size} mục`}
      isDisabled={left !== 0 || reason.trim() === ''}
      width="wide"
      isTouched={picked.size > 0}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.breakTie, {
          params: { id: vote.id },
          body: { passItemIds: [...picked], reason, version: vote.version },
        })
      }
    >
      <p>
        Chỉ tiêu {vote.quota}. Chọn đúng {places} mục theo quyết định của chủ trì {chairName}; các mục còn lại vượt chỉ
        tiêu. Ghi một lần, không sửa được.
      </p>
      <ul className="pick-items">
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              isSelected={picked.has(item.id)}
              isDisabled={left === 0 && !picked.has(item.id)}
              onChange={(isOn) =>
                setPicked((before) => new Set(isOn ? [...before, item.id] : [...before].filter((id) => id !== item.id)))
              }
            >
              <span>
                <b>{item.title}</b>
                <small>
                  {item.subtitle}
                  {item.tally ? `. ${item.tally.agree} đồng ý` : ''}
                </small>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        {left > 0 ? `Còn chọn ${left} mục nữa.` : 'Đã chọn đủ.'}
      </p>
      <TextArea label="Lý do, ghi vào biên bản" value={reason} onChange={setReason} isRequired />
    </ActDialog>
  );
}
