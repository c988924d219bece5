import { CircleCheck, Download, Printer } from 'lucide-react';
import { Link } from 'react-router';
import { Button, LinkButton, Note, formatDate, formatTime } from '@gs/web-ui';
import { paths, useSession } from '@gs/web-platform';
import { BallotFrame } from './ballot-frame';
import type { CastStage } from './credential-store';
import { CheckNote } from './check-note';
import { saveReceipt } from './receipt-file';
import { checkReceipt } from './receipt-check';
import { usePublished } from './use-published';
import { choiceWords } from './words';

interface Props {
  readonly cast: CastStage;
  readonly act: string;
  readonly councilName: string;
  readonly memberName?: string | undefined;
}

/** What happened, the codes by which the member finds the ballot again, and, after the count, whether it stands there. */
export function Receipt({ cast, ...frame }: Props) {
  const { me } = useSession();
  const { isVoid, published, problem, askAgain } = usePublished(me.accountId, cast.facts.voteId);
  const check = published === null ? null : checkReceipt(cast, published);
  const nameOf = new Map(cast.facts.items.map((item) => [item.id, item]));
  return (
    <BallotFrame {...frame} title="Phiếu đã vào hòm">
      <main className="wrap receipt">
        <div className="done-mark">
          <CircleCheck className="i" />
          <h1>Phiếu đã vào hòm</h1>
        </div>
        <p className="what">
          {cast.facts.title}. Lúc {formatTime(cast.castAt)} ngày {formatDate(cast.castAt)}.
        </p>
        <div className="ballot-state">
          <CheckNote isVoid={isVoid} check={check} problem={problem} cast={cast} onAskAgain={askAgain} />
          {cast.receiptIsGood ? null : (
            <Note tone="error" title="Biên nhận không có chữ ký đúng của máy chủ">
              Phiếu đã được trả lời là ghi nhận, nhưng biên nhận này không dùng làm bằng chứng được. Báo ngay thư ký và
              người quản trị; giữ nguyên trang này.
            </Note>
          )}
        </div>
        <section className="codes" aria-labelledby="ma-phieu">
          <h2 id="ma-phieu">
            {cast.ballots.length === 1 ? 'Mã lá phiếu của tôi' : `Mã ${cast.ballots.length} lá phiếu của tôi`}
          </h2>
          <p className="small mute">
            Chỉ trình duyệt này giữ các mã, đã niêm phong. Ai thấy mã kèm tên anh/chị thì biết anh/chị đã chọn gì: chỉ
            in hoặc lưu khi thật cần, và cất kín.
          </p>
          <details className="reveal">
            <summary>Xem mã và lựa chọn</summary>
            <ol>
              {cast.ballots.map((ballot, at) => (
                <li key={ballot.itemId}>
                  <span className="num">{at + 1}</span>
                  <span>
                    <b>{nameOf.get(ballot.itemId)?.title}</b>
                    <small>{nameOf.get(ballot.itemId)?.subtitle}</small>
                  </span>
                  <span className="code">{ballot.code}</span>
                  <span className="said">{choiceWords[ballot.choice]}</span>
                </li>
              ))}
            </ol>
            <div className="acts-row">
              <Button size="small" icon={Printer} onPress={() => window.print()}>
                In biên nhận
              </Button>
              <Button size="small" icon={Download} onPress={() => saveReceipt(cast)}>
                Lưu thành tệp
              </Button>
            </div>
          </details>
        </section>
        <p className="small mute">
          <Link to={paths.ballotSecrecy}>Phiếu kín được giữ kín thế nào</Link>
        </p>
        <div className="acts-row">
          <LinkButton to={paths.ballots}>Về các lá phiếu của tôi</LinkButton>
        </div>
      </main>
    </BallotFrame>
  );
}
