import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, ComboBox, Select } from '@gs/web-ui';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';
import { putToVote } from './electors';

type Choice = 'disagree' | 'invalid';
const words: Readonly<Record<Choice, string>> = { disagree: 'không đồng ý', invalid: 'không biểu quyết' };

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** Show of hands or consensus: everyone present agreed, but for the exceptions named here. */
export function HandsDialog({ session, vote, commands, onClose }: Props) {
  const [exceptions, setExceptions] = useState<readonly { memberId: string; itemId: string; choice: Choice }[]>([]);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [itemId, setItemId] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice>('disagree');
  const items = putToVote(vote);
  const present = session.attendance.filter((entry) => entry.status === 'present');
  const nameOf = (id: string): string => present.find((entry) => entry.memberId === id)?.name ?? '';
  const titleOf = (id: string): string => items.find((item) => item.id === id)?.title ?? '';
  const add = (): void => {
    if (memberId === null || itemId === null) return;
    setExceptions((before) => [
      ...before.filter((each) => each.memberId !== memberId || each.itemId !== itemId),
      { memberId, itemId, choice },
    ]);
    setItemId(null);
  };
  return (
    <ActDialog
      width="wide"
      isTouched={exceptions.length > 0}
      title={vote.method === 'consensus' ? 'Thống nhất' : 'Biểu quyết giơ tay'}
      label={
        exceptions.length === 0
          ? `Ghi ${present.length} người đồng ý cả ${items.length} mục`
          : `Ghi ${exceptions.length} ngoại lệ`
      }
      commands={commands}
      onClose={onClose}
      onAct={() => commands.run(councils.hands, { params: { id: vote.id }, body: { exceptions: [...exceptions] } })}
    >
      <p>
        {present.length} người có mặt được ghi là đồng ý, trừ mục mà người ấy không tham gia. Nêu tên người không đồng ý
        hoặc không biểu quyết, nếu có.
      </p>
      <Select
        label="Thành viên"
        options={present.map((entry) => ({ id: entry.memberId, label: entry.name }))}
        value={memberId}
        onChange={setMemberId}
      />
      <ComboBox
        label="Mục"
        options={items.map((item) => ({ id: item.id, label: item.title, detail: item.subtitle }))}
        value={itemId}
        onChange={setItemId}
      />
      <Select
        label="Ý kiến"
        options={[
          { id: 'disagree', label: 'Không đồng ý' },
          { id: 'invalid', label: 'Không biểu quyết' },
        ]}
        value={choice}
        onChange={(value) => setChoice(value === 'invalid' ? 'invalid' : 'disagree')}
      />
      <div className="acts-row">
        <Button size="small" onPress={add} isDisabled={memberId === null || itemId === null}>
          Thêm ngoại lệ
        </Button>
      </div>
      <ul className="opinion-items">
        {exceptions.map((each) => (
          <li key={`${each.memberId} ${each.itemId}`}>
            <span>
              <b>{nameOf(each.memberId)}</b>
              <small>
                {titleOf(each.itemId)}: {words[each.choice]}
              </small>
            </span>
            <Button
              size="small"
              kind="quiet"
              aria-label={`Bỏ ngoại lệ của ${nameOf(each.memberId)} về ${titleOf(each.itemId)}`}
              onPress={() => setExceptions((before) => before.filter((other) => other !== each))}
            >
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
    </ActDialog>
  );
}
