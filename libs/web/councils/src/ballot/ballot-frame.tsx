import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { BrandMark } from '@gs/web-ui';

interface Props {
  /** What one is doing here: «Bỏ phiếu kín». */
  readonly act: string;
  readonly councilName: string;
  readonly memberName?: string | undefined;
  /** Of the window. */
  readonly title: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** One quiet page: a thin bar, the matter, nothing that pulls the eye away. */
export function BallotFrame({ act, councilName, memberName, title, children, foot }: Props) {
  useEffect(() => {
    document.title = `${title} · ${act} · Gương Sáng`;
  }, [title, act]);
  return (
    <div className="ballot-page">
      <header className="qbar">
        <BrandMark />
        <b>{act}</b>
        <span className="cut">{councilName}</span>
        {memberName ? <span className="who">{memberName}</span> : null}
      </header>
      {children}
      {foot}
    </div>
  );
}
