import { createHash } from 'node:crypto';
import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@gs/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DuplicateCommand, requestContext, type CommandClaim } from '../uow/request-context';
import { noTrace } from './anonymous-routes';
import type { FileAnswer, ServerEvent } from './call';
import { ENDPOINT } from './endpoint.decorator';
import { Idempotency, type StoredAnswer } from './idempotency';
import { parseInput } from './parse-input';
import { requestState } from './request-state';
import { sendEvents } from './send-events';
import { sendFile } from './send-file';

/** Parses what comes in by the contract, and lets nothing out that the contract does not name. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Endpoint');

  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint>(ENDPOINT, context.getHandler());
    const http = context.switchToHttp();
    return from(this.answer(endpoint, http.getRequest(), http.getResponse(), next));
  }

  private async answer(
    endpoint: Endpoint,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const actor = requestState.actor(request);
    requestState.setParsed(request, parseInput(endpoint, request), reply);
    if (endpoint.anonymous === true) return this.answerNobody(endpoint, reply, next);
    const command = this.idempotency.claimOf(endpoint, request, actor);
    if (command !== undefined) {
      const earlier = await this.idempotency.earlier(command);
      if (earlier !== null) return send(reply, earlier);
    }
    const scope = {
      traceId: request.id,
      accountId: actor?.accountId ?? null,
      ...(command === undefined ? {} : { command }),
    };
    let result: unknown;
    try {
      result = await requestContext.run(scope, () => lastValueFrom(next.handle(), { defaultValue: undefined }));
    } catch (error) {
      if (!(error instanceof DuplicateCommand) || command === undefined) throw error;
      const earlier = await this.idempotency.earlier(command);
      if (earlier === null) throw error;
      return send(reply, earlier);
    }
    if (endpoint.bytes === 'file') return sendFile(reply, result as FileAnswer);
    if (endpoint.bytes === 'event-stream') return sendEvents(request, reply, result as AsyncIterable<ServerEvent>);
    return this.finish(endpoint, request, reply, command, result);
  }

  /** An anonymous request: no account, no trace, no key of a command, nothing that a cache could keep. */
  private async answerNobody(endpoint: Endpoint, reply: FastifyReply, next: CallHandler): Promise<void> {
    const scope = { traceId: noTrace, accountId: null };
    const result = await requestContext.run(scope, () =>
      lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined }),
    );
    void reply.header('cache-control', 'no-store');
    const status = endpoint.response === undefined ? 204 : 200;
    send(reply, { status, body: this.shape(endpoint, result) });
  }

  private async finish(
    endpoint: Endpoint,
    request: FastifyRequest,
    reply: FastifyReply,
    command: CommandClaim | undefined,
    result: unknown,
  ): Promise<unknown> {
    const answer = { status: endpoint.response === undefined ? 204 : 200, body: this.shape(endpoint, result) };
    if (command?.claimed === true) await this.idempotency.remember(command, answer);
    if (endpoint.method !== 'GET') return send(reply, answer);
    const text = JSON.stringify(answer.body);
    const etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', endpoint.access === 'public' ? 'no-cache' : 'private, no-cache');
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    return void reply.type('application/json; charset=utf-8').send(text);
  }

  private shape(endpoint: Endpoint, result: unknown): unknown {
    if (endpoint.response === undefined) return undefined;
    const shaped = endpoint.response.safeParse(result);
    if (shaped.success) return shaped.data;
    const where = shaped.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    this.logger.error(`${endpoint.id} answers what its contract does not say: ${where}`);
    throw new Error(`${endpoint.id} breaks its contract: ${where}`);
  }
}

function send(reply: FastifyReply, answer: StoredAnswer): void {
  void reply.status(answer.status);
  if (answer.status === 204) void reply.send();
  else void reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
}
