import type { FindingView } from '@gs/contracts';

export interface ComparedCondition {
  readonly ruleId: string;
  readonly title: string;
  /** One for each rule set, in their order; null where it has no such condition. */
  readonly sides: readonly (FindingView | null)[];
}

/** Conditions on which rule sets part, and how many they agree on. */
export function comparedOf(sets: readonly { readonly findings: readonly FindingView[] }[]): {
  readonly differing: readonly ComparedCondition[];
  readonly same: number;
} {
  const ids = [...new Set(sets.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))];
  const all = ids.map((ruleId) => {
    const sides = sets.map(({ findings }) => findings.find((finding) => finding.ruleId === ruleId) ?? null);
    return { ruleId, title: sides.find((side) => side !== null)?.title ?? ruleId, sides };
  });
  const differing = all.filter(({ sides }) => new Set(sides.map(stateOf)).size > 1);
  return { differing, same: all.length - differing.length };
}

const stateOf = (finding: FindingView | null): string =>
  finding === null ? 'none' : finding.applies ? `${finding.outcome} ${finding.effect}` : 'not concerned';
