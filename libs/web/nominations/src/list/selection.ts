import type { NominationItemView } from '@gs/contracts';

type Row = NominationItemView;

const formatNumber = (count: number): string => count.toLocaleString('vi-VN');

export type BulkAction = Row['bulkActions'][number];

/** Of the rows ticked, those the act may be done to. */
export const rowsFor = (picked: readonly Row[], action: BulkAction): readonly Row[] =>
  picked.filter((row) => row.bulkActions.includes(action));

/** «12 đề nghị: 8 Lao động tiên tiến, 4 Giấy khen»; a single award is not counted twice. */
export function pickedWords(picked: readonly Row[]): string {
  const byAward = new Map<string, number>();
  for (const { award } of picked) byAward.set(award.shortName, (byAward.get(award.shortName) ?? 0) + 1);
  const head = `${formatNumber(picked.length)} đề nghị`;
  if (byAward.size === 0) return head;
  if (byAward.size === 1) return `${head} ${[...byAward.keys()][0] ?? ''}`;
  const most = [...byAward].sort(([, left], [, right]) => right - left);
  return `${head}: ${most.map(([name, many]) => `${formatNumber(many)} ${name}`).join(', ')}`;
}

/** The ticks after one row was ticked or unticked by its key. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}
