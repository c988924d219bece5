/* Makes docs/reference/*.md from the contracts and the domain. `--check`: writes nothing, fails when a page is stale. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpointsPage, permissionsPage, problemsPage } from './contracts';
import { factsPage } from './facts';
import { awardsPage } from './law';
import { licencesPage } from './licences';
import { rulesPage } from './rules';
import { statesPage } from './states';

const folder = join(__dirname, '..', '..', 'docs', 'reference');
const note = '<!-- Made by `npm run docs`. Do not edit. -->\n\n';
const pages: Record<string, string> = {
  'endpoints.md': endpointsPage(),
  'permissions.md': permissionsPage(),
  'problems.md': problemsPage(),
  'states.md': statesPage(),
  'awards.md': awardsPage(),
  'rules.md': rulesPage(),
  'facts.md': factsPage(),
  'licences.md': licencesPage(),
};

const check = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
const stale: string[] = [];
for (const [name, body] of Object.entries(pages)) {
  const file = join(folder, name);
  const text = note + body;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(name);
  if (!check) writeFileSync(file, text);
}
for (const name of readdirSync(folder)) if (name.endsWith('.md') && !(name in pages)) stale.push(`${name} (unknown)`);

if (check && stale.length > 0) {
  console.error(`docs/reference is stale: ${stale.join(', ')}. Run npm run docs.`);
  process.exit(1);
}
console.log(
  check ? 'docs/reference is fresh' : `docs/reference: ${stale.length} of ${Object.keys(pages).length} pages written`,
);
