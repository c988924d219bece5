import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { program } from '../program';

/** Runs a question as the command line does, without a database. @returns the lines printed */
export async function ask(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const root = program((line) => lines.push(line));
  for (const command of [root, ...root.commands]) command.exitOverride().configureOutput({ writeErr: () => undefined });
  await root.parseAsync(['node', 'ops', ...words]);
  return lines.join('\n');
}

export const askJson = async <T>(...words: readonly string[]): Promise<T> =>
  JSON.parse(await ask(...words, '--json')) as T;

/** A facts file with this content, gone with the process’s temporary folder. */
export function factsFile(content: unknown): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-facts-'));
  const file = path.join(folder, 'facts.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

export const example = (name: string): string => path.join(__dirname, 'examples', `${name}.json`);
