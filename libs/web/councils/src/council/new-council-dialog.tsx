import { councils, type BodyInputOf } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, DateField, Dialog, ProblemNote, Section, TextField, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { useKeptWords } from '../kept-words';
import { seatInput, type SeatDraft } from './seat';
import { SeatsEditor } from './seats-editor';
import { UnitField } from './unit-field';

type Body = BodyInputOf<typeof councils.create>;
const FEWEST = 3;

interface Props {
  readonly onClose: () => void;
  readonly onMade: (councilId: string) => void;
}

/** Records a council as its founding decision names it: one of today, or one that has long ended. */
export function NewCouncilDialog({ onClose, onMade }: Props) {
  const [establishedBy, setEstablishedBy] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validTo, setValidTo] = useState<string | null>(null);
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [seats, setSeats] = useState<readonly SeatDraft[]>([]);
  const make = useCommand(
    useCallback((idempotencyKey: string, body: Body) => api(councils.create, { body, idempotencyKey }), []),
    { revalidate: false },
  );
  const errors = fieldErrors(make.problem);
  const isReady =
    establishedBy.trim() !== '' &&
    validFrom !== null &&
    organisationId !== null &&
    name.trim() !== '' &&
    seats.length >= FEWEST &&
    seats.every((seat) => seat.name.trim() !== '');
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const made = await make.run({
      organisationId,
      name: name.trim(),
      establishedBy: establishedBy.trim(),
      validFrom,
      validTo,
      members: seats.map(seatInput),
    });
    if (!made) return;
    toast(`Đã ghi ${made.name}: ${made.memberCount} thành viên`);
    onMade(made.id);
  };
  const words = useKeptWords(onClose, seats.length > 0);
  return (
    <Dialog
      isOpen
      onClose={words.close}
      width="wide"
      title="Ghi Hội đồng theo quyết định thành lập"
      canDismiss={!make.isRunning}
      actions={
        words.question ?? (
          <>
            <Button kind="primary" isDisabled={!isReady} isLoading={make.isRunning} onPress={() => void submit()}>
              Ghi Hội đồng {seats.length} thành viên
            </Button>
            <Button onPress={words.close}>Quay lại</Button>
          </>
        )
      }
    >
      <div className="dialog-words" {...words.listening}>
        <ProblemNote problem={make.problem} />
        <div className="council-form">
          <TextField
            label="Quyết định thành lập"
            hint="Ví dụ: Quyết định số 1207/QĐ-UBND ngày 01/7/2025"
            value={establishedBy}
            onChange={setEstablishedBy}
            error={errors['establishedBy']}
            maxLength={500}
            isRequired
            autoFocus
          />
          <div className="side-by-side">
            <DateField
              label="Thành lập từ ngày"
              value={validFrom}
              onChange={setValidFrom}
              error={errors['validFrom']}
              isRequired
            />
            <DateField
              label="Hết nhiệm kỳ ngày"
              hint="Để trống nếu chưa định; Hội đồng huyện cũ: 30/06/2025"
              value={validTo}
              onChange={setValidTo}
              error={errors['validTo']}
            />
          </div>
          <UnitField
            on={validFrom}
            value={organisationId}
            onChange={(id, unit) => {
              setOrganisationId(id);
              if (id !== null && name.trim() === '')
                setName(`Hội đồng Thi đua, khen thưởng ${unit.replace(/^(Uỷ|Ủy) ban nhân dân /, '')}`);
            }}
            error={errors['organisationId']}
          />
          <TextField
            label="Tên Hội đồng"
            value={name}
            onChange={setName}
            error={errors['name']}
            maxLength={500}
            isRequired
          />
        </div>
        <Section title="Thành viên" small note={seats.length > 0 ? seats.length : `ít nhất ${FEWEST} người`}>
          <SeatsEditor seats={seats} onChange={setSeats} errorOf={(at, field) => errors[`members.${at}.${field}`]} />
        </Section>
      </div>
    </Dialog>
  );
}
