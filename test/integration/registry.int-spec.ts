import { randomUUID } from 'node:crypto';
import { Vault } from '@gs/api-platform';
import { decisions, nominations, registry } from '@gs/contracts';
import { createDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { foundOffice, passedList, type Office } from './decisions.fixture';

const number = '068084872138';
let database: TestDatabase;
let api: TestApi;
let office: Office;
let officer: Client;
let person: string;
let old: string;

beforeAll(async () => {
  database = await createDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-27T09:42:00+07:00' });
  office = await foundOffice(api.db);
  officer = await api.as('chuyenvien');
  person = randomUUID();
  old = (await api.db.query<{ id: string }>(`SELECT id FROM organisation WHERE code = 'LS.X99'`))[0]?.id ?? '';
  const hash = Buffer.from(api.app.get(Vault).keyedHash(number), 'hex');
  await api.db.execute(
    `INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', 'Phan Quốc Chứ', $2)`,
    [person, office.commune],
  );
  await api.db.execute(
    `INSERT INTO person (id, birth_date, position, identity_hash, identity_masked) VALUES ($1, '1984-02-01', 'Hiệu trưởng', $2, '068•••••2138')`,
    [person, hash],
  );
  await api.db.execute(
    `INSERT INTO rating (subject_id, year, level, decision_no) VALUES ($1, 2024, 'hoan-thanh-tot', '821/QĐ')`,
    [person],
  );
  for (const [unit, name, year] of [
    [old, 'Uỷ ban nhân dân xã Vĩnh Hà', 2023],
    [office.commune, 'Uỷ ban nhân dân xã Tân Dương', 2025],
  ] as const) {
    await api.db.execute(
      `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
       VALUES ($1, $2, 'ldtt', $3, '1317/QĐ-UBND', make_date($3 + 1, 4, 3), $4, $5, 'import')`,
      [randomUUID(), person, year, unit, name],
    );
  }
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

describe('looking up', () => {
  it('finds people without accents, by identity number, and units by a former name', async () => {
    const byName = await officer.call(registry.search, { query: { q: 'phan quoc' } });
    expect(byName.subjects).toMatchObject([
      { id: person, grantCount: 2, identityMasked: '068•••••2138', organisationName: 'Uỷ ban nhân dân xã Tân Dương' },
    ]);
    expect((await officer.call(registry.search, { query: { q: '068084872138' } })).subjects).toHaveLength(1);
    expect((await officer.call(registry.search, { query: { q: '068084872139' } })).subjects).toEqual([]);
    const units = await officer.call(registry.search, { query: { q: 'vinh ha' } });
    expect(units.organisations).toMatchObject([{ code: 'LS.X99', validTo: '2025-06-30' }]);
  });

  it('takes signs of patterns and quotes as plain text', async () => {
    for (const q of ['%%', "a' OR 1=1 --", '__', '\\\\']) {
      expect((await officer.call(registry.search, { query: { q } })).subjects).toEqual([]);
    }
  });

  it('finds a decision by the beginning of its number and opens it with its day', async () => {
    const { decisions: found } = await officer.call(registry.search, { query: { q: '1317' } });
    expect(found.map(({ decidedOn }) => decidedOn)).toEqual(['2026-04-03', '2024-04-03']);
    const one = await officer.call(registry.historyDecision, {
      query: { number: '1317/QĐ-UBND', decidedOn: '2024-04-03' },
    });
    expect(one.grants).toMatchObject([{ year: 2023, organisationName: 'Uỷ ban nhân dân xã Vĩnh Hà' }]);
    expect(
      (await officer.refused(registry.historyDecision, { query: { number: '1/QĐ', decidedOn: '2024-04-03' } })).code,
    ).toBe('NOT_FOUND');
  });

  it('shows a person’s life line, and a unit’s with what came from a predecessor that was split', async () => {
    const life = await officer.call(registry.subject, { params: { id: person } });
    expect(life.grants.map(({ year }) => year)).toEqual([2025, 2023]);
    expect(life).toMatchObject({ birthYear: 1984, ratings: [{ year: 2024 }] });
    const first = await officer.call(registry.organisationGrants, {
      params: { id: office.commune },
      query: { limit: 1 },
    });
    expect(first).toMatchObject({ total: 2, items: [{ year: 2025, through: null }] });
    const rest = await officer.call(registry.organisationGrants, {
      params: { id: office.commune },
      query: { cursor: first.nextCursor ?? '' },
    });
    expect(rest).toMatchObject({
      nextCursor: null,
      items: [{ year: 2023, through: { name: 'Uỷ ban nhân dân xã Vĩnh Hà', split: true } }],
    });
  });

  it('leads from the awards in a dossier and from a life line to the decision itself', async () => {
    const [nomination] = await passedList(api.db, office, { collectives: 0, households: 0, persons: 1 });
    const draft = await officer.call(decisions.create, {
      body: { issuerId: office.province, award: 'bk-tinh', nominationIds: [nomination ?? ''] },
    });
    const at = (version: number) => ({ params: { id: draft.id }, body: { version } });
    const sent = await officer.call(decisions.requestSignature, at(draft.version));
    const signed = await (await api.as('chutich')).call(decisions.sign, at(sent.version));
    const issued = await (await api.as('vanthu1')).call(decisions.issue, at(signed.version));
    const dossier = await officer.call(nominations.get, { params: { id: nomination ?? '' } });
    expect(dossier.history).toMatchObject([{ decisionNo: issued.number, decisionId: issued.id }]);
    const life = await officer.call(registry.subject, { params: { id: dossier.subject.id } });
    expect(life.grants).toMatchObject([{ decisionNo: issued.number, decisionId: issued.id }]);
    const old = await officer.call(registry.subject, { params: { id: person } });
    expect(old.grants.map(({ decisionId }) => decisionId)).toEqual([null, null]);
  });

  it('shows nothing of other scopes, and nothing to a visitor but what a code opens', async () => {
    const [stranger] = await passedList(api.db, office, { collectives: 0, households: 0, persons: 1 });
    const [row] = await api.db.query<{ id: string }>(`SELECT subject_id AS id FROM nomination WHERE id = $1`, [
      stranger,
    ]);
    const commune = await api.as('xa.canbo');
    expect((await commune.refused(registry.subject, { params: { id: row?.id ?? '' } })).code).toBe('NOT_FOUND');
    expect((await commune.refused(registry.organisationGrants, { params: { id: office.department } })).code).toBe(
      'NOT_FOUND',
    );
    expect((await api.visitor().refused(registry.verify, { params: { code: 'AAAAA-BBBBB' } })).code).toBe('NOT_FOUND');
    expect((await api.visitor().refused(registry.search, { query: { q: 'phan' } })).code).toBe('UNAUTHENTICATED');
  });
});

describe('«Việc của tôi»', () => {
  const kinds = async (client: Client): Promise<string[]> =>
    (await client.call(registry.todo)).items.map(({ kind }) => kind);

  it('hands a decision from desk to desk', async () => {
    const signer = await api.as('chutich');
    const clerk = await api.as('vanthu1');
    const ids = await passedList(api.db, office, { collectives: 1, households: 0, persons: 0 });
    expect(await kinds(officer)).toEqual(['compose']);
    const draft = await officer.call(decisions.create, {
      body: { issuerId: office.province, award: 'bk-tinh', nominationIds: ids },
    });
    expect(await kinds(officer)).toContain('draft-decision');
    const sent = await officer.call(decisions.requestSignature, {
      params: { id: draft.id },
      body: { version: draft.version },
    });
    expect([await kinds(signer), await kinds(clerk)]).toEqual([['sign'], []]);
    await signer.call(decisions.sign, { params: { id: draft.id }, body: { version: sent.version } });
    expect([await kinds(signer), await kinds(clerk)]).toEqual([[], ['issue']]);
  });

  it('counts working days for what was submitted, to the desk of the office that appraises', async () => {
    const ids = await passedList(api.db, office, { collectives: 0, households: 0, persons: 2 }, { year: 2025 });
    await api.db.execute(`UPDATE nomination SET state = 'submitted' WHERE id = ANY($1::uuid[])`, [ids]);
    await api.db.execute(
      `UPDATE submission SET state = 'submitted', due_on = '2026-11-26', holder_id = $2 WHERE id = (SELECT submission_id FROM nomination WHERE id = $1)`,
      [ids[0], office.department],
    );
    await api.db.execute(
      `INSERT INTO organisation_duty (organisation_id, duty, holder_id, valid_from) VALUES ($1, 'emulation-office', $2, '1997-01-01')`,
      [office.province, office.department],
    );
    const { items } = await officer.call(registry.todo);
    expect(items[0]).toMatchObject({
      kind: 'receive',
      urgency: 'overdue',
      workingDaysLeft: -1,
      waitsFor: 'Sở Nội vụ',
      action: 'Tiếp nhận',
    });
  });

  it('offers an open vote to members who have not voted, never to one whom all its items concern', async () => {
    const [council, session, vote, item] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const [account] = await api.db.query<{ id: string }>(`SELECT id FROM account WHERE username = 'vanthu2'`);
    await api.db.execute(`UPDATE role_assignment SET role = 'council-member' WHERE account_id = $1`, [account?.id]);
    await api.db.execute(
      `INSERT INTO council (id, organisation_id, level, name, established_by, valid_from) VALUES ($1, $2, 'tinh', 'Hội đồng tỉnh', 'QĐ', '2026-01-01')`,
      [council, office.province],
    );
    const member = randomUUID();
    await api.db.execute(
      `INSERT INTO council_member (id, council_id, account_id, name, role, seat, valid_from) VALUES ($1, $2, $3, 'A', 'member', 1, '2026-01-01')`,
      [member, council, account?.id],
    );
    await api.db.execute(
      `INSERT INTO council_session (id, council_id, title, kind, state, scheduled_at) VALUES ($1, $2, 'Phiên tháng 11', 'regular', 'open', '2026-11-27T07:00:00+07:00')`,
      [session, council],
    );
    await api.db.execute(
      `INSERT INTO vote (id, session_id, award, title, method, state) VALUES ($1, $2, 'bk-tinh', 'Bằng khen', 'secret', 'open')`,
      [vote, session],
    );
    await api.db.execute(
      `INSERT INTO agenda_item (id, session_id, vote_id, seq, kind, ref_id, title, award) VALUES ($1, $2, $3, 1, 'nomination', $4, 'Ông A', 'bk-tinh')`,
      [item, session, vote, randomUUID()],
    );
    await api.db.execute(`INSERT INTO vote_roll (vote_id, member_id, attendance) VALUES ($1, $2, 'present')`, [
      vote,
      member,
    ]);
    const client = await api.as('vanthu2');
    expect(await kinds(client)).toEqual(['ballot']);
    await api.db.execute(`UPDATE vote_roll SET recused_item_ids = ARRAY[$2::uuid] WHERE vote_id = $1`, [vote, item]);
    expect(await kinds(client)).toEqual([]);
  });
});
