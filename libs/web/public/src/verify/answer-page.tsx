import { registry, type PublicDecisionView } from '@gs/contracts';
import { CircleAlert, CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useLoaderData } from 'react-router';
import { api, asProblem, countsCopy, loader as load, type ProblemError } from '@gs/web-platform';
import { AskForm } from './ask-form';
import { dateWords, timeWords } from './words';
import { Paper } from './paper';
import { Recipients } from './recipients';
import './verify.css';

interface Answer {
  readonly code: string;
  readonly askedAt: string;
  readonly decision: PublicDecisionView | null;
  /** Asked too often, the connection lost: not an answer about the paper. */
  readonly problem: ProblemError | null;
}

export const loader = load(async ({ params, request }): Promise<Answer> => {
  const code = (params['code'] ?? '').trim();
  const askedAt = new Date().toISOString();
  try {
    const decision = await api(registry.verify, { params: { code }, signal: request.signal, isQuiet: true });
    return { code, askedAt, decision, problem: null };
  } catch (thrown) {
    const problem = asProblem(thrown);
    // A code of the wrong length is as unknown as any other.
    const isUnknown = problem.code === 'NOT_FOUND' || problem.status === 422 || problem.status === 400;
    return { code, askedAt, decision: null, problem: isUnknown ? null : problem };
  }
});

/** The answer first, then the paper to compare with. */
export function Component() {
  const { code, askedAt, decision, problem } = useLoaderData<typeof loader>();
  const verdict = verdictOf(decision, problem);
  useEffect(() => {
    document.title = `${verdict.title} · Gương Sáng`;
  }, [verdict.title]);
  const when = `Tra lúc ${timeWords(askedAt)} ngày ${dateWords(askedAt)}.`;
  return (
    <main className="verify">
      <AskForm key={code} code={code} />
      <div>
        <div className={`verify-answer ${verdict.colour}`} role="status">
          <verdict.icon className="i" aria-hidden="true" />
          <div>
            <h1>{verdict.title}</h1>
            <p>
              {verdict.detail} {problem ? '' : when}
            </p>
          </div>
        </div>
        {decision ? <Told decision={decision} code={code} /> : null}
        {!decision && !problem ? <Unknown code={code} /> : null}
        {problem ? (
          <button type="button" className="btn" onClick={() => window.location.reload()}>
            Thử lại
          </button>
        ) : null}
      </div>
      {decision ? (
        <div>
          <Paper decision={decision} code={code} />
          <p className="cap">
            Tờ quyết định trong tay phải giống hình này: số, ngày, người ký, danh sách. Khác ở một điểm nào thì báo cho
            nơi ban hành.
          </p>
        </div>
      ) : null}
      {decision ? <Recipients recipients={decision.recipients} /> : null}
    </main>
  );
}
Component.displayName = 'VerifyAnswerPage';

interface Verdict {
  readonly icon: LucideIcon;
  readonly colour: string;
  readonly title: string;
  readonly detail: string;
}

const verdicts: Readonly<Record<PublicDecisionView['status'], Verdict>> = {
  valid: { icon: CircleCheck, colour: 'jade', title: 'Quyết định này có thật', detail: 'Còn hiệu lực.' },
  corrected: {
    icon: CircleAlert,
    colour: 'amber',
    title: 'Quyết định có thật, đã đính chính',
    detail: 'Nội dung dưới đây là nội dung sau đính chính.',
  },
  revoked: {
    icon: CircleX,
    colour: 'red',
    title: 'Quyết định đã bị huỷ bỏ',
    detail: 'Quyết định từng được ban hành nhưng không còn hiệu lực.',
  },
};

function verdictOf(decision: PublicDecisionView | null, problem: ProblemError | null): Verdict {
  if (problem) return { icon: CircleAlert, colour: 'amber', title: problem.title, detail: problem.detail };
  if (decision) return verdicts[decision.status];
  return {
    icon: CircleQuestionMark,
    colour: 'cham',
    title: 'Không có quyết định nào mang mã này',
    detail: 'Có thể mã gõ nhầm một chữ.',
  };
}

function Told({ decision, code }: { readonly decision: PublicDecisionView; readonly code: string }) {
  return (
    <dl className="verify-facts">
      <Fact label="Quyết định">
        <b>{decision.number}</b>, {dateWords(decision.issuedOn)}
      </Fact>
      <Fact label="Về việc">{decision.title}</Fact>
      <Fact label="Được tặng">
        <span className="gold">{decision.award}</span>
      </Fact>
      <Fact label="Danh sách">{countsCopy(decision.counts)}</Fact>
      <Fact label="Nơi ban hành">{decision.issuer}</Fact>
      <Fact label="Người ký">{decision.signer}</Fact>
      <Fact label="Mã xác minh">{code}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Unknown({ code }: { readonly code: string }) {
  return (
    <div className="verify-how">
      <p>
        Mã đã tra: <b>{code}</b>
      </p>
      <ol>
        <li>Xem lại từng chữ của mã in trên giấy; chữ O và số 0, chữ I và số 1 dễ nhầm.</li>
        <li>Quyết định ký trước khi dùng hệ thống này chưa có mã; hỏi nơi ban hành để xác minh.</li>
        <li>Nếu mã đúng mà vẫn không thấy, báo cho nơi ban hành ghi trên giấy.</li>
      </ol>
    </div>
  );
}
