/** Exactly one choice for each item one may vote on, and for no other. */
export function isComplete(choices: readonly { readonly itemId: string }[], entitled: readonly string[]): boolean {
  const chosen = new Set(choices.map(({ itemId }) => itemId));
  return choices.length === entitled.length && chosen.size === choices.length && entitled.every((id) => chosen.has(id));
}
