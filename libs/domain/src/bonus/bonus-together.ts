import type { LocalDate } from '../dates/local-date';
import type { BonusRule, BonusScheme } from '../rules/book';
import { currentRules } from '../rules/current';
import { rowOn, rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import type { AwardCode, Cite, SubjectKind } from '../rules/types';
import { roundUpTo } from '../money/dong';
import { bonusFor, type Bonus } from './bonus-for';

export interface PaidAward {
  readonly award: AwardCode;
  readonly bonus: Bonus | null;
  /** False when the rules for several awards at one time pay only a higher one. */
  readonly paid: boolean;
}

export interface LocalSupport {
  readonly code: string;
  readonly name: string;
  readonly award: AwardCode;
  /** Whole đồng, never above the scheme's ceiling. */
  readonly amount: number;
  readonly payer: string;
  readonly fund: string;
  readonly cite: Cite;
}

export interface BonusTogether {
  readonly awards: readonly PaidAward[];
  readonly support: readonly LocalSupport[];
  /** Whole đồng: bonuses that are paid, and local support. What an issuer sets himself is left out. */
  readonly total: number;
  readonly payer: { readonly payer: string; readonly fund: string; readonly cite: Cite } | null;
}

/**
 * What one subject is paid for several awards of one time (ND152 Điều 49 with the configuration of the book: several
 * titles, several forms, a title and a form), with support by resolutions of the province and who pays from which fund.
 */
export function bonusTogether(
  of: { readonly awards: readonly AwardCode[]; readonly subjectKind: SubjectKind; readonly decidedOn: LocalDate },
  rules = currentRules(),
): BonusTogether {
  const rule = rowOn(rules.data.bonusRules, of.decidedOn);
  const each = of.awards.map((award) => ({ award, bonus: bonusFor({ ...of, award }, rules) }));
  const paid = rule ? whoIsPaid(each, rule, rules) : new Set<AwardCode>();
  const list = each.map((item) => ({ ...item, paid: item.bonus !== null && paid.has(item.award) }));
  const support = of.awards.flatMap((award) => supportFor(award, of.decidedOn, rules));
  const level = rules.award(of.awards[0] ?? '')?.level;
  const payer = rowsOn(rules.data.payers, of.decidedOn).find(
    (row) => level !== undefined && row.levels.includes(level),
  );
  return {
    awards: list,
    support,
    total:
      list.reduce((sum, { bonus, paid: isPaid }) => sum + (isPaid && bonus ? bonus.amount : 0), 0) +
      support.reduce((sum, { amount }) => sum + amount, 0),
    payer: payer ? { payer: payer.payer, fund: payer.fund, cite: payer.cite } : null,
  };
}

type Priced = { readonly award: AwardCode; readonly bonus: Bonus | null };

function whoIsPaid(each: readonly Priced[], rule: BonusRule, rules: Rules): Set<AwardCode> {
  const of = (kind: 'title' | 'form'): Priced[] => each.filter(({ award }) => rules.award(award)?.kind === kind);
  const titles = choose(of('title'), rule.several.titles);
  const forms = choose(of('form'), rule.several.forms);
  const all = [...titles, ...forms];
  return new Set((rule.several.titleAndForm === 'both' ? all : choose(all, 'highest')).map(({ award }) => award));
}

function choose(items: readonly Priced[], how: 'each' | 'highest'): readonly Priced[] {
  if (how === 'each') return items;
  const amount = ({ bonus }: Priced): number => bonus?.amount ?? 0;
  return [...items].sort((a, b) => amount(b) - amount(a)).slice(0, 1);
}

function supportFor(award: AwardCode, on: LocalDate, rules: Rules): LocalSupport[] {
  const salary = rowOn(rules.data.baseSalaries, on);
  const rule = rowOn(rules.data.bonusRules, on);
  return rowsOn(rules.data.schemes, on)
    .filter((scheme) => scheme.awards.includes(award))
    .map(({ code, name, payer, fund, cite, ...scheme }) => {
      const amount = amountOf(scheme, salary?.amount ?? 0, rule?.roundUpTo ?? 1);
      return { code, name, award, payer, fund, cite, amount };
    });
}

function amountOf(
  { amount, thousandths, ceiling }: Pick<BonusScheme, 'amount' | 'thousandths' | 'ceiling'>,
  salary: number,
  step: number,
): number {
  return Math.min(amount ?? roundUpTo(Math.ceil((salary * (thousandths ?? 0)) / 1000), step), ceiling);
}
