import { Check, X } from 'lucide-react';
import type { BallotChoice, Marks } from './credential-store';

export interface BallotItem {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly summary?: string;
}

interface Props {
  readonly items: readonly BallotItem[];
  readonly marks: Marks;
  /** Absent: to be read only. */
  readonly onMark?: ((itemId: string, choice: BallotChoice) => void) | undefined;
  /** Being sent: shown as chosen, no longer to be changed. */
  readonly isFixed?: boolean | undefined;
}

const choices = [
  { id: 'agree', word: 'Đồng ý', icon: Check },
  { id: 'disagree', word: 'Không đồng ý', icon: X },
] as const;

/** The list of a ballot: nothing chosen beforehand, both answers alike in weight. */
export function BallotItems({ items, marks, onMark, isFixed = false }: Props) {
  return (
    <ol className="cands">
      {items.map((item, at) => (
        <li className="cand" key={item.id}>
          <b>{at + 1}</b>
          <div>
            <h2 id={`name-${item.id}`}>{item.title}</h2>
            <p>{item.subtitle}</p>
            {item.summary ? (
              <details>
                <summary>Tóm tắt</summary>
                <p>{item.summary}</p>
              </details>
            ) : null}
          </div>
          {onMark ? (
            <div className="choice" role="radiogroup" aria-labelledby={`name-${item.id}`} id={`choice-${item.id}`}>
              {choices.map(({ id, word, icon: Icon }) => (
                <label key={id}>
                  <input
                    type="radio"
                    name={item.id}
                    checked={marks[item.id] === id}
                    disabled={isFixed}
                    onChange={() => onMark(item.id, id)}
                  />
                  <Icon className="i" />
                  {word}
                </label>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Moves the focus to the first item that has no answer yet. */
export function goToUnmarked(items: readonly BallotItem[], marks: Marks): void {
  const first = items.find((item) => marks[item.id] === undefined);
  const group = first ? document.getElementById(`choice-${first.id}`) : null;
  group?.querySelector('input')?.focus();
  group?.closest('li')?.scrollIntoView({ block: 'center' });
}
