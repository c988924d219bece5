import type { SubmissionDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { StateMark, formatNumber } from '@gs/web-ui';
import { verdictCopy } from '@gs/web-platform';
import { listHref, verdictOrder } from './words';

/** What the conditions come to, counted; each count opens its nominations. */
export function Verdicts({ submission }: { readonly submission: SubmissionDetailView }) {
  return (
    <ul className="verdict-counts" aria-label="Điều kiện của các đề nghị">
      {verdictOrder.map((verdict) => {
        const count = submission.verdicts[verdict];
        const inner = (
          <>
            <b>{formatNumber(count)}</b>
            <StateMark tone={count === 0 ? 'none' : verdictCopy[verdict].tone}>{verdictCopy[verdict].label}</StateMark>
          </>
        );
        return (
          <li key={verdict}>
            {count === 0 ? (
              <span className="faint">{inner}</span>
            ) : (
              <Link className="plain" to={listHref(submission.id, verdict)}>
                {inner}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
