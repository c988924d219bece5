import type { LedgerImportView, LedgerRowView } from '@gs/contracts';
import type { StateTone } from '@gs/web-ui';

export const importStates: Readonly<Record<LedgerImportView['state'], readonly [words: string, tone: StateTone]>> = {
  waiting: ['Chờ đến lượt', 'scheduled'],
  running: ['Đang nhập', 'sent'],
  done: ['Đã nhập xong', 'done'],
  refused: ['Không đọc được tệp', 'unmet'],
};

export const rowStates: Readonly<Record<LedgerRowView['state'], string>> = {
  open: 'Đang chờ',
  taken: 'Đã nhận',
  dismissed: 'Thôi không nhận',
};

export const isUnderWay = ({ state }: Pick<LedgerImportView, 'state'>): boolean =>
  state === 'waiting' || state === 'running';
