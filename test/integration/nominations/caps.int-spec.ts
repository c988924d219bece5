import { nominations } from '@gs/contracts';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../../support';
import { commune, dropBlocked, importList, submission } from '../../e2e/journeys';

describe('caps over a whole list', () => {
  let database: TestDatabase;
  let api: TestApi;
  let id = '';
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-12-20T08:00:00+07:00' });
    id = (await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2026)).submissionIds[0] ?? '';
    // The whole unit rated for 2026: everyone of the list best of all, nobody else.
    await api.db.query(
      `INSERT INTO rating (subject_id, year, level) SELECT DISTINCT n.subject_id, 2026, 'hoan-thanh-xuat-sac' FROM nomination n
       WHERE n.submission_id = $1 AND n.subject_kind = 'person' ON CONFLICT (subject_id, year) DO UPDATE SET level = EXCLUDED.level`,
      [id],
    );
    await api.db.query(
      `WITH unit AS (SELECT organisation_id AS id FROM submission WHERE id = $1),
         made AS (INSERT INTO subject (id, kind, name, organisation_id) SELECT gen_random_uuid(), 'collective', 'Xã', u.id FROM unit u
           WHERE NOT EXISTS (SELECT 1 FROM collective c WHERE c.collective_of = u.id) RETURNING id, organisation_id),
         whole AS (INSERT INTO collective (id, collective_of) SELECT id, organisation_id FROM made RETURNING id)
       INSERT INTO rating (subject_id, year, level) SELECT id, 2026, 'hoan-thanh-tot' FROM whole
         UNION SELECT c.id, 2026, 'hoan-thanh-tot' FROM collective c JOIN unit u ON u.id = c.collective_of
       ON CONFLICT (subject_id, year) DO UPDATE SET level = EXCLUDED.level`,
      [id],
    );
    await dropBlocked(api, commune, id);
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('are shown with their figures and clause', async () => {
    const { listChecks } = await submission(await api.as(commune.officer), id);
    const broken = listChecks.find(({ code }) => code === 'htxs-20');
    expect(broken).toMatchObject({ outcome: 'unmet', answered: false, cite: { instrument: 'ND233' } });
    expect(broken?.figures).toMatch(/^(\d+)\/\1 = 100 % > 20 %/);
  });

  it('want one reason for the list, which names the head and the figures ever after', async () => {
    const head = await api.as(commune.head);
    const { version, openWarnings } = await submission(head, id);
    expect(openWarnings.map(({ check }) => check)).toContain('text-unconfirmed');
    const bare = await head.refused(nominations.submit, { params: { id }, body: { version } });
    expect(bare.code).toBe('OVERRIDE_REASON_NEEDED');
    const reason = 'Xã đã rà từng trường hợp.';
    const sent = await head.call(nominations.submit, { params: { id }, body: { version, overrideReason: reason } });
    expect(sent.state).toBe('received');
    const ofList = sent.overrides.filter(({ count }) => count === null);
    expect(ofList).toEqual([expect.objectContaining({ reason, title: expect.stringContaining('100 % > 20 %') })]);
    expect(sent.overrides.filter(({ count }) => (count ?? 0) > 0).length).toBeGreaterThan(0);
    expect(sent.listChecks.find(({ code }) => code === 'htxs-20')?.answered).toBe(true);
    expect(sent.openWarnings).toEqual([]);
  });
});
