import { councils as contract, type Problem, type SessionDetailView } from '@gs/contracts';
import { council, Desk, openOffice, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';

describe('what comes on the agenda and what becomes of it without a vote', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let code = 0;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
  });
  afterAll(() => office.stop());
  beforeEach(async () => {
    code += 1;
    body = await council(office.api.db, `LS${code}`, 5);
    desk = await Desk.of(office, body);
    office.matters.lower = [];
  });

  const regulation = {
    type: 'regulation',
    title: 'Quy chế hoạt động của Hội đồng',
    summary: 'Thay quy chế năm 2021',
  } as const;
  const add = ({ id }: { id: string }, matter: object = {}) =>
    desk.secretary.attempt(contract.addMatter, { params: { id }, body: { ...regulation, ...matter } });
  const item = (session: SessionDetailView, index = 0) => {
    const found = voteOf(session).items[index];
    if (found === undefined) throw new Error('no such item');
    return found;
  };
  const at = (session: SessionDetailView, index = 0) => ({ id: session.id, itemId: item(session, index).id });
  const running = (...refIds: string[]) => desk.running(day, refIds, times(5, 'present'));
  const shownHands = async (session: SessionDetailView): Promise<SessionDetailView> => {
    const vote = voteOf(session);
    const opened = await desk.secretary.call(contract.openVote, {
      params: { id: vote.id },
      body: { method: 'open', version: vote.version },
    });
    const { version } = voteOf(
      await desk.secretary.call(contract.hands, { params: { id: voteOf(opened).id }, body: { exceptions: [] } }),
    );
    return desk.secretary.call(contract.closeVote, { params: { id: vote.id }, body: { version } });
  };

  it('a matter of the council’s own is voted on like any other, and its result is kept', async () => {
    const planned = await desk.plan(day);
    const reply = await add(planned);
    const session = reply.body as SessionDetailView;
    expect(item(session)).toMatchObject({ kind: 'matter', title: regulation.title, award: null });
    await desk.open(await desk.roll(session, times(5, 'present')));
    await shownHands(await desk.secretary.call(contract.getSession, { params: { id: session.id } }));
    const rows = await office.api.db.query(`SELECT state FROM council_matter WHERE id = $1`, [item(session).refId]);
    expect(rows).toEqual([{ state: 'passed' }]);
  });

  it('taken off, it waits in the queue of this council and of no other', async () => {
    const planned = await desk.plan(day);
    const session = (await add(planned)).body as SessionDetailView;
    await desk.secretary.call(contract.removeFromAgenda, { params: at(session) });
    const { groups } = await desk.secretary.call(contract.queue, { params: { id: planned.id } });
    expect(groups.flatMap(({ items }) => items).map(({ title }) => title)).toContain(regulation.title);
    const other = await Desk.of(office, await council(office.api.db, `KHAC${code}`, 3));
    const elsewhere = await other.plan(day);
    const queue = await other.secretary.call(contract.queue, { params: { id: elsewhere.id } });
    expect(JSON.stringify(queue)).not.toContain(regulation.title);
    const stolen = await other.secretary.attempt(contract.addToAgenda, {
      params: { id: elsewhere.id },
      body: { items: [{ kind: 'matter', refId: item(session).refId }] },
    });
    expect(stolen.status).toBe(404);
  });

  it('a matter about a person nobody knows is refused at the field', async () => {
    const reply = await add(await desk.plan(day), { concernedPersonIds: ['0190aaaa-0000-7000-8000-000000000000'] });
    expect((reply.body as Problem).errors?.[0]?.pointer).toBe('/body/concernedPersonIds');
  });

  it('postponed and returned, an item keeps the reason and goes back to where it came from', async () => {
    const [first, second] = [office.matters.add('Một', null), office.matters.add('Hai', null)];
    const session = await running(first, second);
    await desk.secretary.call(contract.postpone, { params: at(session), body: { reason: 'Chờ xác minh' } });
    const after = await desk.secretary.call(contract.returnItem, {
      params: at(session, 1),
      body: { reason: 'Thiếu báo cáo' },
    });
    const kept = after.votes.flatMap(({ items }) => items).map(({ result, reason }) => [result, reason]);
    expect(kept).toEqual([
      ['postponed', 'Chờ xác minh'],
      ['returned', 'Thiếu báo cáo'],
    ]);
    expect(office.matters.results.get(second)).toMatchObject({
      result: 'returned',
      reason: 'Thiếu báo cáo',
      tally: null,
    });
    expect((await desk.close(after)).state).toBe('closed');
  });

  it('an item is moved only to an award that its own context offers', async () => {
    const refId = office.matters.add('Ba', 'bk-ttg');
    office.matters.lower = [{ code: 'bk-tinh', name: 'Bằng khen của Chủ tịch UBND tỉnh' }];
    const session = await running(refId);
    const { items } = await desk.secretary.call(contract.lowerAwards, { params: at(session) });
    expect(items).toEqual(office.matters.lower);
    const move = (award: string) =>
      desk.secretary.attempt(contract.moveItem, { params: at(session), body: { award, reason: 'Chưa đủ thời gian' } });
    expect(((await move('hcld-1')).body as Problem).code).toBe('AWARD_NOT_LOWER');
    expect((await move('bk-tinh')).status).toBe(200);
    expect(office.matters.results.get(refId)).toMatchObject({ result: 'moved', toAward: 'bk-tinh' });
    expect(((await move('bk-tinh')).body as Problem).code).toBe('WRONG_STATE');
  });

  it('nothing is put aside before the session opens or once its vote has', async () => {
    const planned = await desk.agenda(await desk.plan(day), [office.matters.add('Bốn', null)]);
    const reply = await desk.secretary.attempt(contract.returnItem, { params: at(planned), body: { reason: 'x' } });
    expect((reply.body as Problem).code).toBe('WRONG_STATE');
  });

  it('what was said is noted also of what was voted on; figures never change', async () => {
    const session = await shownHands(await running(office.matters.add('Năm', null)));
    const note = () =>
      desk.secretary.attempt(contract.noteItem, { params: at(session), body: { notes: 'Ông A đề nghị làm rõ.' } });
    const noted = (await note()).body as SessionDetailView;
    expect(item(noted)).toMatchObject({ notes: 'Ông A đề nghị làm rõ.', result: 'passed' });
    expect(item(noted).tally).toEqual(item(session).tally);
    await expect(
      office.api.db.execute(`UPDATE agenda_item SET result = 'not-passed' WHERE id = $1`, [item(session).id]),
    ).rejects.toThrow(/never changed/);
  });
});

describe('the way of a session', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 6);
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  const read = (id: string, client = desk.secretary) => client.attempt(contract.getSession, { params: { id } });
  const invite = (session: SessionDetailView, text = '') =>
    desk.secretary.attempt(contract.invite, { params: { id: session.id }, body: { text, version: session.version } });

  it('members see a planned session only from its invitation on', async () => {
    const planned = await desk.plan(day);
    expect(((await invite(planned)).body as Problem).code).toBe('AGENDA_EMPTY');
    const ready = await desk.agenda(planned, [office.matters.add('A', 'bk-tinh')]);
    const client = await desk.member(2);
    const listed = async () =>
      JSON.stringify(await client.call(contract.listSessions, { query: {} })).includes(planned.id);
    expect([(await read(planned.id, client)).status, await listed()]).toEqual([404, false]);
    const invited = (await invite(ready, 'Kính mời dự họp')).body as SessionDetailView;
    expect(invited).toMatchObject({ invitationText: 'Kính mời dự họp' });
    expect(invited.invitedAt).not.toBeNull();
    expect([(await read(planned.id, client)).status, await listed()]).toEqual([200, true]);
    await desk.secretary.call(contract.cancelSession, {
      params: { id: planned.id },
      body: { version: invited.version },
    });
  });

  it('screens follow the secretary; the vote that runs stands beside the item', async () => {
    const session = await desk.running(
      day,
      [office.matters.add('A', 'bk-tinh'), office.matters.add('B', null)],
      times(6, 'present'),
    );
    const live = async () => (await desk.member(3)).call(contract.live, { params: { id: session.id } });
    expect(await live()).toMatchObject({
      item: null,
      vote: null,
      attendance: { present: 6, written: 0, total: 6 },
      agenda: [
        { count: 1, done: 0 },
        { awardName: 'Nội dung khác', count: 1, done: 0 },
      ],
    });
    const second = session.votes.flatMap(({ items }) => items).find(({ title }) => title === 'B');
    const show = (itemId: string | null) =>
      desk.secretary.attempt(contract.setCurrentItem, { params: { id: session.id }, body: { itemId } });
    expect(((await show(second?.id ?? '')).body as SessionDetailView).currentItemId).toBe(second?.id);
    expect(await live()).toMatchObject({ item: { title: 'B', seq: 2 }, vote: { state: 'prepared', results: [] } });
    const vote = voteOf(session);
    await desk.secretary.call(contract.openVote, {
      params: { id: vote.id },
      body: { method: 'open', version: vote.version },
    });
    expect(await live()).toMatchObject({ item: { title: 'B' }, vote: { id: vote.id, state: 'open', results: [] } });
    await desk.secretary.call(contract.voidVote, {
      params: { id: vote.id },
      body: { version: vote.version + 1, reason: 'Thử' },
    });
    const now = (await read(session.id)).body as SessionDetailView;
    await desk.secretary.call(contract.cancelSession, { params: { id: session.id }, body: { version: now.version } });
    expect(((await show(second?.id ?? '')).body as Problem).code).toBe('WRONG_STATE');
  });

  describe('by written opinions over days', () => {
    const create = (opinionsDue: string | null) =>
      desk.secretary.attempt(contract.createSession, {
        body: {
          councilId: body.councilId,
          title: 'Lấy ý kiến bằng văn bản',
          kind: 'extraordinary',
          scheduledAt: day,
          place: '',
          form: 'circulated',
          opinionsDue,
        },
      });

    it('needs a time by which to answer, after the one from which it is asked', async () => {
      for (const due of [null, day, '2026-11-20T08:00:00+07:00'])
        expect(((await create(due)).body as Problem).errors?.[0]?.pointer).toBe('/body/opinionsDue');
    });

    it('asks everybody at its opening, nobody is in a room, and the quorum counts the opinions asked', async () => {
      const planned = (await create('2026-12-01T17:00:00+07:00')).body as SessionDetailView;
      const ready = await desk.agenda(planned, [office.matters.add('C', 'bk-tinh')]);
      expect(ready).toMatchObject({ form: 'circulated', opinionsDue: expect.stringContaining('2026-12-01') });
      const called = await desk.secretary.attempt(contract.rollCall, {
        params: { id: ready.id },
        body: { entries: [{ memberId: body.memberIds[0] ?? '', status: 'present' }] },
      });
      expect(called.status).toBe(422);
      const opened = await desk.open(ready);
      expect(opened.attendance.map(({ status }) => status)).toEqual(times(6, 'written'));
      expect(opened.quorums[0]).toMatchObject({ have: 6, total: 6, met: true });
      expect(opened.allowedActions).not.toContain('conduct');
    });
  });
});
