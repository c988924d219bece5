import type { TodoItemView } from '@gs/contracts';

const small = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Up to ten in words, as in a sentence; larger ones in figures. */
function spoken(count: number): string {
  return small[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** «8 việc đang chờ anh/chị, 1 quá hạn». */
export function titleOf(items: readonly TodoItemView[]): string {
  if (items.length === 0) return 'Không có việc nào đang chờ anh/chị';
  const overdue = items.filter((item) => item.urgency === 'overdue').length;
  return `${items.length} việc đang chờ anh/chị${overdue > 0 ? `, ${overdue} quá hạn` : ''}`;
}

/** «Một việc quá hạn, một việc phải xong hôm nay.»; nothing urgent: an empty text. */
export function urgentWords(items: readonly TodoItemView[]): string {
  const overdue = items.filter((item) => (item.workingDaysLeft ?? 0) < 0).length;
  const today = items.filter((item) => item.workingDaysLeft === 0).length;
  const said = [
    overdue > 0 ? `${spoken(overdue)} việc quá hạn` : '',
    today > 0 ? `${spoken(today)} việc phải xong hôm nay` : '',
  ].filter(Boolean);
  return said.length > 0 ? `${capital(said.join(', '))}.` : '';
}
