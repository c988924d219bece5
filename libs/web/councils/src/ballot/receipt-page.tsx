import { councils } from '@gs/contracts';
import { CircleCheck, Clock, FileText } from 'lucide-react';
import { useEffect } from 'react';
import { redirect, useLoaderData } from 'react-router';
import { BrandMark, LinkButton } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import '../councils.css';

export const loader = load(async ({ params, request }) => {
  const id = params.id ?? '';
  const sheet = await api(councils.ballot, { params: { id }, signal: request.signal });
  if (!sheet.hasVoted) throw redirect(paths.ballot(id));
  return sheet;
});

/** What happened, and what comes next. */
export function Component() {
  const sheet = useLoaderData<typeof loader>();
  useEffect(() => {
    document.title = 'Phiếu đã vào hòm · Gương Sáng';
  }, []);
  return (
    <div className="ballot-page">
      <header className="qbar">
        <BrandMark />
        <b>Bỏ phiếu kín</b>
        <span className="cut">{sheet.councilName}</span>
        <span className="who">{sheet.memberName}</span>
      </header>
      <main className="wrap receipt">
        <div className="done-mark">
          <CircleCheck className="i" />
          <h1>Phiếu đã vào hòm</h1>
        </div>
        <p>{sheet.title}</p>
        <ul className="next">
          <li>
            <Clock className="i" />
            <span>Khi thư ký kết thúc bỏ phiếu, kết quả và phép tính hiện ở phiên họp.</span>
          </li>
          <li>
            <FileText className="i" />
            <span>Biên bản kiểm phiếu ghi số phiếu của từng người được đề nghị; không ghi ai chọn gì.</span>
          </li>
        </ul>
        <div className="acts-row">
          <LinkButton to={paths.ballots}>Về các lá phiếu của tôi</LinkButton>
        </div>
      </main>
    </div>
  );
}
Component.displayName = 'ReceiptPage';
