import type { ProvisionView } from '@gs/contracts';
import { bonusCeiling, bonusFor, isWithin, type Award, type LocalDate, type Rules } from '@gs/domain';
import { capital, coefficientWords, money, subjectKindNames } from './names';
import { provision } from './provision';

/** Bonus of an award for each kind of subject on a day, what the province adds, and who pays. */
export function moneyOf(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return [...bonuses(award, rules, on), ...schemes(award, rules, on), ...payers(award, rules, on)];
}

function bonuses(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return award.subjectKinds.flatMap((subjectKind) => {
    const of = { award: award.code, subjectKind, decidedOn: on };
    const fixed = bonusFor(of, rules);
    const bonus = fixed ?? bonusCeiling(of, rules);
    if (bonus === null) return [];
    const sum = `${coefficientWords(bonus.coefficientThousandths)} × ${money(bonus.baseSalary)} = ${money(bonus.amount)}`;
    return provision(
      {
        key: `bonus/${award.code}/${subjectKind}`,
        section: 'bonus',
        label: capital(subjectKindNames[subjectKind]),
        words: fixed === null ? `Tối đa ${sum}; người quyết định ấn định mức cụ thể` : sum,
        cite: bonus.cite,
      },
      rules,
    );
  });
}

function schemes(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.schemes
    .filter((row) => row.awards.includes(award.code) && isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: `scheme/${award.code}/${row.code}`,
          section: 'bonus',
          label: `Địa phương hỗ trợ thêm: ${row.name}`,
          words: `${row.amount === undefined ? `${coefficientWords(row.thousandths ?? 0)} lần lương cơ sở` : money(row.amount)}, tối đa ${money(row.ceiling)}; ${row.payer} chi từ ${row.fund}`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

function payers(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.payers
    .filter((row) => row.levels.includes(award.level) && isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: `payer/${award.code}`,
          section: 'bonus',
          label: 'Nguồn chi',
          words: `${row.payer}, từ ${row.fund}`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}
