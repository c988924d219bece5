import { nominations, type SubmissionDetailView } from '@gs/contracts';
import { useCallback } from 'react';
import { useRevalidator } from 'react-router';
import {
  Button,
  DateField,
  Facts,
  Form,
  FormActions,
  Note,
  ProblemNote,
  SavedMark,
  Section,
  TextField,
  formatDate,
  toast,
} from '@gs/web-ui';
import { api, fieldErrors, useCommand, useDraft, useSession } from '@gs/web-platform';

interface Letter {
  readonly title: string;
  readonly letterNo: string;
  readonly letterDate: string | null;
}

const sayLetter = ({ title, letterNo, letterDate }: Letter): string =>
  `«${title}», ${letterNo ? `số ${letterNo}` : 'chưa ghi số'}, ${letterDate ? `ngày ${formatDate(letterDate)}` : 'chưa ghi ngày'}`;

/** Name, number and date of the letter: a form while the unit holds the pen, else facts. */
export function LetterSection({ submission }: { readonly submission: SubmissionDetailView }) {
  if (submission.allowedActions.includes('edit')) return <LetterForm submission={submission} />;
  return (
    <Section title="Văn bản">
      <Facts
        facts={[
          { label: 'Số', value: submission.letterNo || 'Chưa ghi' },
          { label: 'Ngày', value: submission.letterDate ? formatDate(submission.letterDate) : 'Chưa ghi' },
          { label: 'Năm xét', value: submission.year },
        ]}
      />
    </Section>
  );
}

function LetterForm({ submission }: { readonly submission: SubmissionDetailView }) {
  const { me } = useSession();
  const { revalidate } = useRevalidator();
  const { id, version } = submission;
  const onRecord: Letter = {
    title: submission.title,
    letterNo: submission.letterNo,
    letterDate: submission.letterDate,
  };
  const draft = useDraft<Letter>(`submission.${id}.${me.accountId}`, onRecord);
  const isChanged = draft.isDirty && sayLetter(draft.value) !== sayLetter(onRecord);
  const text = isChanged ? draft.value : onRecord;
  const set = (change: Partial<Letter>): void => draft.set({ ...text, ...change });
  const save = useCommand(
    useCallback(
      (idempotencyKey: string, letter: Letter, of: number) =>
        api(nominations.updateSubmission, { params: { id }, body: { ...letter, version: of }, idempotencyKey }),
      [id],
    ),
  );
  const submit = async (): Promise<void> => {
    if (!(await save.run(text, version))) return;
    draft.clear(text);
    toast('Đã lưu văn bản');
  };
  const isStale = save.problem?.code === 'STALE';
  return (
    <Section title="Văn bản">
      <ProblemNote
        problem={save.problem}
        action={
          isStale ? (
            <Button size="small" onPress={() => void Promise.resolve(revalidate()).then(save.clear)}>
              Xem bản mới
            </Button>
          ) : null
        }
      />
      {isChanged && draft.isRestored && !save.problem ? (
        <Note tone="info" title="Nội dung chưa lưu từ lần trước còn đây">
          <p>Bản trên hệ thống: {sayLetter(onRecord)}.</p>
        </Note>
      ) : null}
      <Form
        className="letter-form"
        errors={fieldErrors(save.problem)}
        onSubmit={() => void submit()}
        aria-label="Văn bản"
      >
        <TextField
          name="title"
          label="Tên tờ trình"
          value={text.title}
          onChange={(title) => set({ title })}
          isRequired
          maxLength={500}
          className="wide"
        />
        <TextField
          name="letterNo"
          label="Số"
          hint="Ví dụ: 215/TTr-UBND"
          value={text.letterNo}
          onChange={(letterNo) => set({ letterNo })}
          maxLength={60}
          isFigures
        />
        <DateField
          name="letterDate"
          label="Ngày"
          value={text.letterDate}
          onChange={(letterDate) => set({ letterDate })}
        />
        <FormActions>
          <Button type="submit" isDisabled={!isChanged || text.title.trim() === ''} isLoading={save.isRunning}>
            Lưu văn bản
          </Button>
          {isChanged ? (
            <>
              <Button kind="quiet" onPress={() => draft.clear(onRecord)}>
                Bỏ thay đổi
              </Button>
              <SavedMark at={draft.savedAt} />
            </>
          ) : null}
        </FormActions>
      </Form>
    </Section>
  );
}
