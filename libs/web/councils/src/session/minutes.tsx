import type { SessionDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, SavedMark, Section, TextArea } from '@gs/web-ui';
import type { SessionCommands } from './use-session';

interface Props {
  readonly session: SessionDetailView;
  readonly commands: SessionCommands;
  readonly mayEdit: boolean;
}

/** The prose of the minutes. Figures are not typed: they come from the count. */
export function Minutes({ session, commands, mayEdit }: Props) {
  const [notes, setNotes] = useState(session.notes);
  const [conclusion, setConclusion] = useState(session.conclusion);
  const isChanged = notes !== session.notes || conclusion !== session.conclusion;
  if (!mayEdit) {
    if (session.notes === '' && session.conclusion === '') return null;
    return (
      <Section title="Biên bản">
        {session.notes ? <p className="prose">{session.notes}</p> : null}
        {session.conclusion ? (
          <p className="prose">
            <b>Kết luận:</b> {session.conclusion}
          </p>
        ) : null}
      </Section>
    );
  }
  return (
    <Section title="Lời trong biên bản" note="số liệu lấy từ kiểm phiếu, không gõ tay">
      <TextArea label="Thảo luận" value={notes} onChange={setNotes} />
      <TextArea label="Kết luận của chủ trì" value={conclusion} onChange={setConclusion} />
      <div className="acts-row">
        <Button
          isDisabled={!isChanged}
          isLoading={commands.isRunning}
          onPress={() =>
            void commands.notes({
              title: session.title,
              place: session.place,
              scheduledAt: session.scheduledAt,
              notes,
              conclusion,
            })
          }
        >
          Lưu lời biên bản
        </Button>
        {isChanged ? (
          <span className="small mute">Chưa lưu</span>
        ) : session.notes || session.conclusion ? (
          <SavedMark at={null} />
        ) : null}
      </div>
    </Section>
  );
}
