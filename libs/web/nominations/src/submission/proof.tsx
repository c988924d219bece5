import type { FindingView, NominationDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { VerdictList } from '@gs/web-ui';
import { outcomeCopy } from '@gs/web-platform';

const order: Readonly<Record<FindingView['outcome'], number>> = { unmet: 0, hold: 1, unknown: 2, met: 3 };

/** Each condition of a nomination with evidence, what is needed and the clause; problems first. */
export function Proof({ nomination }: { readonly nomination: NominationDetailView }) {
  return (
    <VerdictList
      label="Điều kiện"
      items={[...nomination.findings]
        .sort((left, right) => order[left.outcome] - order[right.outcome])
        .map((finding) => ({
          id: finding.ruleId,
          tone: outcomeCopy[finding.outcome].tone,
          title: finding.title,
          verdict: outcomeCopy[finding.outcome].label,
          body: <Ground finding={finding} />,
          need: finding.outcome === 'met' ? null : finding.todo,
          cite: formatCite(finding.cite),
        }))}
    />
  );
}

function Ground({ finding }: { readonly finding: FindingView }) {
  return (
    <>
      {finding.detail ? <p>{finding.detail}</p> : null}
      {finding.evidence.length > 0 ? <p>{finding.evidence.map(({ label }) => label).join('; ')}</p> : null}
      {finding.limbs.length > 0 ? (
        <ul className="bullets">
          {finding.limbs.map((limb) => (
            <li key={limb.ruleId}>
              {limb.title}: {outcomeCopy[limb.outcome].label.toLocaleLowerCase('vi')}
              {limb.detail ? `. ${limb.detail}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
