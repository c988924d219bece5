import { ProblemError } from '@gs/api-platform';
import type { RollMember } from '../persistence/roll';
import type { Teller } from '../persistence/tellers.repository';

const two = 2;

/** The two of the tally team who enter figures: the first who have accounts. Fewer than two: paper cannot be counted. */
export const enteringTellers = (team: readonly Teller[]): Teller[] =>
  team.filter(({ accountId }) => accountId !== null).slice(0, two);

/**
 * The tally team as the secretary names it: members who are there and take part in every item, each once, in that order.
 * @throws ProblemError NOT_FOUND (no member of the council), TELLERS_MISSING (away or not taking part; too few for paper)
 */
export function tallyTeam(
  memberIds: readonly string[],
  council: {
    readonly members: readonly RollMember[];
    readonly recused: ReadonlyMap<string, readonly string[]>;
    /** Somebody votes on paper. */
    readonly hasPaper: boolean;
  },
): string[] {
  const team = [...new Set(memberIds)].map((id) => {
    const member = council.members.find((one) => one.id === id);
    if (member === undefined) throw new ProblemError('NOT_FOUND');
    if (member.status !== 'present' || council.recused.has(id)) throw new ProblemError('TELLERS_MISSING');
    return member;
  });
  const entering = team.filter(({ accountId }) => accountId !== null).length;
  if (council.hasPaper && entering < two) throw new ProblemError('TELLERS_MISSING');
  return team.map(({ id }) => id);
}
