import type { SubmissionDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Checkbox, Dialog, TextArea, TextField, toast } from '@gs/web-ui';
import { ActProblem } from './act-problem';
import { useReturn } from './use-acts';
import { partChoices, totalOf } from './words';

interface Props {
  readonly submission: SubmissionDetailView;
  readonly onClose: () => void;
}

/** Back to the unit: which papers, what about each, and why. */
export function ReturnDialog({ submission, onClose }: Props) {
  const command = useReturn(submission);
  const [choices] = useState(() => partChoices(submission));
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const [general, setGeneral] = useState('');
  const [isTried, setTried] = useState(false);
  const notes = choices
    .filter(({ code }) => picked.has(code))
    .map(({ code, name }) => ({ name, note: picked.get(code)?.trim() ?? '' }))
    .filter(({ note }) => note !== '')
    .map(({ name, note }) => `${name}: ${note}`);
  const reason = [general.trim(), ...notes].filter(Boolean).join('\n');
  const say = (code: string, note: string | null): void =>
    setPicked((before) => {
      const next = new Map(before);
      if (note === null) next.delete(code);
      else next.set(code, note);
      return next;
    });
  const run = async (): Promise<void> => {
    setTried(true);
    if (reason === '') return;
    if (!(await command.run(reason, [...picked.keys()]))) return;
    toast(`Đã trả ${submission.organisation.name} bổ sung`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={`Trả ${totalOf(submission.verdicts)} đề nghị để bổ sung?`}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button kind="primary" onPress={() => void run()} isLoading={command.isRunning}>
            Trả bổ sung
          </Button>
          <Button onPress={onClose} isDisabled={command.isRunning}>
            Quay lại
          </Button>
        </>
      }
    >
      <ActProblem problem={command.problem} submission={submission} onReloaded={onClose} />
      <p>{submission.organisation.name} thấy giấy tờ cần bổ sung và lý do, sửa rồi trình lại.</p>
      <fieldset className="return-parts">
        <legend>Giấy tờ cần bổ sung</legend>
        {choices.map(({ code, name, isOwn }) => (
          <div key={code}>
            <Checkbox isSelected={picked.has(code)} onChange={(isOn) => say(code, isOn ? '' : null)}>
              <span>
                {name}
                {isOwn ? null : <small className="mute"> (hồ sơ từng đề nghị)</small>}
              </span>
            </Checkbox>
            {picked.has(code) ? (
              <TextField
                label={`Cần sửa gì ở ${name.toLocaleLowerCase('vi')}`}
                value={picked.get(code) ?? ''}
                onChange={(note) => say(code, note)}
              />
            ) : null}
          </div>
        ))}
      </fieldset>
      <TextArea
        label="Lý do trả"
        value={general}
        onChange={setGeneral}
        isRequired={notes.length === 0}
        error={isTried && reason === '' ? 'Ghi rõ cần bổ sung gì và vì sao.' : undefined}
      />
    </Dialog>
  );
}
