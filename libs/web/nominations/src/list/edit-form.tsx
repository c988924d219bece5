import { awards, nominations, type AwardItemView, type NominationDetailView } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import {
  Button,
  ComboBox,
  Form,
  FormActions,
  Note,
  ProblemNote,
  SavedMark,
  TextArea,
  TextField,
  toast,
} from '@gs/web-ui';
import { api, asProblem, fieldErrors, useCommand, useDraft, useSession, type ProblemError } from '@gs/web-platform';
import './list.css';

interface Text {
  /** Version of the nomination that was on the screen when this was typed. */
  readonly basedOn: number;
  readonly award: string;
  readonly position: string;
  readonly achievement: string;
}

const textOf = (nomination: NominationDetailView): Text => ({
  basedOn: nomination.version,
  award: nomination.award.code,
  position: nomination.position,
  achievement: nomination.achievement,
});

/**
 * Award, position and achievement of one nomination. What is typed stays on this machine until it is saved; when somebody
 * else saved meanwhile, their text is shown beside it and the next save goes over theirs knowingly.
 */
export function EditForm({
  nomination,
  onDone,
}: {
  readonly nomination: NominationDetailView;
  readonly onDone: () => void;
}) {
  const { me } = useSession();
  const { revalidate, state } = useRevalidator();
  const draft = useDraft<Text>(`nomination.${nomination.id}.${me.accountId}`, textOf(nomination));
  const { options, withoutRules, problem: listProblem } = useAwardOptions(nomination);
  const { id, version } = nomination;
  const save = useCommand(
    useCallback(
      (idempotencyKey: string, text: Text) =>
        api(nominations.update, {
          params: { id },
          body: { award: text.award, position: text.position, achievement: text.achievement, version },
          idempotencyKey,
        }),
      [id, version],
    ),
  );
  const submit = async (): Promise<void> => {
    const saved = await save.run(draft.value);
    if (!saved) return;
    draft.clear(textOf(saved));
    toast('Đã lưu đề nghị, điều kiện đã đối chiếu lại');
    onDone();
  };
  const reload = async (): Promise<void> => {
    await revalidate();
    save.clear();
  };
  const isStale = save.problem?.code === 'STALE';
  const theirs = version === draft.value.basedOn ? [] : differencesOf(draft.value, nomination);
  const set = (change: Partial<Text>): void => draft.set((before) => ({ ...before, ...change }));
  return (
    <section className="edit-form" aria-label="Sửa đề nghị">
      <div className="sec">
        <h2>Sửa đề nghị</h2>
        <span className="right">
          <SavedMark at={draft.savedAt} />
        </span>
      </div>
      <Form
        aria-label="Sửa đề nghị"
        errors={fieldErrors(save.problem)}
        onSubmit={() => (draft.value.award === '' ? undefined : void submit())}
      >
        <ProblemNote
          problem={save.problem ?? listProblem}
          action={
            isStale ? (
              <Button size="small" onPress={() => void reload()} isLoading={state === 'loading'}>
                Tải bản mới
              </Button>
            ) : null
          }
        />
        {theirs.length > 0 ? (
          <Note tone="warning" title="Đề nghị đã được lưu lại từ lúc anh/chị nhập. Bản đang lưu:">
            {theirs.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>Nội dung anh/chị nhập còn nguyên dưới đây; lưu lại sẽ thay bản đang lưu.</p>
          </Note>
        ) : null}
        {draft.isRestored && theirs.length === 0 ? (
          <Note tone="plain">Đã lấy lại nội dung anh/chị nhập lần trước, chưa lưu.</Note>
        ) : null}
        <ComboBox
          label="Danh hiệu hoặc hình thức khen thưởng"
          name="award"
          isRequired
          options={options}
          value={draft.value.award}
          onChange={(award) => set({ award: award ?? '' })}
          hint={
            withoutRules.has(draft.value.award)
              ? 'Hệ thống chưa giữ bộ điều kiện của hình thức này; người thẩm định tự xem xét.'
              : undefined
          }
          {...(draft.value.award === '' ? { error: 'Chọn một danh hiệu hoặc hình thức trong danh mục.' } : {})}
        />
        <TextField
          label={nomination.subject.kind === 'person' ? 'Chức vụ' : 'Ghi chú'}
          name="position"
          maxLength={200}
          value={draft.value.position}
          onChange={(position) => set({ position })}
        />
        <TextArea
          label="Tóm tắt thành tích"
          name="achievement"
          rows={8}
          hint="Nêu việc đã làm và kết quả, kèm số liệu; in vào danh sách trích ngang."
          value={draft.value.achievement}
          onChange={(achievement) => set({ achievement })}
        />
        <FormActions>
          <Button kind="primary" type="submit" isLoading={save.isRunning} isDisabled={!draft.isDirty || isStale}>
            Lưu đề nghị
          </Button>
          <Button onPress={onDone}>Quay lại</Button>
          {draft.isDirty ? (
            <Button
              kind="quiet"
              onPress={() => {
                draft.clear(textOf(nomination));
                save.clear();
              }}
            >
              Bỏ phần đã nhập
            </Button>
          ) : null}
        </FormActions>
      </Form>
    </section>
  );
}

/** Where the stored text differs from what is typed, in words. */
function differencesOf(typed: Text, now: NominationDetailView): readonly string[] {
  const stored = textOf(now);
  const lines = [
    typed.award === stored.award ? '' : `Khen thưởng: ${now.award.name}.`,
    typed.position === stored.position ? '' : `Chức vụ: ${stored.position || 'để trống'}.`,
    typed.achievement === stored.achievement ? '' : `Tóm tắt thành tích: ${stored.achievement || 'để trống'}`,
  ].filter(Boolean);
  return lines.length > 0 ? lines : ['Giống nội dung anh/chị đang nhập.'];
}

/** Awards for this kind of subject, titles and forms in one list; the present one is there even before the list is. */
function useAwardOptions({ award, subject }: NominationDetailView) {
  const [items, setItems] = useState<readonly AwardItemView[]>([]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    api(awards.list, { query: {}, signal: leaving.signal })
      .then((list) => setItems(list.items))
      .catch((thrown: unknown) => (leaving.signal.aborted ? undefined : setProblem(asProblem(thrown))));
    return () => leaving.abort();
  }, []);
  const fitting = items.filter((item) => item.subjectKinds.includes(subject.kind));
  const known = fitting.some((item) => item.code === award.code);
  const options = [
    ...(known ? [] : [{ id: award.code, label: award.name }]),
    ...fitting.map((item) => ({
      id: item.code,
      label: item.name,
      group: item.kind === 'title' ? 'Danh hiệu thi đua' : 'Hình thức khen thưởng',
    })),
  ];
  return { options, problem, withoutRules: new Set(fitting.filter((item) => !item.hasRules).map((item) => item.code)) };
}
