// Writes the rule book as the domain carries it: prisma-free-schemas/rules → libs/domain/src/rules/shipped.generated.ts.
// `--check`: writes nothing, fails when it is stale.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadRules } from '../prisma-free-schemas/rules/src/load';
import { readRuleFiles } from '../prisma-free-schemas/rules/src/read-files';

const root = path.resolve(__dirname, '..');
export const generatedFile = path.join(root, 'libs/domain/src/rules/shipped.generated.ts');

/** The generated module's text. @throws Error that lists every fault of the rule files with its line */
export async function shippedModule(folder = path.join(root, 'prisma-free-schemas/rules')): Promise<string> {
  const loaded = loadRules(readRuleFiles(folder));
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  const text = `// Written by \`npm run docs\` from prisma-free-schemas/rules; edit the files there.
import type { RulesData } from './book';

export const shippedVersion = '${loaded.version}';

export const shipped: RulesData = ${JSON.stringify(loaded.data)};
`;
  return format(text, { ...(await resolveConfig(generatedFile)), parser: 'typescript' });
}

if (require.main === module) {
  const check = process.argv.includes('--check');
  void shippedModule().then(
    (text) => {
      if (fs.existsSync(generatedFile) && fs.readFileSync(generatedFile, 'utf8') === text) return;
      if (!check) fs.writeFileSync(generatedFile, text);
      else {
        console.error('shipped.generated.ts is stale. Run npm run docs.');
        process.exitCode = 1;
      }
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
