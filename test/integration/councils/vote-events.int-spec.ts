import type { SessionDetailView } from '@gs/contracts';
import { castHeld, receiveBallot, type HeldBallot } from '../../support';
import { council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';
import { isListening, Watcher } from './watcher';

const day = '2026-11-26T14:00:00+07:00';

describe('news of a vote', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let session: SessionDetailView;
  let watchers: Record<'secretary' | 'member' | 'recused' | 'waiting' | 'waitingRecused', Watcher>;

  const all = (): Record<string, number> =>
    Object.fromEntries(Object.entries(watchers).map(([name, { told }]) => [name, told]));
  /** What each was told from here on, asked once the secretary, who is told of everything, has been told. */
  const during = async (act: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = all();
    await act();
    while (watchers.secretary.told === before['secretary']) await new Promise((resolve) => setImmediate(resolve));
    // Whoever else a notice is for is told in the same turn; one more round over the network is later than that.
    await desk.again(session);
    return Object.fromEntries(Object.entries(all()).map(([name, told]) => [name, told - (before[name] ?? 0)]));
  };

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 5, { level: 'co-so' });
    desk = await Desk.of(office, body);
    const own = office.matters.add('Về thành viên 2', 'cstd-co-so', [body.personIds[1] ?? '']);
    session = await desk.running(day, [own], times(5, 'present'));
    const path = `/sessions/${session.id}/events`;
    watchers = {
      secretary: await Watcher.on(desk.secretary, path),
      member: await Watcher.on(await desk.member(1), path),
      recused: await Watcher.on(await desk.member(2), path),
      waiting: await Watcher.on(await desk.member(1), '/my-votes/events'),
      waitingRecused: await Watcher.on(await desk.member(2), '/my-votes/events'),
    };
    while (!(await isListening(office.api.db)) || Object.values(all()).some((told) => told < 1));
  });
  afterAll(async () => {
    await Promise.all(Object.values(watchers).map((watcher) => watcher.stop()));
    await office.stop();
  });

  it('comes to those who vote when it opens, and not to whoever takes no part in any of it', async () => {
    const heard = await during(async () => {
      session = await desk.openVote(await desk.again(session));
    });
    expect(heard).toMatchObject({ recused: 0, waitingRecused: 0 });
    expect([heard['member'], heard['waiting']].every((told) => (told ?? 0) > 0)).toBe(true);
  });

  it('of ballots handed out and taken in comes only to those who run the session', async () => {
    const { id } = voteOf(session);
    const held: HeldBallot[] = [];
    const issued = await during(async () => {
      held.push(await receiveBallot(await desk.member(1), id));
    });
    expect(issued).toMatchObject({ member: 0, waiting: 0, recused: 0, waitingRecused: 0 });
    const opened = await during(async () => {
      for (const seat of seats(3, 5)) held.push(await receiveBallot(await desk.member(seat), id));
    });
    expect(opened).toMatchObject({ recused: 0, waitingRecused: 0 });
    expect(opened['waiting']).toBeGreaterThan(0);
    const cast = await during(async () => {
      for (const ballot of held) await castHeld(office.api.url, ballot, 'agree');
    });
    expect(cast).toMatchObject({ member: 0, waiting: 0, recused: 0, waitingRecused: 0 });
    const closed = await during(async () => {
      session = await desk.closeVote(await desk.again(session));
    });
    expect(closed).toMatchObject({ recused: 0, waitingRecused: 0 });
    expect(closed['member']).toBeGreaterThan(0);
  });
});
