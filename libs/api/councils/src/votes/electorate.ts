import type { VoteMethod } from '@gs/domain';
import type { Attendance, RollMember } from '../persistence/roll';
import type { Channel, NewRollEntry } from '../persistence/vote-roll.repository';

export interface ElectorateInput {
  readonly members: readonly RollMember[];
  readonly itemIds: readonly string[];
  /** Items in which a member takes no part, by member; who is not in it votes on all. */
  readonly recused: ReadonlyMap<string, readonly string[]>;
  readonly form: 'meeting' | 'circulated';
  readonly method: VoteMethod;
  /** Members in the room who vote on paper. */
  readonly paperMemberIds: readonly string[];
}

/**
 * The roll of a vote as it opens. In a circulated session whoever was not noted as away is asked for a written opinion. A
 * ballot on screen needs an account; without one it is paper. Whoever has no item to vote on gets no ballot.
 */
export function electorate(input: ElectorateInput): NewRollEntry[] {
  return input.members.map((member) => {
    const recusedItemIds = [...(input.recused.get(member.id) ?? [])];
    const attendance = attendanceOf(member, input.form);
    const votes = input.itemIds.some((id) => !recusedItemIds.includes(id));
    const hasBallot = input.method === 'secret' && attendance === 'present' && votes;
    return { memberId: member.id, attendance, recusedItemIds, channel: hasBallot ? channelOf(member, input) : 'none' };
  });
}

function attendanceOf({ status }: RollMember, form: ElectorateInput['form']): Attendance {
  if (form === 'circulated') return status === 'absent' ? 'absent' : 'written';
  return status ?? 'absent';
}

const channelOf = (member: RollMember, { paperMemberIds }: ElectorateInput): Channel =>
  member.accountId === null || paperMemberIds.includes(member.id) ? 'paper' : 'screen';

type Line = Pick<NewRollEntry, 'channel' | 'recusedItemIds'>;

export const onScreen = (roll: readonly Line[]): boolean => roll.some(({ channel }) => channel === 'screen');

/** Paper ballots handed out; null: none. */
export function paperIssued(roll: readonly Line[]): number | null {
  const sheets = roll.filter(({ channel }) => channel === 'paper').length;
  return sheets === 0 ? null : sheets;
}

/** Paper ballots handed out on which an item stands. */
export const paperFor = (itemId: string, roll: readonly Line[]): number =>
  roll.filter(({ channel, recusedItemIds }) => channel === 'paper' && !recusedItemIds.includes(itemId)).length;
