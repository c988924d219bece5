import type { Denominator, TallyInput, Threshold, VoteRule } from './types';

/** What a count came to. */
interface Count {
  readonly agree: number;
  readonly denominator: number;
  readonly disagree: number;
  /** The share is reached; by consensus that alone is not enough. */
  readonly reached: boolean;
  readonly passed: boolean;
}

const denominatorNames: Readonly<Record<Denominator, string>> = {
  ALL_MEMBERS: 'thành viên',
  PRESENT: 'thành viên dự họp và có ý kiến',
  VALID: 'phiếu và ý kiến hợp lệ',
};

/** A count as it stands in the minutes: «14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt». */
export function arithmeticOf(input: TallyInput, rule: VoteRule, count: Count): string {
  const { agree, denominator, disagree, reached, passed } = count;
  const { num, den, strict } = rule.threshold;
  const sign = reached ? (strict ? '>' : '≥') : strict ? '≤' : '<';
  const share = formatShare(agree, denominator, rule.threshold, reached);
  return [
    `${agree} đồng ý${agreeParts(input, rule)} / ${denominator} ${denominatorNames[rule.denominator]}${leftParts(input, rule)}`,
    ` = ${share} ${sign} ${formatPercent(num, den)}${dissent(disagree, rule)}: ${passed ? 'đạt' : 'không đạt'}`,
  ].join('');
}

/** What the agreeing votes are made of, where they are not ballots alone. */
function agreeParts({ ballotsAgree, writtenAgree }: TallyInput, { writtenCounts, method }: VoteRule): string {
  if (writtenAgree === 0) return '';
  if (!writtenCounts) return ` (không tính ${writtenAgree} ý kiến bằng văn bản)`;
  if (ballotsAgree === 0) return ' (ý kiến bằng văn bản)';
  return ` (${ballotsAgree} ${method === 'secret' ? 'phiếu' : 'biểu quyết'} + ${writtenAgree} ý kiến bằng văn bản)`;
}

/** Who left the number the share is taken of. */
function leftParts(input: TallyInput, { denominator, recusedLeave }: VoteRule): string {
  const left = denominator === 'ALL_MEMBERS' ? input.recused : (input.recusedPresent ?? 0);
  return recusedLeave && left > 0 && denominator !== 'VALID' ? ` (đã trừ ${left} người không tham gia)` : '';
}

/** By consensus a single vote against decides. */
function dissent(disagree: number, { method }: VoteRule): string {
  if (method !== 'consensus') return '';
  return disagree === 0 ? ', không ai không đồng ý' : `, ${disagree} không đồng ý`;
}

/** Tenths of a percent, rounded down, half up, or up. */
const tenths = (part: number, whole: number, round: 'down' | 'half' | 'up' = 'half'): number => {
  if (whole === 0) return 0;
  const added = round === 'down' ? 0 : round === 'half' ? whole : 2 * whole - 1;
  const sum = part * 2000 + added;
  return (sum - (sum % (whole * 2))) / (whole * 2);
};

const printTenths = (value: number): string => `${(value - (value % 10)) / 10},${value % 10} %`;

/** «80 %», «66,7 %»: without a decimal when it is even. */
export function formatPercent(part: number, whole: number): string {
  const value = tenths(part, whole);
  return value % 10 === 0 && part * 1000 === value * whole ? `${value / 10} %` : printTenths(value);
}

/** One decimal; rounding may never put a share on the other side of the printed threshold from where it is. */
function formatShare(agree: number, denominator: number, { num, den, strict }: Threshold, reached: boolean): string {
  const rounded = tenths(agree, denominator);
  const bar = tenths(num, den);
  const looksReached = strict ? rounded > bar : rounded >= bar;
  if (looksReached === reached) return printTenths(rounded);
  return printTenths(tenths(agree, denominator, reached ? 'up' : 'down'));
}
