import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RuleFile } from './load';

/** The files of a rule book on disk: every .yaml below `folder`, named by its path within. @throws where it cannot be read */
export function readRuleFiles(folder: string): RuleFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.split(path.sep).includes('node_modules'))
    .map((name) => ({
      name: name.split(path.sep).join('/'),
      text: fs.readFileSync(path.join(folder, name), 'utf8'),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
