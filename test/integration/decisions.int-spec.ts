import { decisions, registry, type DecisionDetailView } from '@gs/contracts';
import { createDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { foundOffice, passedList, type Office } from './decisions.fixture';

const award = 'bk-tinh';
const small = { collectives: 1, households: 1, persons: 2 };
let database: TestDatabase;
let api: TestApi;
let office: Office;
let officer: Client;
let signer: Client;
let clerk: Client;

beforeAll(async () => {
  database = await createDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-27T09:42:00+07:00' });
  office = await foundOffice(api.db);
  officer = await api.as('chuyenvien');
  signer = await api.as('chutich');
  clerk = await api.as('vanthu1');
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

const at = (decision: DecisionDetailView) => ({ params: { id: decision.id }, body: { version: decision.version } });

const compose = async (nominationIds: string[]): Promise<DecisionDetailView> =>
  officer.call(decisions.create, { body: { issuerId: office.province, award, nominationIds } });

async function signed(nominationIds: string[]): Promise<DecisionDetailView> {
  const sent = await officer.call(decisions.requestSignature, at(await compose(nominationIds)));
  return signer.call(decisions.sign, at(sent));
}

const states = async (ids: string[]): Promise<string[]> =>
  (
    await api.db.query<{ state: string }>(`SELECT DISTINCT state FROM nomination WHERE id = ANY($1::uuid[])`, [ids])
  ).map(({ state }) => state);

describe('a decision from passed nominations to the registry', () => {
  it('is offered, composed with articles that count, signed, numbered, issued, granted and verified', async () => {
    const ids = await passedList(api.db, office, { collectives: 31, households: 12, persons: 63 });
    const { groups } = await officer.call(decisions.candidates, { query: {} });
    expect(groups).toMatchObject([{ competent: true, counts: { collective: 31, household: 12, person: 63 } }]);

    const draft = await compose(groups[0]?.nominationIds ?? []);
    expect(draft.content.article1).toContain('31 tập thể, 12 hộ gia đình và 63 cá nhân');
    expect(draft.content.article2).toContain('543.090.000 đồng');
    expect(draft.content.grounds).toEqual(
      expect.arrayContaining([expect.stringContaining('412/TTr-SNV ngày 24/11/2026')]),
    );
    expect(draft.content.grounds.join()).toContain('06/2026/QH16');
    expect(draft.bonusByKind.map(({ each }) => each)).toEqual([7_590_000, 5_700_000, 3_800_000]);
    expect(draft.checks.every(({ ok }) => ok)).toBe(true);
    expect(draft.allowedActions).toEqual(['edit', 'requestSignature', 'cancel']);
    expect(await states(ids)).toEqual(['in-decision']);

    const sent = await officer.call(decisions.requestSignature, at(draft));
    const approved = await signer.call(decisions.sign, at(sent));
    expect(approved).toMatchObject({ signerName: 'Đỗ Thành Trung', signerCapacity: 'Chủ tịch', state: 'signed' });
    const issued = await clerk.call(decisions.issue, at(approved));
    expect(issued).toMatchObject({
      state: 'issued',
      number: '01/QĐ-UBND',
      totalBonus: 543_090_000,
      issuedOn: '2026-11-27',
    });
    expect(await states(ids)).toEqual(['awarded']);

    const grants = await api.db.query(`SELECT 1 FROM award_grant WHERE decision_id = $1 AND source = 'decision'`, [
      issued.id,
    ]);
    expect(grants).toHaveLength(106);
    const shown = await api
      .visitor()
      .call(registry.verify, { params: { code: (issued.verifyCode ?? '').toLowerCase() } });
    expect(shown).toMatchObject({ status: 'valid', number: '01/QĐ-UBND', counts: { person: 63 } });
    expect(Object.keys(shown.recipients[0] ?? {})).toEqual(['seq', 'kind', 'name', 'unitName']);
    const page = await officer.call(decisions.recipients, { params: { id: issued.id }, query: { limit: 50 } });
    const next = await officer.call(decisions.recipients, {
      params: { id: issued.id },
      query: { limit: 200, cursor: page.nextCursor ?? '' },
    });
    expect([page.total, page.items.length + next.items.length, next.nextCursor]).toEqual([106, 106, null]);
  });

  it('has papers: PDF, Word, and the list of bonuses', async () => {
    const draft = await compose(await passedList(api.db, office, small));
    const base = `/api/v1/decisions/${draft.id}`;
    const pdf = await officer.bytes(`${base}/papers/decision/pdf`);
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await officer.bytes(`${base}/papers/decision/docx`);
    const xlsx = await officer.bytes(`${base}/bonus-list`);
    expect([docx, xlsx].map(({ status, content }) => [status, content.subarray(0, 2).toString()])).toEqual([
      [200, 'PK'],
      [200, 'PK'],
    ]);
  }, 60_000);

  it('follows its list when recipients are taken out, and lets them go to another decision', async () => {
    const ids = await passedList(api.db, office, small);
    const draft = await compose(ids);
    const { items } = await officer.call(decisions.recipients, { params: { id: draft.id }, query: {} });
    const [first] = items;
    const saved = await officer.call(decisions.update, {
      params: { id: draft.id },
      body: {
        title: draft.title,
        content: { ...draft.content, article2: 'Một tỷ đồng' },
        version: draft.version,
        removeRecipientIds: [first?.id ?? ''],
      },
    });
    expect(saved.counts).toEqual({ collective: 0, household: 1, person: 2 });
    expect(saved.content.article1).toContain('01 hộ gia đình và 02 cá nhân');
    expect(saved.content.article2).toContain('13.300.000 đồng');
    expect(saved.checks.find(({ code }) => code === 'counts')?.ok).toBe(false);
    expect((await compose([first?.nominationId ?? ''])).counts.collective).toBe(1);
  });

  it('frees its nominations when the draft is cancelled', async () => {
    const ids = await passedList(api.db, office, small);
    const draft = await compose(ids);
    await officer.call(decisions.cancel, {
      params: { id: draft.id },
      body: { version: draft.version, reason: 'Lập lại' },
    });
    expect(await states(ids)).toEqual(['passed']);
    expect((await compose(ids)).state).toBe('draft');
    const { history } = await officer.call(decisions.get, { params: { id: draft.id } });
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['create', ''],
      ['cancel', 'Lập lại'],
    ]);
  });

  it('goes back to the office with a reason', async () => {
    const sent = await officer.call(
      decisions.requestSignature,
      at(await compose(await passedList(api.db, office, small))),
    );
    const back = await signer.call(decisions.returnToDraft, {
      params: { id: sent.id },
      body: { version: sent.version, reason: 'Sửa Điều 3' },
    });
    expect(back.state).toBe('draft');
    const { history } = await officer.call(decisions.get, { params: { id: sent.id } });
    expect(history.map(({ action, by, reason, at: when }) => [action, by, reason, when.slice(0, 10)])).toEqual([
      ['create', 'chuyenvien', '', '2026-11-27'],
      ['requestSignature', 'chuyenvien', '', '2026-11-27'],
      ['returnToDraft', 'Đỗ Thành Trung', 'Sửa Điều 3', '2026-11-27'],
    ]);
    const rewrite = api.uow.run((tx) =>
      tx.execute(`UPDATE decision_event SET reason = 'khác' WHERE decision_id = $1`, [sent.id]),
    );
    await expect(rewrite).rejects.toThrow('append-only');
  });

  it('tells the unit whose people it names that it was issued, not how the office came to it', async () => {
    const issued = await clerk.call(decisions.issue, at(await signed(await passedList(api.db, office, small))));
    const named = await api.as('so.canbo');
    const seen = await named.call(decisions.get, { params: { id: issued.id } });
    expect([issued.history.map(({ action }) => action), seen.state, seen.history]).toEqual([
      ['create', 'requestSignature', 'sign', 'issue'],
      'issued',
      [],
    ]);
  });

  it('warns of a unit that has ended and of a second award for one year', async () => {
    const ids = await passedList(
      api.db,
      office,
      { collectives: 0, households: 0, persons: 2 },
      { unitName: 'Thôn Đông, xã Vĩnh Hà' },
    );
    await api.db.execute(
      `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
       SELECT gen_random_uuid(), subject_id, 'gk-xa', 2026, '12/QĐ-UBND', '2026-05-05', organisation_id, 'Sở Nội vụ', 'import' FROM nomination WHERE id = $1`,
      [ids[0]],
    );
    const draft = await compose(ids);
    expect(draft.checks.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual(['merit-once', 'unit-names']);
  });
});

describe('what is refused', () => {
  it('one nomination in two drafts', async () => {
    const ids = await passedList(api.db, office, small);
    const bodies = [1, 2].map(() =>
      officer.attempt(decisions.create, { body: { issuerId: office.province, award, nominationIds: ids } }),
    );
    const replies = await Promise.all(bodies);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      (await officer.refused(decisions.create, { body: { issuerId: office.province, award, nominationIds: ids } }))
        .code,
    ).toBe('NOMINATION_NOT_PASSED');
  });

  it('an issuer that is not competent, and a desk that is not the actor’s', async () => {
    const ids = await passedList(api.db, office, small);
    const commune = await api.as('xa.canbo');
    expect(
      (await commune.refused(decisions.create, { body: { issuerId: office.commune, award, nominationIds: ids } })).code,
    ).toBe('NOT_COMPETENT');
    expect(
      (await commune.refused(decisions.create, { body: { issuerId: office.province, award, nominationIds: ids } }))
        .code,
    ).toBe('NOT_FOUND');
    const draft = await compose(ids);
    expect((await commune.refused(decisions.get, { params: { id: draft.id } })).code).toBe('NOT_FOUND');
    const auditor = await api.as('kiemtra');
    expect((await auditor.call(decisions.get, { params: { id: draft.id } })).allowedActions).toEqual([]);
    expect((await auditor.refused(decisions.sign, at(draft))).code).toBe('FORBIDDEN');
  });

  it('a stale form, and a step out of turn', async () => {
    const draft = await compose(await passedList(api.db, office, small));
    expect((await clerk.refused(decisions.issue, at(draft))).code).toBe('WRONG_STATE');
    expect(
      (
        await officer.refused(decisions.requestSignature, {
          params: { id: draft.id },
          body: { version: draft.version + 1 },
        })
      ).code,
    ).toBe('STALE');
  });

  it('any change of an issued decision, also behind the API’s back', async () => {
    const issued = await clerk.call(decisions.issue, at(await signed(await passedList(api.db, office, small))));
    expect(
      (
        await officer.refused(decisions.cancel, {
          params: { id: issued.id },
          body: { version: issued.version, reason: 'x' },
        })
      ).code,
    ).toBe('DECISION_FROZEN');
    const touch = (sql: string): Promise<number> => api.uow.run((tx) => tx.execute(sql, [issued.id]));
    await expect(touch(`UPDATE decision SET title = 'khác' WHERE id = $1`)).rejects.toMatchObject({
      code: 'DECISION_FROZEN',
    });
    await expect(touch(`UPDATE decision_recipient SET bonus = 1 WHERE decision_id = $1`)).rejects.toMatchObject({
      code: 'DECISION_FROZEN',
    });
    await expect(touch(`DELETE FROM decision WHERE id = $1`)).rejects.toMatchObject({ code: 'DECISION_FROZEN' });
  });
});

describe('clerks at once', () => {
  it('give twenty decisions twenty numbers without a gap', async () => {
    const ready: DecisionDetailView[] = [];
    for (let i = 0; i < 20; i += 1)
      ready.push(await signed(await passedList(api.db, office, { collectives: 0, households: 0, persons: 1 })));
    const clerks = await Promise.all(ready.map((_, i) => api.as(`vanthu${i + 1}`)));
    await Promise.all(ready.map((decision, i) => (clerks[i] ?? clerk).call(decisions.issue, at(decision))));
    const rows = await api.db.query<{ number: number }>(
      `SELECT number FROM decision WHERE state = 'issued' ORDER BY number`,
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.length).toBeGreaterThanOrEqual(20);
  }, 60_000);

  it('on one decision: one wins, the other is told', async () => {
    const decision = await signed(await passedList(api.db, office, small));
    const other = await api.as('vanthu2');
    const replies = await Promise.all([clerk, other].map((one) => one.attempt(decisions.issue, at(decision))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('leave nothing behind, not even a number, when issuing fails in the middle', async () => {
    const ids = await passedList(api.db, office, small);
    const decision = await signed(ids);
    const before = await api.db.query(`SELECT last_number FROM number_series`);
    await api.db.execute(
      `CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.state = 'issued' THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`,
    );
    await api.db.execute(
      `CREATE TRIGGER fail_here BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION fail_here()`,
    );
    expect((await clerk.refused(decisions.issue, at(decision))).code).toBe('INTERNAL');
    await api.db.execute(`DROP TRIGGER fail_here ON decision`);
    expect(await api.db.query(`SELECT last_number FROM number_series`)).toEqual(before);
    expect(await states(ids)).toEqual(['in-decision']);
    expect(
      await api.db.query(
        `SELECT 1 FROM award_grant g JOIN nomination n ON n.subject_id = g.subject_id WHERE n.id = ANY($1::uuid[])`,
        [ids],
      ),
    ).toEqual([]);
    expect((await clerk.call(decisions.issue, at(decision))).state).toBe('issued');
  });

  it('issue a list of 1,049 whole', async () => {
    const decision = await signed(
      await passedList(api.db, office, { collectives: 254, households: 0, persons: 795 }, { year: 2025 }),
    );
    const issued = await clerk.call(decisions.issue, at(decision));
    expect(issued.totalBonus).toBe(254 * 7_590_000 + 795 * 3_800_000);
    expect(await api.db.query(`SELECT 1 FROM award_grant WHERE decision_id = $1`, [issued.id])).toHaveLength(1049);
  }, 60_000);
});
