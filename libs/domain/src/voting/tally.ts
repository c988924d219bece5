import { arithmeticOf } from './arithmetic';
import type { QuorumRule, Tally, TallyInput, Threshold, VoteRule } from './types';

function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not a count: ${value}`);
}

/** a × num / den rounded down, without leaving whole numbers. */
const floorShare = (a: number, { num, den }: { readonly num: number; readonly den: number }): number =>
  (a * num - ((a * num) % den)) / den;

const ceilShare = (a: number, share: { readonly num: number; readonly den: number }): number =>
  floorShare(a, share) + ((a * share.num) % share.den === 0 ? 0 : 1);

/** Members needed for a quorum out of `total`. */
export function quorumNeeded(total: number, rule: Pick<QuorumRule, 'num' | 'den'>): number {
  requireCount(total, 'total');
  return ceilShare(total, rule);
}

/** Whether the roll call makes a quorum; `written` counts only where the rule says so. An empty council has none. */
export function quorumMet(
  roll: { readonly total: number; readonly present: number; readonly written: number },
  rule: Pick<QuorumRule, 'num' | 'den' | 'countsWritten'>,
): boolean {
  const counted = roll.present + (rule.countsWritten ? roll.written : 0);
  return roll.total > 0 && counted * rule.den >= roll.total * rule.num;
}

/** Agreeing votes needed out of a denominator of `total`. */
export function votesNeeded(total: number, rule: { readonly threshold: Threshold }): number {
  requireCount(total, 'total');
  return rule.threshold.strict ? floorShare(total, rule.threshold) + 1 : ceilShare(total, rule.threshold);
}

/**
 * Counts one agenda item under its rule, by whole numbers only. It passes when the share is reached and, by consensus,
 * when nobody disagrees. Throws RangeError when the counts contradict each other (more ballots than members in the room
 * who may vote, more opinions than absent members).
 */
export function tallyItem(input: TallyInput, rule: VoteRule): Tally {
  checkCounts(input);
  const agree = input.ballotsAgree + (rule.writtenCounts ? input.writtenAgree : 0);
  const denominator = denominatorOf(input, rule);
  const reached = denominator > 0 && reaches(agree, denominator, rule.threshold);
  const disagree = input.ballotsDisagree + (rule.writtenCounts ? input.writtenDisagree : 0);
  const passed = reached && (rule.method !== 'consensus' || disagree === 0);
  const arithmetic = arithmeticOf(input, rule, { agree, denominator, disagree, reached, passed });
  return { agree, denominator, passed, arithmetic };
}

function checkCounts(input: TallyInput): void {
  for (const [name, value] of Object.entries(input)) requireCount(value as number, name);
  const { totalMembers, present, recused, recusedPresent = 0 } = input;
  const ballots = input.ballotsAgree + input.ballotsDisagree + input.ballotsInvalid;
  const written = input.writtenAgree + input.writtenDisagree;
  if (present > totalMembers) throw new RangeError('more members present than members');
  if (recusedPresent > Math.min(recused, present)) throw new RangeError('more recused present than recused or present');
  if (ballots > present - recusedPresent) throw new RangeError('more ballots than members present who may vote');
  if (written > totalMembers - present) throw new RangeError('more written opinions than absent members');
  if (ballots + written + recused > totalMembers) throw new RangeError('more votes than members who may vote');
}

/** Who leaves: a recused member out of all members and out of those in the room; of valid votes they have none anyway. */
function denominatorOf(input: TallyInput, { denominator: kind, recusedLeave, writtenCounts }: VoteRule): number {
  const written = writtenCounts ? input.writtenAgree + input.writtenDisagree : 0;
  if (kind === 'ALL_MEMBERS') return input.totalMembers - (recusedLeave ? input.recused : 0);
  if (kind === 'PRESENT') return input.present - (recusedLeave ? (input.recusedPresent ?? 0) : 0) + written;
  return input.ballotsAgree + input.ballotsDisagree + written;
}

function reaches(agree: number, denominator: number, { num, den, strict }: Threshold): boolean {
  return strict ? agree * den > denominator * num : agree * den >= denominator * num;
}
