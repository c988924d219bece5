import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { OperatorError } from '../report';
import { checkRules, exportRules, listRules, loadRulesFrom, refusalText } from './rules';
import { rehearsalText, rehearseRules } from './rules-rehearse';

type WithOps = (work: (app: INestApplicationContext) => Promise<void>) => Promise<void>;

/** `ops rules …`: the rule book as files, and its versions in the database. */
export function addRulesCommands(root: Command, withOps: WithOps, print: (line: string) => void): void {
  const rules = root.command('rules').description('Bộ quy định: kiểm tra, nạp, diễn tập, xuất');
  rules
    .command('check <thư-mục>')
    .description('Đọc thử các tệp .yaml; in từng lỗi: tệp:dòng: lý do')
    .action((folder: string) => {
      const { version, files, data } = checkRules(folder);
      print(`${files} tệp, ${data.awards.length} khen thưởng, không có lỗi. Phiên bản ${version}.`);
    });
  rules
    .command('load <thư-mục>')
    .description('Nạp và áp dụng ngay; có lỗi thì bản đang áp dụng giữ nguyên')
    .requiredOption('--reason <lý-do>', 'vì sao nạp; được lưu')
    .option('--draft', 'chỉ nạp làm dự thảo')
    .option('--json', 'in kết quả dạng JSON')
    .action((folder: string, options: { reason: string; draft?: true; json?: true }) =>
      withOps(async (app) => {
        const { id, version, state } = await told(loadRulesFrom(app, folder, options));
        const done = state === 'current' ? 'đang áp dụng' : 'đã nạp làm dự thảo';
        print(options.json === true ? JSON.stringify({ id, version, state }) : `Phiên bản ${version}: ${done}.`);
      }),
    );
  rules
    .command('list')
    .description('Các phiên bản trong cơ sở dữ liệu')
    .action(() => withOps(async (app) => (await listRules(app)).forEach(print)));
  rules
    .command('export <thư-mục>')
    .description('Ghi các tệp của bản đang áp dụng, hoặc của một phiên bản, ra thư mục')
    .option('--version-hash <mã>', 'phiên bản khác bản đang áp dụng')
    .action((folder: string, options: { versionHash?: string }) =>
      withOps(async (app) => {
        const names = await exportRules(app, folder, options.versionHash);
        print(`Đã ghi ${names.length} tệp vào ${folder}: ${names.join(', ')}`);
      }),
    );
  rules
    .command('rehearse <thư-mục>')
    .description('Tính lại mọi đề nghị đang mở theo các tệp này, đặt cạnh bản đang áp dụng; không ghi gì vào hệ thống')
    .option('--xlsx <tệp>', 'ghi kết quả ra bảng tính')
    .option('--json', 'in kết quả dạng JSON')
    .action((folder: string, options: { xlsx?: string; json?: true }) =>
      withOps(async (app) => {
        const report = await told(rehearseRules(app, folder, options));
        print(options.json === true ? JSON.stringify(report) : rehearsalText(report));
      }),
    );
}

/** A refusal's faults are told one a line, not only their number. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const text = refusalText(error);
    throw text === null ? error : new OperatorError(text);
  }
}
