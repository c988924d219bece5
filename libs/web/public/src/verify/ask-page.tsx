import { useEffect } from 'react';
import { AskForm } from './ask-form';
import './verify.css';

/** Asks for the code and says where to find it. */
export function Component() {
  useEffect(() => {
    document.title = 'Xác minh quyết định khen thưởng · Gương Sáng';
  }, []);
  return (
    <main className="verify">
      <AskForm />
      <div className="verify-how">
        <h1>Xác minh một quyết định khen thưởng</h1>
        <ol>
          <li>Tìm mã xác minh in trên tờ quyết định.</li>
          <li>Gõ mã vào ô trên rồi bấm Xác minh.</li>
          <li>So tờ quyết định trong tay với hình hiện ra: số, ngày, người ký và danh sách phải giống từng chữ.</li>
        </ol>
      </div>
    </main>
  );
}
Component.displayName = 'VerifyAskPage';
