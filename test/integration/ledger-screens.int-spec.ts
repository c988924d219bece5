import { ledger, registry } from '@gs/contracts';
import { createDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { count, csv, foundPlace, head, nurse, take, teacher, type Place } from './ledger.fixture';

let database: TestDatabase;
let api: TestApi;
let place: Place;
let officer: Client;

beforeAll(async () => {
  database = await createDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
  place = await foundPlace(api);
  officer = await api.as('chuyenvien');
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});
afterEach(async () => {
  for (const table of ['ledger_row', 'award_grant', 'ledger_import']) await api.db.execute(`DELETE FROM ${table}`);
});

const begin = async (client: Client, bytes: Buffer, unit = 'T', name = 'lich-su.csv') => {
  const uploadId = await client.upload(name, bytes);
  return client.call(ledger.begin, { body: { uploadId, organisationId: place.units[unit] ?? '' } });
};
const row = (over: Partial<Record<'who' | 'unit' | 'award' | 'no' | 'day', string>> = {}): string =>
  `ca-nhan,${over.who ?? teacher},${over.unit ?? 'T.S'},${over.award ?? 'ldtt'},2019,${over.no ?? '1/QĐ-UBND'},${over.day ?? '2020-04-03'},`;

describe('an import begun on the screen', () => {
  it('is taken in the background and tells how far it is', async () => {
    const begun = await begin(
      officer,
      csv(`${row()}\n${row({ who: nurse, award: 'Bằng khen' })}\n${row({ who: '1' })}`),
    );
    expect(begun).toMatchObject({ state: 'waiting', doneRows: 0 });
    await api.runJobs();
    const done = await officer.call(ledger.get, { params: { id: begun.id } });
    expect(done).toMatchObject({ state: 'done', totalRows: 3, doneRows: 3, taken: 2, guessed: 1, kept: 1, waiting: 1 });
    const guesses = await officer.call(ledger.guesses, { params: { id: begun.id } });
    expect(guesses).toMatchObject({ total: 1, items: [{ line: 3, guesses: [{ code: 'AWARD_BY_CONVENTION' }] }] });
    const life = await officer.call(registry.subject, { params: { id: guesses.items[0]?.subject.id ?? '' } });
    expect(life.grants[0]?.guesses).toEqual(['«Bằng khen» được đọc là Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh.']);
    expect((await officer.call(ledger.imports)).items.map(({ id }) => id)).toEqual([begun.id]);
  });

  it('says in a sentence why a file cannot be read', async () => {
    const begun = await begin(officer, Buffer.from('a,b\n1,2\n'));
    await api.runJobs();
    const told = await officer.call(ledger.get, { params: { id: begun.id } });
    expect(told).toMatchObject({ state: 'refused', doneRows: 0 });
    expect(told.refusal).toContain('không thấy cột');
  });

  it('is refused for another kind of file, and for somebody else’s unit', async () => {
    const uploadId = await officer.upload(
      'anh.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    );
    const body = { uploadId, organisationId: place.province };
    expect((await officer.refused(ledger.begin, { body })).code).toBe('FILE_KIND_REFUSED');
    const narrow = await api.as('chuyenvien.e');
    const own = await narrow.upload('a.csv', csv(row()));
    expect((await narrow.refused(ledger.begin, { body: { uploadId: own, organisationId: place.province } })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('takes only what lies in its scope, predecessors too; others see nothing of it', async () => {
    const narrow = await api.as('chuyenvien.e');
    const begun = await begin(narrow, csv(`${row()}\ntap-the,T.D,T.D,tt-ldtt,2019,2/QĐ-UBND,2020-04-03,`), 'T.E');
    await api.runJobs();
    expect(await narrow.call(ledger.get, { params: { id: begun.id } })).toMatchObject({ taken: 1, kept: 1 });
    const rows = await narrow.call(ledger.rows);
    expect(rows).toMatchObject({ total: 1, counts: [{ code: 'UNIT_OUT_OF_SCOPE', count: 1 }] });
    expect((await officer.call(ledger.rows)).total).toBe(1);
    await take(api, csv(row({ who: nurse, award: 'lạ' })));
    expect((await narrow.call(ledger.rows)).total).toBe(1);
    const [hidden] = await api.db.query<{ id: string }>(
      `SELECT id FROM ledger_row WHERE codes = ARRAY['AWARD_UNKNOWN']`,
    );
    const refused = await narrow.refused(ledger.dismiss, {
      params: { id: hidden?.id ?? '' },
      body: { version: 1, reason: 'không' },
    });
    expect(refused.code).toBe('NOT_FOUND');
  });
});

describe('«Dòng chờ xử lý»', () => {
  const only = async () => {
    const [item] = (await officer.call(ledger.rows)).items;
    if (item === undefined) throw new Error('no row waits');
    return item;
  };

  it('pages by key, filters by kind of fault, and masks identity numbers', async () => {
    const rows = Array.from({ length: 7 }, (_, at) =>
      row({ no: `${at}/QĐ`, award: 'lạ', ...(at < 3 ? { day: '2020-02-30' } : {}) }),
    );
    await take(api, csv(rows.join('\n')));
    const first = await officer.call(ledger.rows, { query: { limit: 4 } });
    expect(first).toMatchObject({
      total: 7,
      counts: [
        { code: 'AWARD_UNKNOWN', count: 7 },
        { code: 'DATE_IMPOSSIBLE', count: 3 },
      ],
    });
    const rest = await officer.call(ledger.rows, { query: { limit: 4, cursor: first.nextCursor ?? '' } });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(7);
    expect(rest.nextCursor).toBeNull();
    expect((await officer.call(ledger.rows, { query: { code: 'DATE_IMPOSSIBLE' } })).total).toBe(3);
    expect(JSON.stringify(first)).not.toContain(teacher);
    expect(first.items[0]?.cells.subject).toMatch(/^068•+2138$/);
    expect((await officer.refused(ledger.rows, { query: { cursor: 'eA' } })).code).toBe('VALIDATION_FAILED');
  });

  it('a row corrected is taken with its reason in the log; one with a fault left says at which field', async () => {
    await take(api, csv(row({ award: 'lạ', day: '2020-02-30' })));
    const { id, version } = await only();
    const half = await officer.refused(ledger.take, {
      params: { id },
      body: { version, corrections: { award: 'CSTĐCS' } },
    });
    expect(half.errors?.map(({ pointer }) => pointer)).toEqual(['/body/corrections/decidedOn']);
    expect(await count(api.db, 'award_grant')).toBe(0);
    const taken = await officer.call(ledger.take, {
      params: { id },
      body: { version, corrections: { award: 'CSTĐCS', decidedOn: '28/02/2020' } },
    });
    expect(taken).toMatchObject({
      state: 'taken',
      settledBy: 'chuyenvien',
      cells: { award: 'CSTĐCS', decidedOn: '28/02/2020' },
    });
    expect(await count(api.db, `award_grant WHERE award = 'cstd-co-so' AND decided_on = '2020-02-28'`)).toBe(1);
    const [log] = await api.db.query(
      `SELECT detail->>'fields' AS fields FROM audit_log WHERE action = 'ledger.take' ORDER BY id DESC LIMIT 1`,
    );
    expect(log).toEqual({ fields: 'award, decidedOn' });
    const again = await officer.refused(ledger.take, { params: { id }, body: { version: taken.version } });
    expect(again.code).toBe('WRONG_STATE');
    expect(await take(api, csv(row({ award: 'lạ', day: '2020-02-30' })))).toMatchObject({
      taken: 0,
      already: 1,
      kept: 0,
    });
  });

  it('a wrong identity number is corrected to that of somebody on record', async () => {
    await take(api, csv(row({ who: '068084872139' })));
    const { id, version } = await only();
    await officer.call(ledger.take, { params: { id }, body: { version, corrections: { subject: teacher } } });
    expect(await count(api.db, `award_grant WHERE subject_id = '${place.teacherId}'`)).toBe(1);
  });

  it('a row set aside for good stays, with its reason, and does not come back with the file', async () => {
    const file = csv(row({ who: '068084872139' }));
    await take(api, file);
    const { id, version } = await only();
    expect((await officer.refused(ledger.dismiss, { params: { id }, body: { version, reason: ' ' } })).code).toBe(
      'VALIDATION_FAILED',
    );
    await officer.call(ledger.dismiss, { params: { id }, body: { version, reason: 'Người ngoài tỉnh.' } });
    expect((await officer.call(ledger.rows, { query: { state: 'dismissed' } })).items).toMatchObject([
      { reason: 'Người ngoài tỉnh.' },
    ]);
    expect(await take(api, file)).toMatchObject({ taken: 0, already: 1, kept: 0 });
    expect((await officer.call(ledger.rows)).total).toBe(0);
  });

  it('a contradiction is gone over with a reason, never without', async () => {
    await take(api, csv(row()));
    await take(api, csv(row({ no: '2/QĐ-UBND' })));
    const { id, version } = await only();
    const body = { version, accept: ['DUPLICATE_CONTRADICTS' as const] };
    expect((await officer.refused(ledger.take, { params: { id }, body })).code).toBe('OVERRIDE_REASON_NEEDED');
    expect((await officer.refused(ledger.take, { params: { id }, body: { version } })).code).toBe('VALIDATION_FAILED');
    await officer.call(ledger.take, { params: { id }, body: { ...body, reason: 'Quyết định 2 thay quyết định 1.' } });
    expect(await count(api.db, 'award_grant')).toBe(2);
  });

  it('a row that waited for its person is settled when the file comes again', async () => {
    const file = csv(row({ unit: 'T.M' }));
    await take(api, file);
    await api.db.execute(`UPDATE organisation SET code = 'T.M' WHERE code = 'T.S3'`);
    expect(await take(api, file)).toMatchObject({ taken: 1, kept: 0 });
    expect(await count(api.db, `ledger_row WHERE state = 'taken'`)).toBe(1);
    await api.db.execute(`UPDATE organisation SET code = 'T.S3' WHERE code = 'T.M'`);
  });

  it('of two officers who take the same row at once, one is told', async () => {
    await take(api, csv(row({ award: 'lạ' })));
    const { id, version } = await only();
    const replies = await Promise.all(
      [1, 2].map(() =>
        officer.attempt(ledger.take, { params: { id }, body: { version, corrections: { award: 'ldtt' } } }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await count(api.db, 'award_grant')).toBe(1);
  });
});

describe('asked for a commune of today', () => {
  it('shows what its predecessors got over generations, of persons, collectives, households; after a split not exact', async () => {
    await take(
      api,
      csv(
        `tap-the,T.A,T.A,tt-ldtt,2010,1/QĐ,2011-01-05,,,
tap-the,T.C,T.C,tt-ldtt,2016,2/QĐ,2017-01-05,,,
ca-nhan,${teacher},T.C,ldtt,2020,3/QĐ,2021-01-05,,,
ho,,T.D,gk-xa,2020,4/QĐ,2021-01-06,,Bà Hộ,Thôn 1
tap-the,T.E,T.E,tt-ldtt,2025,5/QĐ,2026-01-05,,,`,
        `${head},ho_ten,dia_chi`,
      ),
    );
    const { items } = await officer.call(registry.organisationGrants, { params: { id: place.units['T.E'] ?? '' } });
    expect(
      items.map(({ decisionNo, organisationName, through }) => [decisionNo, organisationName, through?.split ?? null]),
    ).toEqual([
      ['5/QĐ', 'Uỷ ban nhân dân phường Én', null],
      ['4/QĐ', 'Uỷ ban nhân dân xã Dương', false],
      ['3/QĐ', 'Uỷ ban nhân dân xã Cao Sơn', true],
      ['2/QĐ', 'Uỷ ban nhân dân xã An Bình', true],
      ['1/QĐ', 'Uỷ ban nhân dân xã An', true],
    ]);
    const part = await officer.call(registry.organisationGrants, { params: { id: place.units['T.C2'] ?? '' } });
    expect(part.total).toBe(3);
    expect(part.items.every(({ through }) => through?.split === true)).toBe(true);
  });
});
