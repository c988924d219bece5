import type { SubmissionDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { StateMark, formatNumber } from '@gs/web-ui';
import { verdictCopy } from '@gs/web-platform';
import { listHref, verdictOrder } from './words';

/** What the conditions come to, counted; each count opens its nominations. */
export function Verdicts({ submission }: { readonly submission: SubmissionDetailView }) {
  const ended = [
    { state: 'refused' as const, count: submission.refusedCount, word: 'không xét' },
    { state: 'withdrawn' as const, count: submission.withdrawnCount, word: 'đã rút' },
  ].filter(({ count }) => count > 0);
  return (
    <div className="verdicts">
      <ul className="verdict-counts" aria-label="Điều kiện của các đề nghị">
        {verdictOrder.map((verdict) => {
          const count = submission.verdicts[verdict];
          const inner = (
            <>
              <b>{formatNumber(count)}</b>
              <StateMark tone={count === 0 ? 'none' : verdictCopy[verdict].tone}>
                {verdictCopy[verdict].label}
              </StateMark>
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
      {ended.length > 0 ? (
        <p className="small mute">
          Ngoài ra:{' '}
          {ended.map(({ state, count, word }, at) => (
            <span key={state}>
              {at > 0 ? ', ' : ''}
              <Link to={listHref(submission.id, undefined, undefined, state)}>
                {formatNumber(count)} {word}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
    </div>
  );
}
