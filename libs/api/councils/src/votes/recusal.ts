/** The items a member may not vote on: those about the person (or one of the persons) they are. In the order of the items. */
export function recusedItemIds(
  personIds: readonly string[],
  items: readonly { readonly id: string; readonly concernedPersonIds: readonly string[] }[],
): string[] {
  if (personIds.length === 0) return [];
  return items
    .filter((item) => item.concernedPersonIds.some((person) => personIds.includes(person)))
    .map((item) => item.id);
}
