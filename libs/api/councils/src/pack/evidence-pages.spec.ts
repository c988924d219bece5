import type { Added, PdfBinder } from '@gs/papers';
import { addEvidence, listedOnly, packLimits } from './evidence-pages';
import type { Pack } from './pack';

type File = Pack['groups'][number]['items'][number]['evidence'][number];

const file = (fileId: string, more: Partial<File> = {}): File => ({
  fileId,
  name: `${fileId}.pdf`,
  mediaType: 'application/pdf',
  size: 1000,
  ...more,
});
const packWith = (...items: File[][]): Pack =>
  ({
    groups: [{ award: null, awardName: '', items: items.map((evidence, i) => ({ title: `Mục ${i + 1}`, evidence })) }],
  }) as unknown as Pack;
/** A binder that takes two pages of everything but what is called broken, and remembers the files it was given. */
function binderOf(): { binder: PdfBinder; read: (id: string) => Promise<Uint8Array>; given: string[] } {
  const given: string[] = [];
  const add = (_kind: string, bytes: Uint8Array): Promise<Added> =>
    Promise.resolve(Buffer.from(bytes).toString() === 'broken' ? { refused: 'broken' } : { pages: 2 });
  const read = (id: string): Promise<Uint8Array> => {
    given.push(id);
    return Promise.resolve(Buffer.from(id));
  };
  return { binder: { add } as unknown as PdfBinder, read, given };
}

describe('evidence in the pack', () => {
  it('stands in the order of the agenda; a file of two matters is bound once', async () => {
    const { binder, read, given } = binderOf();
    const rows = await addEvidence(packWith([file('a'), file('broken')], [file('a'), file('b')]), binder, read);
    expect(rows.map(({ subject, name, offset }) => [subject, name, offset])).toEqual([
      ['Mục 1', 'a.pdf', 0],
      ['Mục 1', 'broken.pdf', null],
      ['Mục 2', 'a.pdf', 0],
      ['Mục 2', 'b.pdf', 2],
    ]);
    expect(rows[1]?.reason).toContain('không ghép được (tệp hỏng)');
    expect(given).toEqual(['a', 'broken', 'b']);
  });

  it('is bound up to a size and a number; the rest is named, not read', async () => {
    const { binder, read, given } = binderOf();
    const big = file('big', { size: packLimits.bytes });
    const rows = await addEvidence(
      packWith([file('a'), big, file('b'), file('c', { mediaType: 'text/csv' })]),
      binder,
      read,
    );
    expect(rows.map(({ offset }) => offset)).toEqual([0, null, 2, null]);
    expect(rows[1]?.reason).toContain('quá lớn');
    expect(given).toEqual(['a', 'b']);
    const many = Array.from({ length: packLimits.files + 1 }, (_, i) => file(`f${i}`));
    expect((await addEvidence(packWith(many), binder, read)).at(-1)?.offset).toBeNull();
  });

  it('is named when none of it can be bound', () => {
    expect(listedOnly(packWith([file('a')]))).toEqual([
      { subject: 'Mục 1', name: 'a.pdf', offset: null, reason: 'không ghép được; xem trên màn hình' },
    ]);
  });
});
