import {
  circulationFor,
  conductCites,
  conflictRules,
  formatCite,
  quorumMet,
  quorumNeeded,
  quorumRuleFor,
  tallyItem,
  votesNeeded,
  voteRuleFor,
  type Cite,
  type ConflictRule,
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
  readonly recused?: number | undefined;
}

export interface VoteRuleAnswer {
  readonly award: string;
  readonly on: string;
  readonly method: VoteRule['method'];
  readonly denominator: VoteRule['denominator'];
  readonly threshold: VoteRule['threshold'];
  readonly writtenCounts: boolean;
  readonly maxRounds: number | null;
  readonly tie: VoteRule['tie'];
  readonly recusedLeave: boolean;
  /** Written opinions of all members may decide without a meeting. */
  readonly circulation: boolean;
  /** Which text answers it; null: none was found. */
  readonly clauses: Readonly<Record<'rounds' | 'tie' | 'recused' | 'circulation', string | null>>;
  readonly conflicts: readonly (Omit<ConflictRule, 'cite'> & { readonly clause: string | null })[];
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
  const circulation = circulationFor(award, on, rules);
  const cites = conductCites(award, on, rules);
  const clauseOf = (cite: Cite | null): string | null =>
    cite === null ? null : `${formatCite(cite, rules)}${cite.confidence === 'U' ? ', chưa xác minh' : ''}`;
  const { members, recused = 0 } = counts;
  const written = (counts.writtenAgree ?? 0) + (counts.writtenDisagree ?? 0);
  const ballots = (counts.agree ?? 0) + (counts.disagree ?? 0) + (counts.invalid ?? 0);
  const present = counts.present ?? ballots;
  return {
    award,
    on,
    method: rule.method,
    denominator: rule.denominator,
    threshold: rule.threshold,
    writtenCounts: rule.writtenCounts,
    maxRounds: rule.maxRounds,
    tie: rule.tie,
    recusedLeave: rule.recusedLeave,
    circulation: circulation.allowed,
    clauses: {
      rounds: clauseOf(cites.rounds),
      tie: clauseOf(cites.tie),
      recused: clauseOf(cites.recused),
      circulation: clauseOf(circulation.cite),
    },
    conflicts: conflictRules(on, rules).map(({ cite, ...conflict }) => ({ ...conflict, clause: clauseOf(cite) })),
    clause: formatCite(rule.cite, rules),
    confidence: rule.cite.confidence,
    quorum: {
      num: quorum.num,
      den: quorum.den,
      countsWritten: quorum.countsWritten,
      clause: clauseOf(quorum.cite) ?? '',
      needed: members === undefined ? null : quorumNeeded(members, quorum),
      met:
        members === undefined || (counts.present === undefined && counts.agree === undefined)
          ? null
          : quorumMet({ total: members, present, written }, quorum),
    },
    needed:
      members === undefined || rule.denominator !== 'ALL_MEMBERS'
        ? null
        : votesNeeded(Math.max(0, members - (rule.recusedLeave ? recused : 0)), rule),
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
    recused: counts.recused ?? 0,
  };
  try {
    return tallyItem(input, rule);
  } catch (error) {
    if (error instanceof RangeError)
      throw new OperatorError(
        'Các con số mâu thuẫn: số phiếu và ý kiến không được nhiều hơn số thành viên được biểu quyết, số có mặt.',
      );
    throw error;
  }
}
