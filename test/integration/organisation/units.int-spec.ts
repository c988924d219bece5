import { OrganisationsPort } from '@gs/api-organisation';
import { organisation } from '@gs/contracts';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../../support';

let database: TestDatabase;
let api: TestApi;
let units: OrganisationsPort;

const idOf = async (code: string): Promise<string> => (await units.byCode(code))?.id ?? `no unit ${code}`;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-01-15T08:00:00+07:00' });
  units = api.app.get(OrganisationsPort);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await database.drop();
});

describe('units by date', () => {
  it('have a superior of each level that existed on the day, and no other', async () => {
    const school = await idOf('LS.X03.TH');
    expect((await units.ancestorAtLevel(school, 'huyen', '2025-06-30'))?.code).toBe('LS.H1');
    expect(await units.ancestorAtLevel(school, 'huyen', '2025-07-01')).toBeNull();
    expect((await units.ancestorAtLevel(school, 'xa', '2025-07-01'))?.code).toBe('LS.X03');
  });

  it('find the province above a department that stands at the same level', async () => {
    expect((await units.ancestorAtLevel(await idOf('LS.02'), 'tinh', '2026-01-15'))?.code).toBe('LS');
    expect((await units.ancestorAtLevel(await idOf('LS'), 'tinh', '2026-01-15'))?.code).toBe('LS');
  });

  it('know the emulation office of the area they lie in', async () => {
    const holder = await units.dutyHolder(await idOf('LS.X03.TH'), 'emulation-office', '2026-01-15');
    expect(holder?.code).toBe('LS.02');
    expect(await units.dutyHolder(await idOf('LS'), 'emulation-office', '1999-01-01')).toBeNull();
  });

  it('are found however their name is written, those in force first', async () => {
    const found = await units.byNames(['UBND xã Tân Dương', 'Ủy ban nhân dân xã Yên Phú', 'xã Không Có'], '2026-01-15');
    expect(found.get('UBND xã Tân Dương')?.map(({ code }) => code)).toEqual(['LS.X03', 'LS.H1.X6']);
    expect(found.get('Ủy ban nhân dân xã Yên Phú')?.map(({ code }) => code)).toEqual(['LS.H1.X5']);
    expect(found.has('xã Không Có')).toBe(false);
  });

  it('that have ended lie below their last superiors and their successors for ever after', async () => {
    const rows = await api.db.query<{ code: string; from: string }>(
      `SELECT a.code, c.valid_from AS from FROM organisation_closure c JOIN organisation a ON a.id = c.ancestor_id
       JOIN organisation d ON d.id = c.descendant_id WHERE d.code = 'LS.H1.X6' AND c.valid_to = 'infinity' ORDER BY a.code`,
    );
    expect(rows).toEqual([
      { code: 'LS', from: '1997-01-01' },
      { code: 'LS.H1', from: '1997-01-01' },
      { code: 'LS.H1.X6', from: '1997-01-01' },
      { code: 'LS.X03', from: '2025-07-01' },
    ]);
  });

  it('are offered to the office that puts them forward, the whole area of its duty, and to nobody else', async () => {
    const [department, commune] = [await idOf('LS.02'), await idOf('LS.X03')];
    const query = { putForwardBy: department, q: 'thcs tan duong' };
    const officer = await api.as('snv.canbo');
    const { items } = await officer.call(organisation.list, { query });
    expect(items.map(({ code, name }) => `${code} ${name}`)).toEqual(['LS.X03.THCS Trường THCS Tân Dương']);
    expect(items[0]).toMatchObject({ kind: 'truong-hoc', parentId: null, childCount: 0 });
    const ended = await officer.call(organisation.list, { query: { putForwardBy: department, q: 'xã Yên Phú' } });
    expect(ended.items.map(({ code }) => code)).not.toContain('LS.H1.X5');
    const other = await api.as('xtd.canbo');
    expect((await other.call(organisation.list, { query })).items).toEqual([]);
    const own = await other.call(organisation.list, { query: { putForwardBy: commune, limit: 500 } });
    expect(own.items.length).toBeGreaterThan(1);
    expect(own.items.every(({ code }) => code.startsWith('LS.X03'))).toBe(true);
  });

  it('are seen within the scope only: a commune neither lists nor opens a department', async () => {
    const officer = await api.as('xtd.canbo');
    const { items } = await officer.call(organisation.list, { query: { limit: 500 } });
    expect(items.map(({ code }) => code).sort()).toEqual([
      'LS.X03',
      'LS.X03.MN',
      'LS.X03.TH',
      'LS.X03.THCS',
      'LS.X03.TYT',
    ]);
    const reply = await officer.attempt(organisation.get, { params: { id: await idOf('LS.02') } });
    expect(reply.status).toBe(404);
  });

  it('show where they came from', async () => {
    const officer = await api.as('xtd.canbo');
    const unit = await officer.call(organisation.get, { params: { id: await idOf('LS.X03') } });
    expect(unit.predecessors.map(({ code, split }) => [code, split])).toEqual([
      ['LS.H1.X6', false],
      ['LS.H1.X7', false],
    ]);
  });
});
