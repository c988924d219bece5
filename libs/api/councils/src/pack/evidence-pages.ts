import type { Added, BoundKind, PackEvidence, PdfBinder } from '@gs/papers';
import type { EvidenceFile } from '../agenda/agenda-port';
import type { Pack } from './pack';

/** What of the evidence goes into one file: all of it is held in memory once, while the file is bound. */
export const packLimits = { files: 200, bytes: 48 * 1024 * 1024 } as const;

const kinds: Readonly<Record<string, BoundKind>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
};
const refusals: Readonly<Record<Extract<Added, { refused: string }>['refused'], string>> = {
  encrypted: 'không ghép được (tệp có mật khẩu); xem trên màn hình',
  broken: 'không ghép được (tệp hỏng); xem trên màn hình',
  'too-large': 'không ghép được (ảnh quá lớn); xem trên màn hình',
};
const otherKind = 'không phải PDF hoặc ảnh; xem trên màn hình';
const tooMuch = 'chưa ghép vì tệp chung đã quá lớn; xem trên màn hình';
const lost = 'không ghép được; xem trên màn hình';

export type ReadFile = (fileId: string) => Promise<Uint8Array>;

/** All evidence of a pack as its list names it, none of it in the file. */
export const listedOnly = (pack: Pack): PackEvidence[] =>
  evidenceOf(pack).map(({ subject, name }) => ({ subject, name, offset: null, reason: lost }));

/**
 * Adds the evidence of a pack, matter by matter, one file in memory here at a time; what cannot be added is listed with the
 * reason. A file that proves several matters is added once.
 */
export async function addEvidence(pack: Pack, binder: PdfBinder, read: ReadFile): Promise<PackEvidence[]> {
  const places = new Map<string, { readonly offset: number | null; readonly reason: string }>();
  const taken = { files: 0, bytes: 0, pages: 0 };
  const rows: PackEvidence[] = [];
  for (const file of evidenceOf(pack)) {
    const place = places.get(file.fileId) ?? (await placeOf(file, taken, binder, read));
    places.set(file.fileId, place);
    rows.push({ subject: file.subject, name: file.name, ...place });
  }
  return rows;
}

const evidenceOf = (pack: Pack): (EvidenceFile & { readonly subject: string })[] =>
  pack.groups.flatMap(({ items }) =>
    items.flatMap(({ title, evidence }) => evidence.map((file) => ({ ...file, subject: title }))),
  );

async function placeOf(
  file: EvidenceFile,
  taken: { files: number; bytes: number; pages: number },
  binder: PdfBinder,
  read: ReadFile,
): Promise<{ readonly offset: number | null; readonly reason: string }> {
  const kind = kinds[file.mediaType];
  if (kind === undefined) return { offset: null, reason: otherKind };
  if (taken.files >= packLimits.files || taken.bytes + file.size > packLimits.bytes)
    return { offset: null, reason: tooMuch };
  const added = await binder.add(kind, await read(file.fileId));
  if ('refused' in added) return { offset: null, reason: refusals[added.refused] };
  const offset = taken.pages;
  taken.files += 1;
  taken.bytes += file.size;
  taken.pages += added.pages;
  return { offset, reason: '' };
}
