import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { CONFIG, type Config } from '../config/config';
import type { FileAnswer } from '../http/call';
import { Ids } from '../ids/ids';
import { ProblemError } from '../problems/problem-error';
import { Db } from '../uow/db';
import type { Queryable } from '../uow/queryable';
import { errorCode } from './error-code';
import { fileKinds, FileStore, type PutOptions, type StoredFile } from './file-store';
import { kindOfName, mediaTypes, sniff } from './sniff';

interface Row {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly uploaded_by: string | null;
}

/** Files below DATA_DIR/files, each under its SHA-256: the same content lies there once. */
@Injectable()
export class DiskFileStore extends FileStore {
  private readonly folder: string;

  constructor(
    private readonly db: Db,
    private readonly ids: Ids,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
    this.folder = join(config.dataDir, 'files');
  }

  async put(content: Buffer | Readable, options: PutOptions, on: Queryable = this.db): Promise<StoredFile> {
    await mkdir(join(this.folder, 'incoming'), { recursive: true });
    const temporary = join(this.folder, 'incoming', this.ids.next());
    try {
      const { sha256, size } = await this.receive(content, temporary);
      const kind = size === 0 ? refuse() : await sniff(temporary, options.name, options.kinds ?? fileKinds);
      await this.keep(temporary, sha256);
      const file: StoredFile = {
        id: this.ids.next(),
        sha256,
        size,
        kind,
        mediaType: mediaTypes[kind],
        name: cleanName(options.name),
        createdBy: options.accountId,
      };
      await on.query(
        `INSERT INTO stored_file (id, sha256, name, media_type, size_bytes, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [file.id, sha256, file.name, file.mediaType, size, file.createdBy, this.clock.now()],
      );
      return file;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async find(id: string): Promise<StoredFile> {
    if (!isUuid(id)) throw new ProblemError('NOT_FOUND');
    const rows = await this.db.query<Row>(
      `SELECT id, sha256, name, media_type, size_bytes, uploaded_by FROM stored_file WHERE id = $1`,
      [id],
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    const kind =
      ([...fileKinds, 'csv'] as const).find((candidate) => mediaTypes[candidate] === row.media_type) ??
      kindOfName(row.name) ??
      'pdf';
    return {
      id: row.id,
      sha256: row.sha256,
      size: row.size_bytes,
      kind,
      mediaType: row.media_type,
      name: row.name,
      createdBy: row.uploaded_by,
    };
  }

  async open(id: string): Promise<{ file: StoredFile; content: Readable }> {
    const file = await this.find(id);
    await stat(this.pathOf(file.sha256));
    return { file, content: createReadStream(this.pathOf(file.sha256)) };
  }

  async read(id: string): Promise<{ file: StoredFile; content: Buffer }> {
    const file = await this.find(id);
    return { file, content: await readFile(this.pathOf(file.sha256)) };
  }

  async answer(id: string, options: { readonly inline?: boolean } = {}): Promise<FileAnswer> {
    const { file, content } = await this.open(id);
    // Only what a browser shows without running anything may open in the page.
    const inline = options.inline === true && ['pdf', 'png', 'jpeg'].includes(file.kind);
    return { content, name: file.name, mediaType: file.mediaType, size: file.size, inline };
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  /** Writes to a temporary file while counting and hashing, and makes sure it is on disk. */
  private async receive(content: Buffer | Readable, path: string): Promise<{ sha256: string; size: number }> {
    const hash = createHash('sha256');
    let size = 0;
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
        const bytes = chunk as Buffer;
        size += bytes.length;
        if (size > this.config.maxFileBytes)
          throw new ProblemError('FILE_TOO_LARGE', { maxMb: this.config.maxFileBytes / 1024 / 1024 });
        hash.update(bytes);
        await handle.writeFile(bytes);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { sha256: hash.digest('hex'), size };
  }

  private async keep(temporary: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true });
    try {
      await link(temporary, target);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function refuse(): never {
  throw new ProblemError('FILE_KIND_REFUSED');
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A name without folders or control characters, in NFC, not too long. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-180) || 'tep';
}
