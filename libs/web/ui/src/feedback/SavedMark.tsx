import { Check } from 'lucide-react';
import { formatTime } from '../data/format';
import { StateMark } from '../data/StateMark';

/** «Đã tự lưu 09:42», beside the acts of a form. */
export function SavedMark({ at }: { readonly at: string | null | undefined }) {
  return (
    <span role="status">
      {at ? (
        <StateMark tone="none" icon={Check}>
          Đã tự lưu {formatTime(at)}
        </StateMark>
      ) : null}
    </span>
  );
}
