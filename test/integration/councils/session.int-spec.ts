import { councils as contract } from '@gs/contracts';
import { broughtKind, council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';

describe('a council in session', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  it('is not opened without an agenda', async () => {
    const planned = await desk.plan(day);
    const refusal = await desk.secretary.refused(contract.openSession, {
      params: { id: planned.id },
      body: { version: planned.version },
    });
    expect(refusal.code).toBe('AGENDA_EMPTY');
  });

  it('is not opened with 9 of 15 members when two thirds are needed, and the refusal gives the figures', async () => {
    const planned = await desk.plan(day);
    await desk.agenda(planned, [office.matters.add('Lò Văn Thịnh', 'cstd-tinh')]);
    const called = await desk.roll(planned, times(9, 'present'));
    expect(called.quorums[0]).toMatchObject({ purpose: 'ordinary', needed: 10, have: 9, total: 15, met: false });
    const refusal = await desk.secretary.refused(contract.openSession, {
      params: { id: planned.id },
      body: { version: called.version },
    });
    expect(refusal.code).toBe('QUORUM_NOT_MET');
    expect(refusal.detail).toContain('Cần 10 trong 15');
  });

  it('does not open a vote on an award until four fifths are there or have written', async () => {
    const open = await desk.running(day, [office.matters.add('Hà Thị Liên', 'cstd-tinh')], times(11, 'present'));
    const vote = voteOf(open);
    const refusal = await desk.secretary.refused(contract.openVote, {
      params: { id: vote.id },
      body: { version: vote.version },
    });
    expect(refusal.code).toBe('QUORUM_NOT_MET');
    const called = await desk.roll(open, [...times(11, 'present' as const), 'written']);
    expect(called.quorums[1]).toMatchObject({ purpose: 'awards', needed: 12, have: 12, met: true });
    const voting = await desk.openVote(called);
    expect(voting.rollFrozen).toBe(true);
    await desk.handOut(voting, []);
    await desk.close(await desk.closeVote(await desk.again(voting)));
  });

  it('is one at a time: a second session of the council is refused while one is open', async () => {
    const first = await desk.running(day, [office.matters.add('A', 'bk-tinh')], times(12, 'present'));
    const second = await desk.plan(day);
    await desk.agenda(second, [office.matters.add('B', 'bk-tinh')]);
    const called = await desk.roll(second, times(12, 'present'));
    const refusal = await desk.secretary.refused(contract.openSession, {
      params: { id: second.id },
      body: { version: called.version },
    });
    expect(refusal.code).toBe('SESSION_ALREADY_OPEN');
    const cancelled = await desk.secretary.call(contract.cancelSession, {
      params: { id: first.id },
      body: { version: first.version },
    });
    expect(cancelled.state).toBe('cancelled');
  });

  it('gives the items of a cancelled session back and takes them again elsewhere', async () => {
    const refId = office.matters.add('Phạm A Tuấn', 'bk-tinh');
    const planned = await desk.agenda(await desk.plan(day), [refId]);
    expect(office.matters.scheduled.has(refId)).toBe(true);
    const other = await desk.plan(day);
    const refusal = await desk.secretary.refused(contract.addToAgenda, {
      params: { id: other.id },
      body: { items: [{ kind: broughtKind, refId }] },
    });
    expect(refusal.code).toBe('ITEM_ALREADY_SCHEDULED');
    await desk.secretary.call(contract.cancelSession, {
      params: { id: planned.id },
      body: { version: planned.version },
    });
    expect(office.matters.scheduled.has(refId)).toBe(false);
    expect((await desk.agenda(other, [refId])).itemCount).toBe(1);
  });

  it('puts items of one award into one vote and takes an item off together with its empty vote', async () => {
    const refIds = [
      office.matters.add('A', 'bk-tinh'),
      office.matters.add('B', 'bk-tinh'),
      office.matters.add('C', 'cstd-co-so'),
    ];
    const planned = await desk.agenda(await desk.plan(day), refIds);
    expect(planned.votes.map(({ award, method, items }) => [award, method, items.length])).toEqual([
      ['bk-tinh', 'open', 2],
      ['cstd-co-so', 'secret', 1],
    ]);
    const itemId = voteOf(planned, 1).items[0]?.id ?? '';
    const rest = await desk.secretary.call(contract.removeFromAgenda, { params: { id: planned.id, itemId } });
    expect(rest.votes).toHaveLength(1);
    expect(office.matters.scheduled.has(refIds[2] ?? '')).toBe(false);
  });

  it('is not closed with an item undecided; postponed, the item leaves the session and may come again', async () => {
    const refId = office.matters.add('Giàng Seo Hùng', 'cstd-tinh');
    const open = await desk.running(day, [refId], times(12, 'present'));
    const refusal = await desk.secretary.refused(contract.closeSession, {
      params: { id: open.id },
      body: { version: open.version },
    });
    expect(refusal.code).toBe('VOTES_UNFINISHED');
    const itemId = voteOf(open).items[0]?.id ?? '';
    const postponed = await desk.secretary.call(contract.postpone, { params: { id: open.id, itemId } });
    expect(office.matters.results.get(refId)).toMatchObject({ result: 'postponed', tally: null });
    expect((await desk.close(postponed)).state).toBe('closed');
    expect((await desk.agenda(await desk.plan(day), [refId])).itemCount).toBe(1);
  });

  it('is changed by one form at a time: a stale one is told so', async () => {
    const planned = await desk.plan(day);
    const edit = {
      title: 'Phiên bất thường',
      place: 'P. 2',
      scheduledAt: day,
      notes: '',
      conclusion: '',
      version: planned.version,
    };
    await desk.secretary.call(contract.updateSession, { params: { id: planned.id }, body: edit });
    const refusal = await desk.secretary.refused(contract.updateSession, { params: { id: planned.id }, body: edit });
    expect(refusal.code).toBe('STALE');
  });

  it('is not seen, nor its existence told, by the secretary of another unit', async () => {
    const planned = await desk.plan(day);
    const other = await Desk.of(office, await council(office.api.db, 'XA', 5, { level: 'xa' }));
    expect((await other.secretary.refused(contract.getSession, { params: { id: planned.id } })).code).toBe('NOT_FOUND');
    const add = {
      params: { id: planned.id },
      body: { items: [{ kind: broughtKind, refId: office.matters.add('X', null) }] },
    };
    expect((await other.secretary.refused(contract.addToAgenda, add)).code).toBe('NOT_FOUND');
    const list = await other.secretary.call(contract.listSessions, {});
    expect(list.items.map(({ id }) => id)).not.toContain(planned.id);
  });

  it('pages its list by key without losing or repeating one', async () => {
    const all = await desk.secretary.call(contract.listSessions, { query: { limit: 100 } });
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await desk.secretary.call(contract.listSessions, {
        query: { limit: 3, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.items.map(({ id }) => id));
      expect(page.total).toBe(all.items.length);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  it('of a district in June 2025 is run on that day, with its members and rule of then', async () => {
    const district = await council(office.api.db, 'H1', 9, { level: 'huyen', from: '2024-01-01', to: '2025-06-30' });
    const districtDesk = await Desk.of(office, district);
    const refId = office.matters.add('Ma Đức Kiên', 'cstd-co-so');
    let session = await districtDesk.running('2025-06-20T08:00:00+07:00', [refId], times(9, 'present'));
    expect(voteOf(session).rule).toMatchObject({ needed: 8, total: 9, cite: { instrument: 'ND98' } });
    session = await districtDesk.openVote(session);
    session = await districtDesk.closeVote(await districtDesk.ballots(session, seats(1, 8), 'agree'));
    expect(voteOf(session).items[0]?.tally?.arithmetic).toContain('8 đồng ý / 9 thành viên = 88,9 %');
    const after = {
      councilId: district.councilId,
      title: 'X',
      kind: 'regular',
      scheduledAt: '2025-07-02T08:00:00+07:00',
      place: '',
    } as const;
    expect((await districtDesk.secretary.refused(contract.createSession, { body: after })).code).toBe('NO_COUNCIL');
  });
});
