/** One teller's figures of the paper ballots on one item. */
export interface PaperCount {
  readonly itemId: string;
  readonly agree: number;
  readonly disagree: number;
  readonly invalid: number;
}

/** Items on which two tellers differ, also by one of them having no figure. In the order of the items. */
export function differing(
  itemIds: readonly string[],
  one: readonly PaperCount[],
  other: readonly PaperCount[],
): string[] {
  return itemIds.filter((itemId) => figuresOf(one, itemId) !== figuresOf(other, itemId));
}

function figuresOf(counts: readonly PaperCount[], itemId: string): string {
  const count = counts.find((row) => row.itemId === itemId);
  return count === undefined ? '' : `${count.agree}/${count.disagree}/${count.invalid}`;
}
