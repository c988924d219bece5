import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, ComboBox, Dialog, Select } from '@gs/web-ui';
import type { SessionCommands } from './use-session';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** The written opinion of one absent member: agreed to all, but for those picked. */
export function WrittenDialog({ session, vote, memberId, commands, onClose }: Props & { readonly memberId: string }) {
  const member = session.attendance.find((entry) => entry.memberId === memberId);
  const recused = new Set(
    session.conflicts
      .filter((conflict) => conflict.memberId === memberId && conflict.voteId === vote.id)
      .flatMap((conflict) => conflict.itemIds),
  );
  const items = vote.items.filter((item) => !recused.has(item.id) && item.result === null);
  const [against, setAgainst] = useState<ReadonlySet<string>>(new Set());
  const save = async (): Promise<void> => {
    const done = await commands.written(
      vote.id,
      memberId,
      items.map((item) => ({ itemId: item.id, choice: against.has(item.id) ? 'disagree' : 'agree' })),
    );
    if (done !== undefined) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={`Ý kiến bằng văn bản của ${member?.name ?? ''}`}
      actions={
        <>
          <Button kind="primary" onPress={() => void save()} isLoading={commands.isRunning}>
            Ghi {items.length - against.size} đồng ý, {against.size} không đồng ý
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <p>Ghi đúng như phiếu lấy ý kiến đã ký. Chạm vào mục mà thành viên không đồng ý.</p>
      <ul className="opinion-items">
        {items.map((item) => (
          <li key={item.id}>
            <span>
              <b>{item.title}</b>
              <small>{item.subtitle}</small>
            </span>
            <button
              type="button"
              className="btn sm"
              aria-pressed={against.has(item.id)}
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
    </Dialog>
  );
}

type Choice = 'disagree' | 'invalid';

/** Show of hands: everyone present agreed, but for the exceptions named here. */
export function HandsDialog({ session, vote, commands, onClose }: Props) {
  const [exceptions, setExceptions] = useState<readonly { memberId: string; itemId: string; choice: Choice }[]>([]);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [itemId, setItemId] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice>('disagree');
  const present = session.attendance.filter((entry) => entry.status === 'present');
  const nameOf = (id: string): string => present.find((entry) => entry.memberId === id)?.name ?? '';
  const titleOf = (id: string): string => vote.items.find((item) => item.id === id)?.title ?? '';
  const add = (): void => {
    if (memberId === null || itemId === null) return;
    setExceptions((before) => [
      ...before.filter((each) => each.memberId !== memberId || each.itemId !== itemId),
      { memberId, itemId, choice },
    ]);
    setItemId(null);
  };
  const save = async (): Promise<void> => {
    if ((await commands.hands(vote.id, [...exceptions])) !== undefined) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title="Biểu quyết giơ tay"
      actions={
        <>
          <Button kind="primary" onPress={() => void save()} isLoading={commands.isRunning}>
            {exceptions.length === 0
              ? `Ghi ${present.length} người đồng ý cả ${vote.items.length} mục`
              : `Ghi ${exceptions.length} ngoại lệ`}
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <p>{present.length} người có mặt được ghi là đồng ý. Nêu tên người không đồng ý hoặc không biểu quyết, nếu có.</p>
      <Select
        label="Thành viên"
        options={present.map((entry) => ({ id: entry.memberId, label: entry.name }))}
        value={memberId}
        onChange={setMemberId}
      />
      <ComboBox
        label="Mục"
        options={vote.items.map((item) => ({ id: item.id, label: item.title, detail: item.subtitle }))}
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
                {titleOf(each.itemId)}: {each.choice === 'disagree' ? 'không đồng ý' : 'không biểu quyết'}
              </small>
            </span>
            <Button
              size="small"
              kind="quiet"
              onPress={() => setExceptions((before) => before.filter((other) => other !== each))}
            >
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
