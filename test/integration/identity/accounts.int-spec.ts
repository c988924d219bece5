import { identity, organisation } from '@gs/contracts';
import { Client, createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../../support';

let database: TestDatabase;
let api: TestApi;
let communeId: string;
let provinceId: string;

const newAccount = (username: string, organisationId: string) => ({
  username,
  displayName: 'Lý Thị Thử',
  jobTitle: '',
  assignments: [{ role: 'administrator' as const, organisationId, validFrom: '2026-01-01', validTo: null }],
});
const password = 'mưa chiều sông Mã';
const codeOf = (reply: { body: unknown }): unknown => (reply.body as { code?: unknown } | undefined)?.code;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url });
  const admin = await api.as('quantri');
  const { items } = await admin.call(organisation.list, { query: { limit: 500 } });
  const idOf = (code: string): string => items.find((item) => item.code === code)?.id ?? '';
  [communeId, provinceId] = [idOf('LS.X03'), idOf('LS')];
}, 120_000);
afterAll(async () => {
  await api.stop();
  await database.drop();
});

describe('signing in', () => {
  it('is refused alike, and locked alike, for a wrong password and for a name nobody bears', async () => {
    for (const username of ['tv14', 'khong.co.ai']) {
      const codes: unknown[] = [];
      for (let attempt = 0; attempt < 6; attempt += 1) codes.push(codeOf(await api.visitor().signIn(username, 'sai')));
      expect(codes).toEqual([...Array<string>(5).fill('SIGN_IN_FAILED'), 'ACCOUNT_LOCKED']);
    }
  });

  it('takes the right password, and ends the session that came with the request', async () => {
    const client = api.visitor();
    await client.signIn('snv.canbo');
    const planted = new Client(api.url, client.token);
    await client.signIn('snv.canbo');
    expect((await planted.attempt(identity.me)).status).toBe(401);
    expect((await client.call(identity.me)).username).toBe('snv.canbo');
  });

  it('shows nothing to one whose roles have ended', async () => {
    const secretary = await api.as('h1.thuky');
    expect((await secretary.call(identity.me)).permissions).toEqual([]);
  });
});

describe('an administrator', () => {
  it('makes an account that opens with a code, once', async () => {
    const admin = await api.as('quantri');
    const { resetCode } = await admin.call(identity.createAccount, { body: newAccount('qt.tanduong', communeId) });
    const reset = (text: string) =>
      api.visitor().attempt(identity.resetPassword, { body: { code: resetCode.toLowerCase(), password: text } });
    expect(codeOf(await reset('ngan'))).toBe('PASSWORD_TOO_WEAK');
    expect((await reset(password)).status).toBe(204);
    expect(codeOf(await reset(password))).toBe('RESET_CODE_INVALID');
    expect((await api.visitor().signIn('qt.tanduong', password)).status).toBe(200);
  });

  it('of a commune grants nothing beyond it and touches nobody beyond it', async () => {
    const all = await api.as('quantri');
    await all.call(identity.createAccount, { body: newAccount('qt.xa', communeId) });
    const [member] = (await all.call(identity.listAccounts, { query: { q: 'tv03' } })).items;
    const commune = await api.as('qt.xa');
    const seen = await commune.call(identity.listAccounts, { query: { limit: 200 } });
    expect(seen.items.some(({ username }) => username === 'tv03')).toBe(false);
    expect(seen.items.some(({ username }) => username === 'xtd.canbo')).toBe(true);
    const escalation = await commune.attempt(identity.createAccount, { body: newAccount('leo.thang', provinceId) });
    expect(codeOf(escalation)).toBe('FORBIDDEN');
    const params = { id: member?.id ?? '' };
    expect((await commune.attempt(identity.issueResetCode, { params })).status).toBe(404);
  });

  it('gives no reset code for an account that also holds a role beyond their scope', async () => {
    const all = await api.as('quantri');
    const body = newAccount('hai.noi', communeId);
    const [role] = body.assignments;
    const { account } = await all.call(identity.createAccount, {
      body: { ...body, assignments: [...body.assignments, { ...role!, organisationId: provinceId }] },
    });
    const commune = await api.as('qt.xa');
    const reply = await commune.attempt(identity.issueResetCode, { params: { id: account.id } });
    expect(codeOf(reply)).toBe('FORBIDDEN');
  });

  it('is told when the form is stale and when the name is taken', async () => {
    const all = await api.as('quantri');
    expect(
      codeOf(await all.attempt(identity.createAccount, { body: newAccount('TV03'.toLowerCase(), communeId) })),
    ).toBe('USERNAME_TAKEN');
    const { account } = await all.call(identity.createAccount, { body: newAccount('cu.moi', communeId) });
    const { assignments } = newAccount('', communeId);
    const body = { displayName: 'Mới', jobTitle: '', disabled: true, assignments, version: account.version };
    const params = { id: account.id };
    expect((await all.call(identity.updateAccount, { params, body })).disabled).toBe(true);
    expect(codeOf(await all.attempt(identity.updateAccount, { params, body }))).toBe('STALE');
  });
});

describe('the audit log', () => {
  it('is read by the auditor, and shows what was done without any ballot', async () => {
    const auditor = await api.as('kiemtra');
    const log = await auditor.call(identity.listAudit, { query: { limit: 200 } });
    expect(log.items.some(({ action }) => action === 'account.create')).toBe(true);
    expect(JSON.stringify(log.items)).not.toMatch(/agree/);
    const next = await auditor.call(identity.listAudit, { query: { limit: 1, cursor: String(log.items[0]?.id) } });
    expect(next.items[0]?.id).toBe(log.items[1]?.id);
  });

  it('is narrowed by who did it and when, names without accents', async () => {
    const auditor = await api.as('kiemtra');
    const all = await auditor.call(identity.listAudit, { query: { limit: 200 } });
    const someone = all.items.find(({ accountName }) => accountName !== 'Hệ thống')?.accountName ?? '';
    const who = someone.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    const theirs = await auditor.call(identity.listAudit, { query: { limit: 200, who: who.toUpperCase() } });
    expect(theirs.total).toBe(all.items.filter(({ accountName }) => accountName === someone).length);
    expect(new Set(theirs.items.map(({ accountName }) => accountName))).toEqual(new Set([someone]));
    const never = await auditor.call(identity.listAudit, { query: { limit: 5, to: '2000-01-01' } });
    expect(never).toMatchObject({ items: [], total: 0 });
    const since = await auditor.call(identity.listAudit, { query: { limit: 200, from: '2000-01-01' } });
    expect(since.total).toBe(all.total);
  });
});
