import { Check } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { DateText } from './Values';
import { toneClass, toneIcon } from './StateMark';
import type { StateTone } from './StateMark';

export interface StepItem {
  readonly id: string;
  readonly title: ReactNode;
  /** Who and when, or who will. */
  readonly detail?: ReactNode;
  readonly state: 'done' | 'current' | 'next';
}

/** A road of a few steps, one under another. */
export function Steps({ steps, label }: { readonly steps: readonly StepItem[]; readonly label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step.id}
          className={step.state}
          {...(step.state === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          <i>{step.state === 'done' ? <Check className="i" /> : at + 1}</i>
          <span>
            <b>{step.title}</b>
            {step.state === 'done' ? <span className="vh">, đã xong</span> : null}
            {step.detail ? <small>{step.detail}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

export interface TimelineItem {
  readonly id: string;
  /** «YYYY-MM-DD» or an instant. */
  readonly date: string | null;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly icon: LucideIcon;
  /** `granted` gold, `stage` ink, `trouble` amber, `next` dashed, `plain`. */
  readonly kind?: 'plain' | 'stage' | 'granted' | 'trouble' | 'next' | undefined;
}

/** A life line, newest first. Gold only for what has been granted. */
export function Timeline({ items, label }: { readonly items: readonly TimelineItem[]; readonly label: string }) {
  return (
    <ol className="life" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} id={`dong-${item.id}`} className={item.kind ?? 'plain'} tabIndex={-1}>
          <DateText value={item.date} />
          <span className="dot">
            <item.icon className="i" />
          </span>
          <div>
            <h3>{item.title}</h3>
            {item.detail ? <p>{item.detail}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface VerdictItem {
  readonly id: string;
  readonly tone: StateTone;
  readonly title: ReactNode;
  /** The verdict in a word or two: «Chưa đủ». */
  readonly verdict: ReactNode;
  /** What it rests on. */
  readonly body?: ReactNode;
  /** What is needed. */
  readonly need?: ReactNode;
  /** The clause. */
  readonly cite?: ReactNode;
}

/** Each condition with its verdict, evidence, what is missing and the clause. The caller puts problems first. */
export function VerdictList({ items, label }: { readonly items: readonly VerdictItem[]; readonly label: string }) {
  return (
    <ul className="verdicts" aria-label={label}>
      {items.map((item) => {
        const Icon = toneIcon(item.tone);
        return (
          <li key={item.id} className={`cond ${toneClass(item.tone)}`}>
            <Icon className="i" />
            <div>
              <h3>
                {item.title}
                <em>{item.verdict}</em>
              </h3>
              {item.body ? <div className="ev">{item.body}</div> : null}
              {item.need ? <p className="need">{item.need}</p> : null}
              {item.cite ? <p className="cite">{item.cite}</p> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export interface CheckItem {
  readonly id: string;
  readonly tone: StateTone;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

/** Checks beside a paper: an icon, what was checked, what it rests on. */
export function CheckList({ items, label }: { readonly items: readonly CheckItem[]; readonly label: string }) {
  return (
    <ul className="chk" aria-label={label}>
      {items.map((item) => {
        const Icon = toneIcon(item.tone);
        return (
          <li key={item.id} className={toneClass(item.tone)}>
            <Icon className="i" />
            <span>
              {item.title}
              {item.detail ? <small>{item.detail}</small> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
