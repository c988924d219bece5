import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@gs/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Actor } from '../auth/actor';

/** The one argument of a handler: everything parsed by the contract, and who asks. */
export interface Call<E> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** As `Call`, for endpoints with access 'public': nobody may be signed in. */
export type PublicCall<E> = Omit<Call<E>, 'actor'> & { readonly actor: Actor | null };

/** A file to be sent: of an endpoint with `bytes: 'file'`. */
export interface FileAnswer {
  readonly content: Buffer | Uint8Array | Readable;
  /** File name with diacritics as the person will see it. */
  readonly name: string;
  readonly mediaType: string;
  /** Shown in the page (PDF, picture) rather than saved. */
  readonly inline?: boolean;
  readonly size?: number;
}

/** One server-sent event: of an endpoint with `bytes: 'event-stream'`. `data` goes out as JSON. */
export interface ServerEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data: unknown;
}

/** What a handler may return: the contract's response; nothing for 204; a file or events where the contract says so. */
export type Answer<E extends Endpoint> =
  ResponseOf<E> extends undefined ? void | undefined | FileAnswer | AsyncIterable<ServerEvent> : ResponseOf<E>;
