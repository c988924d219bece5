import { councils, type SessionDetailView } from '@gs/contracts';
import { Button, SavedMark, Section, TextArea } from '@gs/web-ui';
import { useDraft, useSession } from '@gs/web-platform';
import type { SessionCommands } from './use-session-commands';

interface Props {
  readonly session: SessionDetailView;
  readonly commands: SessionCommands;
  readonly mayEdit: boolean;
}

/** The prose of the minutes, kept on this machine until saved. Figures are not typed: they come from the count. */
export function Minutes({ session, commands, mayEdit }: Props) {
  if (mayEdit) return <Prose session={session} commands={commands} />;
  if (session.notes === '' && session.conclusion === '') return null;
  return (
    <Section title="Lời trong biên bản">
      {session.notes ? <p className="prose">{session.notes}</p> : null}
      {session.conclusion ? (
        <p className="prose">
          <b>Kết luận:</b> {session.conclusion}
        </p>
      ) : null}
    </Section>
  );
}

function Prose({ session, commands }: Omit<Props, 'mayEdit'>) {
  const { me } = useSession();
  const draft = useDraft(`session.${session.id}.minutes.${me.accountId}`, {
    notes: session.notes,
    conclusion: session.conclusion,
  });
  const { notes, conclusion } = draft.isDirty ? draft.value : session;
  const isChanged = notes !== session.notes || conclusion !== session.conclusion;
  const save = async (): Promise<void> => {
    const { id, version, title, place, scheduledAt } = session;
    const body = { title, place, scheduledAt, notes, conclusion, version };
    if (await commands.run(councils.updateSession, { params: { id }, body })) draft.clear({ notes, conclusion });
  };
  return (
    <Section title="Lời trong biên bản" note="số liệu lấy từ kiểm phiếu, không gõ tay">
      <TextArea label="Thảo luận chung" value={notes} onChange={(next) => draft.set({ notes: next, conclusion })} />
      <TextArea
        label="Kết luận của chủ trì"
        value={conclusion}
        onChange={(next) => draft.set({ notes, conclusion: next })}
      />
      <div className="acts-row">
        <Button isDisabled={!isChanged} isLoading={isChanged && commands.isRunning} onPress={() => void save()}>
          Lưu lời biên bản
        </Button>
        {isChanged ? <SavedMark at={draft.savedAt} /> : null}
      </div>
    </Section>
  );
}
