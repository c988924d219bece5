import {
  Award,
  Ban,
  Calendar,
  Check,
  CircleAlert,
  CircleCheck,
  CirclePause,
  CircleQuestionMark,
  CircleX,
  Clock,
  FileText,
  Lock,
  Minus,
  Send,
  TriangleAlert,
  Undo2,
  Vote,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../given';

/** A state in one word of the office; icon and colour follow from it. */
export type StateTone =
  | 'met'
  | 'unmet'
  | 'hold'
  | 'unknown'
  | 'granted'
  | 'done'
  | 'warning'
  | 'due'
  | 'overdue'
  | 'scheduled'
  | 'active'
  | 'sent'
  | 'returned'
  | 'withdrawn'
  | 'draft'
  | 'sealed'
  | 'written'
  | 'none';

const looks: Record<StateTone, readonly [icon: LucideIcon, colour: string]> = {
  met: [CircleCheck, 'jade'],
  done: [Check, 'jade'],
  sealed: [Lock, 'jade'],
  unmet: [CircleX, 'red'],
  overdue: [CircleAlert, 'red'],
  active: [Vote, 'red'],
  hold: [CirclePause, 'hold'],
  unknown: [CircleQuestionMark, 'cham'],
  sent: [Send, 'cham'],
  granted: [Award, 'gold'],
  warning: [TriangleAlert, 'amber'],
  due: [Clock, 'amber'],
  returned: [Undo2, 'amber'],
  scheduled: [Calendar, ''],
  written: [FileText, ''],
  draft: [FileText, ''],
  withdrawn: [Ban, ''],
  none: [Minus, ''],
};

/** The icon of a tone, for places that set it apart from the word. */
export function toneIcon(tone: StateTone): LucideIcon {
  return looks[tone][0];
}

/** The colour class of a tone (`jade`, `red`, `cham`, …; empty for plain ink). */
export function toneClass(tone: StateTone): string {
  return looks[tone][1];
}

export interface StateMarkProps {
  readonly tone: StateTone;
  readonly children: ReactNode;
  /** Another icon for the same tone. */
  readonly icon?: LucideIcon | undefined;
  readonly className?: string | undefined;
}

/** State as icon, then word, then colour: cover the colour and it still reads. Gold only for what has been granted. */
export function StateMark({ tone, children, icon, className }: StateMarkProps) {
  const [ownIcon, colour] = looks[tone];
  const Icon = icon ?? ownIcon;
  return (
    <span className={cx('st', colour, className)}>
      <Icon className="i" />
      {children}
    </span>
  );
}

/** The same in a tinted box, for a place without a column of states. */
export function Chip({ tone, children, icon }: StateMarkProps) {
  const [ownIcon, colour] = looks[tone];
  const Icon = icon ?? ownIcon;
  return (
    <span className={cx('chip', colour)}>
      <Icon className="i" />
      {children}
    </span>
  );
}
