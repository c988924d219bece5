import { evaluate } from '../eligibility/evaluate';
import { nobody } from '../eligibility/facts.fixture';
import type { CollectiveFact, Effect, Facts, Finding, GrantFact, RatingFact, Verdict } from '../index';

/** «unmet», or with its effect «unmet warn»; «-»: it does not concern the case. */
export type Expected = `${Finding['outcome']}${'' | ` ${Effect}`}` | '-';

/** One case of the law: a situation, what comes of it, and what each rule it is about says. */
export interface LawCase {
  /** Begins with the number of the case where the source numbers it; ends with the clause. */
  readonly name: string;
  readonly award: string;
  readonly facts: Facts;
  readonly verdict: Verdict;
  /** By id of the rule; the reference page of rules is made from this. */
  readonly proves: Readonly<Record<string, Expected>>;
}

/** Every finding of a proof, parts included. */
export function findingsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => [finding, ...findingsOf(finding.limbs ?? [])]);
}

/** Makes a test of each case. */
export function provesTheLaw(theme: string, cases: readonly LawCase[]): void {
  describe(theme, () => {
    it.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { award, facts, verdict, proves }) => {
      const evaluation = evaluate(award, facts);
      const all = new Map(findingsOf(evaluation.findings).map((finding) => [finding.ruleId, finding]));
      const said = Object.fromEntries(
        Object.entries(proves).map(([id, expected]) => {
          const finding = all.get(id);
          if (finding === undefined) return [id, 'no such rule'];
          if (!finding.applies) return [id, '-'];
          return [id, expected.includes(' ') ? `${finding.outcome} ${finding.effect}` : finding.outcome];
        }),
      );
      expect({ verdict: evaluation.verdict, ...said }).toEqual({ verdict, ...proves });
    });
  });
}

const levels = {
  X: 'hoan-thanh-xuat-sac',
  T: 'hoan-thanh-tot',
  H: 'hoan-thanh',
  K: 'khong-hoan-thanh',
} as const;

/** Ratings from a year on, one letter a year: X best, T good, H completed, K failed, «.» nobody has said. */
export const rates = (from: number, letters: string): readonly RatingFact[] =>
  [...letters].flatMap((letter, index) =>
    letter in levels
      ? [{ year: from + index, level: levels[letter as keyof typeof levels], decisionNo: `${from + index}/QĐ` }]
      : [],
  );

/** The same award in several years. */
export const held = (award: string, ...years: readonly number[]): readonly GrantFact[] =>
  years.map((year) => ({ award, year, decisionNo: `${award}/${year}`, decidedOn: `${year}-12-31` }));

export const person = (facts: Partial<Facts>): Facts => ({ ...nobody, ...facts });

export const worker = (facts: Partial<Facts>): Facts =>
  person({ ...facts, subject: { kind: 'person', id: 'p', workerClass: 'farmer' } });

export const household = (facts: Partial<Facts>): Facts =>
  person({ ...facts, subject: { kind: 'household', id: 'h' } });

export const collective = (figures: CollectiveFact | undefined, facts: Partial<Facts> = {}): Facts =>
  person({ ...facts, subject: { kind: 'collective', id: 'c' }, collective: figures });

export const said = (...limbs: readonly NonNullable<Facts['achievements']>[number]['limb'][]): Facts['achievements'] =>
  limbs.map((limb) => ({ limb, text: 'như báo cáo' }));
