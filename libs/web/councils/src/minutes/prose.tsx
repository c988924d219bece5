import { councils, type BodyInputOf, type SessionDetailView } from '@gs/contracts';
import { useCallback } from 'react';
import { Button, ProblemNote, SavedMark, Section, TextArea, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand, useDraft, useSession } from '@gs/web-platform';

type Body = BodyInputOf<typeof councils.updateSession>;

/** The words of the minutes: typed, kept on this machine until saved. Figures are never typed. */
export function Prose({ session }: { readonly session: SessionDetailView }) {
  if (session.allowedActions.includes('edit')) return <ProseForm session={session} />;
  return (
    <Section title="Lời trong biên bản">
      {session.notes === '' && session.conclusion === '' ? (
        <p className="small mute">Chưa ghi thảo luận và kết luận.</p>
      ) : null}
      {session.notes ? <p className="prose">{session.notes}</p> : null}
      {session.conclusion ? (
        <p className="prose">
          <b>Kết luận:</b> {session.conclusion}
        </p>
      ) : null}
    </Section>
  );
}

function ProseForm({ session }: { readonly session: SessionDetailView }) {
  const { me } = useSession();
  const { id, title, place, scheduledAt, version } = session;
  // The same draft as on the session's own page: what was begun there goes on here.
  const draft = useDraft(`session.${id}.minutes.${me.accountId}`, {
    notes: session.notes,
    conclusion: session.conclusion,
  });
  const { notes, conclusion } = draft.isDirty ? draft.value : session;
  const isChanged = notes !== session.notes || conclusion !== session.conclusion;
  const save = useCommand(
    useCallback(
      (idempotencyKey: string, body: Body) => api(councils.updateSession, { params: { id }, body, idempotencyKey }),
      [id],
    ),
  );
  const errors = fieldErrors(save.problem);
  const run = async (): Promise<void> => {
    if (!(await save.run({ title, place, scheduledAt, notes, conclusion, version }))) return;
    draft.clear({ notes, conclusion });
    toast('Đã lưu lời biên bản');
  };
  return (
    <Section title="Lời trong biên bản" note="số liệu lấy từ kiểm phiếu, không gõ tay">
      <ProblemNote problem={save.problem} />
      <TextArea
        label="Thảo luận chung"
        value={notes}
        onChange={(next) => draft.set({ notes: next, conclusion })}
        error={errors['notes']}
        maxLength={20000}
        rows={6}
      />
      <TextArea
        label="Kết luận của chủ trì"
        value={conclusion}
        onChange={(next) => draft.set({ notes, conclusion: next })}
        error={errors['conclusion']}
        maxLength={20000}
        rows={4}
      />
      <div className="acts-row">
        <Button isDisabled={!isChanged} isLoading={save.isRunning} onPress={() => void run()}>
          Lưu lời biên bản
        </Button>
        {isChanged ? <SavedMark at={draft.savedAt} /> : null}
      </div>
    </Section>
  );
}
