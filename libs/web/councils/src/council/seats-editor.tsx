import { useState } from 'react';
import { Button, Checkbox, Note, Select, TextArea, TextField } from '@gs/web-ui';
import { memberRoleCopy } from '@gs/web-platform';
import { PersonField } from './person-field';
import { emptySeat, seatsFromText, type MemberRole, type SeatDraft } from './seat';

interface Props {
  readonly seats: readonly SeatDraft[];
  readonly onChange: (seats: readonly SeatDraft[]) => void;
  /** By place in the list: what the server said of a seat. */
  readonly errorOf: (at: number, field: string) => string | undefined;
}

const roleOptions = Object.entries(memberRoleCopy).map(([id, label]) => ({ id, label }));
let keys = 0;
const nextKey = (): string => `seat-${(keys += 1)}`;

/** Members one under another; one of them open for writing. A list pasted from a decision fills them in at once. */
export function SeatsEditor({ seats, onChange, errorOf }: Props) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const patch = (key: string, change: Partial<SeatDraft>): void =>
    onChange(seats.map((seat) => (seat.key === key ? { ...seat, ...change } : seat)));
  const add = (): void => {
    const seat = emptySeat(nextKey());
    onChange([...seats, seat]);
    setOpenKey(seat.key);
  };
  const read = pasted === null ? [] : seatsFromText(pasted);
  return (
    <div className="seats-editor">
      <ol className="seat-lines">
        {seats.map((seat, at) => {
          const fault = ['name', 'position', 'role', 'accountUsername', 'personId']
            .map((field) => errorOf(at, field))
            .find((said) => said !== undefined);
          return (
            <li key={seat.key}>
              {seat.key === openKey ? (
                <SeatFields
                  seat={seat}
                  set={(change) => patch(seat.key, change)}
                  errorOf={(field) => errorOf(at, field)}
                  onDone={() => setOpenKey(null)}
                />
              ) : (
                <>
                  <span className="num mute">{at + 1}</span>
                  <span>
                    <b>{seat.name || 'Chưa ghi tên'}</b>
                    <small>
                      {[
                        memberRoleCopy[seat.role],
                        seat.position,
                        seat.inChargeOfExemplars ? 'phụ trách điển hình' : '',
                        seat.accountUsername.trim() === '' ? '' : `tài khoản ${seat.accountUsername.trim()}`,
                        seat.person === null ? '' : 'đã gắn hồ sơ cá nhân',
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </small>
                    {fault ? <small className="err">{fault}</small> : null}
                  </span>
                  <span className="item-acts">
                    <Button
                      size="small"
                      kind="quiet"
                      onPress={() => setOpenKey(seat.key)}
                      aria-label={`Sửa ${seat.name || `thành viên ${at + 1}`}`}
                    >
                      Sửa
                    </Button>
                    <Button
                      size="small"
                      kind="quiet"
                      onPress={() => onChange(seats.filter((each) => each.key !== seat.key))}
                      aria-label={`Bỏ ${seat.name || `thành viên ${at + 1}`}`}
                    >
                      Bỏ
                    </Button>
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {pasted === null ? (
        <div className="acts-row">
          <Button size="small" onPress={add}>
            Thêm thành viên
          </Button>
          <Button size="small" kind="quiet" onPress={() => setPasted('')}>
            Dán danh sách
          </Button>
        </div>
      ) : (
        <div className="paste-seats">
          <TextArea
            label="Danh sách dán từ quyết định hoặc bảng tính"
            hint="Mỗi dòng một người: họ tên; chức vụ; nhiệm vụ trong Hội đồng. Chép thẳng ba cột từ Excel cũng được."
            value={pasted}
            onChange={setPasted}
            rows={6}
            autoFocus
          />
          {pasted.trim() !== '' && read.length === 0 ? <Note tone="warning">Chưa đọc được dòng nào.</Note> : null}
          <div className="acts-row">
            <Button
              size="small"
              isDisabled={read.length === 0}
              onPress={() => {
                onChange([...seats, ...read.map((seat) => ({ ...seat, key: nextKey() }))]);
                setPasted(null);
              }}
            >
              Thêm {read.length} thành viên
            </Button>
            <Button size="small" kind="quiet" onPress={() => setPasted(null)}>
              Thôi dán
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly seat: SeatDraft;
  readonly set: (change: Partial<SeatDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly onDone: () => void;
}

function SeatFields({ seat, set, errorOf, onDone }: FieldsProps) {
  return (
    <div className="seat-fields" role="group" aria-label={seat.name || 'Thành viên mới'}>
      <PersonField
        label="Người đã có trong hệ thống"
        hint="Chọn để hệ thống tự tìm mục liên quan đến người này; để trống nếu chưa có."
        value={seat.person}
        onChange={(person, item) =>
          set({ person, ...(item === null ? {} : { name: item.name, position: item.note || seat.position }) })
        }
        error={errorOf('personId')}
      />
      <TextField
        label="Họ và tên"
        value={seat.name}
        onChange={(name) => set({ name })}
        error={errorOf('name')}
        maxLength={200}
        isRequired
      />
      <TextField
        label="Chức vụ"
        value={seat.position}
        onChange={(position) => set({ position })}
        error={errorOf('position')}
        maxLength={200}
      />
      <Select
        label="Trong Hội đồng"
        options={roleOptions}
        value={seat.role}
        onChange={(role) => set({ role: role as MemberRole })}
        isRequired
      />
      <TextField
        label="Tên đăng nhập"
        hint="Để trống thì người này không bỏ phiếu trên màn hình mà bỏ phiếu giấy."
        value={seat.accountUsername}
        onChange={(accountUsername) => set({ accountUsername })}
        error={errorOf('accountUsername')}
        maxLength={60}
      />
      <Checkbox isSelected={seat.inChargeOfExemplars} onChange={(isOn) => set({ inChargeOfExemplars: isOn })}>
        Phụ trách điển hình tiên tiến
      </Checkbox>
      <div className="acts-row">
        <Button size="small" onPress={onDone} isDisabled={seat.name.trim() === ''}>
          Xong người này
        </Button>
      </div>
    </div>
  );
}
