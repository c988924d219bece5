import type { Attendance } from '../persistence/roll';

/**
 * The most agreeing votes an item can still get: everybody who may vote on it and whose vote can still come. Before the
 * roll call (status null) a member may still come; an absent member without a written opinion cannot agree.
 */
export function highestPossible(
  itemId: string,
  members: readonly { readonly status: Attendance | null; readonly recused: readonly string[] }[],
): number {
  return members.filter(({ status, recused }) => status !== 'absent' && !recused.includes(itemId)).length;
}
