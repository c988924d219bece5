import { nominations, type Problem } from '@gs/contracts';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { codeOf, everyRoleOver, exampleOf, idOfUnit, sendTo, withBody, withQuery } from './failing-fixtures';
import { commune, importList } from './journeys';

/** What no form of ours sends. */
const wrong: readonly unknown[] = [
  'một\u0000hai',
  '\ud800',
  '\u202eđảo',
  '2026-02-30',
  '0000-00-00',
  '-1',
  `'; DROP TABLE account; --`,
  '<img src=x onerror=alert(1)>',
  'x'.repeat(30_000),
  9_007_199_254_740_991,
  4_294_967_296,
  -1,
  1.5,
  null,
  true,
  [],
  {},
];

/** Every place in a value, as the value with something else in that place. */
function* withOnePlaceChanged(value: unknown, to: unknown): Generator<unknown> {
  yield to;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries())
      for (const changed of withOnePlaceChanged(item, to)) yield value.with(at, changed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      for (const changed of withOnePlaceChanged(item, to)) yield { ...value, [name]: changed };
  }
}

let database: TestDatabase;
let api: TestApi;
let client: Client;
let officer: Client;
let organisationId: string;
let submissionId: string;
let known: Record<string, string>;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
  officer = await api.as(commune.officer);
  organisationId = await idOfUnit(api, commune.unitCode);
  const list = await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025);
  submissionId = list.submissionIds[0] ?? '';
  client = await everyRoleOver(api, await idOfUnit(api, 'LS'), 'tat-ca');
  const one = async (sql: string): Promise<string> => (await api.db.query<{ id: string }>(sql))[0]?.id ?? '';
  known = {
    organisationId,
    submissionId,
    issuerId: organisationId,
    councilId: await one(`SELECT id FROM council LIMIT 1`),
    subjectId: await one(`SELECT id FROM subject LIMIT 1`),
    nominationId: await one(`SELECT id FROM nomination LIMIT 1`),
  };
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

/** The real thing that a path speaks of, where there is one. */
async function paramsFor(path: string): Promise<Record<string, string>> {
  const table = {
    submissions: 'submission',
    nominations: 'nomination',
    sessions: 'council_session',
    votes: 'vote',
    decisions: 'decision',
    accounts: 'account',
    subjects: 'subject',
    organisations: 'organisation',
    councils: 'council',
    'nomination-imports': 'nomination_import',
  }[path.split('/')[1] ?? ''];
  if (table === undefined) return {};
  const filter = table === 'account' ? ` WHERE username = 'tv09'` : '';
  const rows = await api.db.query<{ id: string }>(`SELECT id FROM ${table}${filter} ORDER BY id DESC LIMIT 1`);
  return { id: rows[0]?.id ?? '', paper: 'nominee-list', format: 'pdf', code: 'KHONGCO123' };
}

describe('a body that no form of ours sends', () => {
  it.each(withBody)('%s refuses it in words, whatever stands where', async (_name, endpoint) => {
    const params = await paramsFor(endpoint.path);
    const broken: unknown[] = [];
    for (const value of wrong)
      for (const body of withOnePlaceChanged(exampleOf(endpoint.body, known), value)) {
        const reply = await sendTo(client, endpoint, { params, body });
        const problem = reply.body as Partial<Problem> | undefined;
        const told = reply.status < 400 || (problem?.title !== undefined && problem.detail !== undefined);
        if (reply.status >= 500 || !told)
          broken.push({ status: reply.status, body: JSON.stringify(body).slice(0, 300) });
      }
    expect(broken).toEqual([]);
  });

  it('that is no JSON, empty, or of another kind is refused', async () => {
    const raw = async (body: string, type = 'application/json'): Promise<[number, unknown]> => {
      const reply = await fetch(`${api.url}/api/v1/submissions`, {
        method: 'POST',
        headers: { origin: api.url, cookie: officer.cookies, 'content-type': type },
        body,
      });
      return [reply.status, ((await reply.json()) as Problem).code];
    };
    for (const body of ['{', '', '{"a":1,}', 'undefined', '\u0000', '{"__proto__":{"x":1}}', '['.repeat(100_000)])
      expect(await raw(body)).toEqual([422, 'VALIDATION_FAILED']);
    expect(await raw('{}', 'text/plain')).toEqual([422, 'VALIDATION_FAILED']);
    expect(await raw('<a/>', 'application/xml')).toEqual([422, 'VALIDATION_FAILED']);
    expect(await raw(JSON.stringify({ title: 'x'.repeat(5 * 1024 * 1024) }))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('with fields that the contract does not name changes nothing but what it names', async () => {
    const made = await officer.send<{ state: string; version: number; holder: { id: string }; id: string }>(
      'POST',
      '/api/v1/submissions',
      {
        body: {
          organisationId,
          year: 2026,
          title: 'Thừa trường',
          state: 'closed',
          version: 99,
          holderId: known['subjectId'],
          id: known['subjectId'],
        },
      },
    );
    expect(made.body).toMatchObject({ state: 'draft', version: 1, holder: { id: organisationId } });
    expect(made.body.id).not.toBe(known['subjectId']);
  });

  it('says which field holds a character that cannot be kept', async () => {
    for (const title of ['một\u0000hai', 'chuông\u0007', 'nửa \ud83c', 'đảo \u202e chiều']) {
      const problem = await officer.refused(nominations.createSubmission, {
        body: { organisationId, year: 2026, title },
      });
      expect(problem).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' });
      expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/body/title']);
    }
  });

  it('keeps emoji and line breaks as they were written', async () => {
    const title = 'Danh sách 🌾 2026';
    const made = await officer.call(nominations.createSubmission, { body: { organisationId, year: 2026, title } });
    expect((await officer.call(nominations.getSubmission, { params: { id: made.id } })).title).toBe(title);
  });

  it('with a number written as text, or a day that is not in the calendar, is refused', async () => {
    const { version } = await officer.call(nominations.getSubmission, { params: { id: submissionId } });
    const form = { title: 'Tờ trình', letterNo: '1/TTr', letterDate: '2026-11-01', version };
    const send = (body: object): Promise<{ status: number; body: unknown }> =>
      officer.send('PATCH', `/api/v1/submissions/${submissionId}`, { body });
    for (const letterDate of ['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29', '01/11/2026'])
      expect((await send({ ...form, letterDate })).body).toMatchObject({ errors: [{ pointer: '/body/letterDate' }] });
    expect((await send({ ...form, version: String(version) })).body).toMatchObject({ status: 422 });
    expect((await send({ ...form, letterDate: '2028-02-29' })).status).toBe(200);
  });
});

describe('an address that no page of ours makes', () => {
  const cursor = (text: string): string => Buffer.from(text).toString('base64url');
  const cursors = [
    'x',
    '%00',
    cursor('["a","b"]'),
    cursor('["2026-02-30T00:00:00.000Z","khong-phai-uuid"]'),
    cursor('["2026-02-30T00:00:00.000Z","0193a5d0-0000-7000-8000-000000000000"]'),
    cursor('["2026-02-30","0193a5d0-0000-7000-8000-000000000000"]'),
    cursor('[null,null]'),
    cursor('["999999999999999999999","0193a5d0-0000-7000-8000-000000000000"]'),
    cursor('{}'),
    cursor('a\u0000b'),
    cursor('2026-02-30~0193a5d0-0000-7000-8000-000000000000'),
    cursor("' OR 1=1 --"),
    '-1',
    '1e400',
    'NaN',
  ];
  const texts = [
    '%00',
    '%27%3B--',
    '%ED%A0%80',
    '%E2%80%AE',
    '%25%5F%5C',
    '%5C',
    '2026-02-30',
    '-1',
    '1e99',
    '%F0%9F%8C%BE',
  ];

  it.each(withQuery)('%s answers it without breaking', async (_name, endpoint) => {
    const params = await paramsFor(endpoint.path);
    const names = Object.keys(exampleOf(endpoint.query) as object);
    const base = endpoint.path === '/search' || endpoint.path === '/subjects' ? 'q=an&' : '';
    const broken: unknown[] = [];
    for (const name of names)
      for (const value of name === 'cursor' ? cursors : texts) {
        const query = `?${name === 'q' ? '' : base}${name}=${value}`;
        const reply = await sendTo(client, endpoint, { params, query });
        if (reply.status >= 500) broken.push({ status: reply.status, query });
      }
    const twice = await sendTo(client, endpoint, { params, query: `?${names.map((n) => `${n}=1&${n}=2`).join('&')}` });
    if (twice.status >= 500) broken.push('twice');
    expect(broken).toEqual([]);
  });

  it('with an id that is none, or a percent sign that says nothing, is a page that does not exist', async () => {
    for (const id of ['1', 'undefined', '..%2F..%2Fetc%2Fpasswd', '%00', `${submissionId}'`, 'x'.repeat(190)])
      expect((await officer.send('GET', `/api/v1/submissions/${id}`)).status).toBe(404);
    for (const path of [
      '/api/v1/submissions/%',
      '/api/v1/submissions/%ff',
      '/api/v1/khong-co',
      '/api/v1/..%2f..%2fetc%2fpasswd',
    ])
      expect([404, 422]).toContain((await officer.send('GET', path)).status);
    expect(codeOf(await officer.send('GET', '/api/v1/khong-co'))).toBe('NOT_FOUND');
  });
});
