import type { CouncilMemberView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Checkbox, Select, StateMark, TextField } from '@gs/web-ui';
import { memberRoleCopy } from '@gs/web-platform';
import type { MemberRole } from './seat';

export interface SeatChange {
  readonly role: MemberRole;
  readonly position: string;
  readonly inChargeOfExemplars: boolean;
}

interface Props {
  readonly members: readonly CouncilMemberView[];
  readonly leaving: ReadonlySet<string>;
  readonly changing: ReadonlyMap<string, SeatChange>;
  readonly onLeaving: (ids: ReadonlySet<string>) => void;
  readonly onChanging: (changes: ReadonlyMap<string, SeatChange>) => void;
}

const roleOptions = Object.entries(memberRoleCopy).map(([id, label]) => ({ id, label }));

/** The seats there are: each may end, or go on with another role, position or duty. */
export function KeptSeats({ members, leaving, changing, onLeaving, onChanging }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  const leave = (id: string, isLeaving: boolean): void => {
    const next = new Set(leaving);
    if (isLeaving) next.add(id);
    else next.delete(id);
    onLeaving(next);
    if (isLeaving && openId === id) setOpenId(null);
  };
  return (
    <ol className="seat-lines">
      {members.map((member) => {
        const change = changing.get(member.id) ?? member;
        const isLeaving = leaving.has(member.id);
        const set = (part: Partial<SeatChange>): void =>
          onChanging(
            new Map(changing).set(member.id, {
              role: change.role,
              position: change.position,
              inChargeOfExemplars: change.inChargeOfExemplars,
              ...part,
            }),
          );
        return (
          <li key={member.id} className={isLeaving ? 'leaves' : ''}>
            <span className="num mute">{member.seat}</span>
            <span>
              <b>{member.name}</b>
              <small>
                {[memberRoleCopy[change.role], change.position, change.inChargeOfExemplars ? 'phụ trách điển hình' : '']
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            {isLeaving ? (
              <span className="item-acts">
                <StateMark tone="withdrawn">Thôi</StateMark>
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() => leave(member.id, false)}
                  aria-label={`Giữ lại ${member.name}`}
                >
                  Giữ lại
                </Button>
              </span>
            ) : (
              <span className="item-acts">
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() => setOpenId(openId === member.id ? null : member.id)}
                  aria-label={`Đổi nhiệm vụ của ${member.name}`}
                >
                  {openId === member.id ? 'Xong' : 'Đổi'}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() => leave(member.id, true)}
                  aria-label={`${member.name} thôi tham gia`}
                >
                  Thôi
                </Button>
              </span>
            )}
            {openId === member.id && !isLeaving ? (
              <div className="seat-fields" role="group" aria-label={`Nhiệm vụ của ${member.name}`}>
                <Select
                  label="Trong Hội đồng"
                  options={roleOptions}
                  value={change.role}
                  onChange={(role) => set({ role: role as MemberRole })}
                />
                <TextField
                  label="Chức vụ"
                  value={change.position}
                  onChange={(position) => set({ position })}
                  maxLength={200}
                />
                <Checkbox
                  isSelected={change.inChargeOfExemplars}
                  onChange={(inChargeOfExemplars) => set({ inChargeOfExemplars })}
                >
                  Phụ trách điển hình tiên tiến
                </Checkbox>
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
