import { councils as contract } from '@gs/contracts';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../../support';

describe('the sample province', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-11-26T08:00:00+07:00' });
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('keeps the district council of June 2025 readable and printable for those who hold its records', async () => {
    const [row] = await api.db.query<{ username: string }>(
      `SELECT a.username FROM role_assignment r JOIN account a ON a.id = r.account_id JOIN organisation o ON o.id = r.organisation_id
       WHERE r.role = 'council-secretary' AND o.code = 'LS' LIMIT 1`,
    );
    const secretary = await api.as(row?.username ?? '');
    const { items } = await secretary.call(contract.listSessions, { query: { state: 'closed' } });
    const past = items.find(({ scheduledAt }) => scheduledAt.startsWith('2025-06'));
    const session = await secretary.call(contract.getSession, { params: { id: past?.id ?? '' } });
    expect(session.council.level).toBe('huyen');
    expect(session.votes.length).toBeGreaterThan(0);
    for (const vote of session.votes) {
      expect(vote).toMatchObject({ state: 'closed', allowedActions: [] });
      for (const { tally, result } of vote.items)
        expect([result, tally?.passed]).toEqual([tally?.passed ? 'passed' : 'not-passed', tally?.passed]);
    }
    for (const paper of ['session-minutes', 'tally-minutes']) {
      const { status, content } = await secretary.bytes(`/api/v1/sessions/${session.id}/papers/${paper}/pdf`);
      expect([status, content.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
  });

  it('has a provincial council that was amended, and members whose ties are on record', async () => {
    const [row] = await api.db.query<{ id: string }>(
      `SELECT c.id FROM council c JOIN organisation o ON o.id = c.organisation_id WHERE o.code = 'LS'`,
    );
    const secretary = await api.as('tv15');
    const { memberCount, amendments, members } = await secretary.call(contract.get, { params: { id: row?.id ?? '' } });
    expect([memberCount, members.length]).toEqual([15, 16]);
    expect(amendments).toMatchObject([
      { effectiveOn: '2024-04-01', joined: ['Đinh Trọng Nghĩa'], left: ['Phan Văn Hợi'] },
    ]);
    const [ties] = await api.db.query(
      `SELECT (SELECT count(*)::int FROM person_relation) AS relations, (SELECT count(*)::int FROM person_post) AS posts`,
    );
    expect(ties).toEqual({ relations: 2, posts: 1 });
  });
});
