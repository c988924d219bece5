import type { AgendaItemView } from '@gs/contracts';
import { StateMark } from '@gs/web-ui';
import { itemResultCopy } from '@gs/web-platform';

/** What came of an item, with its place by votes where a quota ranks them; nothing before the count. */
export function ItemResult({ item }: { readonly item: AgendaItemView }) {
  const rank = item.tally?.rank === undefined ? '' : `, hạng ${item.tally.rank}`;
  if (item.tied) return <StateMark tone="warning">Bằng phiếu{rank}</StateMark>;
  if (item.result === null) return null;
  if (item.tally?.beyondQuota) return <StateMark tone="hold">Vượt chỉ tiêu{rank}</StateMark>;
  const { tone, label } = itemResultCopy[item.result];
  return (
    <StateMark tone={tone}>
      {label}
      {item.result === 'passed' ? rank : ''}
    </StateMark>
  );
}
