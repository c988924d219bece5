import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readSessionCookie } from '../auth/cookie';
import { sameSite } from '../auth/same-site';
import { Sessions } from '../auth/sessions';
import { CONFIG, type Config } from '../config/config';
import { fileKinds, FileStore, type FileKind, type StoredFile } from '../files/file-store';
import { kindOfName } from '../files/sniff';
import { API_PREFIX } from '../http/endpoint.decorator';
import { Ids } from '../ids/ids';
import { ProblemError } from '../problems/problem-error';
import { problemBody, sendProblem } from '../problems/problem.filter';
import { requestContext } from '../uow/request-context';
import type { Queryable } from '../uow/queryable';
import { UploadStore } from './upload-store';

export const UPLOADS_PATH = `${API_PREFIX}/uploads`;
const day = 24 * 3_600_000;

/**
 * Resumable uploads (tus 1.0) at /api/v1/uploads: the browser sends a file in pieces, then names the upload in a
 * command. An upload belongs to the account that began it and is kept for a day.
 */
@Injectable()
export class Uploads {
  private readonly store: UploadStore;
  private readonly server: Server;

  constructor(
    private readonly files: FileStore,
    private readonly sessions: Sessions,
    ids: Ids,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.store = new UploadStore(join(config.dataDir, 'uploads'), day);
    this.server = new Server({
      path: UPLOADS_PATH,
      datastore: this.store,
      maxSize: config.maxFileBytes,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: () => ids.next(),
      onUploadCreate: (_, upload) => Promise.resolve({ metadata: this.accept(upload) }),
      onResponseError: (_, error) => this.explain(error),
    });
  }

  /**
   * A finished upload as a stored file. The upload itself stays until it expires, so a use case may be run again.
   * @param on the transaction that also writes what refers to the file
   * @throws ProblemError NOT_FOUND (also for another account's upload), FILE_INCOMPLETE, FILE_KIND_REFUSED, FILE_TOO_LARGE
   */
  async take(
    uploadId: string,
    accountId: string,
    kinds: readonly FileKind[] = fileKinds,
    on?: Queryable,
  ): Promise<StoredFile> {
    const upload = await this.owned(uploadId, accountId);
    if (upload.size === undefined || upload.offset < upload.size) throw new ProblemError('FILE_INCOMPLETE');
    const name = upload.metadata?.['filename'] ?? 'tep';
    return this.files.put(createReadStream(this.store.pathOf(uploadId)), { name, accountId, kinds }, on);
  }

  /** Serves the protocol. Its routes are not in the contracts: tus defines them. */
  register(app: FastifyInstance): void {
    app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    const handler = (request: FastifyRequest, reply: FastifyReply): Promise<void> => this.handle(request, reply);
    app.route({ method: ['POST', 'OPTIONS'], url: UPLOADS_PATH, handler });
    app.route({ method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url: `${UPLOADS_PATH}/:id`, handler });
    const sweep = setInterval(() => void this.store.deleteExpired().catch(() => undefined), 3_600_000).unref();
    app.addHook('onClose', (_, done) => {
      clearInterval(sweep);
      done();
    });
  }

  private async handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      if (!sameSite(request, this.config)) throw new ProblemError('CROSS_SITE');
      const token = readSessionCookie(request);
      const actor = token === null ? null : await this.sessions.actor(token);
      if (actor === null) throw new ProblemError('UNAUTHENTICATED');
      const { id } = request.params as { id?: string };
      if (id !== undefined) await this.owned(id, actor.accountId);
      reply.hijack();
      await requestContext.run({ traceId: request.id, accountId: actor.accountId }, () =>
        this.server.handle(request.raw, reply.raw),
      );
    } catch (error) {
      sendProblem(error, request, reply);
    }
  }

  private async owned(id: string, accountId: string): Promise<Upload> {
    const upload = await this.store.getUpload(id).catch(() => {
      throw new ProblemError('NOT_FOUND');
    });
    if (upload.metadata?.['accountId'] !== accountId) throw new ProblemError('NOT_FOUND');
    return upload;
  }

  /** Refuses at once what would be refused at the end. */
  private accept(upload: Upload): Record<string, string | null> {
    const filename = upload.metadata?.['filename'] ?? '';
    if (kindOfName(filename) === null) throw new ProblemError('FILE_KIND_REFUSED');
    return { filename, accountId: requestContext.current()?.accountId ?? null };
  }

  private explain(error: unknown): { status_code: number; body: string } | undefined {
    const status =
      typeof error === 'object' && error !== null && 'status_code' in error ? error.status_code : undefined;
    const tooLarge =
      status === 413 ? new ProblemError('FILE_TOO_LARGE', { maxMb: this.config.maxFileBytes / 1024 / 1024 }) : null;
    const problem = error instanceof ProblemError ? error : tooLarge;
    if (problem === null) return undefined;
    return {
      status_code: problem.status,
      body: JSON.stringify(problemBody(problem, requestContext.current()?.traceId ?? '')),
    };
  }
}
