import { councils, type CouncilItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, DateField, Dialog, ProblemNote, RadioGroup, Select, TextField } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { sessionKinds } from './words';

interface Props {
  readonly councils: readonly CouncilItemView[];
  readonly onClose: () => void;
  readonly onMade: (sessionId: string) => void;
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Asks for the few facts of an invitation: which council, its title, when, where. */
export function NewSessionDialog({ councils: choices, onClose, onMade }: Props) {
  const [councilId, setCouncilId] = useState<string | null>(choices[0]?.id ?? null);
  const [title, setTitle] = useState(`Phiên họp xét thi đua, khen thưởng năm ${new Date().getFullYear()}`);
  const [kind, setKind] = useState<'regular' | 'extraordinary'>('regular');
  const [date, setDate] = useState<string | null>(new Date().toISOString().slice(0, 10));
  const [time, setTime] = useState('14:00');
  const [place, setPlace] = useState('');
  const make = useCommand(
    useCallback(
      (
        idempotencyKey: string,
        body: {
          councilId: string;
          title: string;
          kind: 'regular' | 'extraordinary';
          scheduledAt: string;
          place: string;
        },
      ) => api(councils.createSession, { body, idempotencyKey }),
      [],
    ),
    { revalidate: false },
  );
  const errors = fieldErrors(make.problem);
  const submit = async (): Promise<void> => {
    if (councilId === null || date === null || !isTime(time)) return;
    const made = await make.run({ councilId, title, kind, scheduledAt: `${date}T${time}:00+07:00`, place });
    if (made) onMade(made.id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Chuẩn bị phiên họp"
      canDismiss={!make.isRunning}
      actions={
        <>
          <Button
            kind="primary"
            onPress={() => void submit()}
            isLoading={make.isRunning}
            isDisabled={councilId === null || date === null || !isTime(time)}
          >
            Lập phiên họp
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={make.problem} />
      <Select
        label="Hội đồng"
        options={choices.map((council) => ({ id: council.id, label: council.name, detail: council.organisation.name }))}
        value={councilId}
        onChange={setCouncilId}
        isRequired
      />
      <TextField label="Tên phiên" value={title} onChange={setTitle} error={errors.title} isRequired />
      <RadioGroup
        label="Loại phiên"
        options={[
          { id: 'regular', label: sessionKinds.regular },
          { id: 'extraordinary', label: sessionKinds.extraordinary },
        ]}
        value={kind}
        onChange={(value) => setKind(value === 'extraordinary' ? 'extraordinary' : 'regular')}
      />
      <DateField label="Ngày họp" value={date} onChange={setDate} isRequired />
      <TextField
        label="Giờ họp"
        hint="Ví dụ: 14:00"
        value={time}
        onChange={setTime}
        error={isTime(time) ? undefined : 'Ghi giờ và phút, ví dụ 14:00'}
        className="short-field"
        isFigures
        isRequired
      />
      <TextField label="Nơi họp" value={place} onChange={setPlace} />
    </Dialog>
  );
}
