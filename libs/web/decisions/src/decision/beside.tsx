import type { DecisionDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { CheckList, Note, Section, StateMark, Steps, formatDate } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { Link } from 'react-router';
import { History } from './history';

/** The road to issue, and what was checked with its clause. */
export function Beside({ decision }: { readonly decision: DecisionDetailView }) {
  const good = decision.checks.filter((check) => check.ok).length;
  return (
    <aside className="aside" aria-label="Ký, ban hành và kiểm tra" tabIndex={0}>
      <SentBack decision={decision} />
      <Section title="Ký và ban hành" small>
        <Steps
          label="Ký và ban hành"
          steps={decision.steps.map((step) => ({
            id: step.code,
            title: step.title,
            detail: step.detail,
            state: step.status,
          }))}
        />
      </Section>
      {decision.checks.length > 0 ? (
        <Section
          title="Kiểm tra"
          small
          right={
            <StateMark tone={good === decision.checks.length ? 'met' : 'warning'}>
              {good} trong {decision.checks.length} ổn
            </StateMark>
          }
        >
          <CheckList
            label="Kiểm tra"
            items={[...decision.checks]
              .sort((left, right) => Number(left.ok) - Number(right.ok))
              .map((check) => ({
                id: check.code,
                tone: check.ok ? 'done' : 'warning',
                title: check.title,
                detail: detailOf(check),
              }))}
          />
        </Section>
      ) : null}
      <History history={decision.history} />
      {decision.verifyCode ? (
        <Section title="Xác minh công khai" small>
          <p className="small">
            Mã <b className="num">{decision.verifyCode}</b>.{' '}
            <Link to={paths.verify(decision.verifyCode)}>Mở trang xác minh</Link>
          </p>
        </Section>
      ) : null}
      {decision.source === 'history' ? <Note tone="info">Quyết định trong lịch sử, chỉ để đọc.</Note> : null}
    </aside>
  );
}

/** What was found and the clause, each a sentence of its own; what one says the other does not repeat. */
function detailOf({ detail, cite }: DecisionDetailView['checks'][number]): string {
  const found = detail.replace(/\.$/, '');
  const clause = cite ? formatCite(cite) : '';
  if (found.includes(clause)) return found;
  const sentence = `${clause.charAt(0).toLocaleUpperCase('vi')}${clause.slice(1)}`;
  return clause.includes(found) ? sentence : `${found}. ${sentence}`;
}

/** Whoever opens a draft that came back reads first why. */
function SentBack({ decision }: { readonly decision: DecisionDetailView }) {
  const last = decision.history.at(-1);
  if (decision.state !== 'draft' || last?.action !== 'returnToDraft') return null;
  return (
    <Note tone="warning" title="Dự thảo được trả lại">
      {last.by}, {formatDate(last.at)}: “{last.reason}”
    </Note>
  );
}
