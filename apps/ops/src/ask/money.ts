import {
  bonusCeiling,
  bonusTogether,
  formatCite,
  formatDong,
  type BonusTogether,
  type Rules,
  type SubjectKind,
} from '@gs/domain';

export interface BonusAnswer {
  readonly decidedOn: string;
  readonly subjectKind: SubjectKind;
  readonly awards: readonly {
    readonly award: string;
    readonly name: string;
    /** Whole đồng; null: the book names no amount. */
    readonly amount: number | null;
    /** The most the issuer may set, where the amount is his. */
    readonly ceiling: number | null;
    readonly coefficient: number | null;
    readonly baseSalary: number | null;
    readonly paid: boolean;
    readonly clause: string | null;
    readonly baseSalaryClause: string | null;
  }[];
  readonly support: BonusTogether['support'];
  readonly total: number;
  readonly payer: string | null;
  readonly fund: string | null;
}

/** Bonus of one subject for one or several awards decided on a day. */
export function bonus(
  awards: readonly string[],
  subjectKind: SubjectKind,
  decidedOn: string,
  rules: Rules,
): BonusAnswer {
  const together = bonusTogether({ awards, subjectKind, decidedOn }, rules);
  return {
    decidedOn,
    subjectKind,
    awards: together.awards.map(({ award, bonus: found, paid }) => {
      const ceiling = found === null ? bonusCeiling({ award, subjectKind, decidedOn }, rules) : null;
      const shown = found ?? ceiling;
      return {
        award,
        name: rules.award(award)?.name ?? award,
        amount: found?.amount ?? null,
        ceiling: ceiling?.amount ?? null,
        coefficient: shown?.coefficient ?? null,
        baseSalary: shown?.baseSalary ?? null,
        paid,
        clause: shown ? formatCite(shown.cite, rules) : null,
        baseSalaryClause: shown ? formatCite(shown.baseSalaryCite, rules) : null,
      };
    }),
    support: together.support,
    total: together.total,
    payer: together.payer?.payer ?? null,
    fund: together.payer?.fund ?? null,
  };
}

export function bonusText(answer: BonusAnswer): string {
  const lines = answer.awards.map(({ name, amount, ceiling, coefficient, baseSalary, clause, paid }) => {
    if (amount === null && ceiling === null) return `${name}: bộ quy định không nêu mức tiền thưởng`;
    const sum = amount === null ? `tối đa ${formatDong(ceiling ?? 0)} đồng` : `${formatDong(amount)} đồng`;
    const how = `${String(coefficient).replace('.', ',')} × ${formatDong(baseSalary ?? 0)}`;
    return `${name}: ${sum} (${how}; ${clause ?? ''})${paid || amount === null ? '' : ', không chi cùng lúc'}`;
  });
  const support = answer.support.map(({ name, amount, fund }) => `${name}: ${formatDong(amount)} đồng (${fund})`);
  return [...lines, ...support, `Tổng: ${formatDong(answer.total)} đồng, ${answer.payer ?? 'chưa rõ'} chi`].join('\n');
}
