import type { Command } from 'commander';
import { askRetally, type RetallyQuestion } from './retally';
import { retallyText } from './text';

/** Adds «retally», which needs no database. @param print where a line of the answer goes */
export function addRetally(root: Command, print: (line: string) => void): void {
  root
    .command('retally <tệp>')
    .description('Kiểm lại một cuộc bỏ phiếu kín từ tệp hồ sơ kiểm phiếu; không cần cơ sở dữ liệu, không cần mạng')
    .option('--root <mã>', 'mã niêm in trong biên bản kiểm phiếu, để đối chiếu')
    .option('--receipt <tệp>', 'biên nhận của một thành viên, để tìm phiếu của họ')
    .option('--json', 'in kết quả dạng JSON')
    .action(async (file: string, options: Omit<RetallyQuestion, 'file'> & { readonly json?: true }) => {
      const { json, ...asked } = options;
      const answer = await askRetally({ file, ...asked });
      print(json === true ? JSON.stringify(answer, null, 2) : retallyText(answer));
      if (!answer.ok) process.exitCode = 1;
    });
}
