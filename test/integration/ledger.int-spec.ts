import * as fc from 'fast-check';
import { Ledger } from '@gs/api-registry';
import { createDatabase, startApi, type TestApi, type TestDatabase } from '../support';
import { codesByRow, count, csv, foundPlace, head, nurse, person, take, teacher, type Place } from './ledger.fixture';

let database: TestDatabase;
let api: TestApi;
let place: Place;

beforeAll(async () => {
  database = await createDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
  place = await foundPlace(api);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});
afterEach(async () => {
  for (const table of ['ledger_row', 'award_grant', 'ledger_import', 'household', 'collective'])
    await api.db.execute(`DELETE FROM ${table}`);
  await api.db.execute(`DELETE FROM subject WHERE kind <> 'person'`);
});

describe('each fault keeps its row aside, raw, with its line and a sentence', () => {
  const good = `ca-nhan,${teacher},T.S,ldtt,2019,1/QĐ-UBND,2020-04-03,`;
  it.each([
    ['DATE_IMPOSSIBLE', good.replace('2020-04-03', '2020-02-30')],
    ['DATE_IMPOSSIBLE', good.replace('2020-04-03', '31/04/2020')],
    ['DATE_IN_FUTURE', good.replace('2020-04-03', '2027-01-01')],
    ['DATE_BEFORE_YEAR', good.replace('2020-04-03', '2018-12-31')],
    ['YEAR_UNREADABLE', good.replace(',2019,', ',2019-2020,')],
    ['YEAR_IN_FUTURE', good.replace(',2019,', ',2027,').replace('2020-04-03', '2026-04-03')],
    ['AWARD_UNKNOWN', good.replace('ldtt', 'khong-co')],
    ['AWARD_NOT_THEN', `tap-the,T.D,T.D,xa-tieu-bieu,2019,1/QĐ-UBND,2020-04-03,`],
    [
      'AWARD_NOT_THEN',
      good.replace('ldtt', 'gk-huyen').replace(',2019,', ',2024,').replace('2020-04-03', '2025-08-01'),
    ],
    ['AWARD_NOT_FOR_SUBJECT', good.replace('ldtt', 'tt-ldxs')],
    ['MERIT_TYPE_UNKNOWN', `${good}vui-ve`],
    ['IDENTITY_MALFORMED', good.replace(teacher, '68084')],
    ['PERSON_UNKNOWN', good.replace(teacher, '068084872139')],
    ['UNIT_UNKNOWN', good.replace('T.S,', 'T.KHONG,')],
    ['UNIT_NOT_THEN', good.replace('T.S,', 'T.E,')],
    ['UNIT_NOT_THEN', good.replace('T.S,', 'phường Én,')],
    ['UNIT_AMBIGUOUS', good.replace('T.S,', 'Trường Tiểu học Bình,')],
    ['KIND_UNKNOWN', good.replace('ca-nhan', 'lung-tung')],
    ['REQUIRED_EMPTY', good.replace('1/QĐ-UBND', '')],
    ['ROW_RAGGED', `${good},thừa`],
    ['HOUSEHOLD_UNCLEAR', `ho-gia-dinh,Nguyễn Văn Hộ,T.D,gk-xa,2019,1/QĐ-UBND,2020-04-03,`],
  ])('%s: %s', async (code, row) => {
    const report = await take(api, csv(row));
    expect(codesByRow(report)).toEqual({ 2: code });
    expect(report).toMatchObject({ read: 1, taken: 0, already: 0, kept: 1 });
    expect(report.findings[0]?.sentence).toMatch(/[.!?]$/);
    expect(await count(api.db, 'award_grant')).toBe(0);
    expect(await count(api.db, `ledger_row WHERE state = 'open' AND codes = ARRAY['${code}'] AND line = 2`)).toBe(1);
  });

  it.each([
    ['a birth year told that the number denies', 'ngay_sinh', '1985-02-01', 'IDENTITY_DISAGREES'],
    ['a sex told that the number denies', 'gioi_tinh', 'Nữ', 'IDENTITY_DISAGREES'],
    ['another name than on record', 'ho_ten', 'Trần Văn Khác', 'NAME_DISAGREES'],
  ])('%s', async (_, column, text, code) => {
    const report = await take(api, csv(`${good},${text}`, `${head},${column}`));
    expect(codesByRow(report)).toEqual({ 2: code });
  });

  it('a number on record that denies the birth on record', async () => {
    await person(api, 'Sai Hồ Sơ', '068184872138', '1985-02-01', 'nam', place.units['T.S'] ?? '');
    const report = await take(api, csv(good.replace(teacher, '068184872138')));
    expect(report.findings.map(({ code }) => code)).toEqual(['IDENTITY_DISAGREES', 'IDENTITY_DISAGREES']);
    expect(report).toMatchObject({ kept: 1 });
  });

  it('two rows of a file that contradict each other, both of them; one that contradicts the registry, it alone', async () => {
    const other = good.replace('1/QĐ-UBND', '2/QĐ-UBND');
    expect(codesByRow(await take(api, csv(`${good}\n${other}`)))).toEqual({
      2: 'DUPLICATE_CONTRADICTS',
      3: 'DUPLICATE_CONTRADICTS',
    });
    const third = good.replace(',2019,', ',2018,').replace('2020-04-03', '2019-04-03');
    expect(await take(api, csv(third))).toMatchObject({ taken: 1 });
    expect(codesByRow(await take(api, csv(third.replace('1/QĐ', '9/QĐ'))))).toEqual({ 2: 'DUPLICATE_CONTRADICTS' });
    expect(await take(api, csv(third.replace('1/QĐ-UBND', '1 /QD-UBND')))).toMatchObject({ already: 1, kept: 0 });
  });

  it('but a bằng khen given twice for different things is no contradiction', async () => {
    const rows = ['cong-trang', 'chuyen-de'].map(
      (type, at) => `ca-nhan,${teacher},T.S,bk-tinh,2019,${at + 1}/QĐ-UBND,2020-04-03,${type}`,
    );
    expect(await take(api, csv(rows.join('\n')))).toMatchObject({ taken: 2, kept: 0 });
  });
});

describe('what offices write is understood', () => {
  it('under other headings, in another order, with other dates, by names, separated by semicolons', async () => {
    const rows = `3/4/2020;CSTĐ cơ sở;Phan Quốc Chứ;${teacher.replace('0', ' 0')};Cá nhân;Trường Tiểu học An;2019;5/QĐ-UBND`;
    const heading = 'Ngày ký;Danh hiệu thi đua;Họ và tên;Số CCCD;Loại đối tượng;Đơn vị công tác;Năm;Số quyết định';
    const report = await take(api, csv(rows, heading));
    expect(report).toMatchObject({ taken: 1, guessed: 0, kept: 0 });
    const [grant] = await api.db.query(`SELECT award, decided_on AS day, organisation_name AS unit FROM award_grant`);
    expect(grant).toEqual({ award: 'cstd-co-so', day: '2020-04-03', unit: 'Trường Tiểu học An' });
  });

  it('names the unit as it was that year, and marks what was read by convention on the grant', async () => {
    const report = await take(
      api,
      csv(`tap-the,xã An Bình,,tt-ldtt,2019,1/QĐ-UBND,2020-04-03,
tap-the,T.C,T.C,tt-ldtt,2016,2/QĐ-UBND,2017-04-03,
ca-nhan,68084872138,T.S,Bằng khen,2019,3/QĐ-UBND,2020-04-03,
,${nurse},T.S2,ldtt,2019,4/QĐ-UBND,2020-04-03,`),
    );
    expect(report.guesses.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 UNIT_BY_OTHER_NAME',
      '4 IDENTITY_ZERO_RESTORED',
      '4 AWARD_BY_CONVENTION',
      '5 KIND_INFERRED',
    ]);
    expect(report).toMatchObject({ taken: 4, guessed: 3 });
    const grants = await api.db.query(
      `SELECT import_line AS line, organisation_name AS unit, jsonb_array_length(guesses) AS guesses FROM award_grant ORDER BY 1`,
    );
    expect(grants).toEqual([
      { line: 2, unit: 'Uỷ ban nhân dân xã Cao Sơn', guesses: 1 },
      { line: 3, unit: 'Uỷ ban nhân dân xã An Bình', guesses: 0 },
      { line: 4, unit: 'Trường Tiểu học An', guesses: 2 },
      { line: 5, unit: 'Trường Tiểu học Bình', guesses: 1 },
    ]);
  });

  it('a household by name and address is made once, then found', async () => {
    const heading = `${head},ho_ten,dia_chi`;
    const row = (year: number, no: number): string =>
      `Hộ gia đình,,T.D,gk-xa,${year},${no}/QĐ-UBND,${year + 1}-01-05,,Ông Hà Văn Đủ,"Thôn 2, xã Dương"`;
    const first = await take(api, csv(`${row(2018, 1)}\n${row(2019, 2)}`, heading));
    expect(first).toMatchObject({ taken: 2, guessed: 2, kept: 0 });
    expect(await take(api, csv(row(2020, 3), heading))).toMatchObject({ taken: 1, guessed: 0 });
    expect(await count(api.db, 'household')).toBe(1);
  });

  it.each([
    ['without the head it needs', Buffer.from('a,b\n1,2\n'), /thiếu|không thấy cột/],
    ['that is no text', Buffer.from([0x6c, 0xff, 0xfe, 0x0a]), /UTF-8/],
    ['that says it is a workbook', Buffer.from('PK\u0003\u0004 nothing'), /Excel/],
  ])('a file %s is refused in a sentence', async (_, bytes, words) => {
    await expect(take(api, bytes)).rejects.toThrow(words);
    expect(await count(api.db, 'ledger_import')).toBe(0);
  });
});

describe('no row is doubled and none is dropped', () => {
  /** 400 rows of 20 people: some faulty, some said twice, some in contradiction. */
  const numbers = Array.from({ length: 20 }, (_, at) => `001080${String(at).padStart(6, '0')}`);
  const rows = Array.from({ length: 400 }, (_, at) => {
    const year = 2000 + Math.floor(at / 20);
    const day = at % 37 === 0 ? '2021-02-30' : `${year + 1}-03-04`;
    return `ca-nhan,${numbers[at % 20] ?? ''},T.S,${at % 41 === 0 ? 'lạ' : 'ldtt'},${year},${at % 7}/QĐ-UBND,${day},`;
  });
  const whole = csv([...rows, rows[5], rows[6]?.replace('6/QĐ', '60/QĐ'), rows[37], rows[37]].join('\n'));
  const faulty = rows.filter((row) => /-02-30|lạ/.test(row)).length + 2;

  beforeAll(async () => {
    for (const [at, number] of numbers.entries())
      await person(api, `Người ${at}`, number, '1980-01-01', 'nam', place.units['T.S'] ?? '');
  });
  const expectWhole = async (): Promise<void> => {
    expect(await count(api.db, 'award_grant')).toBe(400 - faulty + 1);
    expect(await count(api.db, 'ledger_row')).toBe(faulty);
    const sums = await api.db.query(`SELECT 1 FROM ledger_import WHERE done_rows <> taken + already + kept`);
    expect(sums).toEqual([]);
  };

  it('a second run adds nothing and tells of the same rows', async () => {
    const first = await take(api, whole);
    expect(first).toMatchObject({ read: 404, taken: 400 - faulty + 1, already: 3, kept: faulty });
    await expectWhole();
    const again = await take(api, whole);
    expect(again).toMatchObject({ read: 404, taken: 0, kept: faulty });
    expect(again.findings.map(({ row, code }) => `${row} ${code}`)).toEqual(
      first.findings.map(({ row, code }) => `${row} ${code}`),
    );
    await expectWhole();
  });

  it('a dry run tells the same and writes nothing', async () => {
    const dry = await take(api, whole, { dryRun: true });
    expect(await count(api.db, 'ledger_import')).toBe(0);
    expect(await count(api.db, 'award_grant')).toBe(0);
    const real = await take(api, whole);
    expect({ ...dry, importId: '', milliseconds: 0 }).toEqual({ ...real, importId: '', milliseconds: 0 });
  });

  it('a run cut off after any batches is gone on with by the next, wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 150 }), fc.nat(4), async (batchSize, after) => {
        for (const table of ['ledger_row', 'award_grant', 'ledger_import'])
          await api.db.execute(`DELETE FROM ${table}`);
        let batches = 0;
        const cut = take(api, whole, {
          batchSize,
          afterBatch: () => {
            if (batches++ === after) throw new Error('cut');
          },
        });
        await cut.catch((error: unknown) => expect(String(error)).toMatch(/cut/));
        const done = (await api.db.query<{ n: number }>(`SELECT done_rows AS n FROM ledger_import`))[0]?.n;
        expect(done).toBe(Math.min(404, batchSize * (after + 1)));
        const report = await take(api, whole, { batchSize });
        if (done !== undefined && done < 404) {
          expect(report).toMatchObject({ read: 404, taken: 400 - faulty + 1, already: 3, kept: faulty });
          expect(await count(api.db, 'ledger_import')).toBe(1);
        }
        await expectWhole();
      }),
      { numRuns: 12 },
    );
  });

  it('a batch that fails in the middle leaves nothing of itself', async () => {
    await api.db.execute(`ALTER TABLE award_grant ADD CONSTRAINT grant_test CHECK (import_line <> 151)`);
    await expect(take(api, whole, { batchSize: 100 })).rejects.toThrow();
    expect(await count(api.db, 'ledger_import WHERE done_rows = 100')).toBe(1);
    await api.db.execute(`ALTER TABLE award_grant DROP CONSTRAINT grant_test`);
    expect(await take(api, whole)).toMatchObject({ read: 404, kept: faulty });
    await expectWhole();
  });

  it('two runs of the same file at once are one import', async () => {
    await Promise.all([take(api, whole, { batchSize: 40 }), take(api, whole, { batchSize: 30 })]);
    expect(await count(api.db, 'ledger_import')).toBeLessThanOrEqual(2);
    await expectWhole();
  });

  it('two files at once that contradict each other: of every pair one is taken and the other kept', async () => {
    const [one, two] = [10, 20].map((no) =>
      csv(numbers.map((number) => `ca-nhan,${number},T.S,ldtt,2021,${no}/QĐ-UBND,2022-01-01,`).join('\n')),
    );
    await Promise.all([
      take(api, one ?? Buffer.alloc(0), { batchSize: 3 }, 'mot.csv'),
      take(api, two ?? Buffer.alloc(0), { batchSize: 3 }, 'hai.csv'),
    ]);
    expect(await count(api.db, 'award_grant')).toBe(20);
    expect(await count(api.db, `ledger_row WHERE codes = ARRAY['DUPLICATE_CONTRADICTS']`)).toBe(20);
  });

  it('an import waits for another writer and then sees what that one wrote', async () => {
    const bytes = csv(`ca-nhan,${teacher},T.S,ldtt,2021,10/QĐ-UBND,2022-01-01,`);
    let importing: ReturnType<typeof take> | undefined;
    await api.uow.run(async (tx) => {
      await api.app.get(Ledger).lockWriters(tx);
      let finished = false;
      importing = take(api, bytes).finally(() => (finished = true));
      const waits = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      while (!finished && (await api.db.query(waits)).length === 0);
      expect(finished).toBe(false);
      await tx.execute(
        `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
         VALUES (gen_random_uuid(), $1, 'ldtt', 2021, '11/QĐ-UBND', '2022-01-02', $2, 'T', 'import')`,
        [place.teacherId, place.units['T.S']],
      );
    });
    expect(codesByRow((await importing) ?? (await take(api, bytes)))).toEqual({ 2: 'DUPLICATE_CONTRADICTS' });
  });

  it('a decision issued the same moment is there already, not a failure', async () => {
    const bytes = csv(`ca-nhan,${teacher},T.S,ldtt,2021,10/QĐ-UBND,2022-01-01,`);
    let importing: ReturnType<typeof take> | undefined;
    await api.uow.run(async (tx) => {
      await tx.execute(
        `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
         VALUES (gen_random_uuid(), $1, 'ldtt', 2021, '10/QĐ-UBND', '2022-01-01', $2, 'T', 'decision')`,
        [place.teacherId, place.units['T.S']],
      );
      let finished = false;
      importing = take(api, bytes).finally(() => (finished = true));
      const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while (!finished && (await api.db.query(waits)).length === 0);
      expect(finished).toBe(false);
    });
    expect(await importing).toMatchObject({ taken: 0, already: 1, kept: 0 });
  });
});
