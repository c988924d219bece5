/// <reference types="jest" />
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineEndpoint } from '@gs/contracts';
import { z } from 'zod';
import { api, urlOf } from './api';
import { ProblemError } from './problem';

const read = defineEndpoint({
  id: 'test.read',
  method: 'GET',
  path: '/units/:id/grants',
  access: 'public',
  summary: '',
  params: z.object({ id: z.string() }),
  query: z.object({ q: z.string().optional(), year: z.coerce.number().optional() }),
  response: z.object({ name: z.string() }),
  problems: [],
});
const write = defineEndpoint({
  id: 'test.write',
  method: 'POST',
  path: '/units',
  access: 'public',
  summary: '',
  body: z.object({ name: z.string() }),
  problems: [],
});
const nameless = defineEndpoint({
  id: 'test.nameless',
  method: 'POST',
  path: '/box/:id',
  access: 'public',
  anonymous: true,
  summary: '',
  params: z.object({ id: z.string() }),
  body: z.object({ choice: z.string() }),
  problems: [],
});

describe('the client of the API', () => {
  let server: Server;
  let seen: { readonly url: string; readonly key: string | undefined; readonly body: string }[] = [];
  let answer = { status: 200, body: '{"name":"UBND xã Tây Lương"}' };
  const direct = globalThis.fetch;

  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        seen.push({ url: request.url ?? '', key: request.headers['idempotency-key'] as string | undefined, body });
        response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end(answer.status === 204 ? undefined : answer.body);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // A page has an origin; here it is the little server's.
    globalThis.fetch = (input, init) => direct(new URL(String(input), origin), init);
  });
  beforeEach(() => {
    seen = [];
    answer = { status: 200, body: '{"name":"UBND xã Tây Lương"}' };
  });
  afterAll(async () => {
    globalThis.fetch = direct;
    await new Promise((closed) => server.close(closed));
  });

  it('fills the path, leaves out what is empty and gives what the contract promises', async () => {
    await expect(api(read, { params: { id: 'a/b' }, query: { q: '', year: 2025 } })).resolves.toEqual({
      name: 'UBND xã Tây Lương',
    });
    expect(seen[0]).toMatchObject({ url: '/api/v1/units/a%2Fb/grants?year=2025', key: undefined });
    expect(urlOf(read, { params: { id: '7' }, query: { q: 'Bản Mây' } })).toBe(
      '/api/v1/units/7/grants?q=B%E1%BA%A3n+M%C3%A2y',
    );
  });

  it('sends every command with a key, the given one where there is one', async () => {
    answer = { status: 204, body: '' };
    await api(write, { body: { name: 'x' } });
    await api(write, { body: { name: 'x' }, idempotencyKey: 'cung-mot-lan-bam' });
    expect(seen[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(seen[1]).toMatchObject({ key: 'cung-mot-lan-bam', body: '{"name":"x"}' });
  });

  it('sends to an anonymous endpoint nothing that names its sender', async () => {
    answer = { status: 204, body: '' };
    const reachable = globalThis.fetch;
    let carried: RequestInit | undefined;
    globalThis.fetch = (input, init) => {
      carried = init;
      return reachable(input, init);
    };
    await api(nameless, { params: { id: '7' }, body: { choice: 'agree' }, idempotencyKey: 'cung-mot-lan-bam' });
    globalThis.fetch = reachable;
    expect(carried).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect([...new Headers(carried?.headers).keys()].sort()).toEqual(['accept', 'content-type']);
    expect(seen[0]).toMatchObject({ url: '/api/v1/box/7', key: undefined, body: '{"choice":"agree"}' });
  });

  it('throws the refusal of the server with its words', async () => {
    answer = {
      status: 409,
      body: '{"code":"STALE","title":"Nội dung vừa được người khác sửa","detail":"Tải lại.","status":409,"traceId":"t1"}',
    };
    await expect(api(write, { body: { name: 'x' } })).rejects.toMatchObject({
      code: 'STALE',
      status: 409,
      traceId: 't1',
      detail: 'Tải lại.',
    });
  });

  it('has words of its own for an answer that is no problem document', async () => {
    answer = { status: 502, body: '<html>' };
    await expect(api(write, { body: { name: 'x' } })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('asks to reload when the answer does not fit the page', async () => {
    answer = { status: 200, body: '{"ten":"khác"}' };
    await expect(api(read, { params: { id: '1' } })).rejects.toMatchObject({ code: 'OUTDATED_PAGE' });
  });

  it('tells a lost connection from a refusal', async () => {
    const reachable = globalThis.fetch;
    globalThis.fetch = () => direct('http://127.0.0.1:9/');
    const thrown: unknown = await api(write, { body: { name: 'x' } }).catch((caught: unknown) => caught);
    globalThis.fetch = reachable;
    expect(thrown).toBeInstanceOf(ProblemError);
    expect(thrown).toMatchObject({ code: 'OFFLINE' });
  });
});

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
