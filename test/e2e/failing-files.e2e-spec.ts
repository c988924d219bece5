import { request } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { nominations, type ImportPreviewView, type Problem } from '@gs/contracts';
import ExcelJS from 'exceljs';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { codeOf, idOfUnit } from './failing-fixtures';
import { commune, sample, scannedPage } from './journeys';

jest.setTimeout(60_000);

let database: TestDatabase;
let api: TestApi;
let officer: Client;
let organisationId: string;
let submissionId: string;
beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
  officer = await api.as(commune.officer);
  organisationId = await idOfUnit(api, commune.unitCode);
  const body = { organisationId, year: 2026, title: 'Hồ sơ' };
  submissionId = (await officer.call(nominations.createSubmission, { body })).id;
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

const begin = (name: string, size: number): Promise<Response> =>
  fetch(`${api.url}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      origin: api.url,
      cookie: officer.cookies,
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
const attach = (uploadId: string): ReturnType<Client['attempt']> =>
  officer.attempt(nominations.addPart, { body: { submissionId, nominationId: null, part: 'to-trinh', uploadId } });
const preview = async (bytes: Buffer, name = 'danh-sach.xlsx', year = 2025): ReturnType<Client['attempt']> =>
  officer.attempt(nominations.previewImport, {
    body: { organisationId, year, uploadId: await officer.upload(name, bytes) },
  });

/** A package with one sheet part that says what it likes of itself. */
function packageOf(parts: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const pressed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc(content), 10);
    head.writeUInt32LE(pressed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), pressed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const contentTypes = Buffer.from(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
);

describe('an upload', () => {
  it('of 200 MB is refused before a byte of it is sent, and says how much is allowed', async () => {
    const reply = await begin('ho-so.pdf', 200 * 1024 * 1024);
    const problem = (await reply.json()) as Problem;
    expect([reply.status, problem.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(problem.detail).toMatch(/50 MB/);
  });

  it('that was cut off twice goes on from what arrived, and no byte is lost or doubled', async () => {
    const content = Buffer.concat([scannedPage, Buffer.alloc(300_000, '%gương sáng\n')]);
    const location = new URL((await begin('to-trinh.pdf', content.length)).headers.get('location') ?? '', api.url).href;
    const tus = { origin: api.url, cookie: officer.cookies, 'tus-resumable': '1.0.0' };
    const cut = (from: number, upTo: number): Promise<void> =>
      new Promise((resolve) => {
        const sending = request(location, {
          method: 'PATCH',
          headers: {
            ...tus,
            'upload-offset': String(from),
            'content-type': 'application/offset+octet-stream',
            'content-length': content.length - from,
          },
        });
        sending.on('error', () => undefined).on('close', resolve);
        sending.write(content.subarray(from, upTo), () => sending.destroy());
      });
    const arrived = async (): Promise<number> =>
      Number((await fetch(location, { method: 'HEAD', headers: tus })).headers.get('upload-offset'));
    await cut(0, 100_000);
    await cut(await arrived(), 200_000);
    const offset = await arrived();
    expect(offset).toBeLessThan(content.length);
    expect(codeOf(await attach(location.split('/').at(-1) ?? ''))).toBe('FILE_INCOMPLETE');
    // A page that forgot how far it was may not write over what is there.
    const headers = { ...tus, 'content-type': 'application/offset+octet-stream' };
    const doubled = await fetch(location, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': String(offset + 1) },
      body: new Uint8Array(content.subarray(0, 10)),
    });
    expect(doubled.status).toBe(409);
    const rest = await fetch(location, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': String(offset) },
      body: new Uint8Array(content.subarray(offset)),
    });
    expect(rest.status).toBe(204);
    const part = await attach(location.split('/').at(-1) ?? '');
    const file = (part.body as { files: { fileId: string }[] }).files[0];
    expect((await officer.bytes(`/api/v1/files/${file?.fileId}`)).content.equals(content)).toBe(true);
  });

  it('that is a program, a script or nothing under the name of a PDF is refused', async () => {
    const contents = {
      'chuong-trinh.pdf': Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(500)]),
      'trang.pdf': Buffer.from('<html><script>alert(1)</script>'),
      'anh.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'van-ban.docx': scannedPage,
      'bang.pdf': sample('de-nghi-loi.xlsx'),
    };
    for (const [name, content] of Object.entries(contents)) {
      const reply = await attach(await officer.upload(name, content));
      expect([name, reply.status, codeOf(reply)]).toEqual([name, 415, 'FILE_KIND_REFUSED']);
    }
    for (const name of ['chay.exe', 'a.pdf.exe', 'a', '.pdf/', 'a.svg', 'a.html'])
      expect((await begin(name, 10)).status).toBe(415);
  });

  it('keeps its name without the folders and hidden letters in it', async () => {
    const names = {
      '../../../etc/cron.d/x.pdf': 'x.pdf',
      'C:\\Windows\\x.pdf': 'x.pdf',
      'a\u202efdp.exe.pdf': 'afdp.exe.pdf',
      'chu\u0000ong.pdf': 'chuong.pdf',
      '<img src=x onerror=alert(1)>.pdf': '<img src=x onerror=alert(1)>.pdf',
      'dòng\r\nSet-Cookie: x=1.pdf': 'dòngSet-Cookie: x=1.pdf',
      'Tờ trình 🌾.pdf': 'Tờ trình 🌾.pdf',
    };
    for (const [given, kept] of Object.entries(names)) {
      const reply = await attach(await officer.upload(given, scannedPage));
      const file = (reply.body as { files: { fileId: string; name: string }[] }).files.find(
        ({ name }) => name === kept,
      );
      expect([given, file?.name]).toEqual([given, kept]);
      const sent = await officer.bytes(`/api/v1/files/${file?.fileId}`);
      expect(sent.headers.get('set-cookie')).toBeNull();
      expect(sent.headers.get('content-disposition')).toMatch(
        /^inline; filename="[\w.() -]*"; filename\*=UTF-8''[\w.%!~-]+$/,
      );
    }
  });
});

describe('a workbook', () => {
  it('that unpacks to a thousand times its size is refused before it is unpacked', async () => {
    const bomb = packageOf({
      '[Content_Types].xml': contentTypes,
      'xl/workbook.xml': Buffer.alloc(4 * 1024 * 1024, ' '),
    });
    expect(bomb.length).toBeLessThan(20 * 1024);
    const reply = await preview(bomb);
    expect([reply.status, codeOf(reply)]).toEqual([422, 'WORKBOOK_UNREADABLE']);
    expect((reply.body as Problem).detail.length).toBeGreaterThan(20);
    const inTheIndex = packageOf({ '[Content_Types].xml': Buffer.alloc(8 * 1024 * 1024, ' ') });
    expect((await preview(inTheIndex)).status).toBe(415);
  });

  it('of 100,000 rows is refused with the number of rows that are taken at once', async () => {
    const row = (n: number): string =>
      `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>${n}</t></is></c><c r="B${n}" t="inlineStr"><is><t>Nguyễn Văn ${n}</t></is></c><c r="C${n}" t="inlineStr"><is><t>Xã Tân Dương</t></is></c><c r="D${n}" t="inlineStr"><is><t>Lao động tiên tiến</t></is></c></row>`;
    const head = ['TT', 'Họ và tên', 'Đơn vị', 'Danh hiệu đề nghị']
      .map((title, at) => `<c r="${'ABCD'[at]}1" t="inlineStr"><is><t>${title}</t></is></c>`)
      .join('');
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 2)).join('');
    const ns = 'http://schemas.openxmlformats.org';
    const bytes = packageOf({
      '[Content_Types].xml': contentTypes,
      '_rels/.rels': Buffer.from(
        `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': Buffer.from(
        `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': Buffer.from(
        `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': Buffer.from(
        `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData><row r="1">${head}</row>${rows}</sheetData></worksheet>`,
      ),
    });
    const reply = await preview(bytes);
    expect([reply.status, codeOf(reply)]).toEqual([413, 'WORKBOOK_TOO_LARGE']);
    expect((reply.body as Problem).detail).toMatch(/\d/);
    expect((await api.visitor().send('GET', '/api/v1/health')).status).toBe(200);
  });

  it('of another kind, empty or cut off is refused in words', async () => {
    const whole = sample('de-nghi-loi.xlsx');
    const damaged = Buffer.from(whole);
    damaged.fill(0, 200, 900);
    for (const bytes of [damaged, packageOf({ '[Content_Types].xml': contentTypes })]) {
      const reply = await preview(bytes);
      expect([415, 422]).toContain(reply.status);
      expect((reply.body as Problem).detail.length).toBeGreaterThan(20);
    }
    for (const bytes of [whole.subarray(0, 3_000), Buffer.from('x')])
      expect([415, 422]).toContain((await preview(bytes)).status);
  });

  it('with formulas, SQL, HTML and hidden letters in it: read as text, computed never, and given back harmless', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('DS');
    sheet.addRow(['TT', 'Họ và tên', 'Số định danh cá nhân', 'Chức vụ', 'Đơn vị', 'Danh hiệu đề nghị', 'Thành tích']);
    const unit = 'Uỷ ban nhân dân xã Tân Dương';
    const award = 'Lao động tiên tiến';
    const nasty = `<img src=x onerror=alert(1)>`;
    sheet.addRow([
      1,
      { formula: 'CONCATENATE("Nguyễn"," Văn An")', result: 'Nguyễn Văn An' },
      '',
      'Công chức',
      unit,
      award,
      '',
    ]);
    sheet.addRow([2, `Robert'); DROP TABLE nomination;--`, '', 'Công chức', unit, award, nasty]);
    sheet.addRow([3, '=HYPERLINK("http://x","y")', '', 'Công chức', unit, award, '=cmd|calc!A1']);
    sheet.addRow([4, 'Trần \u202eThị\u202c Bình', '', 'Công chức', unit, award, 'Một\u0007hai']);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const reply = await preview(bytes, '../<b>danh sách</b>.xlsx');
    expect(reply.status).toBe(200);
    const read = reply.body as ImportPreviewView;
    const back = await officer.bytes(`/api/v1/nomination-imports/${read.id}/workbook`);
    expect(back.status).toBe(200);
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(back.content as unknown as ArrayBuffer);
    // What was typed as text stays text, also when it begins with «=».
    expect(again.worksheets[0]?.getCell('B4').type).toBe(ExcelJS.ValueType.String);
    if (read.goodRows === 0) return;
    const taken = await officer.call(nominations.takeImport, { params: { id: read.id } });
    const { items } = await officer.call(nominations.list, {
      query: { submissionId: taken.submissionIds[0], limit: 200 },
    });
    for (const { subject } of items) expect(subject.name).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
    expect(await api.db.query(`SELECT count(*) > 0 AS there FROM nomination`)).toEqual([{ there: true }]);
    for (const paper of ['nominee-list', 'submission-letter'])
      for (const format of ['pdf', 'docx']) {
        const sent = await officer.bytes(`/api/v1/submissions/${taken.submissionIds[0]}/papers/${paper}/${format}`);
        expect([paper, format, sent.status]).toEqual([paper, format, 200]);
      }
  });

  it('whose questions are answered with somebody who was not offered is read as unanswered', async () => {
    const first = await preview(sample('de-nghi-loi.xlsx'), 'loi.xlsx', 2026);
    const { id, rows } = first.body as ImportPreviewView;
    const [stranger] = await api.db.query<{ id: string }>(`SELECT id FROM subject ORDER BY id DESC LIMIT 1`);
    for (const chosen of ['khong-phai-ma', "'; --", stranger?.id ?? '', 'new']) {
      const answers = Object.fromEntries(rows.map(({ row }) => [`${row}:subject`, chosen]));
      const body = { organisationId, year: 2026, importId: id, answers };
      expect((await officer.attempt(nominations.previewImport, { body })).status).toBe(200);
    }
  });
});
