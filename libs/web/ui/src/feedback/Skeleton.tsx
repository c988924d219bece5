import { useEffect, useState } from 'react';

const PATIENCE_MS = 300;

/** True once `isWaiting` has lasted 300 ms: a quick answer never flickers. */
export function usePatience(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);
  return isWaiting && isLate;
}

export interface SkeletonProps {
  /** How many lines of a list, or a page with a heading. */
  readonly lines?: number | undefined;
  readonly withHeading?: boolean | undefined;
}

/** Grey lines where the content will stand, only after 300 ms of waiting. */
export function Skeleton({ lines = 6, withHeading }: SkeletonProps) {
  const isLate = usePatience(true);
  if (!isLate) return <div className="skeleton" aria-busy="true" />;
  return (
    <div className="skeleton" aria-busy="true" role="status">
      <span className="vh">Đang tải</span>
      {withHeading ? <i className="h" /> : null}
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} style={{ width: `${96 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
