import type { Readable } from 'node:stream';
import type { FileAnswer } from '../http/call';
import type { Queryable } from '../uow/queryable';

/** The kinds of file an office may hand in. */
export const fileKinds = ['pdf', 'docx', 'xlsx', 'png', 'jpeg'] as const;
/** Plain text is taken only where a use case asks for it: nothing in it says what it is. */
export type FileKind = (typeof fileKinds)[number] | 'csv';

/** A file as its row says. The content lies on disk under its SHA-256. */
export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: FileKind;
  readonly mediaType: string;
  /** As the sender named it, diacritics and all. */
  readonly name: string;
  readonly createdBy: string | null;
}

export interface PutOptions {
  readonly name: string;
  readonly accountId: string | null;
  /** Fewer kinds than all. */
  readonly kinds?: readonly FileKind[];
}

/** Keeps files: written once, never changed. */
export abstract class FileStore {
  /**
   * Sniffs, hashes and keeps a file. The content is on disk before the row is written; a row never lacks its content.
   * @throws ProblemError FILE_TOO_LARGE, FILE_KIND_REFUSED
   */
  abstract put(content: Buffer | Readable, options: PutOptions, on?: Queryable): Promise<StoredFile>;
  /** @throws ProblemError NOT_FOUND */
  abstract find(id: string): Promise<StoredFile>;
  /** The content as a stream. @throws ProblemError NOT_FOUND */
  abstract open(id: string): Promise<{ readonly file: StoredFile; readonly content: Readable }>;
  /** The whole content. @throws ProblemError NOT_FOUND */
  abstract read(id: string): Promise<{ readonly file: StoredFile; readonly content: Buffer }>;
  /** As the answer of an endpoint with `bytes: 'file'`. */
  abstract answer(id: string, options?: { readonly inline?: boolean }): Promise<FileAnswer>;
}
