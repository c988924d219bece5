import { identity } from '@gs/contracts';
import { api, countDrafts, forgetDrafts, forgetSession, paths } from '@gs/web-platform';
import { ConfirmDialog, IconButton } from '@gs/web-ui';
import { KeyRound, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';

/** New password and sign-out. Drafts on this machine go with the account, after a question. */
export function UserActions() {
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  async function leave(): Promise<void> {
    setLeaving(true);
    await api(identity.signOut, { isQuiet: true }).catch(() => undefined);
    forgetDrafts();
    forgetSession();
    await navigate(paths.signIn());
  }
  return (
    <>
      <IconButton
        icon={LogOut}
        label="Đăng xuất"
        onPress={() => (countDrafts() > 0 ? setAsking(true) : void leave())}
      />
      <IconButton icon={KeyRound} label="Đổi mật khẩu" to={paths.password} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void leave()}
        isLoading={isLeaving}
        title="Còn nội dung chưa gửi trên máy này"
        confirmLabel="Xoá bản nháp và đăng xuất"
        cancelLabel="Ở lại"
        isDanger
      >
        <p>
          Có {countDrafts()} bản nháp chưa gửi. Đăng xuất sẽ xoá các bản nháp này khỏi máy, để người dùng sau không
          thấy.
        </p>
      </ConfirmDialog>
    </>
  );
}
