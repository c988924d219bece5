// npm run docs: writes docs/reference from the contracts, the migrated tables and the lockfile. --check only compares.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, root } from './build.mjs';
import { ensurePostgres } from './postgres.mjs';

const require = createRequire(import.meta.url);
const folder = path.join(root, 'docs/reference');
const note = '<!-- Viết bằng `npm run docs`; sửa ở nguồn rồi chạy lại. -->\n';
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function permissionsPage({ permissions, roles }) {
  const codes = Object.keys(roles);
  const rows = Object.entries(permissions).map(([permission, name]) => [
    `${name} (\`${permission}\`)`,
    ...codes.map((role) => (roles[role].permissions.includes(permission) ? '●' : '')),
  ]);
  return `# Quyền của từng vai\n\nMỗi vai gắn với một đơn vị: quyền có trong đơn vị đó và các đơn vị bên dưới. Ô trống là không có quyền.\n\n${table(['Quyền', ...codes.map((role) => roles[role].name)], rows)}\n`;
}

function problemsPage({ problems }) {
  const rows = Object.entries(problems).map(([code, { status, title, detail }]) => [
    `\`${code}\``,
    status,
    title,
    detail,
  ]);
  return `# Các câu từ chối\n\nMọi lỗi trả về \`application/problem+json\` (RFC 9457) với một trong các mã dưới đây.\n\n${table(['Mã', 'HTTP', 'Tiêu đề', 'Việc cần làm'], rows)}\n`;
}

function endpointsPage({ allEndpoints }) {
  const rows = [...allEndpoints]
    .sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'))
    .map((e) => [
      e.method,
      `\`/api/v1${e.path}\``,
      e.summary,
      `\`${e.access}\``,
      e.problems.map((code) => `\`${code}\``).join(' '),
    ]);
  return `# Các đầu mối API\n\nĐầy đủ kiểu dữ liệu: \`GET /api/openapi.json\`, đọc tại \`/api/docs\`.\n\n${table(['', 'Đường dẫn', 'Việc', 'Ai', 'Từ chối riêng'], rows)}\n`;
}

function licencesPage() {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const rows = Object.entries(packages)
    .filter(([name, entry]) => name.includes('node_modules/') && !entry.link)
    .map(([name, entry]) => [
      name.split('node_modules/').at(-1),
      entry.version,
      entry.license ?? 'không ghi',
      entry.dev ? 'phát triển' : 'chạy',
    ]);
  const unique = [...new Map(rows.map((row) => [row.slice(0, 2).join('@'), row])).values()].sort((a, b) =>
    a[0] < b[0] ? -1 : 1,
  );
  return `# Giấy phép của các gói\n\nTheo package-lock.json: ${unique.length} gói.\n\n${table(['Gói', 'Phiên bản', 'Giấy phép', 'Dùng khi'], unique)}\n`;
}

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
  return `# Bảng dữ liệu\n\n\`\`\`mermaid\nerDiagram\n${edges.join('\n')}\n\`\`\`\n\n${parts.join('\n')}`;
}

/** The generated pages. @returns {Promise<Map<string, string>>} by file name */
export async function pages() {
  await build({ web: false, log: () => undefined });
  const contracts = require('@gs/contracts');
  const found = {
    'permissions.md': permissionsPage(contracts),
    'problems.md': problemsPage(contracts),
    'endpoints.md': endpointsPage(contracts),
  };
  return new Map(
    Object.entries({ ...found, 'licences.md': licencesPage(), 'tables.md': await tablesPage() }).map(([name, text]) => [
      name,
      note + text,
    ]),
  );
}

/** @returns the names of pages that are not what the sources say */
export async function stalePages() {
  const current = (name) =>
    fs.existsSync(path.join(folder, name)) ? fs.readFileSync(path.join(folder, name), 'utf8') : '';
  return [...(await pages())].filter(([name, text]) => current(name) !== text).map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of await pages()) fs.writeFileSync(path.join(folder, name), text);
}
