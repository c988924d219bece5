import { nominations } from '@gs/contracts';
import { NominationsPort } from '@gs/api-nominations';
import { Sessions } from '@gs/api-platform';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../../support';
import {
  attachParts,
  closeSession,
  commune,
  communeCouncil,
  department,
  departmentCouncil,
  dropBlocked,
  importList,
  openSession,
  provincialCouncil,
  submission,
  submit,
  unitId,
  voteAll,
} from '../../e2e/journeys';

const now = '2026-11-20T08:00:00+07:00';

describe('the way of a submission', () => {
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

  const statesOf = async (client: Client, submissionId: string): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    const { items } = await client.call(nominations.list, {
      query: { submissionId, withdrawn: 'include', limit: 200 },
    });
    for (const { state } of items) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  };

  describe('of a commune’s own list', () => {
    let id = '';
    let officer: Client;
    beforeAll(async () => {
      officer = await api.as(commune.officer);
      const list = await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025);
      id = list.submissionIds[0] ?? '';
      expect(list.submissionIds).toHaveLength(1);
    }, 60_000);

    it('shows each condition with its clause and evidence', async () => {
      const { items, total } = await officer.call(nominations.list, { query: { submissionId: id, limit: 200 } });
      expect(items).toHaveLength(total);
      const detail = await officer.call(nominations.get, { params: { id: items[0]?.id ?? '' } });
      expect(detail.findings.filter(({ applies }) => applies)).toHaveLength(detail.ruleCount);
      expect(detail.findings.every((finding) => finding.title !== '' && finding.detail !== '')).toBe(true);
      expect(detail.flags).toContain('l2026_text_unconfirmed');
      expect(detail.identityMasked).toMatch(/•/);
    });

    it('is not sent on while the law refuses one of its nominations', async () => {
      const head = await api.as(commune.head);
      const { version } = await submission(head, id);
      const problem = await head.refused(nominations.submit, {
        params: { id },
        body: { version, overrideReason: 'Đã xem.' },
      });
      expect(problem.code).toBe('SUBMISSION_BLOCKED');
      expect(problem.detail).toMatch(/Còn \d+ đề nghị/);
      expect(await dropBlocked(api, commune, id)).toBeGreaterThan(0);
    });

    it('asks the head for a reason where the law only warns, and refuses a form opened earlier', async () => {
      const head = await api.as(commune.head);
      const { version } = await submission(head, id);
      const unreasoned = await head.refused(nominations.submit, { params: { id }, body: { version } });
      expect(unreasoned.code).toBe('OVERRIDE_REASON_NEEDED');
      const stale = await head.refused(nominations.submit, { params: { id }, body: { version: version + 1 } });
      expect(stale.code).toBe('STALE');
    });

    it('goes straight before the commune’s council, which passes or postpones, and waits for the Chairman’s decision', async () => {
      const sent = await submit(api, commune, id);
      expect(sent.state).toBe('received');
      expect(sent.route.map(({ kind, status }) => [kind, status])).toEqual([
        ['council', 'current'],
        ['decision', 'next'],
      ]);
      const again = await (
        await api.as(commune.head)
      ).refused(nominations.submit, { params: { id }, body: { version: sent.version } });
      expect(again.code).toBe('WRONG_STATE');
      const session = await openSession(api, communeCouncil, 1, 'Phiên xét danh hiệu năm 2025');
      expect(Object.keys(await statesOf(officer, id))).toEqual(expect.arrayContaining(['in-session']));
      await voteAll(api, communeCouncil, session.id);
      await closeSession(api, communeCouncil, session.id);
      const states = await statesOf(officer, id);
      expect(Object.keys(states).sort()).toEqual(['passed', 'withdrawn']);
      const done = await submission(officer, id);
      expect(done.route.map(({ status }) => status)).toEqual(['done', 'current']);
    }, 120_000);

    it('gives decisions its passed nominations, each once, and is closed by the last award', async () => {
      const port = api.app.get(NominationsPort);
      const issuer = await unitId(officer, commune.unitCode);
      const actor = await api.app.get(Sessions).actor(officer.token ?? '');
      if (actor === null) throw new Error('the officer is signed in');
      const groups = await port.waiting(api.db, actor, [issuer]);
      expect(groups.map(({ award }) => award).sort()).toEqual(['cstd-co-so', 'ldtt']);
      const ids = groups.flatMap(({ nominationIds }) => nominationIds);
      const passed = await api.uow.run(async (tx) => {
        const rows = await port.passedFor(tx, ids);
        await port.compose(tx, ids);
        return rows;
      });
      expect(passed).toHaveLength(ids.length);
      expect(passed.every(({ issuerId, sessionId }) => issuerId === issuer && sessionId !== null)).toBe(true);
      await expect(api.uow.run((tx) => port.compose(tx, ids))).rejects.toMatchObject({ code: 'NOMINATION_NOT_PASSED' });
      await api.uow.run((tx) => port.uncompose(tx, ids.slice(0, 1)));
      await api.uow.run((tx) => port.compose(tx, ids.slice(0, 1)));
      const decision = { id: passed[0]?.id ?? '', number: '01/QĐ-UBND', issuedOn: '2026-11-20' };
      await api.uow.run((tx) => port.award(tx, ids, decision));
      expect((await submission(officer, id)).state).toBe('closed');
    });
  });

  describe('of a department’s list for the province', () => {
    let id = '';
    beforeAll(async () => {
      id = (await importList(api, department, 'de-nghi-106.xlsx')).submissionIds[0] ?? '';
      await attachParts(api, department, id);
    }, 60_000);

    it('goes to the department’s council first, then to the appraising office with a day to be done by', async () => {
      const sent = await submit(api, department, id);
      expect(sent.state).toBe('unit-council');
      const session = await openSession(api, departmentCouncil, 0, 'Phiên xét Bằng khen');
      await voteAll(api, departmentCouncil, session.id);
      await closeSession(api, departmentCouncil, session.id);
      const officer = await api.as('chuyenvien');
      const arrived = await submission(officer, id);
      expect(arrived.state).toBe('submitted');
      expect(arrived.holder.code).toBe('LS.02');
      expect(arrived.dueOn).toBe('2026-12-18');
      expect(arrived.allowedActions).toEqual(expect.arrayContaining(['receive', 'return']));
      expect(arrived.route.map(({ status }) => status)).toEqual(['done', 'current', 'next', 'next']);
    }, 120_000);

    it('is returned with reasons for named parts, comes again without a second vote, and is received by one of two officers', async () => {
      const officer = await api.as('chuyenvien');
      const { version } = await submission(officer, id);
      const body = { version, reason: '', parts: ['bao-cao-thanh-tich'] };
      expect((await officer.refused(nominations.returnSubmission, { params: { id }, body })).code).toBe(
        'RETURN_REASON_NEEDED',
      );
      const returned = await officer.call(nominations.returnSubmission, {
        params: { id },
        body: { ...body, reason: 'Bổ sung báo cáo thành tích.' },
      });
      expect(returned.state).toBe('returned');
      expect(returned.track.at(-1)).toMatchObject({ action: 'return', parts: ['bao-cao-thanh-tich'] });
      const again = await submit(api, department, id);
      expect(again.state).toBe('submitted');
      const receive = () => officer.attempt(nominations.receive, { params: { id }, body: { version: again.version } });
      const replies = await Promise.all([receive(), receive()]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    }, 60_000);

    it('is forwarded under a named officer’s reason, passes the provincial council and waits for the Chairman', async () => {
      const officer = await api.as('chuyenvien');
      const { version, ruleSet, receivedOn } = await submission(officer, id);
      expect({ ruleSet, receivedOn }).toEqual({ ruleSet: 'L2026', receivedOn: '2026-11-20' });
      const bare = await officer.refused(nominations.forward, { params: { id }, body: { version } });
      expect(bare.code).toBe('OVERRIDE_REASON_NEEDED');
      const forwarded = await officer.call(nominations.forward, {
        params: { id },
        body: { version, overrideReason: 'Hội đồng xem xét theo thành tích.' },
      });
      expect(forwarded.route.map(({ status }) => status)).toEqual(['done', 'done', 'current', 'next']);
      const session = await openSession(api, provincialCouncil, 3, 'Phiên tháng 11');
      await voteAll(api, provincialCouncil, session.id);
      await closeSession(api, provincialCouncil, session.id);
      expect(await statesOf(officer, id)).toEqual({ passed: 106 });
      const { items } = await officer.call(nominations.list, { query: { submissionId: id, limit: 1 } });
      const detail = await officer.call(nominations.get, { params: { id: items[0]?.id ?? '' } });
      expect(detail.overrides.length).toBeGreaterThan(0);
      expect(detail.council).toMatchObject({ sessionId: session.id, result: 'passed' });
    }, 180_000);

    it.each(['nominee-list', 'submission-letter'])('prints its %s as PDF and Word', async (paper) => {
      const officer = await api.as('chuyenvien');
      for (const [format, magic] of [
        ['pdf', '%PDF'],
        ['docx', 'PK'],
      ] as const) {
        const file = await officer.bytes(`/api/v1/submissions/${id}/papers/${paper}/${format}`);
        expect(file.status).toBe(200);
        expect(file.content.subarray(0, magic.length).toString('latin1')).toBe(magic);
      }
    });

    it('is not there for another unit, with none of its papers, files and nominations', async () => {
      const stranger = await api.as(commune.officer);
      const owner = await api.as(department.officer);
      const { items } = await owner.call(nominations.list, { query: { submissionId: id, limit: 1 } });
      const fileId = (await submission(owner, id)).parts.flatMap(({ files }) => files)[0]?.fileId ?? '';
      const nominationId = items[0]?.id ?? '';
      expect((await owner.bytes(`/api/v1/files/${fileId}`)).status).toBe(200);
      for (const path of [
        `/api/v1/submissions/${id}`,
        `/api/v1/submissions/${id}/papers/nominee-list/pdf`,
        `/api/v1/nominations/${nominationId}`,
        `/api/v1/files/${fileId}`,
      ]) {
        expect((await stranger.bytes(path)).status).toBe(404);
      }
      const refused = await stranger.refused(nominations.withdrawOne, {
        params: { id: nominationId },
        body: { version: 1, reason: 'Thử' },
      });
      expect(refused.code).toBe('NOT_FOUND');
      expect((await stranger.call(nominations.list, { query: { submissionId: id } })).total).toBe(0);
    });
  });

  it('a nomination entered by hand is checked, is there once, and may not be somebody else’s', async () => {
    const officer = await api.as(commune.officer);
    const organisationId = await unitId(officer, commune.unitCode);
    const made = await officer.call(nominations.createSubmission, {
      body: { organisationId, year: 2026, title: 'Giấy khen đợt 1' },
    });
    const newSubject = {
      kind: 'person' as const,
      name: 'Trần Thị Thử',
      identityNumber: '068190000017',
      birthDate: '1990-05-02',
      sex: 'nu' as const,
      position: 'Giáo viên',
    };
    const body = { submissionId: made.id, award: 'gk-xa', newSubject };
    const created = await officer.call(nominations.create, { body });
    expect(created).toMatchObject({ state: 'draft', award: { code: 'gk-xa' }, position: 'Giáo viên', version: 1 });
    expect((await officer.refused(nominations.create, { body })).code).toBe('DUPLICATE_NOMINATION');
    const wrong = { ...newSubject, sex: 'nam' as const };
    const invalid = await officer.refused(nominations.create, { body: { ...body, newSubject: wrong } });
    expect(invalid.errors?.[0]?.pointer).toBe('/body/newSubject/identityNumber');
    expect((await officer.refused(nominations.create, { body: { ...body, award: 'tt-ldtt' } })).code).toBe(
      'AWARD_NOT_FOR_SUBJECT',
    );
    expect((await officer.refused(nominations.create, { body: { ...body, award: 'gk-huyen' } })).code).toBe('NO_ROUTE');
    const foreign = await api.db.query<{ id: string }>(
      `SELECT s.id FROM subject s JOIN organisation o ON o.id = s.organisation_id WHERE s.kind = 'person' AND o.code = 'LS.03' LIMIT 1`,
    );
    const other = await officer.refused(nominations.create, {
      body: { submissionId: made.id, award: 'gk-xa', subjectId: foreign[0]?.id },
    });
    expect(other.code).toBe('NOT_FOUND');
    const updated = await officer.call(nominations.update, {
      params: { id: created.id },
      body: { award: 'gk-xa', position: 'Tổ trưởng', achievement: 'Cứu người', version: created.version },
    });
    expect(updated).toMatchObject({ position: 'Tổ trưởng', achievement: 'Cứu người', version: 2 });
    const stale = await officer.refused(nominations.update, {
      params: { id: created.id },
      body: { award: 'gk-xa', position: 'Khác', achievement: '', version: created.version },
    });
    expect(stale.code).toBe('STALE');
  });
});
