import { councils, nominations, type SessionDetailView } from '@gs/contracts';
import { AgendaKinds } from '@gs/api-councils';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../../support';
import { commune, communeCouncil, dropBlocked, importList, openSession, submission, submit } from '../../e2e/journeys';

describe('a council sends back or lowers single nominations of a list', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  let secretary: Client;
  let listId: string;
  let session: SessionDetailView;

  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-11-20T08:00:00+07:00' });
    officer = await api.as(commune.officer);
    secretary = await api.as(communeCouncil.secretary);
    const list = await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025);
    listId = list.submissionIds[0] ?? '';
    await dropBlocked(api, commune, listId);
    await submit(api, commune, listId);
    session = await openSession(api, communeCouncil, 1, 'Phiên xét danh hiệu năm 2025');
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const itemsOf = async () => {
    const { votes } = await secretary.call(councils.getSession, { params: { id: session.id } });
    return votes.flatMap(({ items }) => items).filter(({ result }) => result === null);
  };
  const at = (itemId: string) => ({ id: session.id, itemId });
  const nomination = (id: string) => officer.call(nominations.get, { params: { id } });

  it('what is sent back lies with its unit again, with the reason, in a list that may be corrected and sent', async () => {
    const [item] = await itemsOf();
    const refId = item?.refId ?? '';
    await secretary.call(councils.returnItem, {
      params: at(item?.id ?? ''),
      body: { reason: 'Bổ sung quyết định công nhận sáng kiến' },
    });
    const detail = await nomination(refId);
    expect(detail.state).toBe('returned');
    expect(detail.council).toMatchObject({ result: 'returned' });
    expect(detail.submission.id).not.toBe(listId);
    expect(detail.submission.state).toBe('returned');
    expect(detail.track.at(-1)).toMatchObject({
      action: 'returnFromCouncil',
      reason: 'Bổ sung quyết định công nhận sáng kiến',
    });
    expect(detail.allowedActions).toContain('edit');
    expect((await submission(officer, listId)).state).toBe('received');
  });

  it('a second one joins the first', async () => {
    const [item] = await itemsOf();
    await secretary.call(councils.returnItem, { params: at(item?.id ?? ''), body: { reason: 'Như trên' } });
    const { items } = await officer.call(nominations.list, { query: { state: 'returned', limit: 50 } });
    expect(new Set(items.map(({ submissionId }) => submissionId)).size).toBe(1);
  });

  it('moved to a lower award, it is judged by the conditions of that one and waits for the same council', async () => {
    const items = await itemsOf();
    const higher = items.find(({ award }) => award === 'cstd-co-so');
    const lower = items.find(({ award, title }) => award === 'ldtt' && title === higher?.title);
    const offered = async () =>
      (await secretary.call(councils.lowerAwards, { params: at(higher?.id ?? '') })).items.map(({ code }) => code);
    // Put forward for both, the person is not put forward for the lower one twice.
    expect(await offered()).not.toContain('ldtt');
    await secretary.call(councils.postpone, { params: at(lower?.id ?? ''), body: { reason: 'Rút' } });
    const { version } = await nomination(lower?.refId ?? '');
    await officer.call(nominations.withdrawOne, {
      params: { id: lower?.refId ?? '' },
      body: { version, reason: 'Trình nhầm' },
    });
    expect(await offered()).toContain('ldtt');
    const moved = { refId: higher?.refId ?? '' };
    await secretary.call(councils.moveItem, {
      params: at(higher?.id ?? ''),
      body: { award: 'ldtt', reason: 'Sáng kiến chưa được công nhận' },
    });
    const detail = await nomination(moved.refId);
    expect([detail.state, detail.award.code]).toEqual(['awaiting-council', 'ldtt']);
    expect(detail.track.at(-1)).toMatchObject({ action: 'lowerAward', reason: 'Sáng kiến chưa được công nhận' });
    const { groups } = await secretary.call(councils.queue, { params: { id: session.id } });
    const waiting = groups.find(({ award }) => award === 'ldtt')?.items ?? [];
    expect(waiting.map(({ refId }) => refId)).toContain(moved.refId);
    const added = await secretary.call(councils.addToAgenda, {
      params: { id: session.id },
      body: { items: [{ kind: 'nomination', refId: moved.refId }] },
    });
    const again = added.votes.flatMap(({ items }) => items).filter(({ refId }) => refId === moved.refId);
    expect(again.map(({ award, result, movedToAward }) => [award, result, movedToAward])).toEqual(
      expect.arrayContaining([
        ['cstd-co-so', 'moved', 'ldtt'],
        ['ldtt', null, null],
      ]),
    );
  });

  it('a secretary who takes no part in it there does not find it at all', async () => {
    const [item] = await itemsOf();
    const asked = { params: { id: item?.refId ?? '' } };
    expect((await secretary.call(nominations.get, asked)).council?.sessionId).toBe(session.id);
    await secretary.call(councils.declareConflict, { params: at(item?.id ?? ''), body: { reason: 'Bạn học' } });
    expect((await secretary.refused(nominations.get, asked)).code).toBe('NOT_FOUND');
  });

  it('an award that nobody offers is refused, and nothing is moved', async () => {
    const [item] = await itemsOf();
    const reply = await secretary.refused(councils.moveItem, {
      params: at(item?.id ?? ''),
      body: { award: 'bk-ttg', reason: 'x' },
    });
    expect(reply.code).toBe('AWARD_NOT_LOWER');
  });

  it('what members read of nominations has the same rows for all of an award, and only its own papers', async () => {
    const refIds = (await itemsOf()).slice(0, 5).map(({ refId }) => refId);
    const dossiers = await api.app.get(AgendaKinds).get('nomination').dossier(api.db, refIds);
    expect(dossiers.map(({ refId }) => refId)).toEqual(refIds);
    expect(new Set(dossiers.map(({ facts }) => facts.map(({ label }) => label).join('|'))).size).toBe(1);
    for (const { findings } of dossiers) expect(findings.length).toBeGreaterThan(0);
  });
});
