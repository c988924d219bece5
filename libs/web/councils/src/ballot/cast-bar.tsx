import type { ReactNode } from 'react';
import { Button } from '@gs/web-ui';
import { goToUnmarked } from './ballot-items';
import type { BallotItem } from './ballot-items';
import type { Marks } from './credential-store';

interface Props {
  readonly items: readonly BallotItem[];
  readonly marks: Marks;
  /** «Lá phiếu của tôi», «Ý kiến của tôi». */
  readonly whose: string;
  readonly promise: ReactNode;
  readonly act: string;
  readonly onAct: () => void;
  readonly isActing: boolean;
  /** Something to say above the words: a problem, what is happening. */
  readonly note?: ReactNode;
}

/** Review and act in one bar: how many of each, which ones against, what is missing, the button. */
export function CastBar({ items, marks, whose, promise, act, onAct, isActing, note }: Props) {
  const against = items.flatMap((item, at) => (marks[item.id] === 'disagree' ? [{ item, number: at + 1 }] : []));
  const agree = items.filter((item) => marks[item.id] === 'agree').length;
  const missing = items.length - agree - against.length;
  return (
    <footer className="cast">
      <div>
        {note}
        <div className="mine">
          <p role="status">
            <b>
              {whose}: {agree} đồng ý, {against.length} không đồng ý{missing > 0 ? `, còn ${missing} chưa chọn` : ''}
            </b>
          </p>
          <p className="promise">{promise}</p>
          {missing > 0 && missing < items.length ? (
            <button type="button" className="as-link" onClick={() => goToUnmarked(items, marks)}>
              Đến mục chưa chọn
            </button>
          ) : null}
          {missing === 0 && against.length > 0 && items.length > 1 ? (
            <details className="review">
              <summary>Xem lại các mục không đồng ý</summary>
              <ul tabIndex={0} aria-label="Các mục không đồng ý">
                {against.map(({ item, number }) => (
                  <li key={item.id}>
                    {number}. {item.title}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
        <Button kind="primary" size="big" onPress={onAct} isLoading={isActing} isDisabled={missing > 0}>
          {act}
        </Button>
      </div>
    </footer>
  );
}
