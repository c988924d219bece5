import { ProblemError, registerConstraints, scopeClause, type Actor, type Db, type UnitOfWork } from '@gs/api-platform';
import { createDatabase, startApi, type TestApi, type TestDatabase } from '../support';

let database: TestDatabase;
let api: TestApi;
let db: Db;
let uow: UnitOfWork;

beforeAll(async () => {
  database = await createDatabase();
  api = await startApi({ databaseUrl: database.url });
  ({ db, uow } = api);
  await db.query(
    `CREATE TABLE counter (id integer PRIMARY KEY, value integer NOT NULL CONSTRAINT counter_small CHECK (value < 10))`,
  );
  await db.query(`INSERT INTO counter VALUES (1, 0), (2, 0)`);
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const read = async (id: number): Promise<number | undefined> =>
  (await db.query<{ value: number }>(`SELECT value FROM counter WHERE id = $1`, [id]))[0]?.value;

test('a use case that fails leaves nothing, not even its audit line', async () => {
  const before = await db.query(`SELECT count(*) FROM audit_log`);
  const work = uow.run(async (tx) => {
    await tx.execute(`UPDATE counter SET value = 5 WHERE id = 1`);
    await tx.audit({ action: 'counter.set', kind: 'counter', id: '1' });
    throw new ProblemError('WRONG_STATE');
  });
  await expect(work).rejects.toMatchObject({ code: 'WRONG_STATE' });
  expect(await read(1)).toBe(0);
  expect(await db.query(`SELECT count(*) FROM audit_log`)).toEqual(before);
});

test('two use cases that lock in opposite order both succeed: one of them is run again', async () => {
  let meetings = 0;
  let release: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  const transfer = (first: number, second: number): Promise<void> =>
    uow.run(async (tx) => {
      await tx.execute(`UPDATE counter SET value = value + 1 WHERE id = $1`, [first]);
      if ((meetings += 1) === 2) release();
      await both;
      await tx.execute(`UPDATE counter SET value = value + 1 WHERE id = $1`, [second]);
    });
  await Promise.all([transfer(1, 2), transfer(2, 1)]);
  expect([await read(1), await read(2)]).toEqual([2, 2]);
  expect(meetings).toBe(3);
});

test('the breach of a registered constraint is told as its problem', async () => {
  registerConstraints({ counter_small: 'PAYLOAD_TOO_LARGE' });
  const work = uow.run((tx) => tx.execute(`UPDATE counter SET value = 99 WHERE id = 1`));
  await expect(work).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
});

test('execute counts rows, query gives the rows of RETURNING, whatever the statement', async () => {
  await uow.run(async (tx) => {
    expect(await tx.execute(`UPDATE counter SET value = value WHERE id = ANY($1)`, [[1, 2, 3]])).toBe(2);
    expect(await tx.execute(`INSERT INTO counter VALUES (8, 1), (9, 1)`)).toBe(2);
    expect(await tx.query(`DELETE FROM counter WHERE id = 9 RETURNING id`)).toEqual([{ id: 9 }]);
    expect(await tx.execute(`DELETE FROM counter WHERE id = 8`)).toBe(1);
    expect(await tx.execute(`DELETE FROM counter WHERE id = 8`)).toBe(0);
  });
});

test('dates, instants and big numbers have the same shape inside and outside a transaction', async () => {
  const sql = `SELECT '2025-06-30'::date AS d, '2026-01-02T03:04:05Z'::timestamptz AS t, 9007199254740991::bigint AS n, 1.50::numeric AS m`;
  const expected = [{ d: '2025-06-30', t: '2026-01-02T03:04:05.000Z', n: 9007199254740991, m: '1.50' }];
  expect(await db.query(sql)).toEqual(expected);
  expect(await uow.run((tx) => tx.query(sql))).toEqual(expected);
});

test('a job of a transaction that was rolled back never runs', async () => {
  await uow
    .run(async (tx) => {
      await tx.enqueue('test.never', {});
      throw new Error('no');
    })
    .catch(() => undefined);
  await uow.run((tx) => tx.enqueue('test.once', { n: 1 }, { key: 'k' }));
  await uow.run((tx) => tx.enqueue('test.once', { n: 2 }, { key: 'k' }));
  const jobs = await db.query<{ task_identifier: string }>(
    `SELECT task_identifier FROM graphile_worker.jobs WHERE task_identifier LIKE 'test.%'`,
  );
  expect(jobs).toEqual([{ task_identifier: 'test.once' }]);
});

test('an account without a scope sees nothing, one with a scope what lies below it on that date', async () => {
  const [province, district, commune] = ['1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [
    string,
    string,
    string,
  ];
  for (const [id, code] of [
    [province, 'p'],
    [district, 'd'],
    [commune, 'c'],
  ])
    await db.query(`INSERT INTO organisation (id, code) VALUES ($1, $2)`, [id, code]);
  const edges = [
    [province, province, '2019-01-01', 'infinity'],
    [province, commune, '2019-01-01', 'infinity'],
    [district, commune, '2019-01-01', '2025-06-30'],
  ];
  for (const edge of edges) await db.query(`INSERT INTO organisation_closure VALUES ($1, $2, $3, $4)`, edge);
  const seen = async (top: string[], on: string): Promise<string[]> => {
    const actor = { permissions: new Map([['nomination.read', top]]) } as unknown as Actor;
    const params: unknown[] = [];
    const clause = scopeClause(actor, 'nomination.read', 'o.id', on, params);
    return (
      await db.query<{ code: string }>(`SELECT code FROM organisation o WHERE ${clause} ORDER BY code`, params)
    ).map((row) => row.code);
  };
  expect(await seen([], '2025-01-01')).toEqual([]);
  expect(await seen([province], '2026-01-01')).toEqual(['c', 'p']);
  expect(await seen([district], '2025-06-30')).toEqual(['c']);
  expect(await seen([district], '2025-07-01')).toEqual([]);
});
