import { councils, type SessionDetailView } from '@gs/contracts';
import { useCallback } from 'react';
import { Button, LinkButton, Note, ProblemNote, SavedMark, Section, TextArea, formatDateTime, toast } from '@gs/web-ui';
import { api, fieldErrors, paths, useCommand, useDraft, useSession } from '@gs/web-platform';

interface Props {
  readonly session: SessionDetailView;
}

/** The secretary's part: the words of the invitation, and sending it once every conflict has been decided on. */
export function InvitationForm({ session }: Props) {
  const { me } = useSession();
  const draft = useDraft(`invitation.${session.id}.${me.accountId}`, session.invitationText);
  const { id, version } = session;
  const send = useCommand(
    useCallback(
      (idempotencyKey: string, text: string) =>
        api(councils.invite, { params: { id }, body: { text, version }, idempotencyKey }),
      [id, version],
    ),
  );
  const isEmpty = session.itemCount === 0;
  const isOpen = session.conflictsToDecide > 0;
  const count = session.attendance.length;
  const submit = async (): Promise<void> => {
    const sent = await send.run(draft.value.trim());
    if (!sent) return;
    draft.clear(sent.invitationText);
    toast(`Đã gửi giấy mời và tài liệu cho ${count} thành viên`);
  };
  return (
    <Section
      title="Giấy mời"
      note={session.invitedAt === null ? 'chưa gửi' : `đã gửi ${formatDateTime(session.invitedAt)}`}
    >
      <div className="invitation">
        <ProblemNote problem={send.problem} />
        {isOpen ? (
          <Note tone="warning" title={`Còn ${session.conflictsToDecide} trường hợp liên quan chờ quyết định`}>
            <p>Quyết định xong mới gửi được: người không tham gia một mục không nhận tài liệu của mục ấy.</p>
            <div className="acts-row">
              <LinkButton size="small" to={paths.sessionConflicts(session.id)}>
                Xem các trường hợp
              </LinkButton>
            </div>
          </Note>
        ) : null}
        {isEmpty ? (
          <Note tone="info" title="Chương trình chưa có mục nào">
            <p>Đưa các đề nghị chờ xét vào chương trình trước khi gửi giấy mời.</p>
          </Note>
        ) : null}
        <TextArea
          label="Lời mời"
          hint="In ở trang đầu của tập tài liệu. Thời gian, địa điểm, chương trình lấy từ phiên họp, không cần gõ lại."
          value={draft.value}
          onChange={draft.set}
          error={fieldErrors(send.problem)['text']}
          maxLength={5000}
          rows={4}
        />
        <div className="acts-row">
          <Button
            kind={session.invitedAt === null ? 'primary' : 'secondary'}
            isDisabled={isOpen || isEmpty}
            isLoading={send.isRunning}
            onPress={() => void submit()}
          >
            {session.invitedAt === null ? `Gửi giấy mời cho ${count} thành viên` : `Gửi lại cho ${count} thành viên`}
          </Button>
          <SavedMark at={draft.savedAt} />
        </div>
        {session.invitedAt === null ? (
          <p className="small mute">Trước khi gửi, thành viên chưa thấy phiên họp này.</p>
        ) : null}
      </div>
    </Section>
  );
}
