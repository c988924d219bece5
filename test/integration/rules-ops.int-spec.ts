import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentRules } from '@gs/domain';
import { program } from '@gs/ops';
import { loadRules, readRuleFiles } from '@gs/rules';
import { commune, importList } from '../e2e/journeys';
import { createSampleDatabase, startApi, testSecretKey, type TestApi, type TestDatabase } from '../support';

const shippedFolder = join(__dirname, '..', '..', 'prisma-free-schemas/rules');
const folder = mkdtempSync(join(tmpdir(), 'gs-rules-'));
const environment = { ...process.env };
const loadedShipped = loadRules(readRuleFiles(shippedFolder));
const shippedVersion = loadedShipped.ok ? loadedShipped.version : '';
let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
  await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025);
  Object.assign(process.env, { DATABASE_URL: database.url, GS_SECRET_KEY: testSecretKey, NODE_ENV: 'test' });
}, 180_000);
afterAll(async () => {
  process.env = environment;
  await api?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as an operator would type it. */
async function ops(...words: string[]): Promise<string> {
  const lines: string[] = [];
  await program((line) => lines.push(line)).parseAsync(['node', 'ops', 'rules', ...words]);
  return lines.join('\n');
}

/** The shipped book in a folder of its own, with one text in place of another. */
function bookWith(name: string, file: string, from: string, to: string): string {
  const at = join(folder, name);
  for (const layer of ['national', 'local']) cpSync(join(shippedFolder, layer), join(at, layer), { recursive: true });
  const text = readFileSync(join(at, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(at, file), text.replace(from, to));
  return at;
}

describe('ops rules', () => {
  it('check says the version of a good folder, and each fault of a bad one with file and line', async () => {
    expect(await ops('check', shippedFolder)).toContain(`Phiên bản ${shippedVersion}`);
    const bad = bookWith('bad', 'national/bonus.yaml', 'roundUpTo: 10000', 'roundUpTo: mười nghìn');
    await expect(ops('check', bad)).rejects.toThrow(/^national\/bonus\.yaml:\d+: /);
    await expect(ops('check', join(folder, 'khong-co'))).rejects.toThrow('Không mở được thư mục');
  });

  it('load refuses a bad folder whole and leaves what is in force', async () => {
    await expect(ops('load', join(folder, 'bad'), '--reason', 'Sai')).rejects.toThrow(/national\/bonus\.yaml:\d+: /);
    await expect(ops('load', shippedFolder, '--reason', '  ')).rejects.toThrow('lý do');
    expect(await ops('list')).toContain(`${shippedVersion}  ĐANG ÁP DỤNG`);
    expect((await ops('list')).split('\n')).toHaveLength(1);
  });

  it('rehearse tells who gains and loses by which clause, and keeps nothing', async () => {
    const strict = bookWith(
      'strict',
      'national/standards-titles.yaml',
      'title: Hoàn thành tốt nhiệm vụ trở lên\n        least: hoan-thanh-tot',
      'title: Hoàn thành xuất sắc nhiệm vụ\n        least: hoan-thanh-xuat-sac',
    );
    const report = JSON.parse(await ops('rehearse', strict, '--json')) as { counts: { loses: number; open: number } };
    expect(report.counts.loses).toBeGreaterThan(0);
    const xlsx = join(folder, 'dien-tap.xlsx');
    const text = await ops('rehearse', strict, '--xlsx', xlsx);
    expect(text).toMatch(
      /MẤT .+Lao động tiên tiến 2025: .+ → chưa đủ\n {4}Hoàn thành xuất sắc nhiệm vụ\. .+khoản 1 Điều 24/,
    );
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    expect((await ops('list')).split('\n')).toHaveLength(1);
  });

  it('load puts in force with the reason, the running server goes by it, and export gives the same files back', async () => {
    const better = bookWith('better', 'national/bonus.yaml', 'amount: 2530000', 'amount: 2600000');
    const { version } = JSON.parse(await ops('load', better, '--reason', 'Lương mới', '--json')) as { version: string };
    expect(currentRules().version).toBe(version);
    expect(await ops('list')).toMatch(new RegExp(`^${version}  ĐANG ÁP DỤNG.+Lệnh vận hành: Lương mới`));
    const out = join(folder, 'out');
    await ops('export', out);
    expect(readRuleFiles(out)).toEqual(readRuleFiles(better));
    await ops('export', join(folder, 'first'), '--version-hash', shippedVersion);
    expect(readRuleFiles(join(folder, 'first'))).toEqual(readRuleFiles(shippedFolder));
    await ops('load', shippedFolder, '--reason', 'Trở lại');
    expect(currentRules().version).toBe(shippedVersion);
  });
});
