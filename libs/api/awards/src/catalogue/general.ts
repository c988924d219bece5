import type { ProvisionView } from '@gs/contracts';
import { formatDate, isWithin, type LocalDate, type Rules, type SessionPurpose } from '@gs/domain';
import { commonConduct, conflictProvisions } from './conduct';
import { commonConditions } from './conditions';
import { awardNames, capital, inSequence, levelName, money as dong, shareWords, timesWords } from './names';
import { distinct, provision } from './provision';

/** What holds for all awards on a day: the rule set, common conditions, councils, base salary, time limits, days off. */
export function generalProvisions(rules: Rules, on: LocalDate): ProvisionView[] {
  return distinct([
    ...ruleSets(rules, on),
    ...commonConditions(rules, on),
    ...quorums(rules, on),
    ...commonConduct(rules, on),
    ...conflictProvisions(rules, on),
    ...money(rules, on),
    ...limits(rules, on),
    ...types(rules, on),
    ...daysOff(rules, on),
  ]);
}

const statuses = { 'in-force': 'đang hiệu lực', ended: 'đã có bộ thay thế', pending: 'chờ đối chiếu văn bản' } as const;

function ruleSets(rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.ruleSets
    .filter((row) => isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: 'book/rule-set',
          section: 'book',
          label: 'Bộ quy định của hồ sơ tiếp nhận ngày này',
          words: `${row.name} (${row.id}, ${statuses[row.status]})${row.favourable === null ? '' : `. Hồ sơ nhận trước theo ${row.favourable.over.join(', ')} được chọn bộ này khi có lợi hơn, nêu rõ lý do`}`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

const purposes = { ordinary: 'thường lệ', awards: 'xét khen thưởng' } as const;

/** How many members must take part, local rule first. @param about a session of a purpose, for an award; left out: all */
export function quorums(
  rules: Rules,
  on: LocalDate,
  about?: { readonly purpose: SessionPurpose; readonly award: string },
): ProvisionView[] {
  return rules.data.quorums
    .filter((row) => isWithin(on, row.from, row.to))
    .filter((row) => about === undefined || row.purposes.includes(about.purpose))
    .filter((row) => about === undefined || (row.awards?.includes(about.award) ?? true))
    .map((row) =>
      provision(
        {
          key: ['quorum', (row.levels ?? ['*']).join('+'), row.purposes.join('+'), ...(row.awards ?? [])].join('/'),
          section: 'quorum',
          label: `Số thành viên dự họp${row.awards === null ? '' : ` xét ${awardNames(row.awards, rules.data)}`}, ${row.levels === null ? 'mọi Hội đồng' : `Hội đồng ${inSequence(row.levels.map(levelName), 'và')}`}`,
          words: `Ít nhất ${shareWords(row)} tổng số thành viên${row.countsWritten ? ', tính cả ý kiến bằng văn bản' : ''} (họp ${inSequence(
            row.purposes.map((purpose) => purposes[purpose]),
            'và',
          )})`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

const paid = { each: 'tính từng khoản', highest: 'chỉ khoản cao nhất', both: 'tính cả hai' } as const;

const money = (rules: Rules, on: LocalDate): ProvisionView[] => [...baseSalary(rules, on), ...bonusRule(rules, on)];

/** The amount that coefficients multiply. */
export function baseSalary(rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.baseSalaries
    .filter((row) => isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: 'book/base-salary',
          section: 'bonus',
          label: 'Lương cơ sở',
          words: `${dong(row.amount)} một tháng`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

function bonusRule(rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.bonusRules
    .filter((row) => isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: 'book/bonus-rule',
          section: 'bonus',
          label: 'Cách tính tiền thưởng',
          words: `Hệ số nhân lương cơ sở ngày ký quyết định, làm tròn lên hàng ${dong(row.roundUpTo)}; hộ gia đình bằng ${timesWords(row.household)} lần mức cá nhân; nhiều danh hiệu: ${paid[row.several.titles]}, nhiều hình thức: ${paid[row.several.forms]}, danh hiệu và hình thức: ${paid[row.several.titleAndForm]}`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

/** Time limits of steps. @param codes of those wanted; left out: all */
export function limits(rules: Rules, on: LocalDate, codes?: ReadonlySet<string>): ProvisionView[] {
  return rules.data.timeLimits
    .filter((row) => isWithin(on, row.from, row.to) && (codes?.has(row.code) ?? true))
    .map((row) =>
      provision(
        {
          key: `limit/${row.code}`,
          section: 'limit',
          label: row.name,
          words: `${row.workingDays} ngày làm việc`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

function types(rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.types
    .filter((row) => isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: `type/${row.code}`,
          section: 'book',
          label: `Loại hình: ${capital(row.name)}`,
          words: row.sudden ? 'Không làm căn cứ khen công trạng ở cấp cao hơn' : '',
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

/** Days off and days worked instead, of the year of the day. */
function daysOff(rules: Rules, on: LocalDate): ProvisionView[] {
  const year = on.slice(0, 4);
  return rules.data.calendar
    .filter(({ date }) => date.startsWith(year))
    .map((row) =>
      provision(
        {
          key: `day/${row.date}`,
          section: 'limit',
          label: `${row.kind === 'off' ? 'Nghỉ' : 'Làm bù'} ${formatDate(row.date)}`,
          words: row.name,
          cite: row.cite,
        },
        rules,
      ),
    );
}
