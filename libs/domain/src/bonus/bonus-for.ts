import { isWithin, type LocalDate } from '../dates/local-date';
import { roundUpTo } from '../money/dong';
import { coefficients } from '../rules/coefficients';
import { rowOn } from '../rules/dated';
import { baseSalaries, bonusRules } from '../rules/salaries';
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
}

/**
 * Bonus of one recipient by award, kind of subject and the day the decision is issued (ND152 Điều 49: base salary of
 * that day, rounded up to ten thousand đồng; a household 1.5 times a person, rounded once). Null when the rules held
 * name no fixed amount.
 */
export function bonusFor(of: {
  readonly award: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly decidedOn: LocalDate;
}): Bonus | null {
  const salary = rowOn(baseSalaries, of.decidedOn);
  const household = of.subjectKind === 'household';
  const ruledKind = household ? bonusRules.household.of : of.subjectKind;
  const row = coefficients.find(
    ({ from, to, value }) =>
      value.award === of.award && value.subjectKind === ruledKind && isWithin(of.decidedOn, from, to),
  );
  if (!salary || !row) return null;
  const { num, den } = household ? bonusRules.household : { num: 1, den: 1 };
  const thousandths = (row.value.thousandths * num) / den;
  // thousandths × salary is whole: all salaries are multiples of ten thousand.
  const exact = (salary.value * row.value.thousandths * num) / (den * 1000);
  return {
    amount: roundUpTo(Math.ceil(exact), bonusRules.roundUpTo),
    coefficientThousandths: thousandths,
    coefficient: thousandths / 1000,
    baseSalary: salary.value,
    cite: row.cite,
    baseSalaryCite: salary.cite,
  };
}
