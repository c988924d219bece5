import { randomUUID } from 'node:crypto';
import { evaluate, type Facts } from '@gs/domain';
import { FactsReader } from '@gs/api-subjects';
import { createDatabase, startApi, type TestApi, type TestDatabase } from '../support';

let database: TestDatabase;
let api: TestApi;
let reader: FactsReader;
const units = new Map<string, string>();
const collectives = new Map<string, string>();

async function unit(code: string, name: string, validTo: string | null = null): Promise<string> {
  const id = randomUUID();
  const collective = randomUUID();
  await api.db.query(`INSERT INTO organisation (id, code) VALUES ($1, $2)`, [id, code]);
  await api.db.query(
    `INSERT INTO organisation_version (id, organisation_id, name, kind, level, valid_from, valid_to) VALUES ($1, $2, $3, 'truong-hoc', 'co-so', '2000-01-01', $4)`,
    [randomUUID(), id, name, validTo],
  );
  await api.db.query(
    `INSERT INTO organisation_closure (ancestor_id, descendant_id, valid_from) VALUES ($1, $1, '2000-01-01')`,
    [id],
  );
  await api.db.query(`INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'collective', $2, $3)`, [
    collective,
    name,
    id,
  ]);
  await api.db.query(`INSERT INTO collective (id, collective_of) VALUES ($1, $2)`, [collective, id]);
  units.set(code, id);
  collectives.set(code, collective);
  return id;
}
const into = (from: string, to: string) =>
  api.db.query(
    `INSERT INTO organisation_succession (predecessor_id, successor_id, on_date) VALUES ($1, $2, '2025-07-01')`,
    [units.get(from), units.get(to)],
  );
const grant = (subjectId: string, award: string, year: number, unitCode: string) =>
  api.db.query(
    `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
     VALUES ($1, $2, $3, $4, '1/QĐ', $5, $6, 'x', 'import')`,
    [randomUUID(), subjectId, award, year, `${year + 1}-02-01`, units.get(unitCode)],
  );
const rate = (subjectId: string, year: number) =>
  api.db.query(`INSERT INTO rating (subject_id, year, level) VALUES ($1, $2, 'hoan-thanh-xuat-sac')`, [
    subjectId,
    year,
  ]);
const collectiveOf = (code: string): string => collectives.get(code) ?? '';
async function factsOf(id: string): Promise<Facts> {
  const found = (await reader.forSubjects([id], 2025)).get(id);
  if (found === undefined) throw new Error('no facts');
  return { ...found, year: 2025, receivedOn: '2026-01-15' };
}

beforeAll(async () => {
  database = await createDatabase();
  api = await startApi({ databaseUrl: database.url });
  reader = api.app.get(FactsReader);
  for (const [code, name, end] of [
    ['CU', 'Trường cũ', '2025-06-30'],
    ['KHAC', 'Trường khác', '2025-06-30'],
    ['CHIA', 'Trường bị chia', '2025-06-30'],
    ['MOI', 'Trường mới', null],
    ['TEN-CU', 'Trường tên cũ', '2025-06-30'],
    ['TEN-MOI', 'Trường tên mới', null],
    ['NUA', 'Trường nhận một nửa', null],
  ] as const)
    await unit(code, name, end);
  for (const [from, to] of [
    ['CU', 'MOI'],
    ['KHAC', 'MOI'],
    ['CHIA', 'MOI'],
    ['CHIA', 'NUA'],
    ['TEN-CU', 'TEN-MOI'],
  ] as const)
    await into(from, to);
}, 60_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

describe('what is on record of a collective whose unit came from others', () => {
  it('holds what merged units were given, with their names; of a split one it is not sure', async () => {
    await grant(collectiveOf('CU'), 'tt-ldxs', 2024, 'CU');
    await grant(collectiveOf('CHIA'), 'tt-ldxs', 2023, 'CHIA');
    await grant(collectiveOf('MOI'), 'tt-ldxs', 2025, 'MOI');
    const { grants } = await factsOf(collectiveOf('MOI'));
    expect(grants.map(({ year, from }) => [year, from]).sort()).toEqual([
      [2023, { name: 'Trường bị chia', exact: false }],
      [2024, { name: 'Trường cũ', exact: true }],
      [2025, undefined],
    ]);
    expect((await factsOf(collectiveOf('NUA'))).grants.map(({ from }) => from?.exact)).toEqual([false]);
  });

  it('so that years in a row go on through a merger, and are neither met nor failed through a split', async () => {
    expect(evaluate('bk-tinh', await factsOf(collectiveOf('MOI'))).verdict).toBe('eligible');
    await grant(collectiveOf('NUA'), 'tt-ldxs', 2024, 'NUA');
    await rate(collectiveOf('NUA'), 2021);
    const proof = evaluate('bk-tinh', await factsOf(collectiveOf('NUA')));
    const chain = proof.findings
      .flatMap(({ limbs }) => limbs ?? [])
      .find(({ ruleId }) => /collective-chain/.test(ruleId));
    expect(chain?.outcome).toBe('unknown');
  });

  it('a unit under a new number keeps its ratings; a merged one does not take those of its parts', async () => {
    for (const code of ['TEN-CU', 'CU']) await rate(collectiveOf(code), 2024);
    expect((await factsOf(collectiveOf('TEN-MOI'))).ratings.map(({ year }) => year)).toEqual([2024]);
    expect((await factsOf(collectiveOf('MOI'))).ratings).toEqual([]);
  });
});

describe('what is on record of a person', () => {
  const person = randomUUID();
  beforeAll(async () => {
    await api.db.query(
      `INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', 'Lê Thị Hoa', $2)`,
      [person, units.get('CU')],
    );
    await api.db.query(`INSERT INTO person (id, sex) VALUES ($1, 'nu')`, [person]);
  });

  it('goes with them when they move', async () => {
    await grant(person, 'cstd-co-so', 2024, 'CU');
    await api.db.query(`UPDATE subject SET organisation_id = $1 WHERE id = $2`, [units.get('TEN-MOI'), person]);
    expect((await factsOf(person)).grants).toMatchObject([{ award: 'cstd-co-so', year: 2024 }]);
  });

  it('tells the years of maternity leave', async () => {
    expect((await factsOf(person)).maternityYears).toBeUndefined();
    await api.db.query(
      `INSERT INTO subject_leave (id, person_id, kind, from_date, to_date) VALUES ($1, $2, 'maternity', '2023-10-01', '2024-03-31')`,
      [randomUUID(), person],
    );
    expect((await factsOf(person)).maternityYears).toEqual([2023, 2024]);
  });
});

describe('a whole unit', () => {
  const asked = () => ({ organisationId: units.get('TEN-MOI') ?? '', on: '2026-01-15', year: 2025 });
  beforeAll(async () => {
    for (let at = 0; at < 7; at += 1) {
      const id = randomUUID();
      await api.db.query(`INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', $2, $3)`, [
        id,
        `Người ${at}`,
        units.get('TEN-MOI'),
      ]);
      await api.db.query(`INSERT INTO person (id) VALUES ($1)`, [id]);
    }
  });

  it('comes in batches, each subject once, in an order that can be gone on with', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    for await (const batch of reader.inUnit({ ...asked(), batchSize: 4 })) {
      sizes.push(batch.length);
      seen.push(...batch.map(({ id }) => id));
    }
    expect(sizes).toEqual([4, 4, 1]);
    expect(new Set(seen).size).toBe(await reader.countInUnit(asked()));
    const rest: string[] = [];
    for await (const batch of reader.inUnit({ ...asked(), after: seen[3] ?? null }))
      rest.push(...batch.map(({ id }) => id));
    expect(rest).toEqual(seen.slice(4));
  });

  it('holds nobody of another unit', async () => {
    for await (const batch of reader.inUnit({ ...asked(), organisationId: units.get('NUA') ?? '' }))
      expect(batch.map(({ id }) => id)).toEqual([collectiveOf('NUA')]);
  });
});
