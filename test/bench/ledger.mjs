// The award ledger: 100,000 invented rows of 20,000 people, taken by the operators' command as a province would.
// Alone: node test/bench/ledger.mjs
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from '../../tools/build.mjs';
import { ensurePostgres } from '../../tools/postgres.mjs';
import { Figures } from './table.mjs';

const people = 20_000;
const rows = 100_000;
const everyNth = 500; // one row in so many has a fault, as lists that people typed do
const units = ['LS.02', 'LS.03', 'LS.04', 'LS.05', 'LS.X03.THCS', 'LS.X01.TH', 'LS.X05.TH'];

const digits = (value, width) => String(value).padStart(width, '0');
const numberOf = (at) => `0${digits(1 + (at % 9), 2)}${at % 2}${digits(50 + (at % 49), 2)}${digits(at, 6)}`;

function peopleFile() {
  const lines = ['so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,dan_toc,chuc_vu,ma_don_vi'];
  for (let at = 0; at < people; at += 1)
    lines.push(
      `${numberOf(at)},Nguyễn Văn ${at % 97},19${digits(50 + (at % 49), 2)}-03-01,${at % 2 === 0 ? 'Nam' : 'Nữ'},Kinh,Chuyên viên,${units[at % units.length]}`,
    );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function ledgerFile() {
  const lines = [
    'loai,so_dinh_danh_hoac_ma_don_vi,ma_don_vi,ma_khen_thuong,nam,so_quyet_dinh,ngay_quyet_dinh,loai_hinh',
  ];
  for (let at = 0; at < rows; at += 1) {
    const year = 2010 + Math.floor(at / people);
    const person = at % people;
    const date = at % everyNth === 0 ? `${year + 1}-02-30` : `${digits(1 + (at % 28), 2)}/03/${year + 1}`;
    lines.push(
      `ca-nhan,${numberOf(person)},${units[person % units.length]},${at % 3 === 0 ? 'CSTĐ cơ sở' : 'ldtt'},${year},${1 + (at % 900)}/QĐ-UBND,${date},`,
    );
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** @param env of a database that has the sample province */
export function measureLedger(figures, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-bench-ledger-'));
  const ops = (...words) => {
    const run = spawnSync(process.execPath, ['apps/ops/dist/main.js', ...words], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.status !== 0) throw new Error(`ops ${words.join(' ')}: ${run.stderr}`);
    return run.stdout;
  };
  try {
    const [peopleList, ledger] = ['nguoi.csv', 'lich-su.csv'].map((name) => path.join(folder, name));
    fs.writeFileSync(peopleList, peopleFile());
    fs.writeFileSync(ledger, ledgerFile());
    ops('import', 'people', peopleList, '--json');
    const first = JSON.parse(ops('import', 'grants', ledger, '--json'));
    const again = JSON.parse(ops('import', 'grants', ledger, '--json'));
    if (first.keptAside !== rows / everyNth || first.added + first.keptAside !== rows || again.added !== 0)
      throw new Error(`lịch sử: nhận ${first.added}, giữ lại ${first.keptAside}, lần hai nhận ${again.added}`);
    const perSecond = ({ milliseconds }) => (rows * 1000) / milliseconds;
    figures.add('Nhập 100.000 dòng lịch sử, sau khi đọc tệp', 's', [first.milliseconds / 1000], rows / 20_000);
    figures.add('Nhập lịch sử: dòng mỗi giây (cần ít nhất 20.000)', 'dòng/s', [perSecond(first)]);
    figures.add('Nhập lại cùng tệp: dòng mỗi giây', 'dòng/s', [perSecond(again)]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-bench-'));
  fs.chmodSync(folder, 0o755);
  delete process.env.DATABASE_URL;
  await build({ web: false, log: console.error });
  const postgres = await ensurePostgres({ dataDir: folder });
  const env = { DATA_DIR: folder, NODE_ENV: 'demo', GS_DEMO: '1', DATABASE_URL: postgres.url };
  try {
    for (const words of [['migrate'], ['import', 'sample']]) {
      const run = spawnSync(process.execPath, ['apps/ops/dist/main.js', ...words], {
        cwd: root,
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(run.stderr);
    }
    const figures = new Figures();
    measureLedger(figures, env);
    console.log(figures.toString());
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
