import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Endpoint } from '@gs/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor';
import { contentHash } from '../audit/audit';
import { ProblemError } from '../problems/problem-error';
import { Db } from '../uow/db';
import type { CommandClaim } from '../uow/request-context';

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface Row {
  readonly endpoint: string;
  readonly request_sha256: string;
  readonly status: number | null;
  readonly body: unknown;
}

/**
 * Commands sent twice are done once. The key's row is written by the command's own transaction, so key and effect are
 * kept together or not at all; a second sender waits on that row, then gets the first one's answer.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly db: Db) {}

  /** The claim of a command that carries a key; undefined for readers, visitors and commands without one. */
  claimOf(endpoint: Endpoint, request: FastifyRequest, actor: Actor | null): CommandClaim | undefined {
    const key = request.headers['idempotency-key'];
    if (endpoint.method === 'GET' || endpoint.bytes !== undefined || actor === null || typeof key !== 'string')
      return undefined;
    if (key.length < 8 || key.length > 200)
      throw new ProblemError('VALIDATION_FAILED', {}, [
        { pointer: '/headers/idempotency-key', detail: 'Cần từ 8 đến 200 ký tự.' },
      ]);
    const requestSha256 = contentHash([request.params, request.query, request.body]);
    return { key, accountId: actor.accountId, endpoint: endpoint.id, requestSha256, claimed: false };
  }

  /** The answer given before, or null. @throws ProblemError IDEMPOTENCY_MISMATCH when the key was used for something else */
  async earlier(claim: CommandClaim): Promise<StoredAnswer | null> {
    // The first sender writes its answer a moment after its transaction; a second one may get here in between.
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const rows = await this.db.query<Row>(
        `SELECT endpoint, request_sha256, status, body FROM idempotency_key WHERE account_id = $1 AND key = $2`,
        [claim.accountId, claim.key],
      );
      const row = rows[0];
      if (row === undefined) return null;
      if (row.endpoint !== claim.endpoint || row.request_sha256 !== claim.requestSha256)
        throw new ProblemError('IDEMPOTENCY_MISMATCH');
      if (row.status !== null) return { status: row.status, body: row.body };
      await wait(30);
    }
    // Done, but the server stopped before it could note the answer: nothing is done again, the page has to be reloaded.
    throw new ProblemError('WRONG_STATE');
  }

  async remember(claim: CommandClaim, answer: StoredAnswer): Promise<void> {
    await this.db.execute(`UPDATE idempotency_key SET status = $3, body = $4 WHERE account_id = $1 AND key = $2`, [
      claim.accountId,
      claim.key,
      answer.status,
      answer.body === undefined ? null : JSON.stringify(answer.body),
    ]);
  }
}
