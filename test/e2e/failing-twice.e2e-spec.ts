import { councils, decisions, identity, nominations, type Problem } from '@gs/contracts';
import {
  createSampleDatabase,
  idempotencyKey,
  startApi,
  type Client,
  type TestApi,
  type TestDatabase,
} from '../support';
import { foundOffice, passedList } from '../integration/decisions.fixture';
import { codeOf, idOfUnit } from './failing-fixtures';
import {
  attachParts,
  commune,
  department,
  departmentCouncil,
  dropBlocked,
  importList,
  sample,
  submission,
} from './journeys';

const now = '2026-11-22T08:00:00+07:00';
const overrideReason = 'Đơn vị đã xem lại từng trường hợp và chịu trách nhiệm.';
const statusesOf = (replies: readonly { status: number }[]): number[] => replies.map(({ status }) => status).sort();

describe('the same thing asked for twice', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now });
  }, 120_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });
  const count = async (table: string): Promise<number> =>
    (await api.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;

  it('a form sent twice under one key is done once, answered twice, and the key serves nothing else', async () => {
    const officer = await api.as(commune.officer);
    const headers = { 'idempotency-key': idempotencyKey() };
    const body = { organisationId: await idOfUnit(api, commune.unitCode), year: 2026, title: 'Gửi hai lần' };
    const before = await count('submission');
    const [first, second] = await Promise.all([
      officer.call(nominations.createSubmission, { body, headers }),
      officer.call(nominations.createSubmission, { body, headers }),
    ]);
    expect(second).toEqual(first);
    expect(await count('submission')).toBe(before + 1);
    const other = await officer.attempt(nominations.createSubmission, { body: { ...body, title: 'Khác' }, headers });
    expect([other.status, codeOf(other)]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
    // Somebody else's key of the same letters is another key.
    const colleague = await api.as(department.officer);
    const made = await colleague.call(nominations.createSubmission, {
      body: { ...body, organisationId: await idOfUnit(api, department.unitCode) },
      headers,
    });
    expect(made.id).not.toBe(first.id);
  });

  it('a list taken twice at once, without a key, makes its nominations once', async () => {
    const officer = await api.as(commune.officer);
    const uploadId = await officer.upload('xa.xlsx', sample('danh-hieu-2025-mot-xa.xlsx'));
    const preview = await officer.call(nominations.previewImport, {
      body: { organisationId: await idOfUnit(api, commune.unitCode), year: 2025, uploadId },
    });
    const replies = await Promise.all(
      [1, 2, 3].map(() => officer.call(nominations.takeImport, { params: { id: preview.id } })),
    );
    expect(new Set(replies.map(({ submissionIds }) => submissionIds.join())).size).toBe(1);
    expect(await count(`nomination WHERE year = 2025 AND state <> 'awarded'`)).toBe(preview.nominationCount);
  });

  it('a double click on «Trình» submits once; without a key the second is told that the page is old', async () => {
    const { submissionIds } = await importList(api, department, 'de-nghi-106.xlsx');
    const [id = ''] = submissionIds;
    await attachParts(api, department, id);
    await dropBlocked(api, department, id);
    const head = await api.as(department.head);
    const { version } = await submission(head, id);
    const body = { version, overrideReason };
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => head.attempt(nominations.submit, { params: { id }, body })),
    );
    expect(statusesOf(replies)).toEqual([200, 409, 409, 409]);
    for (const reply of replies.filter(({ status }) => status === 409))
      expect(['STALE', 'WRONG_STATE']).toContain(codeOf(reply));
    const track = (await submission(head, id)).track.filter(({ action }) => action === 'sendToUnitCouncil');
    expect(track).toHaveLength(1);
  });

  it('two secretaries who put the same list on two agendas: one of them is told where it lies', async () => {
    const secretary = await api.as(departmentCouncil.secretary);
    const { items } = await secretary.call(councils.list, { query: {} });
    const councilId = items.find(({ name }) => departmentCouncil.councilName.test(name))?.id ?? '';
    const sessions = await Promise.all(
      ['Phiên sáng', 'Phiên chiều'].map((title) =>
        secretary.call(councils.createSession, {
          body: { councilId, title, kind: 'regular', scheduledAt: '2026-11-26T14:00:00+07:00', place: '' },
        }),
      ),
    );
    const { groups } = await secretary.call(councils.queue, { params: { id: sessions[0]?.id ?? '' } });
    const waiting = groups.flatMap((group) => group.items.map(({ kind, refId }) => ({ kind, refId })));
    expect(waiting.length).toBeGreaterThan(100);
    const replies = await Promise.all(
      sessions.map(({ id }) => secretary.attempt(councils.addToAgenda, { params: { id }, body: { items: waiting } })),
    );
    expect(statusesOf(replies)).toEqual([200, 409]);
    expect(await count('agenda_item WHERE result IS NULL')).toBe(waiting.length);
  });

  it('a form opened on an earlier version changes nothing, and says so', async () => {
    const [first, second] = [await api.as(commune.officer), await api.as(commune.officer)];
    const made = await first.call(nominations.createSubmission, {
      body: { organisationId: await idOfUnit(api, commune.unitCode), year: 2026, title: 'Bản đầu' },
    });
    const params = { id: made.id };
    const form = { letterNo: '', letterDate: null, version: made.version };
    await first.call(nominations.updateSubmission, { params, body: { ...form, title: 'Người thứ nhất' } });
    const late = await second.refused(nominations.updateSubmission, {
      params,
      body: { ...form, title: 'Người thứ hai' },
    });
    expect(late).toMatchObject({ status: 409, code: 'STALE' });
    expect(late.detail).toMatch(/Tải lại/);
    expect((await submission(first, made.id)).title).toBe('Người thứ nhất');
  });

  it('a session that ended while the form was being filled in: told to sign in, and the same form goes through', async () => {
    const officer = await api.as(commune.officer);
    const organisationId = await idOfUnit(api, commune.unitCode);
    const body = { organisationId, year: 2026, title: 'Đang soạn thì hết phiên' };
    await api.db.execute(`UPDATE account_session SET expires_at = '2026-11-22T00:00:00Z'`);
    const headers = { 'idempotency-key': idempotencyKey() };
    const refused = await officer.refused(nominations.createSubmission, { body, headers });
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' } satisfies Partial<Problem>);
    expect(await count(`submission WHERE title = '${body.title}'`)).toBe(0);
    await officer.signIn(commune.officer);
    expect((await officer.call(nominations.createSubmission, { body, headers })).title).toBe(body.title);
    expect(await count(`submission WHERE title = '${body.title}'`)).toBe(1);
    expect((await officer.call(identity.me)).username).toBe(commune.officer);
  });
});

describe('two people at the same desk', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  beforeAll(async () => {
    const { createDatabase } = await import('../support');
    database = await createDatabase();
    api = await startApi({ databaseUrl: database.url, now });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('two officers on one dossier: the first receives it, the second is told it has moved', async () => {
    const office = await foundOffice(api.db);
    await passedList(api.db, office, { collectives: 1, households: 0, persons: 2 });
    await api.db.execute(
      `UPDATE submission SET state = 'submitted', holder_id = $1, received_on = NULL,
         route = '[{"kind":"appraisal","organisationId":"${office.province}","workingDays":20,"cite":{"instrument":"","clause":"","confidence":"U"}}]'`,
      [office.province],
    );
    await api.db.execute(`UPDATE nomination SET state = 'submitted'`);
    const [row] = await api.db.query<{ id: string; version: number }>(`SELECT id, version FROM submission`);
    const params = { id: row?.id ?? '' };
    officer = await api.as('chuyenvien');
    const body = { version: row?.version ?? 0 };
    const both = await Promise.all([
      officer.attempt(nominations.receive, { params, body }),
      officer.attempt(nominations.returnSubmission, { params, body: { ...body, reason: 'Thiếu tờ trình', parts: [] } }),
    ]);
    expect(statusesOf(both)).toEqual([200, 409]);
    expect(codeOf(both.find(({ status }) => status === 409) ?? { body: null })).toBe('STALE');
    expect(await api.db.query(`SELECT version FROM submission`)).toEqual([{ version: body.version + 1 }]);
  });

  it('two officers who compose one decision: each nomination is in one', async () => {
    await api.db.execute(`UPDATE nomination SET state = 'passed'`);
    await api.db.execute(
      `UPDATE submission SET state = 'received', received_on = '2026-11-02',
         route = jsonb_build_array(jsonb_build_object('kind', 'decision', 'organisationId', holder_id, 'workingDays', 10, 'cite', '{"instrument":"","clause":"","confidence":"U"}'::jsonb))`,
    );
    const { groups } = await officer.call(decisions.candidates, { query: {} });
    const [group] = groups;
    if (group === undefined) throw new Error('nothing waits');
    const body = { issuerId: group.issuer.id, award: group.award.code, nominationIds: [...group.nominationIds] };
    const both = await Promise.all([1, 2].map(() => officer.attempt(decisions.create, { body })));
    expect(statusesOf(both)).toEqual([200, 409]);
    expect(codeOf(both.find(({ status }) => status === 409) ?? { body: null })).toBe('NOMINATION_NOT_PASSED');
  });

  it('two clerks on one decision: it gets one number, and the next one the next', async () => {
    const [draft] = (await officer.call(decisions.list, { query: {} })).items;
    const params = { id: draft?.id ?? '' };
    const version = async (): Promise<number> => (await officer.call(decisions.get, { params })).version;
    await officer.call(decisions.requestSignature, { params, body: { version: await version() } });
    await (await api.as('chutich')).call(decisions.sign, { params, body: { version: await version() } });
    const body = { version: await version() };
    const clerks = await Promise.all(['vanthu1', 'vanthu2', 'vanthu3'].map((name) => api.as(name)));
    const replies = await Promise.all(clerks.map((clerk) => clerk.attempt(decisions.issue, { params, body })));
    expect(statusesOf(replies)).toEqual([200, 409, 409]);
    const series = await api.db.query<{ n: number }>(`SELECT sum(last_number)::int AS n FROM number_series`);
    expect(series).toEqual([{ n: 1 }]);
    expect(await api.db.query(`SELECT count(*)::int AS n FROM award_grant`)).toEqual([{ n: 3 }]);
  });
});
