import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { loadConfig } from '@gs/api-platform';
import { prepareDatabase } from '@gs/database';
import { addQuestions } from './ask';
import { createAdmin } from './commands/create-admin';
import { importNominations, nominationText, type NominationOptions } from './commands/import-nominations';
import { addRulesCommands } from './commands/rules-commands';
import { openOps } from './context';
import { importAccounts } from './demo/accounts';
import { importCouncils } from './demo/councils';
import { importSessions } from './demo/history';
import { loadSample } from './demo/load-sample';
import { lists } from './lists';
import { grantsText, importGrants } from './lists/grants';
import { importList } from './lists/list';
import { addRetally } from './retally';
import { reportText, rowsSetAside, type ImportReport } from './report';

interface Output {
  readonly json?: true;
}

/** The command line of operators. @param print where a line of the answer goes */
export function program(print: (line: string) => void): Command {
  const root = new Command('ops').description('Lệnh vận hành Gương Sáng');
  const imports = root.command('import').description('Nhập dữ liệu từ tệp; mỗi tệp vào cả hoặc không gì cả');

  for (const [name, list] of Object.entries(lists)) {
    imports
      .command(`${name} <tệp>`)
      .description(`CSV (UTF-8), cột: ${list.columns.join(', ')}`)
      .option('--json', 'in kết quả dạng JSON')
      .action((file: string, options: Output) =>
        withOps(async (app) => tell(await importByName(app, name as keyof typeof lists, file), options, print)),
      );
  }
  const documents = { accounts: importAccounts, councils: importCouncils, sessions: importSessions };
  for (const [name, work] of Object.entries(documents)) {
    imports
      .command(`${name} <tệp>`)
      .description(`JSON, như trong samples/lam-son`)
      .option('--json', 'in kết quả dạng JSON')
      .action((file: string, options: Output) => withOps(async (app) => tell(await work(app, file), options, print)));
  }
  imports
    .command('nominations <tệp>')
    .description('Danh sách đề nghị (.xlsx) như cơ quan gửi; in từng phát hiện: dòng, cột, loại, mã, câu')
    .requiredOption('--unit <mã>', 'đơn vị trình')
    .option('--year <năm>', 'năm của thành tích; không ghi là năm nay')
    .option('--account <tên>', 'tài khoản đứng tên; không ghi là cán bộ của đơn vị')
    .option('--dry-run', 'chỉ đọc và kiểm tra, không ghi gì')
    .option('--json', 'in kết quả dạng JSON')
    .action((file: string, options: NominationOptions & Output) =>
      withOps(async (app) => {
        const report = await importNominations(app, file, options);
        print(options.json === true ? JSON.stringify(report) : nominationText(report));
        if (report.problem !== null) process.exitCode = 1;
      }),
    );
  imports
    .command('grants <tệp>')
    .description('Lịch sử khen thưởng (.csv, .xlsx), cột theo thứ tự nào cũng được; dòng có lỗi được giữ lại chờ xử lý')
    .option('--dry-run', 'chỉ đọc và đối chiếu, không ghi gì')
    .option('--json', 'in kết quả dạng JSON')
    .action((file: string, options: Output & { readonly dryRun?: true }) =>
      withOps(async (app) => {
        const report = await importGrants(app, file, { dryRun: options.dryRun === true });
        print(options.json === true ? JSON.stringify(report) : grantsText(report));
        if (report.read > 0 && report.keptAside === report.read) process.exitCode = 1;
      }),
    );
  imports
    .command('sample')
    .description('Nạp tỉnh mẫu Lam Sơn: đơn vị, người, lịch sử, tài khoản trình diễn, Hội đồng')
    .action(() => withOps(async (app) => void (await loadSample(app, (report) => print(reportText(report))))));

  addRulesCommands(root, withOps, print);

  root
    .command('create-admin')
    .description('Tạo quản trị đầu tiên; in mã đặt mật khẩu dùng một lần')
    .requiredOption('--username <tên>', 'tên đăng nhập')
    .requiredOption('--unit <mã>', 'mã đơn vị trên cùng của phạm vi')
    .option('--name <họ tên>', 'họ tên hiển thị')
    .action((options: { username: string; unit: string; name?: string }) =>
      withOps(async (app) => print(await createAdmin(app, options))),
    );
  root
    .command('migrate')
    .description('Cập nhật cấu trúc cơ sở dữ liệu')
    .action(async () => {
      const applied = await prepareDatabase(loadConfig(process.env).databaseUrl);
      print(applied.length === 0 ? 'Cấu trúc đã mới nhất.' : `Đã áp dụng: ${applied.join(', ')}`);
    });
  addQuestions(root, print);
  addRetally(root, print);
  return root;
}

// Each list has its own row type, so the compiler wants to see the name and the list together.
const importByName = (app: INestApplicationContext, name: keyof typeof lists, file: string): Promise<ImportReport> => {
  switch (name) {
    case 'organisations':
      return importList(app, lists.organisations, file);
    case 'duties':
      return importList(app, lists.duties, file);
    case 'people':
      return importList(app, lists.people, file);
    case 'ratings':
      return importList(app, lists.ratings, file);
    case 'initiatives':
      return importList(app, lists.initiatives, file);
    case 'leaves':
      return importList(app, lists.leaves, file);
  }
};

async function withOps(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const app = await openOps(loadConfig(process.env));
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

function tell(report: ImportReport, options: Output, print: (line: string) => void): void {
  print(options.json === true ? JSON.stringify(report) : reportText(report));
  if (report.read > 0 && rowsSetAside(report) === report.read) process.exitCode = 1;
}
