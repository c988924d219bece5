import type { SubmissionDetailView } from '@gs/contracts';
import { CheckList, Section, type CheckItem } from '@gs/web-ui';
import { clauseOf } from '../list/words';

type Check = SubmissionDetailView['listChecks'][number];

const toneOf = ({ outcome, answered }: Check): CheckItem['tone'] => {
  if (outcome === 'met') return 'met';
  if (outcome === 'unknown') return 'unknown';
  return answered ? 'written' : 'warning';
};
const wordOf = ({ outcome, answered, figures }: Check): string => {
  if (outcome === 'unknown') return figures;
  return `${figures}.${outcome === 'unmet' && answered ? ' Đã có người ghi lý do.' : ''}`;
};

/** Caps and quotas over the list as a whole, with their arithmetic; those gone beyond first. */
export function ListChecks({ submission: { listChecks } }: { readonly submission: SubmissionDetailView }) {
  if (listChecks.length === 0) return null;
  const order = ['unmet', 'unknown', 'met'];
  const checks = [...listChecks].sort((left, right) => order.indexOf(left.outcome) - order.indexOf(right.outcome));
  const broken = checks.filter(({ outcome }) => outcome === 'unmet').length;
  return (
    <Section title="Hạn mức của cả danh sách" note={broken > 0 ? `vượt ${broken}` : undefined} small>
      <CheckList
        label="Hạn mức của cả danh sách"
        items={checks.map((check) => ({
          id: check.code,
          tone: toneOf(check),
          title: check.title,
          detail: (
            <>
              {wordOf(check)} {clauseOf(check.cite)}.
            </>
          ),
        }))}
      />
    </Section>
  );
}
