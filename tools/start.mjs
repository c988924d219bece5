// npm start: the demonstration, from a bare checkout to an address in the browser.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
const begun = performance.now();
const say = (line) => console.log(`[${((performance.now() - begun) / 1000).toFixed(1).padStart(5)}s] ${line}`);
process.env.NODE_ENV = 'demo';
process.env.GS_DEMO = '1';
process.env.GS_ACCESS_LOG ||= '0';

let api = null;
let postgres = null;
try {
  ensureInstalled(say);
  const { build, root } = await import('./build.mjs');
  const { onSignal, prepare, startServer } = await import('./run.mjs');
  await build({ log: say });
  onSignal(async () => {
    console.log('\nĐang dừng …');
    await api?.stop();
    await postgres?.stop();
    console.log('Đã dừng. Dữ liệu còn nguyên; chạy lại bằng npm start.');
  });
  postgres = await prepare({ log: say });
  await loadSampleOnce(root, postgres.url);
  api = await startServer();
  say('Sẵn sàng.');
  await printAccounts(postgres.url);
  console.log(
    `\n  Gương Sáng (bản trình diễn):  ${api.url}\n  Tài liệu API:                 ${api.url}/api/docs\n  Dừng:                         Ctrl-C\n`,
  );
} catch (error) {
  await api?.stop();
  await postgres?.stop();
  const { fail } = await import('./run.mjs').catch(() => ({ fail: (e) => (console.error(e), process.exit(1)) }));
  fail(error);
}

/** Loads the invented province into an empty database, once. A load that was cut off is taken up again. */
async function loadSampleOnce(root, url) {
  const ops = path.join(root, 'apps/ops/dist/main.js');
  if (!fs.existsSync(ops)) return;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const mark = (action) =>
    client.query(`INSERT INTO audit_log (action, subject_kind, subject_id) VALUES ($1, 'sample', 'lam-son')`, [action]);
  try {
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM organisation) AS used,
      ARRAY(SELECT action FROM audit_log WHERE subject_kind = 'sample' AND subject_id = 'lam-son') AS marks`);
    const { used, marks } = rows[0];
    if (marks.includes('sample.loaded')) return;
    if (used && !marks.includes('sample.begun')) return say('Cơ sở dữ liệu đã có đơn vị khác: không nạp dữ liệu mẫu.');
    if (marks.length === 0) await mark('sample.begun');
    say('Nạp tỉnh mẫu Lam Sơn (lần đầu) …');
    const result = spawnSync(process.execPath, [ops, 'import', 'sample'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (result.status !== 0) throw new Error('Không nạp được dữ liệu mẫu; xem lỗi ở trên.');
    await mark('sample.loaded');
  } finally {
    await client.end();
  }
}

async function printAccounts(url) {
  const { default: pg } = await import('pg');
  const { createRequire } = await import('node:module');
  const { roles } = createRequire(import.meta.url)('@gs/contracts');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT a.username, a.display_name, r.role, o.code FROM account a
    JOIN role_assignment r ON r.account_id = a.id JOIN organisation o ON o.id = r.organisation_id WHERE a.is_demo ORDER BY a.username, r.role`);
  await client.end();
  if (rows.length === 0) return;
  const accounts = groupBy(rows);
  console.log('\n  Tài khoản trình diễn (mật khẩu chung: guong-sang-2026)\n');
  for (const [username, held] of accounts) {
    const duties = held.map((row) => `${roles[row.role]?.name ?? row.role} (${row.code})`).join('; ');
    console.log(`    ${username.padEnd(18)} ${held[0].display_name.padEnd(24)} ${duties}`);
  }
}

function groupBy(rows) {
  const result = new Map();
  for (const row of rows) result.set(row.username, [...(result.get(row.username) ?? []), row]);
  return result;
}
