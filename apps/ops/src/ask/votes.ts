import {
  formatCite,
  quorumMet,
  quorumNeeded,
  quorumRuleFor,
  tallyItem,
  votesNeeded,
  voteRuleFor,
  type Rules,
  type SessionPurpose,
  type TallyInput,
  type VoteRule,
} from '@gs/domain';
import { OperatorError } from '../report';

export interface Counts {
  readonly members?: number | undefined;
  readonly present?: number | undefined;
  readonly agree?: number | undefined;
  readonly disagree?: number | undefined;
  readonly invalid?: number | undefined;
  readonly writtenAgree?: number | undefined;
  readonly writtenDisagree?: number | undefined;
}

export interface VoteRuleAnswer {
  readonly award: string;
  readonly on: string;
  readonly method: VoteRule['method'];
  readonly denominator: VoteRule['denominator'];
  readonly threshold: VoteRule['threshold'];
  readonly clause: string;
  readonly confidence: string;
  readonly quorum: {
    readonly num: number;
    readonly den: number;
    readonly countsWritten: boolean;
    readonly clause: string;
    readonly needed: number | null;
    readonly met: boolean | null;
  };
  /** Agreeing votes needed of all members; null without `members`, or where the denominator is another. */
  readonly needed: number | null;
  readonly tally: {
    readonly agree: number;
    readonly denominator: number;
    readonly passed: boolean;
    readonly arithmetic: string;
  } | null;
}

/**
 * The ballot an award asks for, and where counts are given the quorum and the result with its arithmetic.
 * @throws OperatorError when the counts contradict each other
 */
export function voteRule(
  award: string,
  on: string,
  council: { readonly level: string; readonly purpose: SessionPurpose },
  counts: Counts,
  rules: Rules,
): VoteRuleAnswer {
  const rule = voteRuleFor(award, on, rules);
  const quorum = quorumRuleFor(council.level, council.purpose, on, award, rules);
  const { members } = counts;
  const written = (counts.writtenAgree ?? 0) + (counts.writtenDisagree ?? 0);
  const ballots = (counts.agree ?? 0) + (counts.disagree ?? 0) + (counts.invalid ?? 0);
  const present = counts.present ?? ballots;
  return {
    award,
    on,
    method: rule.method,
    denominator: rule.denominator,
    threshold: rule.threshold,
    clause: formatCite(rule.cite, rules),
    confidence: rule.cite.confidence,
    quorum: {
      num: quorum.num,
      den: quorum.den,
      countsWritten: quorum.countsWritten,
      clause: formatCite(quorum.cite, rules),
      needed: members === undefined ? null : quorumNeeded(members, quorum),
      met:
        members === undefined || (counts.present === undefined && counts.agree === undefined)
          ? null
          : quorumMet({ total: members, present, written }, quorum),
    },
    needed: members === undefined || rule.denominator !== 'ALL_MEMBERS' ? null : votesNeeded(members, rule),
    tally: members === undefined || counts.agree === undefined ? null : tally(counts, members, present, rule),
  };
}

function tally(counts: Counts, members: number, present: number, rule: VoteRule): VoteRuleAnswer['tally'] {
  const input: TallyInput = {
    totalMembers: members,
    present,
    ballotsAgree: counts.agree ?? 0,
    ballotsDisagree: counts.disagree ?? 0,
    ballotsInvalid: counts.invalid ?? 0,
    writtenAgree: counts.writtenAgree ?? 0,
    writtenDisagree: counts.writtenDisagree ?? 0,
    recused: 0,
  };
  try {
    return tallyItem(input, rule);
  } catch (error) {
    if (error instanceof RangeError)
      throw new OperatorError(
        'Các con số mâu thuẫn: số phiếu và ý kiến không được nhiều hơn số thành viên, số có mặt.',
      );
    throw error;
  }
}

export function voteRuleText(answer: VoteRuleAnswer): string {
  const { num, den, strict } = answer.threshold;
  const method = answer.method === 'secret' ? 'bỏ phiếu kín' : 'biểu quyết';
  return [
    `${method}, ${strict ? 'trên' : 'ít nhất'} ${num}/${den} (${answer.denominator}) [${answer.clause}]`,
    `Số thành viên phải có mặt: ${answer.quorum.num}/${answer.quorum.den}${answer.quorum.needed === null ? '' : ` = ${answer.quorum.needed}`}${answer.quorum.met === null ? '' : answer.quorum.met ? ', đủ' : ', CHƯA ĐỦ: phiên họp không hợp lệ'} [${answer.quorum.clause}]`,
    ...(answer.needed === null ? [] : [`Cần ${answer.needed} phiếu đồng ý`]),
    ...(answer.tally === null ? [] : [answer.tally.arithmetic]),
  ].join('\n');
}
