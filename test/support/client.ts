import type { BodyInputOf, Endpoint, Problem, QueryInputOf, ResponseOf } from '@gs/contracts';

export interface Reply<T> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined for 204. For a file see `bytes`. */
  readonly body: T;
}

export interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Input<E> = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryInputOf<E>;
  readonly body?: BodyInputOf<E>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A browser's worth of HTTP: keeps its session cookie, sends Origin like our own pages. */
export class Client {
  constructor(
    readonly url: string,
    private cookie: string | null = null,
  ) {}

  /** Signs in with the form's own request. @returns the answer; the cookie is kept */
  signIn(username: string, password = 'guong-sang-2026'): Promise<Reply<unknown>> {
    return this.send('POST', '/api/v1/session', { body: { username, password } });
  }

  /** The `Cookie` header, for a browser context or a raw request. */
  get cookies(): string {
    return this.cookie === null ? '' : `gs=${this.cookie}`;
  }

  /** The session token, for `context.addCookies`. */
  get token(): string | null {
    return this.cookie;
  }

  /** Sends to a contract; the body is the contract's response. @throws Error with the problem when refused */
  async call<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<ResponseOf<E>> {
    const reply = await this.attempt(endpoint, input);
    if (reply.status >= 400) throw new Error(`${endpoint.id}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body as ResponseOf<E>;
  }

  /** As `call`, for those who expect a refusal: the body is the problem. */
  async refused<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<Problem> {
    const reply = await this.attempt(endpoint, input);
    if (reply.status < 400) throw new Error(`${endpoint.id} was not refused: ${reply.status}`);
    return reply.body as Problem;
  }

  /** As `call`, whatever comes. */
  attempt<E extends Endpoint>(
    endpoint: E,
    { params = {}, query, body, headers }: Input<E> = {},
  ): Promise<Reply<unknown>> {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) {
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined && one !== null) search.append(name, String(one));
    }
    const suffix = search.size > 0 ? `?${search.toString()}` : '';
    return this.send(endpoint.method, `/api/v1${path}${suffix}`, {
      ...(body === undefined ? {} : { body }),
      ...(headers === undefined ? {} : { headers }),
    });
  }

  /** Any request. JSON in, JSON out. */
  async send<T = unknown>(method: string, path: string, options: SendOptions = {}): Promise<Reply<T>> {
    const response = await this.fetch(method, path, {
      ...options,
      ...(options.body === undefined ? {} : { raw: JSON.stringify(options.body), type: 'application/json' }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : text === '' ? undefined : text) as T,
    };
  }

  /** A file. */
  async bytes(path: string): Promise<{ status: number; headers: Headers; content: Buffer }> {
    const response = await this.fetch('GET', path, {});
    return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
  }

  /** Uploads a file in one piece, as tus. @returns the id to name in a command */
  async upload(name: string, content: Buffer): Promise<string> {
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-length': String(content.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    };
    const created = await this.fetch('POST', '/api/v1/uploads', { headers });
    if (created.status !== 201) throw new Error(`upload of ${name}: ${created.status} ${await created.text()}`);
    const location = new URL(created.headers.get('location') ?? '', `${this.url}/api/v1/uploads`).pathname;
    const sent = await this.fetch('PATCH', location, {
      headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0' },
      raw: content,
      type: 'application/offset+octet-stream',
    });
    if (sent.status !== 204) throw new Error(`upload of ${name}: ${sent.status} ${await sent.text()}`);
    return location.split('/').at(-1) ?? '';
  }

  private async fetch(
    method: string,
    path: string,
    { headers = {}, raw, type }: { headers?: Readonly<Record<string, string>>; raw?: string | Buffer; type?: string },
  ): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.url,
        ...(this.cookie === null ? {} : { cookie: this.cookies }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(raw === undefined ? {} : { body: typeof raw === 'string' ? raw : new Uint8Array(raw) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const token = /^gs=([^;]*)/.exec(line)?.[1];
      if (token !== undefined) this.cookie = token === '' ? null : token;
    }
    return response;
  }
}
