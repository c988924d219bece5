import { identity } from '@gs/contracts';
import { Client, createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../support';
import { codeOf } from './failing-fixtures';

let database: TestDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.url, ...headers },
    body: JSON.stringify(body),
  });
const right = { username: 'tv05', password: 'guong-sang-2026' };

describe('guessing a password', () => {
  it('is free four times, then waits twice as long each time, and the right one does not help while it waits', async () => {
    const waits: number[] = [];
    for (let guess = 1; guess <= 8; guess += 1) {
      await api.visitor().signIn('tv04', 'sai');
      if (guess < 5) continue;
      const reply = await api.visitor().signIn('tv04', 'guong-sang-2026');
      expect([reply.status, codeOf(reply)]).toEqual([429, 'ACCOUNT_LOCKED']);
      waits.push(Number(reply.headers.get('retry-after')));
      // The wait is over.
      await api.db.execute(`UPDATE account SET locked_until = '2026-11-22T00:00:00Z' WHERE username = 'tv04'`);
    }
    expect(waits).toEqual([2, 4, 8, 16]);
    expect((await api.visitor().signIn('tv04', 'guong-sang-2026')).status).toBe(200);
    await api.visitor().signIn('tv04', 'sai');
    expect((await api.visitor().signIn('tv04', 'guong-sang-2026')).status).toBe(200);
  });

  it('many at once is counted one by one', async () => {
    await Promise.all(Array.from({ length: 8 }, () => api.visitor().signIn('tv06', 'sai')));
    expect(codeOf(await api.visitor().signIn('tv06', 'guong-sang-2026'))).toBe('ACCOUNT_LOCKED');
  });
});

describe('the session', () => {
  it('lies in a cookie that no script reads and no other site sends', async () => {
    const line = (await post(right)).headers.getSetCookie()[0] ?? '';
    expect(line).toMatch(/^gs=[\w-]{43}; /);
    for (const flag of [/; Path=\/(;|$)/, /; HttpOnly/, /; SameSite=Lax/]) expect(line).toMatch(flag);
    expect(line).not.toMatch(/Domain=/i);
    // Behind the office's own name, or in production, it is Secure and bound to this host.
    const proxied = await startApi({
      databaseUrl: database.url,
      env: { GS_TRUST_PROXY: '1', GS_ORIGIN: 'https://tdkt.example.vn' },
    });
    const reply = await fetch(`${proxied.url}/api/v1/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://tdkt.example.vn',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'tdkt.example.vn',
      },
      body: JSON.stringify(right),
    });
    await proxied.stop();
    const secure = reply.headers.getSetCookie()[0] ?? '';
    expect(secure).toMatch(/^__Host-gs=[\w-]{43}; /);
    expect(secure).toMatch(/; Secure/);
  });

  it('gets a new token at each sign-in; a planted or an ended one opens nothing', async () => {
    const planted = 'A'.repeat(43);
    const first = /^gs=([^;]+)/.exec(
      (await post(right, { cookie: `gs=${planted}` })).headers.getSetCookie()[0] ?? '',
    )?.[1];
    const second = /^gs=([^;]+)/.exec(
      (await post(right, { cookie: `gs=${first}` })).headers.getSetCookie()[0] ?? '',
    )?.[1];
    expect(first).not.toBe(planted);
    expect(second).not.toBe(first);
    const me = (token: string | undefined): Promise<{ status: number }> =>
      new Client(api.url, token ?? '').attempt(identity.me);
    expect([(await me(planted)).status, (await me(first)).status, (await me(second)).status]).toEqual([401, 401, 200]);
    const holder = new Client(api.url, second ?? '');
    expect((await holder.attempt(identity.signOut)).status).toBe(204);
    expect((await me(second)).status).toBe(401);
  });

  it('ends after twelve hours, after two idle ones, with a new password and with the account', async () => {
    const status = async (client: Client): Promise<number> => (await client.attempt(identity.me)).status;
    const ends = [
      `UPDATE account_session SET expires_at = '2026-11-22T00:59:59Z'`,
      `UPDATE account_session SET last_seen_at = '2026-11-21T22:00:00Z'`,
      `UPDATE account SET disabled_at = now() WHERE username = 'tv07'`,
    ];
    for (const sql of ends) {
      const member = await api.as('tv07');
      expect(await status(member)).toBe(200);
      await api.db.execute(sql);
      expect(await status(member)).toBe(401);
    }
    const [here, there] = [await api.as('tv08'), await api.as('tv08')];
    const body = { current: 'guong-sang-2026', next: 'mưa chiều sông Mã' };
    await here.call(identity.changePassword, { body });
    expect([await status(here), await status(there)]).toEqual([200, 401]);
  });
});

describe('a reset code', () => {
  it('sets one password once, even when sent twice at the same moment, and ends every session', async () => {
    const admin = await api.as('quantri');
    const member = await api.as('tv09');
    const [account] = (await admin.call(identity.listAccounts, { query: { q: 'tv09' } })).items;
    const params = { id: account?.id ?? '' };
    const old = await admin.call(identity.issueResetCode, { params });
    const { code } = await admin.call(identity.issueResetCode, { params });
    const use = (text: string, password: string): ReturnType<Client['attempt']> =>
      api.visitor().attempt(identity.resetPassword, { body: { code: text, password } });
    expect(codeOf(await use(old.code, 'mưa chiều sông Mã'))).toBe('RESET_CODE_INVALID');
    const both = await Promise.all([use(code, 'mưa chiều sông Mã'), use(code, 'nắng sớm sông Chu')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 422]);
    expect(codeOf(await use(code, 'mưa chiều sông Mã'))).toBe('RESET_CODE_INVALID');
    expect((await member.attempt(identity.me)).status).toBe(401);
    expect((await api.visitor().signIn('tv09')).status).toBe(401);
  });

  it('is worth nothing after three days', async () => {
    const admin = await api.as('quantri');
    const [account] = (await admin.call(identity.listAccounts, { query: { q: 'tv10' } })).items;
    const { code } = await admin.call(identity.issueResetCode, { params: { id: account?.id ?? '' } });
    await api.db.execute(`UPDATE password_reset SET expires_at = '2026-11-22T00:00:00Z'`);
    const reply = await api
      .visitor()
      .attempt(identity.resetPassword, { body: { code, password: 'mưa chiều sông Mã' } });
    expect(codeOf(reply)).toBe('RESET_CODE_INVALID');
  });
});
