import type { RehearsedNominationView } from '@gs/contracts';
import {
  evaluate,
  explain,
  formatCite,
  RuleSetNotAllowed,
  type Facts,
  type Finding,
  type Rules,
  type Verdict,
} from '@gs/domain';

export type Change = RehearsedNominationView['change'];
type Condition = RehearsedNominationView['conditions'][number];

export interface Difference {
  readonly change: Change;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly conditions: readonly Condition[];
}

/** What becomes of one nomination under other rules; null when neither its verdict nor a condition that weighs changes. */
export function differenceOf(award: string, facts: Facts, current: Rules, draft: Rules): Difference | null {
  const [before, after] = [judged(award, facts, current), judged(award, facts, draft)];
  const conditions = conditionsThatDiffer(before.findings, after.findings).map(({ was, is, title }) =>
    inWords(was, is, title, current, draft),
  );
  const change = changeOf(before.verdict, after.verdict);
  if (change === null && conditions.length === 0) return null;
  return { change: change ?? 'conditions', before: before.verdict, after: after.verdict, conditions };
}

/** Gains: is now eligible, or is no longer refused. Loses: the other way. Between hold and doubt it is neither. */
export function changeOf(before: Verdict, after: Verdict): Exclude<Change, 'conditions'> | null {
  if (before === after) return null;
  if (after === 'eligible' || before === 'ineligible') return 'gains';
  if (before === 'eligible' || after === 'ineligible') return 'loses';
  return 'otherwise';
}

/** Under a book that has nothing for the day of receipt, or not the rule set that was chosen, nothing can be said. */
function judged(award: string, facts: Facts, rules: Rules): { verdict: Verdict; findings: readonly Finding[] } {
  try {
    return evaluate(award, facts, rules);
  } catch (error) {
    if (error instanceof RangeError || error instanceof RuleSetNotAllowed) return { verdict: 'unclear', findings: [] };
    throw error;
  }
}

interface Pair {
  readonly was: Finding | null;
  readonly is: Finding | null;
  /** With the condition it is a part of, where it is one. */
  readonly title: string;
}

/** Conditions that do not come out alike; of one made of parts, the parts that made the difference. */
function conditionsThatDiffer(before: readonly Finding[], after: readonly Finding[], within = ''): Pair[] {
  const was = new Map(before.map((finding) => [finding.ruleId, finding]));
  const is = new Map(after.map((finding) => [finding.ruleId, finding]));
  const pairs = [...new Set([...was.keys(), ...is.keys()])].map(
    (id) => [was.get(id) ?? null, is.get(id) ?? null] as const,
  );
  return pairs.flatMap(([old, now]): Pair[] => {
    if (weight(old) === weight(now)) return [];
    const title = `${within}${(now ?? old)?.title ?? ''}`;
    const parts =
      old === null || now === null ? [] : conditionsThatDiffer(old.limbs ?? [], now.limbs ?? [], `${title}: `);
    return parts.length > 0 ? parts : [{ was: old, is: now, title }];
  });
}

/** A condition that is met weighs nothing, and one that is not there neither. */
const weight = (finding: Finding | null): string =>
  finding === null || finding.outcome === 'met' ? 'met' : `${finding.outcome}/${finding.effect}`;

function inWords(was: Finding | null, is: Finding | null, title: string, current: Rules, draft: Rules): Condition {
  const [told, rules] = is === null ? [was, current] : [is, draft];
  if (told === null) throw new Error('a condition on neither side');
  const note = was === null ? 'Điều kiện mới. ' : is === null ? 'Không còn điều kiện này. Trước đây: ' : '';
  return {
    ruleId: told.ruleId,
    title,
    before: was?.outcome ?? null,
    after: is?.outcome ?? null,
    effect: told.effect,
    words: `${note}${explain(told).detail}`,
    cite: formatCite(told.cite, rules),
  };
}
