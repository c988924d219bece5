import { councils, nominations } from '@gs/contracts';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../../support';
import {
  attachParts,
  closeSession,
  commune,
  department,
  departmentCouncil,
  importList,
  openSession,
  provincialCouncil,
  scannedPage,
  submission,
  submit,
  unitId,
  voteAll,
} from '../../e2e/journeys';

const now = '2026-11-20T08:00:00+07:00';
const reason = 'Chưa đủ thời gian công tác theo quy định.';

describe('one nomination, and many at once', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  let appraiser: Client;
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now });
    officer = await api.as(department.officer);
    appraiser = await api.as('chuyenvien');
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const get = (client: Client, id: string) => client.call(nominations.get, { params: { id } });
  const list = async (client: Client, submissionId: string, query: object = {}) =>
    (await client.call(nominations.list, { query: { submissionId, limit: 200, ...query } })).items;

  describe('at appraisal', () => {
    let id = '';
    let refusedId = '';
    beforeAll(async () => {
      id = (await importList(api, department, 'de-nghi-106.xlsx')).submissionIds[0] ?? '';
      await attachParts(api, department, id);
      await submit(api, department, id);
    }, 60_000);

    it('while the unit’s council sits on the list, a missing paper may still be added, and the screen is told so', async () => {
      const sitting = await submission(officer, id);
      expect(sitting.state).toBe('unit-council');
      expect(sitting.allowedActions).toContain('addPart');
      expect(sitting.allowedActions).not.toContain('edit');
      const nominationId = (await list(officer, id))[0]?.id ?? '';
      expect((await get(officer, nominationId)).allowedActions).toContain('addPart');
      for (const [nomination, part] of [
        [null, 'bien-ban-binh-xet'],
        [nominationId, 'minh-chung'],
      ] as const) {
        const uploadId = await officer.upload(`${part}.pdf`, scannedPage);
        const added = await officer.call(nominations.addPart, {
          body: { submissionId: id, nominationId: nomination, part, uploadId },
        });
        expect(added.files[0]?.name).toBe(`${part}.pdf`);
      }
    });

    it('once the list is with the appraising office its papers are closed, on the screen and off it', async () => {
      const session = await openSession(api, departmentCouncil, 0, 'Phiên xét Bằng khen');
      await voteAll(api, departmentCouncil, session.id);
      await closeSession(api, departmentCouncil, session.id);
      const sent = await submission(officer, id);
      expect(sent.allowedActions).not.toContain('addPart');
      const uploadId = await officer.upload('muon.pdf', scannedPage);
      const late = await officer.refused(nominations.addPart, {
        body: { submissionId: id, nominationId: null, part: 'minh-chung', uploadId },
      });
      expect(late.code).toBe('WRONG_STATE');
    }, 60_000);

    it('is not refused before it is received, nor by its own unit', async () => {
      const { version, allowedActions } = await get(appraiser, (await list(appraiser, id))[0]?.id ?? '');
      const params = { id: (await list(appraiser, id))[0]?.id ?? '' };
      expect(allowedActions).not.toContain('refuse');
      const early = await appraiser.refused(nominations.refuse, { params, body: { version, reason } });
      expect(early.code).toBe('WRONG_STATE');
      await appraiser.call(nominations.receive, {
        params: { id },
        body: { version: (await submission(appraiser, id)).version },
      });
      const own = await officer.refused(nominations.refuse, { params, body: { version: version + 1, reason } });
      expect(own.code).toBe('FORBIDDEN');
    });

    it('is refused with a reason that the sender reads on it and on its submission', async () => {
      const item = (await list(appraiser, id))[3];
      refusedId = item?.id ?? '';
      const open = await get(appraiser, refusedId);
      expect(open.allowedActions).toContain('refuse');
      const params = { id: refusedId };
      const { version } = open;
      const bare = await appraiser.refused(nominations.refuse, { params, body: { version, reason: '  ' } });
      expect(bare.errors?.[0]?.pointer).toBe('/body/reason');
      const stale = await appraiser.refused(nominations.refuse, { params, body: { version: version + 1, reason } });
      expect(stale.code).toBe('STALE');
      const refused = await appraiser.call(nominations.refuse, { params, body: { version, reason } });
      expect(refused).toMatchObject({ state: 'refused', allowedActions: [] });
      const twice = await appraiser.refused(nominations.refuse, {
        params,
        body: { version: refused.version, reason },
      });
      expect(twice.code).toBe('WRONG_STATE');

      const seen = await get(officer, refusedId);
      expect(seen.track.at(-1)).toMatchObject({ action: 'refuse', reason, subjectName: item?.subject.name });
      const whole = await submission(officer, id);
      expect(whole.track.at(-1)).toMatchObject({ action: 'refuse', reason, nominationId: refusedId });
      expect(whole).toMatchObject({ state: 'received', refusedCount: 1, nominationCount: 106 });
      expect(Object.values(whole.verdicts).reduce((sum, many) => sum + many, 0)).toBe(105);
    });

    it('lets the rest of its list go on, and comes on no agenda', async () => {
      const { version } = await submission(appraiser, id);
      await appraiser.call(nominations.forward, {
        params: { id },
        body: { version, overrideReason: 'Hội đồng xem xét theo thành tích.' },
      });
      const secretary = await api.as(provincialCouncil.secretary);
      const session = await openSession(api, provincialCouncil, 0, 'Phiên tháng 11');
      expect(session.votes.flatMap((vote) => vote.items)).toHaveLength(105);
      const put = await secretary.attempt(councils.addToAgenda, {
        params: { id: session.id },
        body: { items: [{ kind: 'nomination', refId: refusedId }] },
      });
      expect(put.status).toBeGreaterThanOrEqual(400);
      expect((await get(officer, refusedId)).state).toBe('refused');
    }, 60_000);

    it('may be put forward again later: it stands in nobody’s way', async () => {
      const [row] = await api.db.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM nomination n JOIN nomination r ON r.subject_id = n.subject_id AND r.award = n.award AND r.year = n.year
         WHERE r.id = $1 AND n.state NOT IN ('refused', 'withdrawn', 'not-passed')`,
        [refusedId],
      );
      expect(row?.n).toBe(0);
    });
  });

  describe('while they are the unit’s', () => {
    let mine: Client;
    let organisationId = '';
    const draft = (title: string, year = 2026) =>
      mine.call(nominations.createSubmission, { body: { organisationId, year, title } });
    let number = 0;
    const nominate = (submissionId: string, award: string, name: string) =>
      mine.call(nominations.create, {
        body: { submissionId, award, newSubject: { kind: 'collective', name: `${name} ${(number += 1)}` } },
      });
    beforeAll(async () => {
      mine = await api.as(commune.officer);
      organisationId = await unitId(mine, commune.unitCode);
    });

    it('several are gathered into one submission, with their papers, all or none', async () => {
      const [first, second, other] = [await draft('Đợt 1'), await draft('Đợt 2'), await draft('Năm khác', 2025)];
      const one = await nominate(first.id, 'gk-xa', 'Tổ dân phố');
      const two = await nominate(second.id, 'gk-xa', 'Tổ dân phố');
      const past = await nominate(other.id, 'gk-xa', 'Tổ dân phố');
      expect((await list(mine, first.id))[0]?.bulkActions).toEqual(['move', 'withdraw']);
      const uploadId = await mine.upload('minh-chung.pdf', scannedPage);
      await mine.call(nominations.addPart, {
        body: { submissionId: first.id, nominationId: one.id, part: 'minh-chung', uploadId },
      });
      const params = { id: second.id };
      const apart = await mine.refused(nominations.gather, { params, body: { ids: [one.id, past.id] } });
      expect(apart.code).toBe('NOT_TOGETHER');
      expect(await list(mine, first.id)).toHaveLength(1);

      const gathered = await mine.call(nominations.gather, { params, body: { ids: [one.id] } });
      expect(gathered).toMatchObject({ nominationCount: 2, track: expect.arrayContaining([]) });
      expect(gathered.track.at(-1)).toMatchObject({ action: 'moveIn', reason: '1 đề nghị từ «Đợt 1»' });
      expect((await list(mine, second.id)).map(({ id }) => id)).toEqual([two.id, one.id]);
      expect((await submission(mine, first.id)).nominationCount).toBe(0);
      const moved = await get(mine, one.id);
      expect(moved.submissionId).toBe(second.id);
      const [part] = await api.db.query<{ submission_id: string }>(
        `SELECT submission_id FROM dossier_part WHERE nomination_id = $1`,
        [one.id],
      );
      expect(part?.submission_id).toBe(second.id);
      expect((await officer.refused(nominations.gather, { params, body: { ids: [two.id] } })).code).toBe('NOT_FOUND');
    });

    it('those that would take different ways are not put into one submission', async () => {
      const [own, province] = [await draft('Giấy khen'), await draft('Bằng khen')];
      const near = await nominate(own.id, 'gk-xa', 'Thôn');
      await nominate(province.id, 'bk-tinh', 'Thôn');
      const mixed = await mine.refused(nominations.gather, { params: { id: province.id }, body: { ids: [near.id] } });
      expect(mixed.code).toBe('MIXED_ROUTES');
      expect((await get(mine, near.id)).submissionId).toBe(own.id);
    });

    it('many are withdrawn under one reason or none is; lists leave them out unless asked', async () => {
      const { id } = await draft('Rút bớt');
      const made = [
        await nominate(id, 'gk-xa', 'Xóm'),
        await nominate(id, 'gk-xa', 'Xóm'),
        await nominate(id, 'gk-xa', 'Xóm'),
      ];
      const ids = made.map((each) => each.id);
      const body = { ids: ids.slice(0, 2), reason: 'Đơn vị rà soát lại.' };
      expect((await officer.refused(nominations.withdrawMany, { body })).code).toBe('NOT_FOUND');
      expect(await mine.call(nominations.withdrawMany, { body })).toEqual({ withdrawn: 2 });
      expect((await mine.refused(nominations.withdrawMany, { body: { ...body, ids } })).code).toBe('WRONG_STATE');
      expect((await list(mine, id)).map((row) => row.id)).toEqual(ids.slice(2));
      expect(await list(mine, id, { withdrawn: 'include' })).toHaveLength(3);
      expect(await list(mine, id, { state: 'withdrawn' })).toHaveLength(2);
      const after = await submission(mine, id);
      expect(after).toMatchObject({ nominationCount: 1, withdrawnCount: 2 });
      expect(after.track.filter(({ action }) => action === 'withdraw')).toHaveLength(2);
    });

    it('a subject put forward for two awards is one subject with two nominations', async () => {
      const { id } = await draft('Hai danh hiệu', 2024);
      const one = await nominate(id, 'gk-xa', 'Đội');
      await mine.call(nominations.create, { body: { submissionId: id, award: 'bk-tinh', subjectId: one.subject.id } });
      expect(await submission(mine, id)).toMatchObject({
        counts: { person: 0, collective: 1, household: 0 },
        nominationCount: 2,
      });
    });

    it('a withdrawn submission is left out of the list unless asked for', async () => {
      const { id, version } = await draft('Lập nhầm');
      await mine.call(nominations.withdraw, { params: { id }, body: { version, reason: 'Lập nhầm' } });
      const ids = async (query: object): Promise<string[]> =>
        (await mine.call(nominations.listSubmissions, { query: { limit: 200, ...query } })).items.map((row) => row.id);
      expect(await ids({})).not.toContain(id);
      expect(await ids({ withdrawn: 'include' })).toContain(id);
      expect(await ids({ state: 'withdrawn' })).toEqual([id]);
    });
  });

  it.each(['newest', 'due'] as const)(
    'lists ordered by %s are read page by page without loss or repetition',
    async (order) => {
      for (const [endpoint, total] of [
        [nominations.list, 40],
        [nominations.listSubmissions, 5],
      ] as const) {
        await api.db.execute(`UPDATE submission SET due_on = NULL WHERE state = 'draft'`);
        const seen: { id: string; dueOn: string | null; updatedAt: string }[] = [];
        let cursor: string | undefined;
        do {
          const page = await appraiser.call(endpoint, {
            query: {
              order,
              limit: endpoint === nominations.list ? 17 : 2,
              ...(cursor === undefined ? {} : { cursor }),
            },
          });
          seen.push(...page.items);
          cursor = page.nextCursor ?? undefined;
          if (cursor === undefined) expect(seen).toHaveLength(page.total);
        } while (cursor !== undefined);
        expect(seen.length).toBeGreaterThanOrEqual(total);
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
        const keys = seen.map((row) => (order === 'due' ? (row.dueOn ?? '9999-12-31') : row.updatedAt));
        expect(keys).toEqual(order === 'due' ? [...keys].sort() : [...keys].sort().reverse());
        const foreign = await appraiser.refused(endpoint, {
          query: { order, cursor: Buffer.from('["1","2"]').toString('base64url') },
        });
        expect(foreign.code).toBe('VALIDATION_FAILED');
      }
    },
  );
});
