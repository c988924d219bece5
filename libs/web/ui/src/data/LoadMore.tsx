import { Button } from '../actions/Button';
import { formatNumber } from './format';

export interface LoadMoreProps {
  readonly shown: number;
  readonly total: number;
  /** «đề nghị», «quyết định». */
  readonly noun: string;
  readonly onMore: () => void;
  readonly isLoading?: boolean | undefined;
}

/** The foot of a long list: how many are shown, and a button for the next ones. */
export function LoadMore({ shown, total, noun, onMore, isLoading }: LoadMoreProps) {
  if (shown >= total) return null;
  return (
    <div className="more">
      <span role="status">
        Đang hiện {formatNumber(shown)} trong {formatNumber(total)} {noun}
      </span>
      <Button size="small" onPress={onMore} isLoading={isLoading}>
        Xem thêm
      </Button>
    </div>
  );
}

/** The keys of a list, at its foot; `x` where its rows have ticks. */
export function KeyHints() {
  return (
    <div className="foot" aria-hidden="true">
      <span>
        <kbd>j</kbd> <kbd>k</kbd> chuyển dòng
      </span>
      <span className="of-ticks">
        <kbd>x</kbd> chọn
      </span>
      <span>
        <kbd>Enter</kbd> mở
      </span>
      <span>
        <kbd>Esc</kbd> đóng
      </span>
    </div>
  );
}
