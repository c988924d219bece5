import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../given';

export type NoteTone = 'info' | 'warning' | 'error' | 'done' | 'plain';
const looks = {
  info: [Info, ''],
  warning: [TriangleAlert, 'amber'],
  error: [CircleX, 'red'],
  done: [CircleCheck, 'jade'],
  plain: [Info, 'plain'],
} as const;

export interface NoteProps {
  readonly tone?: NoteTone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read aloud at once when it appears. */
  readonly isLive?: boolean | undefined;
}

/** A tinted remark in the flow of the page: what is so, and what to do. */
export function Note({ tone = 'info', title, children, isLive }: NoteProps) {
  const [Icon, colour] = looks[tone];
  return (
    <div className={cx('note', colour)} {...(isLive ? { role: tone === 'error' ? 'alert' : 'status' } : {})}>
      <Icon className="i" />
      <div>
        {title ? <b>{title}</b> : null}
        {children}
      </div>
    </div>
  );
}
