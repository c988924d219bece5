import { councils, decisions, nominations, registry } from '@gs/contracts';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../support';
import { caseA, caseB } from './journeys';

const now = '2026-11-22T08:00:00+07:00';

describe('the main job over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now });
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('(a) a commune’s year-end list becomes the Chairman’s decisions on LĐTT and CSTĐCS', async () => {
    const { session, issued } = await caseA(api);
    expect(session.state).toBe('closed');
    expect(new Set(issued.map((decision) => decision.award.code))).toEqual(new Set(['ldtt', 'cstd-co-so']));
    for (const decision of issued) {
      expect(decision.state).toBe('issued');
      expect(decision.authorityTitle).toMatch(/Chủ tịch/);
      expect(decision.number).toMatch(/^\d{2,}\/QĐ-UBND$/);
    }
    const numbers = issued.map((decision) => Number.parseInt(decision.number ?? '', 10)).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
    const secret = session.votes.find((vote) => vote.award === 'cstd-co-so');
    expect(secret?.method).toBe('secret');
    expect(secret?.rule).toMatchObject({ denominator: 'ALL_MEMBERS', total: 9, needed: 8 });
    for (const item of secret?.items ?? [])
      expect(item.tally?.arithmetic).toMatch(
        /9 đồng ý \(8 phiếu \+ 1 ý kiến bằng văn bản\) \/ 9 thành viên = 100,0\s%/,
      );
  }, 180_000);

  it('(b) the department’s 106 become one provincial decision whose papers, registry and public page agree', async () => {
    const { list, session, issued } = await caseB(api);
    expect(list.nominationCount).toBe(106);
    expect(list.counts).toEqual({ collective: 31, household: 12, person: 63 });
    const [decision] = issued;
    if (!decision) throw new Error('nothing was issued');
    expect(issued).toHaveLength(1);
    expect(decision.counts).toEqual({ collective: 31, household: 12, person: 63 });
    // 31 × 7.590.000 + 12 × 5.700.000 + 63 × 3.800.000, base salary of 22/11/2026
    expect(decision.totalBonus).toBe(543_090_000);
    expect(session.votes.flatMap((vote) => vote.items).filter((item) => item.result === 'passed')).toHaveLength(106);

    const page = await api.visitor().call(registry.verify, { params: { code: decision.verifyCode ?? '' } });
    expect(page).toMatchObject({ status: 'valid', number: decision.number, counts: decision.counts });
    expect(page.recipients).toHaveLength(106);
    expect(JSON.stringify(page)).not.toMatch(/\d{12}/);

    const officer = await api.as('chuyenvien');
    const first = await officer.call(decisions.recipients, { params: { id: decision.id }, query: { limit: 200 } });
    expect(first.items.reduce((sum, row) => sum + (row.bonus ?? 0), 0)).toBe(decision.totalBonus);
    const subject = await officer.call(registry.subject, { params: { id: first.items.at(-1)?.subjectId ?? '' } });
    expect(
      subject.grants.some((grant) => grant.decisionNo === decision.number && grant.decisionId === decision.id),
    ).toBe(true);

    for (const format of ['pdf', 'docx'] as const) {
      const paper = await officer.bytes(`/api/v1/decisions/${decision.id}/papers/decision/${format}`);
      expect(paper.status).toBe(200);
      expect(paper.content.subarray(0, format === 'pdf' ? 5 : 2).toString('latin1')).toBe(
        format === 'pdf' ? '%PDF-' : 'PK',
      );
      const secretary = await api.as('tv15');
      for (const name of ['session-minutes', 'tally-minutes'])
        expect((await secretary.bytes(`/api/v1/sessions/${session.id}/papers/${name}/${format}`)).status).toBe(200);
      for (const name of ['nominee-list', 'submission-letter'])
        expect(
          (await officer.bytes(`/api/v1/submissions/${list.submissionIds[0]}/papers/${name}/${format}`)).status,
        ).toBe(200);
    }
    const detail = await officer.call(nominations.getSubmission, { params: { id: list.submissionIds[0] ?? '' } });
    expect(detail.state).toBe('closed');
  }, 180_000);

  it('(c) the district council of June 2025 and its decision can be opened, searched and printed, and nothing can be done to them', async () => {
    const auditor = await api.as('kiemtra').catch(() => api.as('chuyenvien'));
    const { items } = await auditor.call(councils.listSessions, { query: { limit: 200 } });
    const district = items.find((session) => session.council.level === 'huyen');
    expect(district).toBeDefined();
    const session = await auditor.call(councils.getSession, { params: { id: district?.id ?? '' } });
    expect(session.state).toBe('closed');
    expect(session.allowedActions).toEqual([]);
    expect(session.votes.flatMap((vote) => vote.items).every((item) => item.tally !== null)).toBe(true);
    const minutes = await auditor.bytes(`/api/v1/sessions/${session.id}/papers/session-minutes/pdf`);
    expect(minutes.status).toBe(200);
    const { items: all } = await auditor.call(decisions.list, { query: { limit: 200 } });
    const history = all.find((decision) => decision.issuedOn?.startsWith('2025-06'));
    expect(history?.authorityTitle).toMatch(/huyện/);
    const detail = await auditor.call(decisions.get, { params: { id: history?.id ?? '' } });
    expect(detail).toMatchObject({ source: 'history', allowedActions: [] });
    const found = await auditor.call(registry.search, { query: { q: history?.number ?? '' } });
    expect(found.decisions.map((each) => each.number)).toContain(history?.number);
  }, 60_000);
});
