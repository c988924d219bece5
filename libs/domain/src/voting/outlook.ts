import { votesNeeded } from './tally';
import type { VoteRule } from './types';

/** A member before a vote: in the room, with an opinion in writing, away without one, or (null) not called yet. */
export interface Elector {
  readonly status: 'present' | 'written' | 'absent' | null;
  /** Takes no part in the item. */
  readonly recused: boolean;
}

/** The best an item can still come to. */
export interface Outlook {
  /** The most agreeing votes it can get. */
  readonly highest: number;
  /** The number its share will be taken of, as far as it is known: whoever was not called yet is taken to come. */
  readonly total: number;
  readonly needed: number;
  readonly reachable: boolean;
}

/**
 * Whether an item can still reach its threshold, and by how much: everybody who may vote on it agrees, an absent member
 * without an opinion cannot, and who stands aside stays in the number or leaves it as the rule has it.
 */
export function outlookOf(members: readonly Elector[], rule: VoteRule): Outlook {
  const comes = ({ status }: Elector): boolean => status === 'present' || status === null;
  const opines = ({ status }: Elector): boolean => rule.writtenCounts && status === 'written';
  const highest = members.filter((one) => !one.recused && (comes(one) || opines(one))).length;
  const stays = ({ recused }: Elector): boolean => !recused || !rule.recusedLeave;
  const total = {
    ALL_MEMBERS: members.filter(stays).length,
    PRESENT: members.filter((one) => (comes(one) && stays(one)) || (opines(one) && !one.recused)).length,
    VALID: highest,
  }[rule.denominator];
  const needed = votesNeeded(total, rule);
  return { highest, total, needed, reachable: total > 0 && highest >= needed };
}
