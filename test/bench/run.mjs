// npm run bench: the figures this system answers for, on its own PostgreSQL in a folder that goes away afterwards.
// Reports and asserts nothing: times of a busy machine prove nothing, ratios within one run do.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { build, root } from '../../tools/build.mjs';
import { ensurePostgres } from '../../tools/postgres.mjs';
import { measureBallots } from './ballots.mjs';
import { measureCandidates } from './candidates.mjs';
import { compareWithFloor } from './compare.mjs';
import { commune, councils, department, Journey } from './journey.mjs';
import { measureLedger } from './ledger.mjs';
import { cpuOf, measurable, peakMemory, peakMemoryBelow, program } from './machine.mjs';
import { Figures, median } from './table.mjs';

const lists = [2026, 2025, 2024]; // the same 1,049 in three years: each goes the whole way once
const starts = 3;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-bench-'));
fs.chmodSync(folder, 0o755);
const environment = {
  DATA_DIR: folder,
  NODE_ENV: 'demo',
  GS_DEMO: '1',
  GS_ACCESS_LOG: '0',
  GS_NOW: '2026-11-22T08:00:00+07:00',
};
const figures = new Figures();
const [loadBefore] = os.loadavg();
process.chdir(root);
delete process.env.DATABASE_URL;
await build({ log: console.error });

const stops = [];
async function clearAway() {
  for (const stop of stops.splice(0).reverse()) await stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearAway().finally(() => process.exit(1)));
try {
  await measureStarts();
  const postgres = await ensurePostgres({ dataDir: folder });
  stops.push(postgres.stop);
  const api = program(
    ['apps/api/dist/main.js'],
    { ...environment, DATABASE_URL: postgres.url, PORT: '0' },
    /(http:\S+)\n/,
  );
  stops.push(api.stop);
  const [, url] = await api.ready;
  const journey = new Journey(url);
  const taken = await measureLists(journey, api.pid);
  const typesetter = peakMemoryBelow(api.pid); // it is let go when idle
  await measureSmallThings(journey);
  await measureBallots(figures, { url, databaseUrl: postgres.url, now: environment.GS_NOW });
  await measureReads(journey, { api, url, postgres, ids: taken });
  figures.add('Bộ nhớ cao nhất của tiến trình API', 'MB', [peakMemory(api.pid)], 350);
  figures.add('Bộ nhớ cao nhất của tiến trình dựng PDF', 'MB', [typesetter]);
  measureLedger(figures, { ...environment, DATABASE_URL: postgres.url });
  await measureCandidates(figures, { env: { ...environment, DATABASE_URL: postgres.url }, postgresPid: postgresPid() });
} finally {
  await clearAway();
}
const cpu = os.cpus();
const [loadAfter] = os.loadavg();
console.log(
  `\n${cpu.length} lõi ${cpu[0]?.model ?? ''}, Node.js ${process.version}, tải lúc bắt đầu ${loadBefore.toFixed(1)}, lúc xong ${loadAfter.toFixed(1)}\n`,
);
console.log(figures.toString());
if (!measurable) console.log('\nCPU và bộ nhớ chỉ đo được trên Linux.');

/** `npm start` on an empty folder, then on one that has been used. */
async function measureStarts() {
  const times = [];
  for (let at = 0; at <= starts; at += 1) {
    const begun = performance.now();
    const demo = program(['tools/start.mjs'], { ...environment, PORT: '0' }, /trình diễn\):\s+(http:\S+)/);
    stops.push(demo.stop);
    await demo.ready;
    times.push((performance.now() - begun) / 1000);
    await stops.pop()();
  }
  figures.add('Khởi động lần đầu, nạp tỉnh mẫu', 's', times.slice(0, 1));
  figures.add('Khởi động các lần sau', 's', times.slice(1), 8);
}

/** The list of 1,049 from the workbook to the decision and its papers. @returns ids of nominations of the first year */
async function measureLists(journey, pid) {
  const names = [
    'read',
    'take',
    'whole',
    'submit',
    'unitCouncil',
    'appraise',
    'council',
    'compose',
    'issue',
    'pdf',
    'docx',
  ];
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const [officer, appraiser, clerk] = await Promise.all(
    [department.officer, 'chuyenvien', 'vanthu.tinh'].map((name) => journey.as(name)),
  );
  const ids = [];
  const importCpu = []; // says more than the clock while others use the machine
  for (const year of lists) {
    const body = await journey.upload(department.officer, department.unitCode, 'de-nghi-1049.xlsx', year);
    const before = cpuOf(pid, postgresPid());
    const read = await figures.time(times.read, () => officer.post('/nomination-imports', body));
    const list = await figures.time(times.take, () => officer.post(`/nomination-imports/${read.id}/take`));
    const spent = cpuOf(pid, postgresPid()).map((seconds, at) => seconds - before[at]);
    importCpu.push(spent[0] + spent[1]);
    times.whole.push(times.read.at(-1) + times.take.at(-1));
    const [id] = list.submissionIds;
    await figures.time(times.submit, () => journey.submit(id, department));
    await figures.time(times.unitCouncil, () => journey.hold(councils.department, `Phiên xét đề nghị năm ${year}`));
    await figures.time(times.appraise, () => journey.appraise(id));
    await figures.time(times.council, () => journey.hold(councils.province, `Phiên họp năm ${year}`));
    const { groups } = await appraiser.get('/decision-candidates');
    const group = groups.find(({ nominationIds }) => nominationIds.length > 1_000);
    ids.push(...group.nominationIds);
    const decision = await figures.time(times.compose, () => journey.signed(group, group.nominationIds));
    const { id: decisionId, version } = decision;
    await figures.time(times.issue, () => clerk.post(`/decisions/${decisionId}/issue`, { version }));
    for (const format of ['pdf', 'docx'])
      await figures.time(times[format], () => appraiser.bytes(`/decisions/${decisionId}/papers/decision/${format}`));
  }
  const seconds = (name) => times[name].map((value) => value / 1000);
  figures.add('Nhập 1.049 dòng: đọc và kiểm', 's', seconds('read'));
  figures.add('Nhập 1.049 dòng: nhận vào', 's', seconds('take'));
  figures.add('Nhập 1.049 dòng: cả hai bước', 's', seconds('whole'), 2);
  figures.add('Nhập 1.049 dòng: CPU của API và PostgreSQL', 's', importCpu);
  figures.add('Trình 1.049 đề nghị', 's', seconds('submit'));
  figures.add('Phiên họp Hội đồng đơn vị, 1.049 nội dung', 's', seconds('unitCouncil'));
  figures.add('Tiếp nhận và đưa ra Hội đồng, 1.049 đề nghị', 's', seconds('appraise'));
  figures.add('Phiên họp Hội đồng tỉnh, 1.049 nội dung', 's', seconds('council'));
  figures.add('Soạn, trình ký và ký quyết định 1.049', 's', seconds('compose'));
  figures.add('Ban hành quyết định 1.049', 's', seconds('issue'), 1);
  figures.add('Quyết định kèm danh sách 1.049, PDF', 's', seconds('pdf'), 3);
  figures.add('Quyết định kèm danh sách 1.049, Word', 's', seconds('docx'));
  return ids.slice(0, 1_049);
}

/** Commands that people give one by one: a nomination entered by hand, a ballot. */
async function measureSmallThings(journey) {
  const officer = await journey.as(commune.officer);
  const organisationId = await journey.unit(commune.officer, commune.unitCode);
  const draft = await officer.post('/submissions', { organisationId, year: 2026, title: 'Đề nghị nhập từng dòng' });
  const create = [];
  for (let at = 1; at <= 60; at += 1) {
    const newSubject = { kind: 'collective', name: `Tổ dân phố số ${at}` };
    const body = { submissionId: draft.id, award: 'gk-xa', newSubject, organisationId };
    await figures.time(create, () => officer.post('/nominations', body));
  }
  figures.add('Lập một đề nghị', 'ms', create);

  const upload = await journey.upload(commune.officer, commune.unitCode, 'danh-hieu-2025-mot-xa.xlsx', 2025);
  const { id } = await officer.post('/nomination-imports', upload);
  const { submissionIds } = await officer.post(`/nomination-imports/${id}/take`);
  for (const submission of submissionIds) await journey.submit(submission, commune);
  const cast = [];
  const timed = (send) => figures.time(cast, send);
  await journey.hold(councils.commune, 'Phiên xét danh hiệu thi đua năm 2025', timed);
  figures.add('Bỏ một lá phiếu kín', 'ms', cast);
}

/** What is asked most: list, look-up, dossier; list and dossier against the floor. */
async function measureReads(journey, { api, url, postgres, ids }) {
  const reader = await journey.as('chuyenvien');
  const search = [];
  const words = ['Nguyễn Văn', 'nguyen thi', 'Tân Dương', 'trường tiểu học', 'hoa', 'Lò Văn'];
  for (let at = 0; at < 60; at += 1)
    await figures.time(search, () => reader.get(`/search?q=${encodeURIComponent(words[at % words.length])}`));
  figures.add('Tra cứu người, đơn vị, quyết định', 'ms', search);

  const scope = await journey.unit('chuyenvien', 'LS');
  const pid = postgresPid();
  const server = { url, pid: api.pid, headers: reader.headers };
  const found = await compareWithFloor({
    server,
    postgres: { url: postgres.url, pid },
    scope,
    year: lists.at(-1),
    ids,
  });
  const named = { list: 'Danh sách đề nghị', dossier: 'Hồ sơ một đề nghị' };
  for (const [name, { product, floor, productOwn, floorOwn, productTimes, floorTimes }] of Object.entries(found)) {
    figures.add(`${named[name]}, bốn người hỏi cùng lúc`, 'ms', productTimes);
    figures.add(`${named[name]}, sàn viết tay`, 'ms', floorTimes);
    figures.add(`${named[name]}: CPU cho 1.000 lần`, 's', product);
    figures.add(`${named[name]}: CPU của sàn cho 1.000 lần`, 's', floor);
    figures.add(`${named[name]}: CPU so với sàn`, 'lần', [median(product) / median(floor)], 4);
    figures.add(`${named[name]}: riêng CPU của Node.js so với sàn`, 'lần', [median(productOwn) / median(floorOwn)]);
  }
}

function postgresPid() {
  const base = path.join(folder, 'postgres');
  const data = fs.readdirSync(base).find((name) => name.startsWith('data-'));
  return Number(fs.readFileSync(path.join(base, data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}
