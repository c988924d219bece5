import { isWithin, type LocalDate } from '../dates/local-date';
import { roundUpTo } from '../money/dong';
import { currentRules } from '../rules/current';
import { rowOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import type { AwardCode, Cite, SubjectKind } from '../rules/types';

export interface Bonus {
  /** Whole đồng, a multiple of ten thousand. */
  readonly amount: number;
  /** Thousandths of the base salary before rounding, the household share included. */
  readonly coefficientThousandths: number;
  /** The same as a number for print, such as 0.3. Never compute money with it. */
  readonly coefficient: number;
  /** Base salary in force on the day of the decision, in đồng. */
  readonly baseSalary: number;
  readonly cite: Cite;
  readonly baseSalaryCite: Cite;
  /** Where rounding and the household share come from. */
  readonly ruleCite: Cite;
}

interface BonusOf {
  readonly award: AwardCode;
  readonly subjectKind: SubjectKind;
  /** Day the decision is issued. */
  readonly decidedOn: LocalDate;
}

/**
 * Bonus of one recipient by award, kind of subject and the day the decision is issued (ND152 Điều 49: base salary of
 * that day, rounded up to ten thousand đồng; a household one and a half times a person). Null when the rules held name
 * no fixed amount.
 */
export function bonusFor(of: BonusOf, rules = currentRules()): Bonus | null {
  return compute(of, false, rules);
}

/** The most that may be paid where the issuer sets the amount himself (ND152 Điều 54.1c–d); null: no such ceiling. */
export function bonusCeiling(of: BonusOf, rules = currentRules()): Bonus | null {
  return compute(of, true, rules);
}

function compute(of: BonusOf, ceiling: boolean, { data }: Rules): Bonus | null {
  const salary = rowOn(data.baseSalaries, of.decidedOn);
  const rule = rowOn(data.bonusRules, of.decidedOn);
  const household = of.subjectKind === 'household';
  const ruledKind = of.subjectKind === 'household' ? 'person' : of.subjectKind;
  const row = data.coefficients.find(
    (each) =>
      each.awards.includes(of.award) &&
      each[ruledKind] !== undefined &&
      (each.atMost === true) === ceiling &&
      isWithin(of.decidedOn, each.from, each.to),
  );
  const base = row?.[ruledKind];
  if (!salary || !rule || !row || base === undefined) return null;
  // Whole thousandths of a đồng until the one division at the end: no fraction is lost before rounding up.
  const single = Math.ceil((salary.amount * base) / 1000);
  const share = household ? rule.household : { num: 1, den: 1 };
  const exact = Math.ceil((salary.amount * base * share.num) / (share.den * 1000));
  const twice = Math.ceil((roundUpTo(single, rule.roundUpTo) * share.num) / share.den);
  const thousandths = (base * share.num) / share.den;
  return {
    amount: roundUpTo(household && rule.householdRounding === 'twice' ? twice : exact, rule.roundUpTo),
    coefficientThousandths: thousandths,
    coefficient: thousandths / 1000,
    baseSalary: salary.amount,
    cite: row.cite,
    baseSalaryCite: salary.cite,
    ruleCite: rule.cite,
  };
}
