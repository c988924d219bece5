import type { TodoItemView } from '@gs/contracts';
import { titleOf, urgentWords } from './words';

const job = (workingDaysLeft: number | null): TodoItemView => ({
  key: String(workingDaysLeft),
  kind: 'submission',
  title: '',
  detail: '',
  waitsFor: '',
  dueOn: null,
  workingDaysLeft,
  urgency: workingDaysLeft !== null && workingDaysLeft < 0 ? 'overdue' : 'normal',
  href: '',
  action: '',
});

describe('what the to-do page says first', () => {
  it('says that nothing waits', () => {
    expect(titleOf([])).toBe('Không có việc nào đang chờ anh/chị');
    expect(urgentWords([])).toBe('');
  });
  it('counts what waits and what is late', () => {
    const items = [job(-1), job(0), job(4), job(null)];
    expect(titleOf(items)).toBe('4 việc đang chờ anh/chị, 1 quá hạn');
    expect(urgentWords(items)).toBe('Một việc quá hạn, một việc phải xong hôm nay.');
  });
  it('keeps quiet about urgency when there is none', () => {
    expect(titleOf([job(9), job(null)])).toBe('2 việc đang chờ anh/chị');
    expect(urgentWords([job(9), job(null)])).toBe('');
  });
});
