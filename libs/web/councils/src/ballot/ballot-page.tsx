import { councils } from '@gs/contracts';
import { Check, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import { BrandMark, Button, Note, ProblemNote } from '@gs/web-ui';
import { api, asProblem, loader as load, paths, useCommand } from '@gs/web-platform';
import { joined } from '../words';
import '../councils.css';

type Choice = 'agree' | 'disagree';

export const loader = load(({ params, request }) =>
  api(councils.ballot, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/** One quiet screen: nothing chosen beforehand, both answers alike, review and act in one bar. */
export function Component() {
  const sheet = useLoaderData<typeof loader>();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const navigate = useNavigate();
  const cast = useCommand(
    useCallback(
      (idempotencyKey: string, answers: { itemId: string; choice: Choice }[]) =>
        api(councils.castBallot, { params: { id: sheet.voteId }, body: { choices: answers }, idempotencyKey }).catch(
          (thrown: unknown) => {
            // The answer to the first press was lost: the ballot is in the box all the same.
            if (asProblem(thrown).code === 'ALREADY_VOTED') return true;
            throw thrown;
          },
        ),
      [sheet.voteId],
    ),
    { revalidate: false },
  );
  const agree = sheet.items.filter((item) => choices[item.id] === 'agree').length;
  const disagree = sheet.items.filter((item) => choices[item.id] === 'disagree').length;
  const missing = sheet.items.length - agree - disagree;
  const mayCast = sheet.state === 'open' && !sheet.hasVoted;
  useEffect(() => {
    document.title = `${sheet.title} · Bỏ phiếu · Gương Sáng`;
  }, [sheet.title]);
  const submit = async (): Promise<void> => {
    const answers = sheet.items.flatMap((item) => {
      const choice = choices[item.id];
      return choice ? [{ itemId: item.id, choice }] : [];
    });
    if (await cast.run(answers)) await navigate(paths.ballotReceipt(sheet.voteId), { replace: true });
  };
  return (
    <div className="ballot-page">
      <header className="qbar">
        <BrandMark />
        <b>Bỏ phiếu kín</b>
        <span className="cut">{sheet.councilName}</span>
        <span className="who">{sheet.memberName}</span>
      </header>
      <main className="wrap">
        <h1>{sheet.title}</h1>
        {mayCast ? (
          <p className="lead">
            {sheet.items.length} mục, mỗi mục cần {joined(sheet.thresholdText)} đồng ý. Chọn đồng ý hoặc không đồng ý
            cho từng người, rồi bỏ phiếu.
          </p>
        ) : (
          <Note tone="info" title={sheet.hasVoted ? 'Phiếu của anh/chị đã vào hòm' : 'Cuộc bỏ phiếu không mở'}>
            {sheet.hasVoted
              ? 'Bỏ rồi không sửa được. Kết quả hiện ở phiên họp khi kết thúc bỏ phiếu.'
              : 'Thư ký chưa mở hoặc đã kết thúc bỏ phiếu.'}
          </Note>
        )}
        <ol className="cands">
          {sheet.items.map((item, at) => (
            <li className="cand" key={item.id}>
              <b>{at + 1}</b>
              <div>
                <h2 id={`name-${item.id}`}>{item.title}</h2>
                <p>{item.subtitle}</p>
                {item.summary ? (
                  <details>
                    <summary>Tóm tắt thành tích</summary>
                    <p>{item.summary}</p>
                  </details>
                ) : null}
              </div>
              {mayCast ? (
                <div className="choice" role="radiogroup" aria-labelledby={`name-${item.id}`}>
                  {(['agree', 'disagree'] as const).map((choice) => (
                    <label key={choice}>
                      <input
                        type="radio"
                        name={item.id}
                        checked={choices[item.id] === choice}
                        onChange={() => setChoices((before) => ({ ...before, [item.id]: choice }))}
                      />
                      {choice === 'agree' ? <Check className="i" /> : <X className="i" />}
                      {choice === 'agree' ? 'Đồng ý' : 'Không đồng ý'}
                    </label>
                  ))}
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      </main>
      {mayCast ? (
        <footer className="cast">
          <div>
            <ProblemNote problem={cast.problem} />
            <p role="status">
              <b>
                Lá phiếu của tôi: {agree} đồng ý, {disagree} không đồng ý
                {missing > 0 ? `, còn ${missing} chưa chọn` : ''}
              </b>
              <span>Bỏ rồi không sửa được. Không ai xem được tôi chọn gì, kể cả thư ký và quản trị.</span>
            </p>
            <Button
              kind="primary"
              size="big"
              onPress={() => void submit()}
              isLoading={cast.isRunning}
              isDisabled={missing > 0}
            >
              Bỏ phiếu
            </Button>
          </div>
        </footer>
      ) : null}
    </div>
  );
}
Component.displayName = 'BallotPage';
