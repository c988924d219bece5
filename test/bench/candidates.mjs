// Who could be put forward: 60,000 people of a province against the book, in the domain alone and through SQL and API.
// Alone: node test/bench/candidates.mjs
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, root } from '../../tools/build.mjs';
import { ensurePostgres } from '../../tools/postgres.mjs';
import { Journey } from './journey.mjs';
import { cpuOf, peakMemory, program } from './machine.mjs';
import { Figures } from './table.mjs';

const { Client } = createRequire(import.meta.url)('pg');
const people = 60_000;
const year = 2025;

/** In a process of its own, so that its peak memory is its own. */
function measureDomain(figures) {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'candidates-domain.mjs');
  const run = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const { evaluateMs, awards, screenSeconds, wholeSeconds, megabytes } = JSON.parse(run.stdout);
  figures.add('Kiểm một đề nghị kèm bằng chứng: CPU', 'ms', evaluateMs, 0.2);
  figures.add(`Sàng 60.000 người × ${awards} hình thức, chỉ miền: CPU`, 's', [screenSeconds], 20);
  figures.add('Ai có thể được đề nghị, 60.000 người, chỉ miền: CPU', 's', [wholeSeconds], 20);
  figures.add('Ai có thể được đề nghị, chỉ miền: bộ nhớ cao nhất', 'MB', [megabytes], 600);
}

/** Invents people in the units of the sample province, with ratings, titles and initiatives on record. */
async function invent(client) {
  await client.query(
    `CREATE TEMP TABLE unit AS SELECT id, row_number() OVER (ORDER BY code) - 1 AS at FROM organisation`,
  );
  await client.query(`CREATE TEMP TABLE gen AS SELECT gen_random_uuid() AS id, i FROM generate_series(1, ${people}) i`);
  const each = [
    `INSERT INTO subject (id, kind, name, organisation_id) SELECT g.id, 'person', 'Nguyễn Văn ' || (g.i % 997), u.id
     FROM gen g JOIN unit u ON u.at = g.i % (SELECT count(*) FROM unit)`,
    `INSERT INTO person (id, sex, birth_date) SELECT id, CASE WHEN i % 2 = 0 THEN 'nam' ELSE 'nu' END, DATE '1970-01-01' + i % 9000 FROM gen`,
    `INSERT INTO rating SELECT id, y, (ARRAY['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh-tot', 'hoan-thanh'])
       [1 + (i * 7 + y * 3 + i / 11) % 4], (i % 900) || '/QĐ' FROM gen, generate_series(2019, ${year}) y`,
    `INSERT INTO initiative (id, code, person_id, year, title, scope, decision_no)
     SELECT gen_random_uuid(), 'SKB-' || i || '-' || k, id, 2020 + (i / 7 + k * 3) % 6, 'Giải pháp nâng cao chất lượng',
       CASE WHEN i % 4 = 0 THEN 'tinh' ELSE 'co-so' END, '45/QĐ' FROM gen, generate_series(1, 2) k WHERE (i + k) % 3 <> 0`,
  ];
  const grants = [
    ['ldtt', 2019, year - 1, '(g.i + y) % 5 <> 0'],
    ['cstd-co-so', 2019, year - 1, '(g.i % 3 = 0 OR (g.i + y) % 4 = 0)'],
    ['bk-tinh', 2018, 2018, 'g.i % 6 = 0'],
  ].map(
    ([award, from, to, where]) =>
      `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
       SELECT gen_random_uuid(), g.id, '${award}', y, (g.i % 900) || '/QĐ-UBND', make_date(y + 1, 3, 1), s.organisation_id, 'Đơn vị', 'import'
       FROM gen g JOIN subject s ON s.id = g.id, generate_series(${from}, ${to}) y WHERE ${where}`,
  );
  for (const sql of [...each, ...grants, 'ANALYZE']) await client.query(sql);
}

/** @param env of a database that has the sample province @param postgresPid of its server */
export async function measureCandidates(figures, { env, postgresPid }) {
  measureDomain(figures);
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  await invent(client);
  await client.end();
  const api = program(['apps/api/dist/main.js'], { ...env, PORT: '0' }, /(http:\S+)\n/);
  try {
    const [, url] = await api.ready;
    const journey = new Journey(url);
    const officer = await journey.as('chuyenvien');
    const organisationId = await journey.unit('chuyenvien', 'LS');
    const list = (status) => officer.get(`/candidates?organisationId=${organisationId}&year=${year}&status=${status}`);
    const begun = performance.now();
    const before = cpuOf(api.pid, postgresPid);
    let run = await officer.post('/candidate-runs', { organisationId, year });
    while (run.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 500));
      ({ run } = await list('eligible'));
    }
    const seconds = (performance.now() - begun) / 1000;
    const [node, postgres] = cpuOf(api.pid, postgresPid).map((after, at) => after - before[at]);
    if (run.state !== 'done' || run.done < people)
      throw new Error(`rà soát dừng ở ${run.done}/${run.total}: ${run.state}`);
    figures.add('Rà soát 60.000 người qua SQL và API', 's', [seconds]);
    figures.add('Rà soát 60.000 người: CPU của Node.js', 's', [node], 20);
    figures.add('Rà soát 60.000 người: CPU của PostgreSQL', 's', [postgres]);
    figures.add('Rà soát 60.000 người: bộ nhớ cao nhất của API', 'MB', [peakMemory(api.pid)], 600);
    const reads = [];
    for (let at = 0; at < 20; at += 1) await figures.time(reads, () => list('near'));
    figures.add('Một trang kết quả rà soát', 'ms', reads);
  } finally {
    await api.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-bench-'));
  fs.chmodSync(folder, 0o755);
  delete process.env.DATABASE_URL;
  await build({ web: false, log: console.error });
  const postgres = await ensurePostgres({ dataDir: folder });
  const env = {
    DATA_DIR: folder,
    NODE_ENV: 'demo',
    GS_DEMO: '1',
    GS_ACCESS_LOG: '0',
    GS_NOW: '2026-11-22T08:00:00+07:00',
    DATABASE_URL: postgres.url,
  };
  try {
    for (const words of [['migrate'], ['import', 'sample']]) {
      const run = spawnSync(process.execPath, ['apps/ops/dist/main.js', ...words], {
        cwd: root,
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(run.stderr);
    }
    const base = path.join(folder, 'postgres');
    const data = fs.readdirSync(base).find((name) => name.startsWith('data-'));
    const postgresPid = Number(fs.readFileSync(path.join(base, data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const figures = new Figures();
    await measureCandidates(figures, { env, postgresPid });
    console.log(figures.toString());
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
