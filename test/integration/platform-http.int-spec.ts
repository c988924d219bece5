import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { defineEndpoint } from '@gs/contracts';
import {
  Db,
  Endpoint,
  loadConfig,
  PlatformModule,
  ProblemError,
  requestContext,
  Sessions,
  UnitOfWork,
  Uploads,
  FileStore,
  type Call,
  type FileAnswer,
  type PublicCall,
} from '@gs/api-platform';
import { Controller, Inject, Logger, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Client, createDatabase, idempotencyKey, testSecretKey, type TestDatabase } from '../support';
import { setting } from '../support/database';

const note = z.object({ id: z.uuid(), text: z.string() });
const shared = { summary: 'test', problems: [] } as const;
const list = defineEndpoint({
  ...shared,
  id: 'notes.list',
  method: 'GET',
  path: '/notes',
  access: 'authenticated',
  response: z.array(note),
});
const add = defineEndpoint({
  ...shared,
  id: 'notes.add',
  method: 'POST',
  path: '/notes',
  access: 'nomination.write',
  body: z.object({ text: z.string().min(1).max(20) }),
  response: note,
});
const clear = defineEndpoint({
  ...shared,
  id: 'notes.clear',
  method: 'DELETE',
  path: '/notes/:id',
  access: 'authenticated',
  params: z.object({ id: z.uuid() }),
});
const hello = defineEndpoint({
  ...shared,
  id: 'hello',
  method: 'GET',
  path: '/hello',
  access: 'public',
  response: z.object({ name: z.string().nullable() }),
});
const attach = defineEndpoint({
  ...shared,
  id: 'notes.attach',
  method: 'POST',
  path: '/attach',
  access: 'authenticated',
  body: z.object({ uploadId: z.string() }),
  response: z.object({ id: z.string() }),
});
const download = defineEndpoint({
  ...shared,
  id: 'notes.file',
  method: 'GET',
  path: '/attached/:id',
  access: 'authenticated',
  params: z.object({ id: z.uuid() }),
  bytes: 'file',
});
const leak = defineEndpoint({
  ...shared,
  id: 'leak',
  method: 'GET',
  path: '/leak',
  access: 'public',
  response: z.object({ shown: z.string() }),
});
const whisper = defineEndpoint({
  ...shared,
  id: 'whisper',
  method: 'POST',
  path: '/whisper',
  access: 'public',
  anonymous: true,
  body: z.object({ text: z.string().min(1) }),
  response: z.object({ known: z.boolean(), account: z.string().nullable(), trace: z.string() }),
});

@Controller()
class NotesController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Endpoint(list)
  list(): Promise<z.output<typeof note>[]> {
    return this.db.query(`SELECT id, text FROM note ORDER BY text`);
  }

  @Endpoint(add)
  async add({ body }: Call<typeof add>): Promise<z.output<typeof note>> {
    return this.uow.run(async (tx) => {
      const added = { id: randomUUID(), text: body.text };
      await tx.query(`INSERT INTO note (id, text) VALUES ($1, $2)`, [added.id, added.text]);
      await tx.audit({ action: 'note.add', kind: 'note', id: added.id, after: added });
      if (body.text === 'lỗi') throw new ProblemError('WRONG_STATE');
      return added;
    });
  }

  @Endpoint(clear)
  async clear({ params }: Call<typeof clear>): Promise<void> {
    await this.uow.run((tx) => tx.execute(`DELETE FROM note WHERE id = $1`, [params.id]));
  }

  @Endpoint(hello)
  hello({ actor }: PublicCall<typeof hello>): Promise<{ name: string | null }> {
    return Promise.resolve({ name: actor?.displayName ?? null });
  }

  @Endpoint(attach)
  attach({ body, actor }: Call<typeof attach>): Promise<{ id: string }> {
    return this.uploads.take(body.uploadId, actor.accountId, ['pdf']);
  }

  @Endpoint(download)
  download({ params }: Call<typeof download>): Promise<FileAnswer> {
    return this.files.answer(params.id, { inline: true });
  }

  @Endpoint(whisper)
  async whisper({
    actor,
    body,
  }: PublicCall<typeof whisper>): Promise<{ known: boolean; account: string | null; trace: string }> {
    if (body.text === 'lỗi') throw new Error('a fault nobody expected');
    if (body.text === 'từ chối') throw new ProblemError('WRONG_STATE');
    const context = requestContext.current();
    await this.uow.run((tx) => tx.query(`SELECT 1`));
    return { known: actor !== null, account: context?.accountId ?? null, trace: context?.traceId ?? '' };
  }

  @Endpoint(leak)
  leak(): Promise<{ shown: string }> {
    return Promise.resolve({ shown: 'có', secret: 'không' } as { shown: string });
  }
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
let database: TestDatabase;
let app: NestFastifyApplication;
let db: Db;
let url: string;

async function boot(controllers: Type[], databaseUrl: string): Promise<NestFastifyApplication> {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATA_DIR: setting('GS_TEST_DATA'),
    GS_SECRET_KEY: testSecretKey,
    GS_JOBS: '0',
    GS_MAX_FILE_MB: '1',
  });
  class Root {}
  Module({ imports: [PlatformModule.register(config)], controllers })(Root);
  const adapter = new FastifyAdapter({ forceCloseConnections: true });
  const made = await NestFactory.create<NestFastifyApplication>(Root, adapter, { logger: false, abortOnError: false });
  await adapter.getInstance().register(cookie as never);
  adapter.getInstance().decorate('plainCookies', true);
  made.get(Uploads).register(adapter.getInstance() as never);
  await made.listen(0, '127.0.0.1');
  return made;
}

beforeAll(async () => {
  database = await createDatabase();
  app = await boot([NotesController], database.url);
  db = app.get(Db);
  url = await app.getUrl();
  await db.query(`CREATE TABLE note (id uuid PRIMARY KEY, text text NOT NULL)`);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** A new account with one role over one new unit, signed in. */
async function someone(role: string): Promise<Client> {
  const [account, unit] = [randomUUID(), randomUUID()];
  await db.query(`INSERT INTO organisation (id, code) VALUES ($1, $2)`, [unit, unit]);
  await db.query(
    `INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, $2, 'Nguyễn Thị Mẫu', '')`,
    [account, account],
  );
  await db.query(
    `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, $3, $4, '2020-01-01')`,
    [randomUUID(), account, role, unit],
  );
  return new Client(url, await app.get(Sessions).open(account));
}
const count = async (text: string): Promise<number> =>
  (await db.query(`SELECT FROM note WHERE text = $1`, [text])).length;

test('a visitor is told to sign in, an account without the permission that it may not', async () => {
  expect(await new Client(url).refused(add, { body: { text: 'a' } })).toMatchObject({
    code: 'UNAUTHENTICATED',
    status: 401,
  });
  expect(await (await someone('clerk')).refused(add, { body: { text: 'a' } })).toMatchObject({
    code: 'FORBIDDEN',
    status: 403,
  });
  expect(await new Client(url).call(hello)).toEqual({ name: null });
  expect(await (await someone('clerk')).call(hello)).toEqual({ name: 'Nguyễn Thị Mẫu' });
});

test('a form with faults comes back with a pointer and a sentence for each', async () => {
  const officer = await someone('emulation-officer');
  const problem = await officer.refused(add, { body: { text: '' } });
  expect(problem).toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: [{ pointer: '/body/text', detail: 'Cần điền mục này.' }],
  });
  expect(problem.traceId).toBeTruthy();
  expect(await officer.refused(clear, { params: { id: 'x' } })).toMatchObject({ code: 'NOT_FOUND' });
});

test('a command from another site is refused', async () => {
  const officer = await someone('emulation-officer');
  for (const headers of [
    { origin: 'https://xau.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    expect(await officer.refused(add, { body: { text: 'xa' }, headers })).toMatchObject({ code: 'CROSS_SITE' });
  }
  expect(await count('xa')).toBe(0);
});

test('a command sent ten times at once is done once, and all ten get the same answer', async () => {
  const officer = await someone('emulation-officer');
  const headers = { 'idempotency-key': idempotencyKey() };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => officer.call(add, { body: { text: 'một lần' }, headers })),
  );
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  expect(await count('một lần')).toBe(1);
  expect(await officer.refused(add, { body: { text: 'khác' }, headers })).toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

test('a command that was refused may be sent again under the same key', async () => {
  const officer = await someone('emulation-officer');
  const headers = { 'idempotency-key': idempotencyKey() };
  for (let i = 0; i < 2; i += 1)
    expect(await officer.refused(add, { body: { text: 'lỗi' }, headers })).toMatchObject({ code: 'WRONG_STATE' });
  expect(await count('lỗi')).toBe(0);
});

test('a list that has not changed is not sent again', async () => {
  const officer = await someone('emulation-officer');
  const first = await officer.attempt(list);
  const etag = first.headers.get('etag') ?? '';
  expect((await officer.attempt(list, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await officer.call(add, { body: { text: 'mới' } });
  expect((await officer.attempt(list, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('a request that belongs to nobody is known by nothing: no account, no key, no trace, no limit by sender', async () => {
  const officer = await someone('emulation-officer');
  const headers = { 'idempotency-key': idempotencyKey() };
  const answer = await officer.attempt(whisper, { body: { text: 'a' }, headers });
  expect(answer.body).toEqual({ known: false, account: null, trace: 'anonymous' });
  expect(answer.headers.get('etag')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await db.query(`SELECT 1 FROM idempotency_key WHERE endpoint = 'whisper'`)).toEqual([]);
  // A cookie that nobody gave out is not looked up either.
  expect((await new Client(url, 'x'.repeat(43)).attempt(whisper, { body: { text: 'a' } })).status).toBe(200);
  // Far more than a visitor may ask of any other public route in a minute.
  const many = await Promise.all(
    Array.from({ length: 150 }, () => new Client(url).attempt(whisper, { body: { text: 'a' } })),
  );
  expect(many.every(({ status }) => status === 200)).toBe(true);
});

test('of a request that belongs to nobody nothing is logged, not even a fault', async () => {
  const written: string[] = [];
  const logger = { log: note, error: note, warn: note, debug: note, verbose: note, fatal: note };
  function note(...parts: unknown[]): void {
    written.push(parts.map(String).join(' '));
  }
  Logger.overrideLogger(logger);
  try {
    for (const [text, code] of [
      ['lỗi', 'INTERNAL'],
      ['từ chối', 'WRONG_STATE'],
      ['', 'VALIDATION_FAILED'],
    ] as const)
      expect(await new Client(url).refused(whisper, { body: { text } })).toMatchObject({ code, traceId: 'anonymous' });
    const broken = await fetch(`${url}/api/v1/whisper`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(await broken.json()).toMatchObject({ code: 'VALIDATION_FAILED', traceId: 'anonymous' });
    expect(written).toEqual([]);
  } finally {
    Logger.overrideLogger(false);
  }
});

test('what the contract does not name is not sent', async () => {
  expect(await new Client(url).call(leak)).toEqual({ shown: 'có' });
});

test('who did what is in the audit log, with the hash of the result', async () => {
  const officer = await someone('emulation-officer');
  const { id } = await officer.call(add, { body: { text: 'ghi sổ' } });
  const lines = await db.query(
    `SELECT account_id IS NOT NULL AS who, action, length(after_hash) AS n FROM audit_log WHERE subject_id = $1`,
    [id],
  );
  expect(lines).toEqual([{ who: true, action: 'note.add', n: 64 }]);
  await expect(db.query(`DELETE FROM audit_log`)).rejects.toThrow('append-only');
});

test('an uploaded file is attached by its owner only, and comes back as it was, in a sandbox', async () => {
  const officer = await someone('emulation-officer');
  const uploadId = await officer.upload('Tờ trình số 1.pdf', pdf);
  expect(await (await someone('clerk')).refused(attach, { body: { uploadId } })).toMatchObject({ code: 'NOT_FOUND' });
  const { id } = await officer.call(attach, { body: { uploadId } });
  const file = await officer.bytes(`/api/v1/attached/${id}`);
  expect(file.content).toEqual(pdf);
  expect(file.headers.get('content-disposition')).toBe(
    `inline; filename="To trinh so 1.pdf"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20s%E1%BB%91%201.pdf`,
  );
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
});

test('an upload that was cut off goes on from where it stopped', async () => {
  const officer = await someone('emulation-officer');
  const tus = { 'tus-resumable': '1.0.0', origin: url, cookie: officer.cookies };
  const created = await fetch(`${url}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(pdf.length),
      'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
    },
  });
  const location = new URL(created.headers.get('location') ?? '', url).href;
  const uploadId = location.split('/').at(-1) ?? '';
  const send = (offset: number, part: Buffer): Promise<Response> =>
    fetch(location, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(part),
    });
  expect((await send(0, pdf.subarray(0, 10))).status).toBe(204);
  expect(await officer.refused(attach, { body: { uploadId } })).toMatchObject({ code: 'FILE_INCOMPLETE' });
  const head = await fetch(location, { method: 'HEAD', headers: tus });
  expect(head.headers.get('upload-offset')).toBe('10');
  expect((await send(10, pdf.subarray(10))).status).toBe(204);
  const { id } = await officer.call(attach, { body: { uploadId } });
  expect((await officer.bytes(`/api/v1/attached/${id}`)).content).toEqual(pdf);
});

test('a program that calls itself a PDF is refused, and so is a file beyond the limit', async () => {
  const officer = await someone('emulation-officer');
  const uploadId = await officer.upload('bang-khen.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]));
  expect(await officer.refused(attach, { body: { uploadId } })).toMatchObject({
    code: 'FILE_KIND_REFUSED',
    status: 415,
  });
  await expect(officer.upload('chay.exe', Buffer.from('MZ'))).rejects.toThrow('FILE_KIND_REFUSED');
  await expect(officer.upload('to.pdf', Buffer.alloc(1024 * 1024 + 1))).rejects.toThrow('FILE_TOO_LARGE');
  await expect(new Client(url).upload('a.pdf', pdf)).rejects.toThrow('UNAUTHENTICATED');
});

test('a route without a contract keeps the server from starting', async () => {
  const { Get } = await import('@nestjs/common');
  class Bare {
    nothing(): string {
      return '';
    }
  }
  Get('bare')(Bare.prototype, 'nothing', Object.getOwnPropertyDescriptor(Bare.prototype, 'nothing') ?? {});
  Controller()(Bare);
  await expect(boot([Bare], database.url)).rejects.toThrow('Bare.nothing is a route without a contract');
});
