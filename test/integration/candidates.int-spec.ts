import { candidates, nominations, type CandidateRunView } from '@gs/contracts';
import { Workbook } from 'exceljs';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { commune, department, unitId } from '../e2e/journeys';

const now = '2026-01-20T08:00:00+07:00';
const year = 2025;

describe('who could be put forward', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  let province: Client;
  let unit = '';
  let top = '';
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now });
    officer = await api.as(commune.officer);
    province = await api.as('chuyenvien');
    unit = await unitId(province, commune.unitCode);
    top = await unitId(province, 'LS');
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const ask = (client: Client, organisationId: string, query: object = {}) =>
    client.call(candidates.list, { query: { organisationId, year, limit: 200, ...query } });
  const begin = (client: Client, organisationId: string) =>
    client.call(candidates.run, { body: { organisationId, year } });

  it('nobody has looked yet: the list is empty and says so', async () => {
    expect(await ask(officer, unit)).toEqual({ run: null, items: [], nextCursor: null, total: 0 });
  });

  describe('of a commune', () => {
    let run: CandidateRunView;
    beforeAll(async () => {
      // This year's titles are what one wants to know: those on record for it are taken away here.
      await api.db.query(`DELETE FROM award_grant WHERE year = $1`, [year]);
      run = await begin(officer, unit);
    });

    it('is done at once, each subject looked at once', () => {
      expect(run).toMatchObject({ state: 'done', done: run.total, year, isOutdated: false });
      expect(run.total).toBeGreaterThan(10);
      expect(run.assumption).toContain('năm 2026');
      expect(run.counts.eligible).toBeGreaterThan(0);
    });

    it('every list holds what its figure says, page by page, each row once', async () => {
      for (const status of ['eligible', 'possible', 'near', 'next'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await ask(officer, unit, { status, limit: 7, ...(cursor === undefined ? {} : { cursor }) });
          expect(page.total).toBe(run.counts[status]);
          seen.push(...page.items.map(({ subject, award }) => `${subject.id}/${award.code}`));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect([status, new Set(seen).size, seen.length]).toEqual([status, run.counts[status], run.counts[status]]);
      }
    });

    it('who is eligible lacks nothing; who is near is told what, by which clause', async () => {
      const eligible = await ask(officer, unit, { status: 'eligible' });
      expect(eligible.items.every(({ missing, cite }) => missing === '' && cite === null)).toBe(true);
      const near = await ask(officer, unit, { status: 'near' });
      expect(near.items.length).toBeGreaterThan(0);
      expect(
        near.items.every(({ missing, condition, cite }) => missing !== '' && condition !== '' && cite !== null),
      ).toBe(true);
    });

    it('the proof behind a row agrees with the row', async () => {
      for (const [status, verdict] of [
        ['eligible', 'eligible'],
        ['possible', 'unclear'],
      ] as const) {
        const [row] = (await ask(officer, unit, { status })).items;
        if (row === undefined) continue;
        const proof = await officer.call(candidates.proof, {
          query: { subjectId: row.subject.id, award: row.award.code, year },
        });
        expect(proof).toMatchObject({ verdict, award: row.award, subject: row.subject });
        expect(proof.findings.length).toBeGreaterThan(5);
      }
    });

    it('an award and a name narrow it', async () => {
      const all = await ask(officer, unit, { status: 'eligible', award: 'cstd-co-so' });
      expect(all.total).toBe(run.byAward.find(({ award }) => award.code === 'cstd-co-so')?.eligible ?? 0);
      const first = all.items[0];
      const named = await ask(officer, unit, { status: 'eligible', award: 'cstd-co-so', q: first?.subject.name ?? '' });
      expect(named.items.map(({ subject }) => subject.name)).toContain(first?.subject.name);
      expect(named.total).toBeLessThanOrEqual(all.total);
    });

    it('comes as a workbook, a sheet for each status with all its rows', async () => {
      const file = await officer.bytes(`/api/v1/candidates/export?organisationId=${unit}&year=${year}`);
      const book = new Workbook();
      await book.xlsx.load(file.content as never);
      expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount - 3])).toEqual([
        ['Đủ điều kiện', run.counts.eligible],
        ['Cần Hội đồng xét', run.counts.possible],
        ['Thiếu đúng một điều kiện', run.counts.near],
        ['Năm sau nếu đạt', run.counts.next],
      ]);
    });

    it('those ticked become drafts of a new submission; one that is on its way comes back with the reason', async () => {
      const { items } = await ask(officer, unit, { status: 'eligible', award: 'ldtt' });
      const picked = items.slice(0, 3).map(({ subject, award }) => ({ subjectId: subject.id, award: award.code }));
      const body = { organisationId: unit, year, items: picked };
      const made = await officer.call(candidates.nominate, { body });
      expect(made).toMatchObject({ created: 3, refused: [], submissions: [{ count: 3 }] });
      const submissionId = made.submissions[0]?.id ?? '';
      const drafts = await officer.call(nominations.list, { query: { submissionId } });
      expect(drafts.items.map(({ state, verdict }) => [state, verdict])).toEqual(
        picked.map(() => ['draft', 'eligible']),
      );
      const shown = await ask(officer, unit, { status: 'eligible', award: 'ldtt' });
      expect(shown.items.filter(({ nominationId }) => nominationId !== null)).toHaveLength(3);
      const again = await officer.call(candidates.nominate, { body });
      expect(again).toMatchObject({ created: 0, submissions: [] });
      expect(again.refused.map(({ reason }) => reason)).toEqual(
        picked.map(() => expect.stringContaining('Đã có đề nghị này')),
      );
    });

    it('looked through again, whoever has been put forward is not in their own way', async () => {
      const again = await begin(officer, unit);
      expect(again.id).not.toBe(run.id);
      expect(again.counts.eligible).toBe(run.counts.eligible);
    });
  });

  describe('of the whole province', () => {
    it('is worked off in the background, and a second asking joins the first', async () => {
      const run = await begin(province, top);
      expect(run).toMatchObject({ state: 'running', done: 0 });
      expect((await begin(province, top)).id).toBe(run.id);
      const busy = await province.refused(candidates.export, { query: { organisationId: top, year } });
      expect(busy.code).toBe('WRONG_STATE');
      await api.runJobs();
      const { run: done } = await ask(province, top);
      expect(done).toMatchObject({ id: run.id, state: 'done', done: run.total });
      const { items } = await ask(province, top, { status: 'near', limit: 50 });
      expect(items).toHaveLength(50);
    }, 60_000);

    it('a run that was cut off goes on where it stopped and doubles nobody', async () => {
      const before = (await ask(province, top)).run;
      const run = await begin(province, top);
      const rows = await api.db.query<{ id: string }>(
        `SELECT s.id FROM subject s JOIN organisation_closure k ON k.descendant_id = s.organisation_id AND k.ancestor_id = $1 ORDER BY s.id`,
        [top],
      );
      const half = rows[Math.floor(rows.length / 2)]?.id ?? '';
      await api.db.query(`UPDATE candidate_run SET after_id = $2, done = $3 WHERE id = $1`, [
        run.id,
        half,
        Math.floor(rows.length / 2) + 1,
      ]);
      await api.runJobs();
      const after = (await ask(province, top)).run;
      expect(after).toMatchObject({ state: 'done', done: after?.total });
      expect(after?.counts.eligible ?? 0).toBeLessThan(before?.counts.eligible ?? 0);
      await begin(province, top);
      await api.runJobs();
      expect((await ask(province, top)).run?.counts).toEqual(before?.counts);
    }, 60_000);
  });

  describe('of a stranger’s unit', () => {
    it('is refused as if it did not exist, whatever is asked', async () => {
      const stranger = await api.as(department.officer);
      const query = { organisationId: unit, year };
      for (const endpoint of [candidates.list, candidates.export])
        expect((await stranger.refused(endpoint, { query })).code).toBe('NOT_FOUND');
      expect((await stranger.refused(candidates.run, { body: query })).code).toBe('NOT_FOUND');
      const [row] = (await ask(officer, unit, { status: 'eligible' })).items;
      const item = { subjectId: row?.subject.id ?? '', award: row?.award.code ?? '' };
      expect((await stranger.refused(candidates.proof, { query: { ...item, year } })).code).toBe('NOT_FOUND');
      expect((await stranger.refused(candidates.nominate, { body: { ...query, items: [item] } })).code).toBe(
        'NOT_FOUND',
      );
    });

    it('nor may somebody be put forward by a unit whose people they are not', async () => {
      const stranger = await api.as(department.officer);
      const own = await unitId(province, department.unitCode);
      const [row] = (await ask(officer, unit, { status: 'eligible', award: 'cstd-co-so' })).items;
      const made = await stranger.call(candidates.nominate, {
        body: { organisationId: own, year, items: [{ subjectId: row?.subject.id ?? '', award: 'tt-ldxs' }] },
      });
      expect(made).toMatchObject({ created: 0, submissions: [] });
      expect(JSON.stringify(made)).not.toContain(row?.subject.name);
    });

    it('and whoever has left the unit since is not shown to it', async () => {
      const [row] = (await ask(officer, unit, { status: 'eligible', award: 'cstd-co-so' })).items;
      await api.db.query(`UPDATE subject SET organisation_id = $1 WHERE id = $2`, [
        await unitId(province, department.unitCode),
        row?.subject.id,
      ]);
      const { items } = await ask(officer, unit, { status: 'eligible', award: 'cstd-co-so' });
      expect(items.map(({ subject }) => subject.id)).not.toContain(row?.subject.id);
    });
  });

  it('a cursor that was not made here is refused with what to do', async () => {
    const bad = await officer.refused(candidates.list, { query: { organisationId: unit, year, cursor: 'WyJ4Il0' } });
    expect(bad.errors?.[0]?.pointer).toBe('/query/cursor');
  });
});
