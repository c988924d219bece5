import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { WorkbookRefused } from './failure';

const MAX_ENTRIES = 2_000;
/** A sheet of repeated rows reaches 1:80; a hand-made bomb 1:1000. Small parts may repeat as they like. */
const MAX_RATIO = 300;
const SMALL_PART = 1024 * 1024;
const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** The parts of a checked package, by their path without a leading slash. */
export interface Package {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Decompressed bytes of one part, as they come; null when there is no such part. */
  open(path: string): Promise<Readable | null>;
  text(path: string): Promise<string | null>;
  close(): void;
}

/**
 * Opens an Office package after looking only at its central directory: how many parts, how large they say they are,
 * how much they were pressed, whether they are encrypted. The sizes are checked again while decompressing.
 * @throws WorkbookRefused NOT_A_WORKBOOK, LEGACY_XLS, ENCRYPTED, ZIP_BOMB
 */
export async function openPackage(bytes: Uint8Array, maxUncompressedBytes: number): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 8).equals(OLE_MAGIC)) {
    throw new WorkbookRefused(buffer.includes(ENCRYPTED_STREAM) ? 'ENCRYPTED' : 'LEGACY_XLS');
  }
  if (buffer.length < 22 || buffer.readUInt16LE(0) !== 0x4b50) throw new WorkbookRefused('NOT_A_WORKBOOK');
  const zip = await openZip(buffer);
  const entries = await checkedEntries(zip, maxUncompressedBytes);
  const open = async (path: string): Promise<Readable | null> => {
    const entry = entries.get(path) ?? entries.get(path.toLowerCase());
    return entry ? openEntry(zip, entry) : null;
  };
  return { entries, open, text: async (path) => readAll(await open(path)), close: () => zip.close() };
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (error, zip) => {
      if (error) reject(new WorkbookRefused('NOT_A_WORKBOOK'));
      else resolve(zip);
    });
  });
}

function checkedEntries(zip: ZipFile, maxBytes: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    const refuse = (code: 'ZIP_BOMB' | 'ENCRYPTED' | 'NOT_A_WORKBOOK'): void => reject(new WorkbookRefused(code));
    zip.on('error', () => refuse('NOT_A_WORKBOOK'));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (total > maxBytes || entries.size >= MAX_ENTRIES) return refuse('ZIP_BOMB');
      if (entry.uncompressedSize > SMALL_PART && ratio > MAX_RATIO) return refuse('ZIP_BOMB');
      if (entry.generalPurposeBitFlag & 1) return refuse('ENCRYPTED');
      const path = entry.fileName.replace(/^\/+/, '');
      // Part names are compared without regard to case (ECMA-376 part 2, 7.2.2).
      if (!entries.has(path)) entries.set(path, entry);
      if (!entries.has(path.toLowerCase())) entries.set(path.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new WorkbookRefused('NOT_A_WORKBOOK'));
      else resolve(stream);
    });
  });
}

async function readAll(stream: Readable | null): Promise<string | null> {
  if (!stream) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}
