import { Option, type Command } from 'commander';
import { currentRules, isLocalDate, Rules, type SessionPurpose, type SubjectKind } from '@gs/domain';
import { loadRules, readRuleFiles } from '@gs/rules';
import { OperatorError } from '../report';
import { check, checkText } from './check';
import { cutOffs, deadline, deadlineText } from './deadline';
import { awardCode, readFacts } from './facts-file';
import { bonus, bonusText } from './money';
import { authority, authorityText, placeOfOffice } from './power';
import { voteRule } from './votes';
import { voteRuleText } from './votes-text';

interface Common {
  readonly on: string;
  readonly json?: true;
  readonly rules?: string;
}

/** Questions to the rule book that need no database: their names, so that none is started for them. */
export const questions = ['check', 'bonus', 'authority', 'vote-rule', 'deadline'] as const;

/** Adds the questions to the rule book. @param print where a line of the answer goes */
export function addQuestions(root: Command, print: (line: string) => void): void {
  const question = (name: (typeof questions)[number], more: string, description: string): Command =>
    root
      .command(`${name}${more}`)
      .description(description)
      .requiredOption('--on <ngày>', 'ngày hỏi, năm-tháng-ngày', dayOption)
      .option('--rules <thư mục>', 'bộ quy định khác (các tệp .yaml); không ghi: bộ kèm phần mềm')
      .option('--json', 'in kết quả dạng JSON');
  const tell = <T>(options: Common, answer: T, text: (answer: T) => string): void =>
    print(options.json === true ? JSON.stringify(answer, null, 2) : text(answer));

  question('check', ' <tệp>', 'Đủ điều kiện không, vì sao, thiếu gì: in cây chứng minh')
    .requiredOption('--award <mã>', 'mã hoặc tên danh hiệu, hình thức')
    .action((file: string, options: Common & { readonly award: string }) => {
      const rules = rulesOf(options);
      const award = awardCode(options.award, rules);
      tell(options, check(award, readFacts(file, options.on, rules), rules), checkText);
    });

  question('bonus', '', 'Tiền thưởng: hệ số, lương cơ sở ngày ký, làm tròn, nhiều khen thưởng cùng lúc, nguồn chi')
    .requiredOption('--award <ma...>', 'một hay nhiều mã, tên')
    .addOption(
      new Option('--subject <loại>', 'đối tượng').choices(['person', 'collective', 'household']).default('person'),
    )
    .action((options: Common & { readonly award: readonly string[]; readonly subject: SubjectKind }) => {
      const rules = rulesOf(options);
      const codes = options.award.flatMap((text) => text.split(',')).map((text) => awardCode(text.trim(), rules));
      tell(options, bonus(codes, options.subject, options.on, rules), bonusText);
    });

  question('authority', '', 'Ai có thẩm quyền quyết định vào ngày đó')
    .requiredOption('--award <mã>', 'mã hoặc tên')
    .option('--issuer <chức danh>', 'mã hoặc tên chức danh, ví dụ chu-tich-ubnd-huyen')
    .option('--level <cấp>', 'cấp của cơ quan: co-so, xa, huyen, tinh')
    .option('--kind <loại>', 'loại cơ quan: UBND, so-nganh, truong-hoc, y-te, doanh-nghiep', 'UBND')
    .action((options: Common & { award: string; issuer?: string; level?: string; kind: string }) => {
      const rules = rulesOf(options);
      const named = options.issuer === undefined ? null : placeOfOffice(options.issuer, rules);
      if (options.issuer !== undefined && named === null) {
        const codes = [...new Set(rules.data.authorities.map(({ code }) => code))].join(', ');
        throw new OperatorError(`Không có chức danh «${options.issuer}». Đang có: ${codes}.`);
      }
      const issuer = named ?? (options.level === undefined ? null : { level: options.level, kind: options.kind });
      tell(options, authority(awardCode(options.award, rules), issuer, options.on, rules), authorityText);
    });

  question(
    'vote-rule',
    '',
    'Cách bỏ phiếu, tỷ lệ, mẫu số, số phiếu cần, số vòng, ai không tham gia; có số phiếu thì tính kết quả',
  )
    .requiredOption('--award <mã>', 'mã hoặc tên')
    .option('--level <cấp>', 'cấp của Hội đồng', 'co-so')
    .addOption(new Option('--purpose <phiên>', 'loại phiên họp').choices(['ordinary', 'awards']).default('awards'))
    .option('--members <số>', 'số thành viên Hội đồng', wholeNumber)
    .option('--present <số>', 'số có mặt', wholeNumber)
    .option('--agree <số>', 'phiếu đồng ý', wholeNumber)
    .option('--disagree <số>', 'phiếu không đồng ý', wholeNumber)
    .option('--invalid <số>', 'phiếu không hợp lệ', wholeNumber)
    .option('--written-agree <số>', 'ý kiến bằng văn bản đồng ý của người vắng', wholeNumber)
    .option('--written-disagree <số>', 'ý kiến bằng văn bản không đồng ý', wholeNumber)
    .option('--recused <số>', 'thành viên không tham gia vì có liên quan', wholeNumber)
    .action(
      ({
        award,
        level,
        purpose,
        ...options
      }: Common & Parameters<typeof voteRule>[3] & { award: string; level: string; purpose: SessionPurpose }) => {
        const rules = rulesOf(options);
        const council = { level, purpose };
        tell(options, voteRule(awardCode(award, rules), options.on, council, options, rules), voteRuleText);
      },
    );

  question('deadline', '', 'Thời hạn tính theo ngày làm việc từ ngày --on')
    .option('--limit <mã>', 'mã thời hạn, ví dụ appraise-province')
    .option('--days <số>', 'số ngày làm việc', wholeNumber)
    .option('--until <ngày>', 'đếm ngày làm việc đến ngày này', dayOption)
    .option('--award <mã>', 'các hạn trong năm của một khen thưởng')
    .action((options: Common & { limit?: string; days?: number; until?: string; award?: string }) => {
      const rules = rulesOf(options);
      if (options.award !== undefined && options.limit === undefined && options.days === undefined) {
        const rows = cutOffs(awardCode(options.award, rules), options.on, rules);
        tell(options, rows, (all) =>
          all
            .map(
              ({ name, lastDay, daysBefore, clause }) =>
                `${name}: ${lastDay ?? `trước ${daysBefore ?? 0} ngày`} [${clause}]`,
            )
            .join('\n'),
        );
        return;
      }
      const { on: from, ...asked } = options;
      tell(options, deadline({ from, ...asked }, rules), deadlineText);
    });
}

function rulesOf({ rules: folder }: { readonly rules?: string }): Rules {
  if (folder === undefined) return currentRules();
  const loaded = loadRules(readRuleFiles(folder));
  if (loaded.ok) return new Rules(loaded.data, loaded.version);
  const lines = loaded.faults.map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
  throw new OperatorError(`Bộ quy định có lỗi, không dùng:\n${lines.join('\n')}`);
}

function dayOption(text: string): string {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = found
    ? `${found[3] ?? ''}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
    : text;
  if (!isLocalDate(day))
    throw new OperatorError(`«${text}» không phải một ngày có thật. Viết năm-tháng-ngày, ví dụ 2026-11-22.`);
  return day;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new OperatorError(`«${text}» phải là số nguyên không âm.`);
  return Number(text);
}
