import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from '@gs/contracts';
import { connection } from './connection';
import { newKey } from './key';
import { offlineProblem, outdatedProblem, ProblemError, problemOf } from './problem';
import { askToSignInAgain } from './sign-in-again';

const BASE = '/api/v1';

/** Endpoints as the client sees them: any of them, whatever their schemas. */
export type AnyEndpoint = Endpoint;

type Absent<T> = [T] extends [undefined] ? true : false;
type Part<Name extends string, T> =
  Absent<T> extends true
    ? { readonly [K in Name]?: undefined }
    : // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- {} asks «may everything be left out»
      {} extends T
      ? { readonly [K in Name]?: T }
      : { readonly [K in Name]: T };

/** What one call needs: exactly the parts its endpoint declares. A multipart endpoint takes `FormData` as its body. */
export type CallOptions<E> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryInputOf<E>> &
  (Absent<BodyInputOf<E>> extends true
    ? { readonly body?: FormData }
    : { readonly body: BodyInputOf<E> | FormData }) & {
    /** Makes a repeat harmless. One is made for every command; give your own to let a second press be the same command. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal | undefined;
    /** Do not offer to sign in again on a 401 (the session loader, the sign-in page). */
    readonly isQuiet?: boolean;
  };

type Loose = { readonly params?: unknown; readonly query?: unknown };
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- {} asks «may everything be left out»
type Rest<T> = {} extends T ? [options?: T] : [options: T];

/** The address of an endpoint below the origin, e.g. for a download link: `/api/v1/decisions/…/paper?format=pdf`. */
export function urlOf<E extends AnyEndpoint>(
  endpoint: E,
  ...[options]: Rest<Pick<CallOptions<E>, 'params' | 'query'>>
): string {
  return buildUrl(endpoint.path, options as Loose | undefined);
}

function buildUrl(path: string, options: Loose | undefined): string {
  const params = (options?.params ?? {}) as Readonly<Record<string, unknown>>;
  const filled = path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((options?.query ?? {}) as Readonly<Record<string, unknown>>)) {
    if (value === undefined || value === null || value === '') continue;
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      search.append(name, String(each));
  }
  const text = search.toString();
  return `${BASE}${filled}${text === '' ? '' : `?${text}`}`;
}

interface SendOptions extends Loose {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal | undefined;
  readonly isQuiet?: boolean;
}

/**
 * How the browser is to carry a request. One to an `anonymous` endpoint takes nothing along that names its sender: no
 * cookie, no referring page, no key of its own that two requests could share.
 */
function carriage(endpoint: AnyEndpoint): RequestInit {
  return endpoint.anonymous
    ? { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }
    : { credentials: 'same-origin' };
}

/**
 * Calls an endpoint and gives what its response schema gives (undefined for 204). Throws `ProblemError`: a refusal with
 * its Vietnamese copy, `OFFLINE` without an answer, `OUTDATED_PAGE` when the answer does not fit. A 401 in the middle of
 * work asks to sign in again and repeats the call; nothing typed is lost.
 */
export async function api<E extends AnyEndpoint>(
  endpoint: E,
  ...[options]: Rest<CallOptions<E>>
): Promise<ResponseOf<E>> {
  const response = await send(endpoint, (options ?? {}) as SendOptions);
  if (!endpoint.response || response.status === 204) return undefined as ResponseOf<E>;
  const parsed = endpoint.response.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw outdatedProblem(parsed.error);
  return parsed.data as ResponseOf<E>;
}

/** The same for an endpoint that answers with bytes: the file and the name the server gave it. */
export async function apiFile<E extends AnyEndpoint>(
  endpoint: E,
  ...[options]: Rest<CallOptions<E>>
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await send(endpoint, (options ?? {}) as SendOptions);
  return { blob: await response.blob(), name: fileName(response.headers.get('content-disposition')) };
}

async function send(endpoint: AnyEndpoint, options: SendOptions): Promise<Response> {
  const idempotencyKey = options.idempotencyKey ?? newKey();
  for (;;) {
    const response = await once(endpoint, options, idempotencyKey);
    if (response.ok) return response;
    const problem = await problemOf(response);
    const mayAsk =
      response.status === 401 && problem.code === 'UNAUTHENTICATED' && endpoint.access !== 'public' && !options.isQuiet;
    if (!mayAsk || !(await askToSignInAgain())) throw problem;
  }
}

async function once(endpoint: AnyEndpoint, options: SendOptions, idempotencyKey: string): Promise<Response> {
  const isForm = options.body instanceof FormData;
  const headers = new Headers({ accept: endpoint.bytes === 'file' ? '*/*' : 'application/json' });
  if (options.body !== undefined && !isForm) headers.set('content-type', 'application/json');
  if (endpoint.method !== 'GET' && !endpoint.anonymous) headers.set('idempotency-key', idempotencyKey);
  try {
    const response = await fetch(buildUrl(endpoint.path, options), {
      method: endpoint.method,
      headers,
      ...carriage(endpoint),
      ...(options.body === undefined
        ? {}
        : { body: isForm ? (options.body as FormData) : JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    connection.report(true);
    return response;
  } catch (thrown) {
    if (options.signal?.aborted) throw thrown;
    connection.report(false);
    throw thrown instanceof ProblemError ? thrown : offlineProblem();
  }
}

function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'tai-ve';
}
