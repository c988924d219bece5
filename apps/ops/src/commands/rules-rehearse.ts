import { writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { Rehearsal, rehearsalTable, type Rehearsed } from '@gs/api-nominations';
import { RuleBook } from '@gs/api-awards';
import { Rules } from '@gs/domain';
import { writeTable } from '@gs/papers';
import { checkRules } from './rules';

export interface RehearsalReport extends Rehearsed {
  readonly version: string;
  readonly current: string;
}

/** All open nominations judged by the rules of a folder beside those in force. Nothing is kept, neither the rules nor the verdicts. */
export async function rehearseRules(
  app: INestApplicationContext,
  folder: string,
  options: { readonly xlsx?: string },
): Promise<RehearsalReport> {
  const { data, version } = checkRules(folder);
  const { name, rules } = await app.get(RuleBook).current();
  const result = await app.get(Rehearsal).run(null, new Rules(data, version), rules);
  if (options.xlsx !== undefined) writeFileSync(options.xlsx, await writeTable(rehearsalTable(version, result.items)));
  return { version, current: name.version, ...result };
}

const heads = { gains: 'THÊM', loses: 'MẤT', otherwise: 'ĐỔI KẾT LUẬN', conditions: 'ĐỔI ĐIỀU KIỆN' } as const;
const verdicts = { eligible: 'đủ', ineligible: 'chưa đủ', hold: 'tạm dừng', unclear: 'chưa rõ' } as const;

export function rehearsalText({ version, current, counts, items }: RehearsalReport): string {
  return [
    `${version} cạnh ${current}: ${counts.open} đề nghị đang mở; thêm ${counts.gains}, mất ${counts.loses}, đổi kết luận ${counts.otherwise}, chỉ đổi điều kiện ${counts.conditions}`,
    ...items.flatMap((item) => [
      `  ${heads[item.change]} ${item.subjectName} (${item.organisation.name}), ${item.award.name} ${item.year}: ${verdicts[item.before]} → ${verdicts[item.after]}`,
      ...item.conditions.map(({ title, words, cite }) => `    ${title}. ${words} (${cite})`),
    ]),
  ].join('\n');
}
