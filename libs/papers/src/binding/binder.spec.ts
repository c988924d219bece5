import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PdfBinder } from './binder';

async function pdf(pages: number, password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let i = 0; i < pages; i += 1) document.addPage([300 + i, 400]);
  if (password !== undefined) await document.encrypt({ userPassword: password, ownerPassword: password });
  return document.save();
}

/** A grey picture of that size. */
function png(width: number, height: number): Uint8Array {
  const crcOf = (bytes: Buffer): number => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let k = 0; k < 8; k += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc(Math.min(height, 64) * (Math.min(width, 64) + 1), 0);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('binding files into one', () => {
  let binder: PdfBinder;
  beforeEach(() => {
    binder = new PdfBinder();
  });
  afterEach(() => binder.close());

  it('puts papers first, then every file in the order it was added', async () => {
    expect(await binder.add('pdf', await pdf(2))).toEqual({ pages: 2 });
    expect(await binder.add('png', png(40, 20))).toEqual({ pages: 1 });
    expect(await binder.count(await pdf(3))).toBe(3);
    const bound = await PDFDocument.load(await binder.bind([await pdf(1), await pdf(3)], 'Tài liệu họp'));
    expect(bound.getTitle()).toBe('Tài liệu họp');
    expect(bound.getPages().map((page) => Math.round(page.getWidth()))).toEqual([300, 300, 301, 302, 300, 301, 842]);
  });

  it('refuses a file that is locked or broken and goes on with the next', async () => {
    expect(await binder.add('pdf', await pdf(1, 'bí mật'))).toEqual({ refused: 'encrypted' });
    expect(await binder.add('pdf', Buffer.from('%PDF-1.7 nothing of the kind'))).toEqual({ refused: 'broken' });
    expect(await binder.add('jpeg', Buffer.from('ffd8ffe0', 'hex'))).toEqual({ refused: 'broken' });
    expect(await binder.add('png', png(60_000, 60_000))).toEqual({ refused: 'too-large' });
    expect(await binder.add('pdf', await pdf(1))).toEqual({ pages: 1 });
    expect((await PDFDocument.load(await binder.bind([], 'x'))).getPageCount()).toBe(1);
  });

  it('answers nothing more once it is closed', async () => {
    await binder.close();
    const asked = binder.add('pdf', await pdf(1));
    await expect(asked).rejects.toThrow('binding');
  });
});
