// npm run docs: the tables as migrated, and docs/reference by tools/docs.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, root } from './build.mjs';
import { ensurePostgres } from './postgres.mjs';

const require = createRequire(import.meta.url);
const tablesFile = path.join(root, 'prisma-free-schemas/database/tables.md');
const note = '<!-- Viết bằng `npm run docs`; sửa ở nguồn rồi chạy lại. -->\n';
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

async function tablesPage() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-docs-'));
  fs.chmodSync(dataDir, 0o755);
  const postgres = await ensurePostgres({ dataDir, throwaway: true });
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    await client.connect();
    await client.query('CREATE SCHEMA docs; SET search_path = docs, public');
    await require('@gs/database').migrate(client);
    const columns =
      await client.query(`SELECT c.relname AS name, a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
        a.attnotnull AS required, (SELECT string_agg(k.conrelid || ':' || t.relname, ',') FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
          WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]) AS refers
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'docs'::regnamespace AND c.relkind = 'r' ORDER BY c.relname, a.attnum`);
    const rules =
      await client.query(`SELECT c.relname AS name, k.conname AS rule, pg_get_constraintdef(k.oid) AS definition FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'docs'::regnamespace AND k.contype IN ('c', 'u', 'x', 'p') ORDER BY c.relname, k.conname`);
    return renderTables(columns.rows, rules.rows);
  } finally {
    await client.query('ROLLBACK; DROP SCHEMA IF EXISTS docs CASCADE').catch(() => undefined);
    await client.end();
    await postgres.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

function renderTables(columns, rules) {
  const names = [...new Set(columns.map((row) => row.name))].filter((name) => name !== 'schema_migration');
  const target = (row) => row.refers?.split(',')[0].split(':')[1];
  const edges = columns
    .filter((row) => row.refers !== null)
    .map((row) => `  ${target(row)} ||--o{ ${row.name} : "${row.column}"`);
  const parts = names.map((name) => {
    const own = columns.filter((row) => row.name === name);
    const rows = own.map((row) => [`\`${row.column}\``, row.type, row.required ? '●' : '', target(row) ?? '']);
    const kept = rules.filter((rule) => rule.name === name).map((rule) => `- \`${rule.rule}\`: ${rule.definition}`);
    return `## ${name}\n\n${table(['Cột', 'Kiểu', 'Bắt buộc', 'Trỏ tới'], rows)}\n\n${kept.join('\n')}\n`;
  });
  return `${note}# Bảng dữ liệu\n\n\`\`\`mermaid\nerDiagram\n${edges.join('\n')}\n\`\`\`\n\n${parts.join('\n')}`;
}

/**
 * Runs tools/rules, which makes the shipped rule book from its files, or tools/docs, which makes docs/reference from
 * contracts and domain. @returns its output, empty when all is well
 */
function generate(script, ...args) {
  const options = ['--conditions=@gs/source', '-r', './tools/swc-register.cjs', script, ...args];
  const result = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  return result.status === 0 ? '' : `${result.stdout}${result.stderr}`.trim();
}

/** @returns what is not as the sources say; empty when all is fresh */
export async function stalePages() {
  await build({ web: false, log: () => undefined });
  const tables = fs.existsSync(tablesFile) && fs.readFileSync(tablesFile, 'utf8') === (await tablesPage());
  return [
    ...(tables ? [] : [path.relative(root, tablesFile)]),
    ...[generate('tools/rules.ts', '--check'), generate('tools/docs/index.ts', '--check')].filter(
      (text) => text !== '',
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = generate('tools/rules.ts');
  await build({ web: false });
  fs.writeFileSync(tablesFile, await tablesPage());
  for (const trouble of [faults, generate('tools/docs/index.ts')]) if (trouble !== '') console.error(trouble);
}
