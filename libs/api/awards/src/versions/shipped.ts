import * as path from 'node:path';
import { readRuleFiles, type RuleFile } from '@gs/rules';

/** The files of the rule book that came with the software. @throws where they cannot be read */
export function shippedFiles(): RuleFile[] {
  return readRuleFiles(path.dirname(require.resolve('@gs/rules/package.json')));
}
