import { nominations, type OrganisationItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, ComboBox, Dialog, NumberField, ProblemNote, TextField } from '@gs/web-ui';
import { api, fieldErrors, mainAssignment, useCommand, useSession } from '@gs/web-platform';
import { today } from './words';

interface Props {
  /** Units in which the account may write. */
  readonly units: readonly OrganisationItemView[];
  readonly onClose: () => void;
  readonly onMade: (submissionId: string) => void;
}

/** A new, empty list: whose it is, of which year, its name. */
export function NewSubmissionDialog({ units, onClose, onMade }: Props) {
  const { me } = useSession();
  const own = mainAssignment(me)?.organisation.id;
  const thisYear = Number(today().slice(0, 4));
  const [unitId, setUnitId] = useState<string | null>(
    (units.find(({ id }) => id === own) ?? (units.length === 1 ? units[0] : undefined))?.id ?? null,
  );
  const [year, setYear] = useState<number | null>(thisYear);
  const [title, setTitle] = useState(`Đề nghị khen thưởng năm ${thisYear}`);
  const make = useCommand(
    useCallback(
      (idempotencyKey: string, body: { organisationId: string; year: number; title: string }) =>
        api(nominations.createSubmission, { body, idempotencyKey }),
      [],
    ),
    { revalidate: false },
  );
  const errors = fieldErrors(make.problem);
  const isReady = unitId !== null && year !== null && title.trim() !== '';
  const submit = async (): Promise<void> => {
    if (unitId === null || year === null || title.trim() === '') return;
    const made = await make.run({ organisationId: unitId, year, title: title.trim() });
    if (made) onMade(made.id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Lập tờ trình"
      canDismiss={!make.isRunning}
      actions={
        <>
          <Button kind="primary" onPress={() => void submit()} isLoading={make.isRunning} isDisabled={!isReady}>
            Lập tờ trình
          </Button>
          <Button onPress={onClose} isDisabled={make.isRunning}>
            Quay lại
          </Button>
        </>
      }
    >
      <ProblemNote problem={make.problem} />
      <p className="small mute">
        Các đề nghị trình cùng một nơi, cùng một năm nằm chung một tờ trình. Số và ngày ghi sau cũng được.
      </p>
      <ComboBox
        label="Đơn vị trình"
        options={units.map((unit) => ({ id: unit.id, label: unit.name }))}
        value={unitId}
        onChange={setUnitId}
        error={errors.organisationId}
        isRequired
      />
      <NumberField label="Năm" value={year} onChange={setYear} isGrouped={false} error={errors.year} isRequired />
      <TextField
        label="Tên tờ trình"
        value={title}
        onChange={setTitle}
        error={errors.title}
        isRequired
        maxLength={500}
      />
    </Dialog>
  );
}
