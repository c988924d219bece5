import { currentRules, effectOf, formatCite, type Condition } from '@gs/domain';
import { table } from './markdown';
import { testsByRule } from './rule-tests';

interface RuleRow {
  readonly condition: Condition;
  readonly awards: readonly string[];
  readonly from: string;
  readonly to: string | null;
}

const effects = { block: 'chặn', warn: 'cảnh báo', info: 'thông tin' } as const;

/** Every condition of the rule book with its parts: what it is of, how it is checked, its clause, and the tests that prove it. */
export function rulesPage(): string {
  const rules = currentRules();
  const rows = rules.data.standards.flatMap(({ awards, kind, conditions, from, to }) =>
    conditions.flatMap(withParts).map((condition): RuleRow => ({
      condition,
      awards: awards ?? [kind === undefined ? 'mọi khen thưởng' : kind === 'title' ? 'mọi danh hiệu' : 'mọi hình thức'],
      from,
      to,
    })),
  );
  const tests = testsByRule();
  const names = [...tests.values()].flat();
  const all = [...new Map(names.map((name) => [name, names.indexOf(name)])).keys()];
  const numberOf = new Map(all.map((name, index) => [name, index + 1]));
  const untested = [...new Set(rows.map(({ condition }) => condition.id))].filter((id) => !tests.has(id));
  if (untested.length > 0) throw new Error(`rules without a test: ${untested.join(', ')}`);
  const known = new Set([...rows.map(({ condition }) => condition.id), 'no-rules-held']);
  const stray = [...tests.keys()].filter((id) => !known.has(id));
  if (stray.length > 0) throw new Error(`tests of rules the book does not have: ${stray.join(', ')}`);
  const lines = rows.map(({ condition, awards, from, to }) => [
    `\`${condition.id}\``,
    condition.title,
    awards.map((award) => (rules.award(award) ? `\`${award}\`` : award)).join(' '),
    `\`${condition.check}\``,
    formatCite(condition.cite, rules),
    `${condition.cite.confidence}: ${effects[condition.effect ?? effectOf(condition.cite.confidence)]}`,
    from === '1900-01-01' ? (to ?? '') : `${from} – ${to ?? ''}`,
    (tests.get(condition.id) ?? [])
      .map((name) => `[${numberOf.get(name) ?? 0}](#t${numberOf.get(name) ?? 0})`)
      .join(' '),
  ]);
  const list = all.map((name, index) => `${index + 1}. <a id="t${index + 1}"></a>${name}`).join('\n');
  return `# Quy định, điều khoản, kiểm thử

${new Set(rows.map(({ condition }) => condition.id)).size} điều kiện trong bộ quy định (\`prisma-free-schemas/rules\`), kể cả từng nhánh. V: đã đọc nguyên văn, được chặn; V2, M: đọc lại từ nguồn khác hoặc nhớ, chỉ cảnh báo; U: chưa chắc, chỉ báo tin. Cột cuối: số của kiểm thử ở danh sách dưới; điều kiện không có kiểm thử làm \`npm run check\` hỏng.

${table(['Mã', 'Điều kiện', 'Khen thưởng', 'Cách kiểm tra', 'Điều khoản', 'Độ tin cậy', 'Hiệu lực', 'Kiểm thử'], lines)}
## Kiểm thử

${list}
`;
}

function withParts(condition: Condition): readonly Condition[] {
  if ('limbs' in condition) return [condition, ...condition.limbs.flatMap(withParts)];
  return condition.check === 'title-of-year' ? [condition, ...withParts(condition.or)] : [condition];
}
