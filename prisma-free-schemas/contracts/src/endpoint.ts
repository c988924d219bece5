import type { z } from 'zod';
import type { Permission } from './permissions';
import type { ProblemCode } from './problems';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: a permission held in some scope, any signed-in account, or anybody. The scope itself (which units)
 * is applied by the SQL of the use case; the guard only refuses those who hold the permission nowhere.
 */
export type Access = Permission | 'authenticated' | 'public';

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** «context.verb», unique; also the OpenAPI operationId. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly access: Access;
  /** Nobody's: session and cookies are not read, nothing of the request is logged or counted by sender. Public only. */
  readonly anonymous?: boolean;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Absent: 204, or bytes when `bytes` says so. */
  readonly response?: Response;
  /** The answer is a file (DOCX, PDF, XLSX) or an event stream, not JSON. */
  readonly bytes?: 'file' | 'event-stream';
  readonly problems: readonly ProblemCode[];
}

/** Declares an endpoint. The controller, the typed client, OpenAPI and the role matrix are all made from this one object. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(endpoint: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return endpoint;
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type ResponseOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
/** What a caller writes, before defaults are filled in. */
export type QueryInputOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.input<Q> : never;
export type BodyInputOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
