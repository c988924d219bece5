import { nominations, subjects, type NominationDetailView } from '@gs/contracts';
import { FactsReader, type SubjectFacts } from '@gs/api-subjects';
import { NominationsPort } from '@gs/api-nominations';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../../support';
import { commune, department, importList } from '../../e2e/journeys';

describe('what an officer records on the page of a person', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  let nominationId = '';
  let personId = '';
  const detail = (): Promise<NominationDetailView> => officer.call(nominations.get, { params: { id: nominationId } });
  const factsOf = async (year: number): Promise<SubjectFacts | undefined> =>
    (await api.app.get(FactsReader).forSubjects([personId], year)).get(personId);
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-11-20T08:00:00+07:00' });
    officer = await api.as(commune.officer);
    const submissionId = (await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025)).submissionIds[0] ?? '';
    const { items } = await officer.call(nominations.list, {
      query: { submissionId, verdict: 'eligible', limit: 200 },
    });
    const person = items.find(({ subject }) => subject.kind === 'person');
    nominationId = person?.id ?? '';
    personId = person?.subject.id ?? '';
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  describe('an open matter', () => {
    const hold = { kind: 'hold' as const, reason: 'Đang xác minh đơn', documentNo: '12/TTr', since: '2026-11-10' };
    let holdId = '';

    it('holds the open dossier at once, with the document as its evidence', async () => {
      const { holds } = await officer.call(subjects.addProofRecord, { params: { id: personId }, body: hold });
      expect(holds).toEqual([expect.objectContaining({ documentNo: '12/TTr', releasedOn: null })]);
      holdId = holds[0]?.id ?? '';
      const held = await detail();
      expect(held.verdict).toBe('hold');
      expect(held.findings.find(({ outcome }) => outcome === 'hold')?.evidence[0]?.ref).toBe('12/TTr');
    });

    it('keeps any decision from naming the person', async () => {
      const port = api.app.get(NominationsPort);
      const refused = api.uow.run((tx) => port.compose(tx, [nominationId]));
      await expect(refused).rejects.toMatchObject({ code: 'SUBJECT_ON_HOLD' });
    });

    it('lets go when the conclusion clears', async () => {
      const early = { holdId, releasedOn: '2026-11-09', documentNo: '15/KL' };
      const wrong = await officer.refused(subjects.releaseHold, { params: { id: personId }, body: early });
      expect(wrong.code).toBe('WRONG_STATE');
      const body = { ...early, releasedOn: '2026-11-19' };
      const { holds } = await officer.call(subjects.releaseHold, { params: { id: personId }, body });
      expect(holds[0]).toMatchObject({ releasedOn: '2026-11-19', releaseDocumentNo: '15/KL' });
      expect((await detail()).verdict).toBe('eligible');
      expect((await officer.refused(subjects.releaseHold, { params: { id: personId }, body })).code).toBe(
        'WRONG_STATE',
      );
    });

    it('is in the log by kind and document, never by what it is about', async () => {
      const rows = await api.db.query<{ action: string; detail: string }>(
        `SELECT action, detail::text AS detail FROM audit_log WHERE subject_id = $1 ORDER BY id`,
        [personId],
      );
      expect(rows.map(({ action }) => action)).toEqual(['subject.record.hold', 'subject.releaseHold']);
      expect(rows[0]?.detail).toContain('12/TTr');
      expect(rows.map((row) => row.detail).join()).not.toContain('xác minh đơn');
    });
  });

  it('discipline, leave and a transfer become facts; a wrong one is taken out with a reason', async () => {
    const add = (body: Parameters<typeof officer.call<typeof subjects.addProofRecord>>[1] & object) =>
      officer.call(subjects.addProofRecord, { params: { id: personId }, ...body });
    await add({
      body: { kind: 'discipline', form: 'canh-cao', from: '2025-03-01', to: '2026-02-28', documentNo: '7/QĐ' },
    });
    expect((await detail()).verdict).not.toBe('eligible');
    await add({ body: { kind: 'leave', from: '2023-10-01', to: '2024-03-31', documentNo: '8/QĐ' } });
    const transfer = {
      kind: 'transfer' as const,
      on: '2025-08-01',
      fromUnit: 'Xã bên',
      monthsAtOldUnit: 7,
      documentNo: '9/QĐ',
    };
    const all = await add({ body: { ...transfer, remarkNo: '' } });
    const facts = await factsOf(2025);
    expect(facts?.discipline).toEqual([{ form: 'canh-cao', from: '2025-03-01', to: '2026-02-28' }]);
    expect(facts?.maternityYears).toEqual([2023, 2024]);
    expect(facts?.transfer).toEqual({ on: '2025-08-01', monthsAtOldUnit: 7, remarkHeld: false });
    const twice = await officer.refused(subjects.addProofRecord, {
      params: { id: personId },
      body: { ...transfer, remarkNo: '1/NX' },
    });
    expect(twice.code).toBe('RECORD_KNOWN');
    for (const [kind, recordId] of [
      ['discipline', all.disciplines[0]?.id],
      ['transfer', all.transfers[0]?.id],
    ] as const) {
      const body = { kind, recordId: recordId ?? '', reason: 'Ghi nhầm người.' };
      await officer.call(subjects.removeProofRecord, { params: { id: personId }, body });
    }
    expect((await factsOf(2025))?.discipline).toEqual([]);
    expect((await detail()).verdict).toBe('eligible');
  });

  it('an initiative is used by the award it grounded, unless that title stood on the rating alone', async () => {
    const [made] = await api.db.query<{ grant_id: string; initiative_id: string }>(
      `WITH g AS (INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
         SELECT gen_random_uuid(), s.id, 'cstd-co-so', 2024, '5/QĐ-UBND', '2024-12-20', s.organisation_id, 'Xã', 'import' FROM subject s WHERE s.id = $1 RETURNING id),
       i AS (INSERT INTO initiative (id, code, person_id, year, title, scope) VALUES (gen_random_uuid(), 'SK-THU', $1, 2024, 'Sáng kiến thử', 'co-so') RETURNING id)
       SELECT g.id AS grant_id, i.id AS initiative_id FROM g, i`,
      [personId],
    );
    const [grantId, initiativeId] = [made?.grant_id ?? '', made?.initiative_id ?? ''];
    const use = { kind: 'initiative-use' as const, initiativeId, grantId, documentNo: '5/QĐ-UBND' };
    const { uses } = await officer.call(subjects.addProofRecord, { params: { id: personId }, body: use });
    expect(uses[0]).toMatchObject({ initiative: 'Sáng kiến thử', year: 2024 });
    const initiative = async () => (await factsOf(2025))?.initiatives.find(({ code }) => code === 'SK-THU');
    expect((await initiative())?.usedFor).toEqual({ award: 'cstd-co-so', year: 2024 });
    const basis = { kind: 'title-basis' as const, grantId, restedOn: 'rating' as const, documentNo: '5/QĐ-UBND' };
    await officer.call(subjects.addProofRecord, { params: { id: personId }, body: basis });
    expect((await initiative())?.usedFor).toBeUndefined();
    expect((await factsOf(2025))?.grants.find(({ decisionNo }) => decisionNo === '5/QĐ-UBND')?.restedOn).toBe('rating');
    const [other] = await api.db.query<{ id: string }>(`SELECT id FROM award_grant WHERE subject_id <> $1 LIMIT 1`, [
      personId,
    ]);
    const foreign = await officer.refused(subjects.addProofRecord, {
      params: { id: personId },
      body: { ...basis, grantId: other?.id ?? grantId },
    });
    expect(foreign.code).toBe('RECORD_NOT_FOR_SUBJECT');
  });

  it('is for officers of the person’s own unit and of the province, nobody else', async () => {
    const stranger = await api.as(department.officer);
    const head = await api.as(commune.head);
    const province = await api.as('chuyenvien');
    const ask = { params: { id: personId } };
    expect((await stranger.refused(subjects.proofRecords, ask)).code).toBe('NOT_FOUND');
    expect((await head.refused(subjects.proofRecords, ask)).code).toBe('FORBIDDEN');
    expect((await province.call(subjects.proofRecords, ask)).leaves).toHaveLength(1);
    const future = { kind: 'hold' as const, reason: 'x', documentNo: '1', since: '2027-01-01' };
    const early = await officer.refused(subjects.addProofRecord, { ...ask, body: future });
    expect(early.errors?.[0]?.pointer).toBe('/body/since');
    const nameless = await officer.refused(subjects.addProofRecord, {
      ...ask,
      body: { ...future, since: '2026-01-01', documentNo: ' ' },
    });
    expect(nameless.code).toBe('VALIDATION_FAILED');
  });
});
