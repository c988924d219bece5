import { nominations, type AwardItemView, type OrganisationItemView, type SubmissionDetailView } from '@gs/contracts';
import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button, Form, FormActions, Note, ProblemNote, SavedMark, TextArea, TextField } from '@gs/web-ui';
import { api, fieldErrors, paths, useCommand, useDraft, useSession, type ProblemError } from '@gs/web-platform';
import { AwardPicker } from './award-picker';
import { bodyOf, faultsOf, kindOf, type NominationText } from './nomination-text';
import { NewSubject, type NewSubjectText } from './new-subject';
import { SubjectChoice } from './subject-choice';
import { listHref } from './words';

interface Props {
  readonly submission: SubmissionDetailView;
  readonly awards: readonly AwardItemView[];
  readonly units: readonly OrganisationItemView[];
}

/** Refusals that speak of the award stand at its field. */
const atAward: ReadonlySet<string> = new Set(['UNKNOWN_AWARD', 'AWARD_NOT_FOR_SUBJECT', 'NO_ROUTE']);

/** Who, which award, for what: one column, kept as a draft on this machine until it is saved. */
export function NominationForm({ submission, awards, units }: Props) {
  const { me } = useSession();
  const navigate = useNavigate();
  const [identityNumber, setIdentityNumber] = useState('');
  const [tried, setTried] = useState<Readonly<Record<string, string>>>({});
  const draft = useDraft<NominationText>(`nomination.new.${submission.id}.${me.accountId}`, {
    known: null,
    fresh: null,
    award: null,
    position: '',
    achievement: '',
  });
  const text = draft.value;
  const save = useCommand(
    useCallback(
      (idempotencyKey: string, body: NonNullable<ReturnType<typeof bodyOf>>) =>
        api(nominations.create, { body, idempotencyKey }),
      [],
    ),
    { revalidate: false },
  );
  const set = (change: Partial<NominationText>): void => {
    save.clear();
    draft.set((before) => fitting({ ...before, ...change }, awards));
  };
  const setFresh = (change: Partial<NewSubjectText>): void => {
    if (text.fresh) set({ fresh: { ...text.fresh, ...change } });
  };
  const kind = kindOf(text);
  const refused = useMemo(() => fieldErrors(save.problem), [save.problem]);
  const lacking = faultsOf(text);
  const errors = { ...Object.fromEntries(Object.entries(tried).filter(([name]) => name in lacking)), ...refused };
  const submit = async (): Promise<void> => {
    setTried(lacking);
    const body = bodyOf(submission.id, text, identityNumber);
    if (body === null) return;
    const made = await save.run(body);
    if (!made) return;
    draft.clear();
    await navigate(`${paths.newNomination(submission.id)}&vua-them=${made.id}`, { replace: true });
  };
  return (
    <Form
      className="nominate-form"
      errors={save.problem ? refused : tried}
      onSubmit={() => void submit()}
      aria-label="Đề nghị mới"
    >
      {draft.isRestored && draft.isDirty ? (
        <Note tone="info" title="Nội dung đang nhập lần trước còn đây">
          {text.fresh?.kind === 'person' ? <p>Số định danh không giữ lại; nhập lại nếu cần.</p> : null}
          <div className="acts-row">
            <Button size="small" onPress={() => draft.clear()}>
              Nhập lại từ đầu
            </Button>
          </div>
        </Note>
      ) : null}
      <fieldset className="block">
        <legend>Đối tượng</legend>
        {text.fresh ? (
          <>
            <NewSubject
              value={text.fresh}
              onChange={setFresh}
              identityNumber={identityNumber}
              onIdentityNumber={(typed) => {
                save.clear();
                setIdentityNumber(typed);
              }}
              units={units}
              errors={errors}
            />
            <p className="small">
              Đã có trong hệ thống?{' '}
              <button type="button" className="link" onClick={() => set({ fresh: null })}>
                Tìm người, tập thể, hộ đã có
              </button>
            </p>
          </>
        ) : (
          <SubjectChoice
            value={text.known}
            onChange={(known) => set({ known, position: known?.kind === 'person' ? known.note : '' })}
            onNew={(typed) =>
              set({
                known: null,
                position: '',
                fresh: {
                  kind: 'person',
                  name: /\d/.test(typed) ? '' : typed.trim(),
                  birthDate: null,
                  sex: null,
                  address: '',
                  organisationId: submission.organisation.id,
                },
              })
            }
            error={errors.subjectId}
          />
        )}
      </fieldset>
      <fieldset className="block">
        <legend>Đề nghị khen</legend>
        <AwardPicker
          awards={awards}
          kind={kind}
          value={text.award}
          onChange={(award) => set({ award })}
          error={errors.award ?? (save.problem && atAward.has(save.problem.code) ? save.problem.detail : undefined)}
        />
        {kind === 'collective' || kind === 'household' ? null : (
          <TextField
            label="Chức vụ, nơi công tác"
            value={text.position}
            onChange={(position) => set({ position })}
            error={errors.position ?? errors['newSubject.position']}
            maxLength={200}
          />
        )}
        <TextArea
          label="Tóm tắt thành tích"
          hint="Việc đã làm, con số, nơi làm theo. In vào danh sách trích ngang."
          rows={5}
          value={text.achievement}
          onChange={(achievement) => set({ achievement })}
          error={errors.achievement}
          maxLength={20_000}
        />
      </fieldset>
      <Refusal problem={save.problem} submissionId={submission.id} />
      <FormActions>
        <Button type="submit" kind="primary" isLoading={save.isRunning}>
          Lưu đề nghị
        </Button>
        <SavedMark at={draft.savedAt} />
      </FormActions>
    </Form>
  );
}

/** An award that is not for the subject now chosen is let go. */
function fitting(text: NominationText, awards: readonly AwardItemView[]): NominationText {
  const kind = kindOf(text);
  const award = awards.find(({ code }) => code === text.award);
  return kind !== null && award && !award.subjectKinds.includes(kind) ? { ...text, award: null } : text;
}

function Refusal({ problem, submissionId }: { readonly problem: ProblemError | null; readonly submissionId: string }) {
  if (problem === null || atAward.has(problem.code)) return null;
  return (
    <ProblemNote
      problem={problem}
      action={
        problem.code === 'DUPLICATE_NOMINATION' ? (
          <Link to={listHref(submissionId)}>Xem các đề nghị của tờ trình</Link>
        ) : problem.code === 'WRONG_STATE' ? (
          <Link to={paths.submission(submissionId)}>Mở tờ trình</Link>
        ) : null
      }
    />
  );
}
