import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const specs = join(__dirname, '..', '..', 'libs', 'domain', 'src');

/** A case of a table: its name, and what it proves of which rule. */
const tableCase = /\bname:\s*'([^']+)',(?:(?!\bname:)[\s\S])*?\bproves:\s*\{([^}]*)\}/g;
const provenRule = /(?:'([\w.-]+)'|(\w+)):\s*'/g;
/** A test outside a table says which rules it is about: `// covers: a, b` on the line before it. */
const marked = /\/\/ covers: ([\w., -]+)\n\s*(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*'([^']+)'/g;

/** Names of the tests of each rule, by the rule's id, read from the specs. */
export function testsByRule(): ReadonlyMap<string, readonly string[]> {
  const tests = new Map<string, string[]>();
  const add = (id: string, name: string): void => {
    const names = tests.get(id);
    if (names) names.push(name);
    else tests.set(id, [name]);
  };
  const files = readdirSync(specs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts'));
  for (const file of files.sort()) {
    const text = readFileSync(join(specs, file), 'utf8');
    for (const [, name = '', proves = ''] of text.matchAll(tableCase))
      for (const [, quoted, plain] of proves.matchAll(provenRule)) add(quoted ?? plain ?? '', name);
    for (const [, ids = '', name = ''] of text.matchAll(marked)) for (const id of ids.split(',')) add(id.trim(), name);
  }
  return tests;
}
