import { formatPercent, votesNeeded, type VoteRule } from '@gs/domain';
import type { RollCount } from '../persistence/roll';

const bases: Readonly<Record<VoteRule['denominator'], string>> = {
  ALL_MEMBERS: 'tổng số thành viên',
  PRESENT: 'số thành viên dự họp và có ý kiến',
  VALID: 'số phiếu và ý kiến hợp lệ',
};

/** How many votes may be counted on at most: VALID is known only after the count, until then everybody's vote may be valid. */
export function denominatorBefore(rule: VoteRule, roll: RollCount): number {
  return rule.denominator === 'ALL_MEMBERS' ? roll.total : roll.present + roll.written;
}

/** «ít nhất 80 % tổng số thành viên, tức 12 trong 15». */
export function thresholdText(rule: VoteRule, total: number): string {
  const { num, den, strict } = rule.threshold;
  const share = formatPercent(num, den);
  const bar = strict ? `quá ${share}` : `ít nhất ${share}`;
  return `${bar} ${bases[rule.denominator]}, tức ${votesNeeded(total, rule)} trong ${total}`;
}
