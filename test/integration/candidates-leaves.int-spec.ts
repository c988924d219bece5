import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lists } from '../../apps/ops/src/lists';
import { importList } from '../../apps/ops/src/lists/list';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../support';

let database: TestDatabase;
let api: TestApi;
const folder = mkdtempSync(join(tmpdir(), 'gs-leaves-'));
beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url });
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api?.stop();
  await database?.drop();
});

describe('a list of maternity leaves', () => {
  const file = join(folder, 'nghi.csv');
  const rows = [
    'so_dinh_danh,loai,tu_ngay,den_ngay,so_quyet_dinh',
    '047302783608,thai-san,2024-10-01,2025-03-31,12/QĐ',
    '047302783608,thai-san,01/10/2024,31/03/2025,12/QĐ',
    '047302783608,nghi-phep,2023-01-01,2023-02-01,1/QĐ',
    '047302783608,thai-san,2023-05-01,2023-04-01,1/QĐ',
    '000000000000,thai-san,2023-05-01,2023-10-31,1/QĐ',
  ];

  it('is taken by identity number; a leave told twice, of another kind, ended before it began or of nobody is set aside', async () => {
    writeFileSync(file, `\ufeff${rows.join('\r\n')}\r\n`);
    const report = await importList(api.app, lists.leaves, file);
    expect(report).toMatchObject({ read: 5, added: 1, changed: 0 });
    expect(report.setAside.map(({ row, column }) => [row, column])).toEqual([
      [3, 'tu_ngay'],
      [4, 'loai'],
      [5, 'den_ngay'],
      [6, 'so_dinh_danh'],
    ]);
  });

  it('changes nothing the second time, and corrects a last day', async () => {
    expect(await importList(api.app, lists.leaves, file)).toMatchObject({ added: 0, changed: 0 });
    writeFileSync(file, `${rows[0]}\r\n047302783608,thai-san,2024-10-01,2025-04-30,12/QĐ\r\n`);
    expect(await importList(api.app, lists.leaves, file)).toMatchObject({ added: 0, changed: 1 });
  });
});
