import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { errorCode } from '../files/error-code';

/** What is known of an upload besides its bytes. */
interface Info {
  readonly id: string;
  readonly size?: number | undefined;
  readonly metadata?: Record<string, string | null> | undefined;
  readonly creation_date?: string | undefined;
}

/** Uploads under way, below one folder: `<id>` holds the bytes so far, `<id>.json` what is known of them. */
export class UploadStore extends DataStore {
  override extensions = ['creation', 'expiration', 'termination'];

  constructor(
    private readonly folder: string,
    private readonly keepFor: number,
  ) {
    super();
  }

  pathOf(id: string): string {
    return join(this.folder, id);
  }

  override async create(upload: Upload): Promise<Upload> {
    await mkdir(this.folder, { recursive: true });
    upload.creation_date = new Date().toISOString();
    const { id, size, metadata, creation_date } = upload;
    const info: Info = { id, size, metadata, creation_date };
    await (await open(this.pathOf(upload.id), 'wx', 0o600)).close();
    await writeFile(`${this.pathOf(upload.id)}.new`, JSON.stringify(info), { mode: 0o600 });
    await rename(`${this.pathOf(upload.id)}.new`, `${this.pathOf(upload.id)}.json`);
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const target = createWriteStream(this.pathOf(id), { flags: 'r+', start: offset });
    // A cut connection ends the stream with an error; what arrived until then stays and is gone on from.
    await pipeline(stream, target);
    return offset + target.bytesWritten;
  }

  override async getUpload(id: string): Promise<Upload> {
    if (!/^[\w-]{1,100}$/.test(id)) throw ERRORS.FILE_NOT_FOUND;
    try {
      const info = JSON.parse(await readFile(`${this.pathOf(id)}.json`, 'utf8')) as Info;
      const { size: offset } = await stat(this.pathOf(id));
      return new Upload({
        id,
        offset,
        ...(info.size === undefined ? {} : { size: info.size }),
        ...(info.metadata === undefined ? {} : { metadata: info.metadata }),
        ...(info.creation_date === undefined ? {} : { creation_date: info.creation_date }),
      });
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw ERRORS.FILE_NOT_FOUND;
      throw error;
    }
  }

  override async remove(id: string): Promise<void> {
    await rm(`${this.pathOf(id)}.json`, { force: true });
    await rm(this.pathOf(id), { force: true });
  }

  override getExpiration(): number {
    return this.keepFor;
  }

  /** Removes what nobody went on with. @returns how many uploads went */
  override async deleteExpired(): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    let gone = 0;
    for (const name of names.filter((candidate) => !candidate.includes('.'))) {
      const found = await stat(this.pathOf(name)).catch(() => null);
      if (found === null || Date.now() - found.mtimeMs < this.keepFor) continue;
      await this.remove(name);
      gone += 1;
    }
    return gone;
  }
}
