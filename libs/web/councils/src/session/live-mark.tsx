import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { StateMark } from '@gs/web-ui';

const GRACE_MS = 5000;

interface Props {
  readonly isLive: boolean;
  readonly isStale: boolean;
}

/** Says quietly when the page does not hear of changes at once, or shows what was last known. Silent while all is well. */
export function LiveMark({ isLive, isStale }: Props) {
  const isLate = useLate(!isLive);
  if (!isLate && !isStale) return <span role="status" />;
  return (
    <span role="status">
      <StateMark tone="due" icon={WifiOff}>
        {isStale
          ? 'Mất kết nối: đang xem số liệu cũ, trang tự thử lại'
          : 'Chưa nghe được thay đổi ngay; trang tự hỏi lại mỗi 10 giây'}
      </StateMark>
    </span>
  );
}

/** True once `isOn` has lasted a while: a stream that opens at once says nothing. */
function useLate(isOn: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLate(true), GRACE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isOn]);
  return isOn && isLate;
}
