import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@gs/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor';
import { readSessionCookie } from '../auth/cookie';
import { sameSite } from '../auth/same-site';
import { Sessions } from '../auth/sessions';
import { CONFIG, type Config } from '../config/config';
import { RateLimit } from '../limits/rate-limit';
import { ProblemError } from '../problems/problem-error';
import { ENDPOINT } from './endpoint.decorator';
import { requestState } from './request-state';

/** Who may pass. A route without a contract is refused, whoever asks. */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly limit: RateLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (endpoint === undefined) throw new ProblemError('FORBIDDEN');
    if (endpoint.method !== 'GET' && !sameSite(request, this.config)) throw new ProblemError('CROSS_SITE');
    // Whose cookie came along is not even looked at. No limit either: by sender it would have to keep the sender, and one
    // for all would let anybody shut the box for all. A forged ballot costs one check of a signature and is gone.
    if (endpoint.anonymous === true) return true;
    const actor = await this.actorOf(request);
    if (endpoint.access === 'public') {
      if (actor === null && !this.limit.take(request.ip)) throw new ProblemError('TOO_MANY_REQUESTS');
      return true;
    }
    if (actor === null) throw new ProblemError('UNAUTHENTICATED');
    if (endpoint.access !== 'authenticated' && !actor.permissions.has(endpoint.access))
      throw new ProblemError('FORBIDDEN');
    return true;
  }

  private async actorOf(request: FastifyRequest): Promise<Actor | null> {
    const token = readSessionCookie(request);
    const actor = token === null ? null : await this.sessions.actor(token);
    if (actor !== null) requestState.setActor(request, actor);
    return actor;
  }
}
