import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nominations, organisation } from '@gs/contracts';
import { Workbook } from 'exceljs';
import { NominationImportService } from '@gs/api-nominations';
import { SubjectsPort } from '@gs/api-subjects';
import {
  createSampleDatabase,
  idempotencyKey,
  startApi,
  type Client,
  type TestApi,
  type TestDatabase,
} from '../../support';

const now = '2026-11-20T08:00:00+07:00';
const sample = (name: string): Buffer => readFileSync(join(__dirname, '../../../samples/lam-son', name));

/** An office's own sheet. */
async function workbook(rows: (string | number | null)[][]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('DS').addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a unit’s list taken from its workbook', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  let department: string;

  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now });
    officer = await api.as('snv.canbo');
    department = await unitId('LS.02');
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const unitId = async (code: string): Promise<string> => {
    const { items } = await (await api.as('chuyenvien')).call(organisation.list, { query: { q: code } });
    const id = items.find((item) => item.code === code)?.id;
    if (id === undefined) throw new Error(code);
    return id;
  };
  const count = async (
    table: 'nomination' | 'submission' | 'subject' | 'nomination_import' | 'stored_file',
  ): Promise<number> => (await api.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;
  const preview = async (file: string, year = 2026, organisationId = department, client = officer) =>
    client.call(nominations.previewImport, {
      body: { organisationId, year, uploadId: await client.upload(file, sample(file)) },
    });

  it('with faults is told exactly what was agreed, and a dry run writes nothing', async () => {
    const service = api.app.get(NominationImportService);
    const before = [await count('nomination_import'), await count('stored_file')];
    const result = await service.run({
      organisationCode: 'LS.02',
      year: 2026,
      bytes: sample('de-nghi-loi.xlsx'),
      fileName: 'de-nghi-loi.xlsx',
      dryRun: true,
      accountId: '00000000-0000-7000-8000-000000000000',
    });
    const expected = JSON.parse(sample('de-nghi-loi.expected.json').toString('utf8')) as {
      findings: { row: number; column: string; kind: string }[];
    };
    expect(result.findings.map(({ row, column, kind }) => ({ row, column, kind }))).toEqual(
      expected.findings.map(({ row, column, kind }) => ({ row, column, kind })),
    );
    expect(result).toMatchObject({ goodRows: 24, badRows: 6, nominationCount: 24 });
    expect([await count('nomination_import'), await count('stored_file')]).toEqual(before);
  });

  it('comes back as the same workbook with the faults marked, and never shows a whole identity number', async () => {
    const read = await preview('de-nghi-loi.xlsx');
    expect(JSON.stringify(read.rows)).not.toMatch(/\b0\d{11}\b/);
    const file = await officer.bytes(`/api/v1/nomination-imports/${read.id}/workbook`);
    expect(file.status).toBe(200);
    expect(file.content.subarray(0, 2).toString()).toBe('PK');
  });

  it('is read again under a corrected column, which is remembered for the next list of the same form', async () => {
    const read = await preview('de-nghi-loi.xlsx');
    const again = await officer.call(nominations.previewImport, {
      body: { organisationId: department, year: 2026, importId: read.id, mapping: { I: '' } },
    });
    expect(again.id).toBe(read.id);
    expect(again.headers.find(({ letter }) => letter === 'I')?.field).toBeNull();
    const next = await preview('de-nghi-loi.xlsx');
    expect(next.headers.find(({ letter }) => letter === 'I')?.field).toBeNull();
    await officer.call(nominations.previewImport, {
      body: { organisationId: department, year: 2026, importId: next.id, mapping: { I: 'achievement' } },
    });
  });

  it('takes the clerk’s answer to an open question', async () => {
    const read = await preview('de-nghi-loi.xlsx');
    const again = await officer.call(nominations.previewImport, {
      body: {
        organisationId: department,
        year: 2026,
        importId: read.id,
        answers: { '14:award': 'bk-tinh', '19:unit': 'LS.X15.THCS' },
      },
    });
    expect(again.goodRows).toBe(26);
    expect(again.findings.filter(({ row }) => row === 14 || row === 19)).toEqual([]);
  });

  it('asks whom a row means among namesakes, and takes «none of them» for somebody new', async () => {
    const school = await unitId('LS.X03.THCS');
    const namesake = (key: string, identityNumber: string) => ({
      kind: 'person' as const,
      key,
      name: 'Lò Thị Trùng',
      organisationId: school,
      identityNumber,
      birthDate: '1990-05-06',
      birthYear: 1990,
      sex: 'nu' as const,
      position: 'Giáo viên',
    });
    const two = [namesake('a', '011190000001'), namesake('b', '011190000002')];
    await api.uow.run((tx) => api.app.get(SubjectsPort).matchOrCreate(tx, two));
    const award = 'Bằng khen của Chủ tịch UBND tỉnh';
    const file = await workbook([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Đơn vị', 'Hình thức'],
      [1, 'Lò Thị Trùng', '06/05/1990', null, 'Trường THCS Tân Dương', award],
      [2, 'Lò Thị Trùng', '06/05/1990', '011190000001', 'Trường THCS Tân Dương', award],
    ]);
    const body = { organisationId: department, year: 2035, uploadId: await officer.upload('a.xlsx', file) };
    const read = await officer.call(nominations.previewImport, { body });
    const asked = read.findings.find(({ code }) => code === 'SUBJECT_AMBIGUOUS');
    expect(asked?.row).toBe(2);
    expect(asked?.suggestions).toHaveLength(3);
    expect(asked?.suggestions[0]?.label).toMatch(
      /^Lò Thị Trùng · sinh 06\/05\/1990 · Giáo viên · Trường THCS Tân Dương/,
    );
    expect(asked?.suggestions.at(-1)?.value).toBe('new');
    const answer = (answers: Record<string, string>) =>
      officer.call(nominations.previewImport, {
        body: { organisationId: department, year: 2035, importId: read.id, answers },
      });
    const refused = await answer({ '2:subject': 'new', '3:subject': 'new' });
    expect(refused.findings.filter(({ kind }) => kind === 'error').map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 SUBJECT_NOT_NEW',
    ]);
    const again = await answer({ '3:subject': '' });
    expect(again.rows.map(({ nominations: made }) => made[0]?.subjectStatus)).toEqual(['new', 'known']);
    const before = await count('subject');
    await officer.call(nominations.takeImport, { params: { id: read.id } });
    expect(await count('subject')).toBe(before + 1);
  });

  it('makes somebody new of one typed by hand as new, though several bear the name', async () => {
    const school = await unitId('LS.X03.THCS');
    const submission = await officer.call(nominations.createSubmission, {
      body: { organisationId: department, year: 2038, title: 'Đề nghị khen thưởng đột xuất' },
    });
    const newSubject = {
      kind: 'person' as const,
      name: 'Lò Thị Trùng',
      identityNumber: '',
      birthDate: '1990-05-06',
      sex: 'nu' as const,
      position: 'Nhân viên',
    };
    const before = await count('subject');
    await officer.call(nominations.create, {
      body: { submissionId: submission.id, award: 'bk-tinh', newSubject, organisationId: school },
    });
    expect(await count('subject')).toBe(before + 1);
  });

  it('settles a row said twice on the screen: the one put aside is reported, also in the workbook', async () => {
    const read = await preview('de-nghi-loi.xlsx', 2036);
    const twice = read.findings.find(({ code }) => code === 'IDENTITY_TWICE');
    expect(twice?.suggestions.map(({ label }) => label)).toEqual(['Bỏ dòng này', 'Giữ dòng này, bỏ dòng 17']);
    const body = { organisationId: department, year: 2036, importId: read.id, answers: { '16:row': 'leave-out' } };
    const again = await officer.call(nominations.previewImport, { body });
    expect(again).toMatchObject({ goodRows: read.goodRows, badRows: read.badRows - 1, leftOutRows: 1 });
    expect(again.rows.find(({ row }) => row === 16)?.status).toBe('left-out');
    const marked = new Workbook();
    const { content } = await officer.bytes(`/api/v1/nomination-imports/${read.id}/workbook`);
    await marked.xlsx.load(content as never);
    expect(JSON.stringify(marked.worksheets[0]?.getCell('B16').note)).toContain(
      'Không nhận: Bỏ dòng này theo lựa chọn',
    );
    const taken = await officer.call(nominations.takeImport, { params: { id: read.id } });
    expect(taken.leftOutRows).toBe(1);
    expect(taken.nominationCount).toBe(24);
  });

  it('reads a column of marks again that was taken out, and remembers it', async () => {
    const commune = await unitId('LS.X03');
    const client = await api.as('xtd.canbo');
    const name = 'danh-hieu-2025-mot-xa.xlsx';
    const read = await preview(name, 2037, commune, client);
    const map = (mapping: Record<string, string>) =>
      client.call(nominations.previewImport, {
        body: { organisationId: commune, year: 2037, importId: read.id, mapping },
      });
    const without = await map({ I: '' });
    expect(without.headers.find(({ letter }) => letter === 'I')?.field).toBeNull();
    const next = await preview(name, 2037, commune, client);
    expect(next.headers.find(({ letter }) => letter === 'I')?.field).toBeNull();
    const offered = next.fields.find(({ name: label }) => label === 'Dấu x: Chiến sĩ thi đua cơ sở');
    const back = await map({ I: offered?.field ?? '' });
    expect(back.nominationCount).toBe(read.nominationCount);
    expect((await preview(name, 2037, commune, client)).nominationCount).toBe(read.nominationCount);
    const other = await map({ I: 'awardMark:bk-tinh' });
    expect(other.rows.flatMap(({ nominations: made }) => made.map(({ award }) => award.code))).toContain('bk-tinh');
    await map({ I: offered?.field ?? '' });
  });

  it('keeps all of its rows or none when one of them cannot be written', async () => {
    const read = await preview('de-nghi-106.xlsx', 2031);
    await api.db.execute(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.seq = 77 THEN RAISE EXCEPTION 'the lights went out'; END IF; RETURN NEW; END $$`);
    await api.db.execute(
      `CREATE TRIGGER refuse_one BEFORE INSERT ON nomination FOR EACH ROW EXECUTE FUNCTION refuse_one()`,
    );
    const before = [await count('nomination'), await count('submission'), await count('subject')];
    const refused = await officer.attempt(nominations.takeImport, { params: { id: read.id } });
    expect(refused.status).toBe(500);
    expect([await count('nomination'), await count('submission'), await count('subject')]).toEqual(before);
    await api.db.execute(`DROP TRIGGER refuse_one ON nomination`);
    const taken = await officer.call(nominations.takeImport, { params: { id: read.id } });
    expect(taken.state).toBe('taken');
    expect(await count('nomination')).toBe((before[0] ?? 0) + 106);
  });

  it('taken twice, also at the same moment, is taken once', async () => {
    const read = await preview('de-nghi-106.xlsx', 2032);
    const before = await count('nomination');
    const take = () => officer.call(nominations.takeImport, { params: { id: read.id } });
    const [first, second] = await Promise.all([take(), take()]);
    expect(second?.submissionIds).toEqual(first?.submissionIds);
    expect((await take()).submissionIds).toEqual(first?.submissionIds);
    expect(await count('nomination')).toBe(before + 106);
    const again = await preview('de-nghi-106.xlsx', 2032);
    expect(again.findings.filter(({ code }) => code === 'ALREADY_NOMINATED')).toHaveLength(106);
  });

  it('of 1,049 rows is read, checked and taken whole', async () => {
    const read = await preview('de-nghi-1049.xlsx', 2033);
    expect(read.findings).toEqual([]);
    const taken = await officer.call(nominations.takeImport, { params: { id: read.id } });
    expect(taken.counts).toEqual({ person: 795, collective: 254, household: 0 });
    const page = await officer.call(nominations.list, { query: { submissionId: taken.submissionIds[0], limit: 200 } });
    expect(page.total).toBe(1049);
    const next = await officer.call(nominations.list, {
      query: { submissionId: taken.submissionIds[0], limit: 200, cursor: page.nextCursor ?? '' },
    });
    expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(400);
  });

  it('may not put forward another unit’s people, and another unit’s list is not there for it', async () => {
    const commune = await unitId('LS.X03');
    const communeOfficer = await api.as('xtd.canbo');
    const read = await preview('de-nghi-106.xlsx', 2026, commune, communeOfficer);
    expect(read.findings.some(({ code }) => code === 'UNIT_NOT_IN_SCOPE')).toBe(true);
    const foreign = await preview('de-nghi-loi.xlsx', 2034);
    const get = await communeOfficer.refused(nominations.getImport, { params: { id: foreign.id } });
    expect(get.code).toBe('NOT_FOUND');
    const into = await communeOfficer.refused(nominations.previewImport, {
      body: { organisationId: department, year: 2026, importId: foreign.id },
    });
    expect(into.code).toBe('NOT_FOUND');
  });

  it('says which other sheets of the file hold lists that were not read', async () => {
    const book = new Workbook();
    book.addWorksheet('Tập thể').addRows([
      ['STT', 'Tên tập thể', 'Danh hiệu'],
      [1, 'Trường THCS Tân Dương', 'BK tỉnh'],
    ]);
    book.addWorksheet('Cá nhân').addRows([
      ['STT', 'Họ tên', 'Đơn vị', 'Danh hiệu'],
      [1, 'A', 'B', 'BK tỉnh'],
    ]);
    book.addWorksheet('Ghi chú').addRows([['Không có gì']]);
    const uploadId = await officer.upload('hai.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const body = { organisationId: department, year: 2039, uploadId };
    const read = await officer.call(nominations.previewImport, { body });
    expect(read.findings.filter(({ code }) => code === 'OTHER_SHEETS')).toMatchObject([
      { row: 1, kind: 'warning', sentence: expect.stringContaining('«Cá nhân»') as string },
    ]);
  });

  it('that is too long is refused with the limit written as people write it', async () => {
    const rows = Array.from({ length: 10_300 }, (_, at) => [at + 1, `Người ${at}`, 'Bằng khen']);
    const uploadId = await officer.upload('dai.xlsx', await workbook([['STT', 'Họ và tên', 'Danh hiệu'], ...rows]));
    const body = { organisationId: department, year: 2026, uploadId };
    const problem = await officer.refused(nominations.previewImport, { body });
    expect(problem.code).toBe('WORKBOOK_TOO_LARGE');
    expect(problem.detail).toContain('tối đa 10.000 dòng');
  });

  it('that is no workbook, or far too long, is refused with what to do', async () => {
    const uploadId = await officer.upload('danh-sach.xlsx', sample('de-nghi-loi.xlsx').subarray(0, 4000));
    const problem = await officer.refused(nominations.previewImport, {
      body: { organisationId: department, year: 2026, uploadId },
    });
    expect(['WORKBOOK_UNREADABLE', 'FILE_KIND_REFUSED']).toContain(problem.code);
  });

  it('sent twice under one key makes one submission', async () => {
    const headers = { 'idempotency-key': idempotencyKey() };
    const body = { organisationId: department, year: 2026, title: 'Đề nghị khen thưởng đột xuất' };
    const before = await count('submission');
    const [first, second] = await Promise.all([
      officer.call(nominations.createSubmission, { body, headers }),
      officer.call(nominations.createSubmission, { body, headers }),
    ]);
    expect(second?.id).toBe(first?.id);
    expect(await count('submission')).toBe(before + 1);
  });
});
