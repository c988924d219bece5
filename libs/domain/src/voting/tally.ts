import type { Denominator, QuorumRule, Tally, TallyInput, Threshold, VoteRule } from './types';

const denominatorNames: Readonly<Record<Denominator, string>> = {
  ALL_MEMBERS: 'thành viên',
  PRESENT: 'thành viên dự họp và có ý kiến',
  VALID: 'phiếu và ý kiến hợp lệ',
};

function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not a count: ${value}`);
}

/** Members needed for a quorum out of `total`. */
export function quorumNeeded(total: number, rule: Pick<QuorumRule, 'num' | 'den'>): number {
  requireCount(total, 'total');
  return Math.ceil((total * rule.num) / rule.den);
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
  const { num, den, strict } = rule.threshold;
  return strict ? Math.floor((total * num) / den) + 1 : Math.ceil((total * num) / den);
}

/**
 * Counts one agenda item under its rule, by whole numbers only. Throws RangeError when the counts contradict each other
 * (more ballots than members in the room who may vote, more opinions than absent members).
 */
export function tallyItem(input: TallyInput, rule: VoteRule): Tally {
  checkCounts(input);
  const agree = input.ballotsAgree + input.writtenAgree;
  const denominator = denominatorOf(input, rule);
  const passed = denominator > 0 && reaches(agree, denominator, rule.threshold);
  return { agree, denominator, passed, arithmetic: arithmeticOf(input, rule, agree, denominator, passed) };
}

function checkCounts(input: TallyInput): void {
  for (const [name, value] of Object.entries(input)) requireCount(value, name);
  const ballots = input.ballotsAgree + input.ballotsDisagree + input.ballotsInvalid;
  const written = input.writtenAgree + input.writtenDisagree;
  if (ballots > input.present) throw new RangeError('more ballots than members present');
  if (input.present > input.totalMembers) throw new RangeError('more members present than members');
  if (ballots + written + input.recused > input.totalMembers)
    throw new RangeError('more votes than members who may vote');
}

function denominatorOf(input: TallyInput, { denominator: kind, recusedLeave }: VoteRule): number {
  const written = input.writtenAgree + input.writtenDisagree;
  if (kind === 'ALL_MEMBERS') return input.totalMembers - (recusedLeave === true ? input.recused : 0);
  if (kind === 'PRESENT') return input.present + written;
  return input.ballotsAgree + input.ballotsDisagree + written;
}

function reaches(agree: number, denominator: number, { num, den, strict }: Threshold): boolean {
  return strict ? agree * den > denominator * num : agree * den >= denominator * num;
}

function arithmeticOf(input: TallyInput, rule: VoteRule, agree: number, denominator: number, passed: boolean): string {
  const parts =
    input.writtenAgree > 0 ? ` (${input.ballotsAgree} phiếu + ${input.writtenAgree} ý kiến bằng văn bản)` : '';
  const { num, den, strict } = rule.threshold;
  const sign = passed ? (strict ? '>' : '≥') : strict ? '≤' : '<';
  const share = formatShare(agree, denominator, rule.threshold, passed);
  const verdict = passed ? 'đạt' : 'không đạt';
  return `${agree} đồng ý${parts} / ${denominator} ${denominatorNames[rule.denominator]} = ${share} ${sign} ${formatPercent(num, den)}: ${verdict}`;
}

/** Tenths of a percent, rounded half up. */
const tenths = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 2000 + whole) / (whole * 2));

const printTenths = (value: number): string => `${Math.floor(value / 10)},${value % 10} %`;

/** «80 %», «66,7 %»: without a decimal when it is even. */
export function formatPercent(part: number, whole: number): string {
  const value = tenths(part, whole);
  return value % 10 === 0 && part * 1000 === value * whole ? `${value / 10} %` : printTenths(value);
}

/** One decimal; rounding may never make a failed share look as if it had reached the threshold. */
function formatShare(agree: number, denominator: number, { num, den, strict }: Threshold, passed: boolean): string {
  const rounded = tenths(agree, denominator);
  const looksReached = strict ? rounded * den > 1000 * num : rounded * den >= 1000 * num;
  return printTenths(!passed && looksReached ? Math.floor((agree * 1000) / denominator) : rounded);
}
