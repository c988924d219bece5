import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problems, type Problem, type ProblemCode } from '@gs/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DuplicateCommand } from '../uow/request-context';
import { isAnonymous, noTrace } from '../http/anonymous-routes';
import { sqlErrorOf, translateSqlError } from './constraints';
import { ProblemError } from './problem-error';

const logger = new Logger('Problem');

/** Turns whatever was thrown into a problem of the catalogue. Nothing technical goes over the wire. */
export function toProblemError(error: unknown): ProblemError {
  const translated = translateSqlError(error);
  if (translated instanceof ProblemError) return translated;
  if (translated instanceof DuplicateCommand) return new ProblemError('WRONG_STATE');
  const code = byStatus(statusOf(translated)) ?? (unavailable(translated) ? 'UNAVAILABLE' : 'INTERNAL');
  return new ProblemError(code);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return 500;
}

function byStatus(status: number): ProblemCode | null {
  if (status === 404 || status === 405) return 'NOT_FOUND';
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (status >= 400 && status < 500) return 'VALIDATION_FAILED';
  return null;
}

/** The database is away or about to be: connection failures (class 08), shutdown (57P0x), too many clients (53300). */
function unavailable(error: unknown): boolean {
  const sql = sqlErrorOf(error)?.code ?? '';
  if (/^(08|57P0|53)/.test(sql)) return true;
  const text = error instanceof Error ? error.message : '';
  return /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect/.test(text);
}

/** The body of RFC 9457. */
export function problemBody(error: ProblemError, traceId: string): Problem {
  return {
    type: `urn:guong-sang:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    code: error.code,
    title: error.title,
    detail: error.detail,
    status: error.status,
    traceId,
    ...(error.errors.length > 0 ? { errors: error.errors } : {}),
  };
}

/** Answers with a problem; what was not expected is logged with its trace id, but never of an anonymous request. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblemError(error);
  const nobody = isAnonymous(request);
  if (problem.status >= 500 && !nobody) {
    logger.error(
      `${request.id} ${request.method} ${request.routeOptions.url ?? ''} ${problems[problem.code].title}`,
      error instanceof Error ? error.stack : String(error),
    );
  }
  if (reply.sent || reply.raw.headersSent) return;
  const seconds = problem.params['seconds'];
  if (typeof seconds === 'number') void reply.header('retry-after', seconds);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemBody(problem, nobody ? noTrace : request.id)));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
