import { open } from 'node:fs/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { ProblemError } from '../problems/problem-error';
import type { FileKind } from './file-store';

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
};

const byExtension: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  csv: 'csv',
};

/** The kind a name claims, or null. */
export function kindOfName(name: string): FileKind | null {
  return byExtension[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * The kind of a file, when its content is what its name says.
 * @param content the bytes, or the path of the file
 * @throws ProblemError FILE_KIND_REFUSED for any other kind, and for an .exe that calls itself .pdf
 */
export async function sniff(content: Buffer | string, name: string, allowed: readonly FileKind[]): Promise<FileKind> {
  // A package that is cut off or damaged makes the reader fail: then it is no kind at all.
  const reading = typeof content === 'string' ? fileTypeFromFile(content) : fileTypeFromBuffer(content);
  const found = await reading.catch(() => undefined);
  const kind = kindOfName(name);
  if (kind === 'csv' && allowed.includes(kind) && found === undefined && (await isText(content))) return kind;
  if (kind === null || !allowed.includes(kind) || found?.mime !== mediaTypes[kind])
    throw new ProblemError('FILE_KIND_REFUSED');
  return kind;
}

/** No NUL in its beginning; whether its letters can be read is told by whoever reads them. */
async function isText(content: Buffer | string): Promise<boolean> {
  const beginning = typeof content === 'string' ? await beginningOf(content) : content.subarray(0, textLookedAt);
  return !beginning.includes(0);
}

const textLookedAt = 64 * 1024;

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(textLookedAt);
    const { bytesRead } = await handle.read(buffer, 0, textLookedAt, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
