import { councils } from '@gs/contracts';
import type { BallotSheetView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import { Note, ProblemNote, formatDateTime } from '@gs/web-ui';
import { api, loader as load, paths, useCommand, useDraft, useSession } from '@gs/web-platform';
import { useHasPassed } from '../use-has-passed';
import { joined } from '../words';
import { BallotFrame } from './ballot-frame';
import { BallotItems } from './ballot-items';
import { CastBar } from './cast-bar';
import type { BallotChoice, Marks } from './credential-store';
import { choiceWords } from './words';
import '../councils.css';
import './ballot.css';

export const loader = load(({ params, request }) =>
  api(councils.ballot, { params: { id: params.id ?? '' }, signal: request.signal }),
);

const ACT = 'Ý kiến bằng văn bản có ghi tên';

/** A vote by circulation: the member's opinion bears their name, and may be replaced until the deadline. */
export function Component() {
  const sheet = useLoaderData<typeof loader>();
  const frame = { act: ACT, councilName: sheet.councilName, memberName: sheet.memberName, title: sheet.title };
  const isPast = useHasPassed(sheet.opinion?.due ?? null);
  const isOver = isPast || sheet.state === 'closed' || sheet.state === 'void';
  if (sheet.opinion === null || isOver)
    return (
      <BallotFrame {...frame}>
        <main className="wrap">
          <h1>{sheet.title}</h1>
          <div className="ballot-state">
            <Note tone="plain" title="Mục này không còn lấy ý kiến">
              <p>{whyOver(sheet, isPast)}</p>
              <Link to={paths.ballots}>Về các lá phiếu của tôi</Link>
            </Note>
          </div>
          {sheet.opinion ? <Given sheet={sheet} opinion={sheet.opinion} /> : null}
        </main>
      </BallotFrame>
    );
  return <OpinionForm sheet={sheet} opinion={sheet.opinion} frame={frame} />;
}
Component.displayName = 'OpinionPage';

function whyOver({ state, opinion }: BallotSheetView, isPast: boolean): string {
  if (state === 'void') return 'Vòng này đã huỷ: ý kiến không tính.';
  if (state === 'closed') return 'Thư ký đã kết thúc và tính kết quả.';
  if (opinion === null || !isPast) return 'Mục này không lấy ý kiến bằng văn bản của anh/chị.';
  const due = `Đã hết hạn lúc ${formatDateTime(opinion.due)}.`;
  return opinion.choices.length > 0 ? due : `${due} Anh/chị chưa gửi; đã ký phiếu giấy thì báo thư ký ghi.`;
}

/** What the member said, as it is on record. */
function Given({ sheet, opinion }: Pick<FormProps, 'sheet' | 'opinion'>) {
  if (opinion.choices.length === 0) return null;
  const given = marksOf(opinion.choices);
  return (
    <section className="codes given" aria-labelledby="da-gui">
      <h2 id="da-gui">Ý kiến tôi đã gửi</h2>
      <ol>
        {sheet.items.map((item, at) => {
          const choice = given[item.id];
          return (
            <li key={item.id}>
              <span className="num">{at + 1}</span>
              <span>
                <b>{item.title}</b>
                <small>{item.subtitle}</small>
              </span>
              <span className="said">{choice ? choiceWords[choice] : '–'}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface FormProps {
  readonly sheet: BallotSheetView;
  readonly opinion: NonNullable<BallotSheetView['opinion']>;
  readonly frame: { act: string; councilName: string; memberName: string; title: string };
}

function OpinionForm({ sheet, opinion, frame }: FormProps) {
  const { me } = useSession();
  const given = marksOf(opinion.choices);
  const draft = useDraft<Marks>(`opinion.${sheet.voteId}.${me.accountId}`, given);
  const [sent, setSent] = useState<string | null>(null);
  const send = useCommand(
    useCallback(
      (idempotencyKey: string, choices: { itemId: string; choice: BallotChoice }[]) =>
        api(councils.myOpinion, { params: { id: sheet.voteId }, body: { choices }, idempotencyKey }).then(() => true),
      [sheet.voteId],
    ),
  );
  const isGiven = opinion.choices.length > 0;
  const act = async (): Promise<void> => {
    const choices = sheet.items.flatMap((item) => {
      const choice = draft.value[item.id];
      return choice ? [{ itemId: item.id, choice }] : [];
    });
    if (!(await send.run(choices))) return;
    draft.clear(draft.value);
    setSent(new Date().toISOString());
  };
  return (
    <BallotFrame
      {...frame}
      foot={
        <CastBar
          items={sheet.items}
          marks={draft.value}
          whose="Ý kiến của tôi"
          promise={`Có ghi tên anh/chị và nằm trong hồ sơ phiên họp. Thay được đến ${formatDateTime(opinion.due)}.`}
          act={isGiven ? 'Thay ý kiến' : 'Gửi ý kiến'}
          onAct={() => void act()}
          isActing={send.isRunning}
          note={<ProblemNote problem={send.problem} />}
        />
      }
    >
      <main className="wrap">
        <h1>{sheet.title}</h1>
        <p className="lead">
          {sheet.items.length} mục, mỗi mục cần {joined(sheet.thresholdText)} đồng ý. Hạn {formatDateTime(opinion.due)}.
        </p>
        <div className="ballot-state">
          <Note tone={sent ? 'done' : 'info'} title={noteTitle(sent, isGiven)} isLive>
            Đây không phải phiếu kín: thư ký và Hội đồng thấy anh/chị chọn gì.
          </Note>
        </div>
        <BallotItems
          items={sheet.items}
          marks={draft.value}
          onMark={(itemId, choice) => {
            setSent(null);
            draft.set((before) => ({ ...before, [itemId]: choice }));
          }}
        />
      </main>
    </BallotFrame>
  );
}

function noteTitle(sent: string | null, isGiven: boolean): string {
  if (sent) return 'Đã ghi ý kiến của anh/chị';
  return isGiven ? 'Anh/chị đã gửi ý kiến; gửi lại thì thay ý kiến trước' : ACT;
}

function marksOf(choices: readonly { readonly itemId: string; readonly choice: string }[]): Marks {
  return Object.fromEntries(
    choices.flatMap(({ itemId, choice }) =>
      choice === 'agree' || choice === 'disagree' ? [[itemId, choice] as const] : [],
    ),
  );
}
