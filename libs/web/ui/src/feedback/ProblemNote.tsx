import type { ReactNode } from 'react';
import { Note } from './Note';

/** What an RFC 9457 problem looks like from here; a caught ProblemError fits as it is. */
export interface ProblemLike {
  readonly title: string;
  readonly detail: string;
  readonly traceId?: string | undefined;
  /** HTTP status; a refusal (4xx) says all in words and shows no trace id. */
  readonly status?: number | undefined;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] | undefined;
}

export interface ProblemNoteProps {
  readonly problem: ProblemLike | null | undefined;
  /** List the faults without a field of their own (whole-form ones). */
  readonly showErrors?: boolean | undefined;
  /** «Tải lại», «Mở danh sách» … */
  readonly action?: ReactNode;
}

/** A refusal in plain words: what happened, what to do next; beneath a fault of ours, the trace id. Draws nothing without a problem. */
export function ProblemNote({ problem, showErrors, action }: ProblemNoteProps) {
  if (!problem) return null;
  const isFault = problem.status === undefined || problem.status >= 500;
  return (
    <Note tone="error" title={problem.title} isLive>
      <p>{problem.detail}</p>
      {showErrors && problem.errors && problem.errors.length > 0 ? (
        <ul className="bullets">
          {problem.errors.map((error) => (
            <li key={`${error.pointer} ${error.detail}`}>{error.detail}</li>
          ))}
        </ul>
      ) : null}
      {action ? <div className="acts-row">{action}</div> : null}
      {problem.traceId && isFault ? <p className="cite">Mã tra cứu: {problem.traceId}</p> : null}
    </Note>
  );
}
