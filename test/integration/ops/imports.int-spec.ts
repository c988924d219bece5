import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample, program, sampleFolder } from '@gs/ops';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../../support';

let database: TestDatabase;
let api: TestApi;
const folder = mkdtempSync(join(tmpdir(), 'gs-ops-'));
const environment = { ...process.env };

interface Report {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly setAside: { readonly row: number; readonly column: string; readonly sentence: string }[];
}

/** Runs the command as an operator would type it. */
async function ops(...words: string[]): Promise<string> {
  const lines: string[] = [];
  await program((line) => lines.push(line)).parseAsync(['node', 'ops', ...words]);
  process.exitCode = 0;
  return lines.join('\n');
}
async function importFile(kind: string, content: string): Promise<Report> {
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, `\ufeff${content.trim().replaceAll('\n', '\r\n')}\r\n`);
  return JSON.parse(await ops('import', kind, file, '--json')) as Report;
}
const rowsTold = ({ setAside }: Report): string[] => setAside.map(({ row, column }) => `${row} ${column}`.trim());
const count = async (table: string): Promise<number> =>
  (await api.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: environment['GS_TEST_DATA'],
    GS_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
}, 120_000);
afterAll(async () => {
  for (const key of ['DATABASE_URL', 'DATA_DIR', 'GS_SECRET_KEY']) {
    if (environment[key] === undefined) delete process.env[key];
    else process.env[key] = environment[key];
  }
  rmSync(folder, { recursive: true, force: true });
  await api.stop();
  await database.drop();
});

describe('lists that offices send', () => {
  it('change nothing when they come a second time', async () => {
    const before = await Promise.all(
      ['subject', 'award_grant', 'rating', 'organisation_version', 'decision'].map(count),
    );
    const reports = await loadSample(api.app);
    expect(reports.map(({ added, changed, setAside }) => [added, changed, setAside.length])).toEqual(
      reports.map(() => [0, 0, 0]),
    );
    expect(
      await Promise.all(['subject', 'award_grant', 'rating', 'organisation_version', 'decision'].map(count)),
    ).toEqual(before);
  });

  it('of units: each bad row is told with its line, and with it what leans on it; the good ones are taken', async () => {
    const report = await importFile(
      'organisations',
      `ma,ten,loai,cap,ma_cha,tu_ngay,den_ngay,ke_thua_tu,can_cu
ZZ,Đơn vị thử,UBND,xa,LS,2026-01-01,,,
ZZ.1,Lạc cấp trên,truong-hoc,co-so,QQ,2026-01-01,,,
ZZ.2,Dựa vào dòng trên,truong-hoc,co-so,ZZ.1,2026-01-01,,,
ZZ.3,Ngày không có,truong-hoc,co-so,ZZ,2026-02-31,,,
ZZ.4,Trùng,y-te,co-so,ZZ,2026-01-01,,,
ZZ.4,Trùng,y-te,co-so,ZZ,2026-01-01,,,
LS.X03,Chồng thời gian,UBND,xa,LS,2026-07-01,,,`,
    );
    expect(report).toMatchObject({ read: 7, added: 2, changed: 0 });
    expect(rowsTold(report)).toEqual(['3 ma_cha', '4 ma_cha', '5 tu_ngay', '7 ma', '8 tu_ngay']);
  });

  it('of people: numbers are checked against sex and birth', async () => {
    const report = await importFile(
      'people',
      `so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,dan_toc,chuc_vu,ma_don_vi
07407962350,Giàng Seo Hùng,1979-06-21,Nam,Mông,Giáo viên,LS.X03.TH
068084872138,Phan Quốc Chứ,1984-02-01,Nữ,Kinh,Hiệu trưởng,LS.X03.THCS
011190123457,Lò Thị Mới,06/05/1990,Nữ,Thái,Giáo viên,LS.X03.TH
011190123458,Lò Thị Lạc,1990-05-06,Nữ,Thái,Giáo viên,LS.KHONG`,
    );
    expect(report).toMatchObject({ read: 4, added: 1, changed: 0 });
    expect(rowsTold(report)).toEqual(['2 so_dinh_danh', '3 gioi_tinh', '5 ma_don_vi']);
  });

  it('of awards decided before: unknown awards, persons and days are told, nothing is dropped silently', async () => {
    const report = await importFile(
      'grants',
      `loai,so_dinh_danh_hoac_ma_don_vi,ma_don_vi,ma_khen_thuong,nam,so_quyet_dinh,ngay_quyet_dinh,loai_hinh
ca-nhan,068084872138,LS.X03.THCS,khong-co,2019,1317/QĐ-UBND,2020-04-03,
ca-nhan,999999999999,LS.X03.THCS,ldtt,2019,1317/QĐ-UBND,2020-04-03,
tap-the,LS.X03.TH,LS.X03.TH,tt-ldxs,2018,7/QĐ-UBND,2019-13-01,
tap-the,LS.X03.TH,LS.X03.TH,tt-ldxs,2018,8/QĐ-UBND,2019-01-31,cong-trang`,
    );
    expect(report).toMatchObject({ read: 4, added: 1 });
    expect(rowsTold(report)).toEqual(['2 ma_khen_thuong', '3 so_dinh_danh_hoac_ma_don_vi', '4 ngay_quyet_dinh']);
    const [grant] = await api.db.query(
      `SELECT organisation_name, source FROM award_grant WHERE decision_no = '8/QĐ-UBND' AND year = 2018`,
    );
    expect(grant).toEqual({ organisation_name: 'Trường Tiểu học Tân Dương', source: 'import' });
  });

  it('leave nothing behind when the database fails in the middle', async () => {
    await api.db.execute(`ALTER TABLE person ADD CONSTRAINT person_test CHECK (position <> 'hỏng')`);
    const before = await count('subject');
    const list = `so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,dan_toc,chuc_vu,ma_don_vi
011190000001,Một Người,1990-05-06,Nữ,,,LS.X03
011190000002,Hai Người,1990-05-06,Nữ,,hỏng,LS.X03`;
    await expect(importFile('people', list)).rejects.toThrow();
    expect(await count('subject')).toBe(before);
  });
});

describe('the past session of the district', () => {
  it('has ballots that come to its tallies, and a decision of those who passed, in the registry too', async () => {
    const items = await api.db.query<{ result: string; told: number; counted: number }>(
      `SELECT i.result, (i.tally->>'agree')::int AS told,
         (SELECT count(*)::int FROM ballot_choice b WHERE b.item_id = i.id AND b.choice = 'agree')
         + (SELECT count(*)::int FROM named_choice n WHERE n.item_id = i.id AND n.choice = 'agree') AS counted
       FROM agenda_item i WHERE i.kind = 'history'`,
    );
    expect(items).toHaveLength(17);
    for (const item of items) expect(item.counted).toBe(item.told);
    const passed = items.filter(({ result }) => result === 'passed').length;
    const [decision] = await api.db.query(
      `SELECT d.total_bonus - (SELECT sum(bonus) FROM decision_recipient r WHERE r.decision_id = d.id) AS difference,
         (SELECT count(*)::int FROM decision_recipient r WHERE r.decision_id = d.id) AS recipients,
         (SELECT count(*)::int FROM award_grant g WHERE g.decision_id = d.id AND g.decision_no = d.number || '/' || d.symbol) AS grants
       FROM decision d WHERE d.source = 'history'`,
    );
    expect(decision).toEqual({ difference: 0, recipients: passed, grants: passed });
  });
});

describe('the first administrator', () => {
  it('is made by a command that prints a one-time code', async () => {
    const code = await ops('create-admin', '--username', 'quantri.dau', '--unit', 'LS');
    expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  });

  it('closes the door to demo accounts and invented data', async () => {
    await expect(loadSample(api.app)).rejects.toThrow(/vận hành thật/);
    await expect(ops('import', 'accounts', join(sampleFolder, 'tai-khoan-trinh-dien.json'))).rejects.toThrow(
      /vận hành thật/,
    );
  });
});
