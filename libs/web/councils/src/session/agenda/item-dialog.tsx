import { councils, type AgendaItemView, type SessionDetailView } from '@gs/contracts';
import { useEffect, useState } from 'react';
import { EmptyState, ProblemNote, SavedMark, Select, Skeleton, TextArea, type Option } from '@gs/web-ui';
import { api, asProblem, useDraft, useSession, type ProblemError } from '@gs/web-platform';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';

export type ItemAct = 'note' | 'postpone' | 'move' | 'return' | 'remove';

interface Props {
  readonly session: SessionDetailView;
  readonly item: AgendaItemView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** What the secretary does about one item; a reason wherever it leaves the vote. */
export function ItemDialog({ act, ...props }: Props & { readonly act: ItemAct }) {
  switch (act) {
    case 'note':
      return <NoteItem {...props} />;
    case 'move':
      return <MoveItem {...props} />;
    case 'remove':
      return <RemoveItem {...props} />;
    case 'postpone':
    case 'return':
      return <PutOff {...props} act={act} />;
  }
}

/** What was said of an item; kept on this machine until it is saved. */
function NoteItem({ session, item, commands, onClose }: Props) {
  const { me } = useSession();
  const draft = useDraft(`session.${session.id}.item.${item.id}.${me.accountId}`, item.notes);
  return (
    <ActDialog
      width="wide"
      title={`Thảo luận về ${item.title}`}
      label="Lưu thảo luận"
      keepsDraft
      commands={commands}
      onClose={onClose}
      onAct={async () => {
        const isDone = await commands.run(councils.noteItem, {
          params: { id: session.id, itemId: item.id },
          body: { notes: draft.value },
        });
        if (isDone) draft.clear(draft.value);
        return isDone;
      }}
    >
      <TextArea
        label="Ý kiến thảo luận, ghi vào biên bản"
        hint="Ghi ai nêu gì nếu người ấy muốn ghi tên. Không ghi phiếu của ai."
        value={draft.value}
        onChange={draft.set}
        rows={8}
        autoFocus
      />
      {draft.isRestored ? <p className="small mute">Lời chưa lưu của lần trước đã được đưa lại.</p> : null}
      <SavedMark at={draft.savedAt} />
    </ActDialog>
  );
}

const putOffWords = {
  postpone: {
    title: 'Hoãn',
    label: 'Hoãn mục này',
    text: 'Mục không được bỏ phiếu ở phiên này và trở lại hàng chờ của Hội đồng.',
  },
  return: {
    title: 'Trả về đơn vị',
    label: 'Trả về đơn vị',
    text: 'Hồ sơ trở lại đơn vị đề nghị kèm lý do; muốn xét lại thì đơn vị trình lại.',
  },
} as const;

function PutOff({ session, item, act, commands, onClose }: Props & { readonly act: 'postpone' | 'return' }) {
  const [reason, setReason] = useState('');
  const words = putOffWords[act];
  const parts = { params: { id: session.id, itemId: item.id }, body: { reason } };
  return (
    <ActDialog
      title={`${words.title}: ${item.title}`}
      label={words.label}
      isDisabled={reason.trim() === ''}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        act === 'postpone' ? commands.run(councils.postpone, parts) : commands.run(councils.returnItem, parts)
      }
    >
      <p>{words.text}</p>
      <TextArea
        label="Lý do, ghi vào biên bản"
        value={reason}
        onChange={setReason}
        maxLength={act === 'postpone' ? 500 : 300}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}

function RemoveItem({ session, item, commands, onClose }: Props) {
  return (
    <ActDialog
      title={`Bỏ ${item.title} khỏi chương trình?`}
      label="Bỏ khỏi chương trình"
      commands={commands}
      onClose={onClose}
      onAct={() => commands.run(councils.removeFromAgenda, { params: { id: session.id, itemId: item.id } })}
    >
      <p>Mục trở lại hàng chờ của Hội đồng, như chưa được đưa vào phiên này.</p>
    </ActDialog>
  );
}

/** To a lower award that this council decides on; the unit's dossier follows. */
function MoveItem({ session, item, commands, onClose }: Props) {
  const [awards, setAwards] = useState<readonly Option[] | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [award, setAward] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const params = { id: session.id, itemId: item.id };
  const { id } = session;
  const itemId = item.id;
  useEffect(() => {
    const leaving = new AbortController();
    api(councils.lowerAwards, { params: { id, itemId }, signal: leaving.signal }).then(
      ({ items }) => setAwards(items.map(({ code, name }) => ({ id: code, label: name }))),
      (thrown: unknown) => (leaving.signal.aborted ? undefined : setProblem(asProblem(thrown))),
    );
    return () => leaving.abort();
  }, [id, itemId]);
  return (
    <ActDialog
      title={`Chuyển mức thấp hơn: ${item.title}`}
      label="Chuyển"
      isDisabled={award === null || reason.trim() === ''}
      commands={commands}
      onClose={onClose}
      onAct={async () => award !== null && (await commands.run(councils.moveItem, { params, body: { award, reason } }))}
    >
      <ProblemNote problem={problem} />
      {awards === null && problem === null ? <Skeleton lines={2} /> : null}
      {awards?.length === 0 ? (
        <EmptyState title="Không có danh hiệu, hình thức thấp hơn">
          Hội đồng này không xét mức nào thấp hơn cho đối tượng ấy. Có thể hoãn hoặc trả về đơn vị.
        </EmptyState>
      ) : null}
      {awards && awards.length > 0 ? (
        <>
          <p>Mục được xét ở danh hiệu, hình thức mới, trong lượt bỏ phiếu của mức ấy.</p>
          <Select label="Danh hiệu, hình thức mới" options={awards} value={award} onChange={setAward} isRequired />
          <TextArea label="Lý do, ghi vào biên bản" value={reason} onChange={setReason} maxLength={300} isRequired />
        </>
      ) : null}
    </ActDialog>
  );
}
