import { councils as contract, type SessionDetailView } from '@gs/contracts';
import type { BallotChoice } from '@gs/ballots';
import { council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';
import { wordText } from './paper-text';

const day = '2026-11-26T14:00:00+07:00';

describe('what comes after a count', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let refs: string[];
  let session: SessionDetailView;

  /** A session with so many items, on which the given numbers of ten members agree; the others disagree. */
  const counted = async (agrees: readonly number[], quota: number | null): Promise<void> => {
    refs = agrees.map((_, index) => office.matters.add(`Trường hợp ${index + 1}`, 'cstd-co-so'));
    session = await desk.running(day, refs, times(10, 'present'));
    session = await desk.openVote(session, 0, { quota });
    session = await desk.closeVote(await cast(agrees));
  };
  const cast = (agrees: readonly number[], index = 0): Promise<SessionDetailView> => {
    const items = voteOf(session, index).items.map(({ id }) => id);
    const choice = (seat: number, at: number): BallotChoice => (seat <= (agrees[at] ?? 0) ? 'agree' : 'disagree');
    return desk.ballots(
      session,
      seats(1, 10),
      (seat) => new Map(items.map((id, at) => [id, choice(seat, at)] as const)),
      index,
    );
  };
  const results = (index = 0): (string | null)[] => voteOf(session, index).items.map(({ result }) => result);
  const told = (): (string | undefined)[] => refs.map((refId) => office.matters.results.get(refId)?.result);
  const again = (itemIds: readonly string[], index = 0) => {
    const { id, version } = voteOf(session, index);
    return desk.secretary.attempt(contract.newRound, { params: { id }, body: { itemIds: [...itemIds], version } });
  };
  const settle = (passItemIds: readonly string[]) => {
    const { id, version } = voteOf(session);
    const decision = { passItemIds: [...passItemIds], reason: 'Chủ trì quyết định', version };
    return desk.secretary.attempt(contract.breakTie, { params: { id }, body: decision });
  };
  const item = (at: number, index = 0): string => voteOf(session, index).items[at]?.id ?? '';

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 10, { level: 'co-so' });
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  it('ranks what passes by votes where a quota allows fewer; what is beyond it has passed and does not get through', async () => {
    await counted([10, 8, 9, 7], 2);
    expect(results()).toEqual(['passed', 'not-passed', 'passed', 'not-passed']);
    expect(voteOf(session).items.map(({ tally }) => [tally?.rank, tally?.beyondQuota, tally?.passed])).toEqual([
      [1, undefined, true],
      [3, true, true],
      [2, undefined, true],
      [undefined, undefined, false],
    ]);
    expect(told()).toEqual(['passed', undefined, 'passed', undefined]);
    session = await desk.close(session);
    expect(told()).toEqual(['passed', 'not-passed', 'passed', 'not-passed']);
  });

  it('leaves equal items at the edge of a quota to the chair, who fills exactly the places there are', async () => {
    await counted([10, 9, 9, 9], 3);
    expect(results()).toEqual(['passed', null, null, null]);
    expect(voteOf(session).items.map(({ tied }) => tied)).toEqual([false, true, true, true]);
    expect(voteOf(session).allowedActions).toContain('breakTie');
    const early = await desk.secretary.refused(contract.closeSession, {
      params: { id: session.id },
      body: { version: session.version },
    });
    expect(early.code).toBe('VOTES_UNFINISHED');
    for (const wrong of [[], [item(1)], [item(1), item(2), item(3)]])
      expect((await settle(wrong)).body).toMatchObject({ code: 'TIE_NOT_SETTLED' });
    expect((await settle([item(0), item(1)])).body).toMatchObject({ code: 'NOT_FOUND' });
    expect((await settle([item(1), item(3)])).status).toBe(200);
    session = await desk.again(session);
    expect(results()).toEqual(['passed', 'passed', 'not-passed', 'passed']);
    expect(voteOf(session).items[2]).toMatchObject({ reason: 'Chủ trì quyết định', tally: { beyondQuota: true } });
    expect((await settle([item(2)])).body).toMatchObject({ code: 'WRONG_STATE' });
    session = await desk.close(session);
    expect(told()).toEqual(['passed', 'passed', 'not-passed', 'passed']);
  });

  it('votes again on what did not pass or is equal; the earlier count stays, and each result is told once', async () => {
    await counted([10, 9, 9, 3], 2);
    expect(results()).toEqual(['passed', null, null, 'not-passed']);
    expect((await again([item(0)])).body).toMatchObject({ code: 'WRONG_STATE' });
    expect((await again([item(1), item(2)])).status).toBe(200);
    session = await desk.again(session);
    expect(session.votes.map(({ round, state, quota, items }) => [round, state, quota, items.length])).toEqual([
      [1, 'closed', 2, 4],
      [2, 'prepared', 1, 2],
    ]);
    expect(voteOf(session, 1).items.map(({ seq, title }) => [seq, title])).toEqual([
      [2, 'Trường hợp 2'],
      [3, 'Trường hợp 3'],
    ]);
    // One more of the same round comes into the same vote; one that is there already does not.
    expect((await again([item(3)])).status).toBe(200);
    expect((await again([item(1)])).body).toMatchObject({ code: 'WRONG_STATE' });
    session = await desk.openVote(await desk.again(session), 1);
    session = await desk.closeVote(await cast([10, 8, 2], 1), 1);
    expect(results(1)).toEqual(['passed', 'not-passed', 'not-passed']);
    expect(results(0)).toEqual(['passed', 'not-passed', 'not-passed', 'not-passed']);
    expect(voteOf(session).items.map(({ tally }) => tally?.agree)).toEqual([10, 9, 9, 3]);
    expect(told()).toEqual(['passed', 'passed', undefined, undefined]);
    session = await desk.close(session);
    expect(told()).toEqual(['passed', 'passed', 'not-passed', 'not-passed']);
    expect(office.matters.results.get(refs[3] ?? '')).toMatchObject({ tally: { agree: 2 } });
  });

  it('written opinions come along into another round, unless the member gives another', async () => {
    refs = ['Một', 'Hai'].map((name) => office.matters.add(`Trường hợp ${name}`, 'cstd-co-so'));
    const roll = [...times(8, 'present' as const), ...times(2, 'written' as const)];
    session = await desk.running(day, refs, roll);
    for (const seat of [9, 10]) session = await desk.write(session, seat, 'agree');
    session = await desk.openVote(session);
    session = await desk.closeVote(await desk.ballots(session, seats(1, 8), 'disagree'));
    const ids = voteOf(session).items.map(({ id }) => id);
    expect((await again(ids.slice(0, 1))).status).toBe(200);
    session = await desk.again(session);
    expect(voteOf(session, 1)).toMatchObject({ writtenIn: 2, writtenExpected: 2 });
    session = await desk.write(session, 10, 'disagree', 1);
    // Another of the same round: the opinion on it comes along, the new one on the first stays.
    expect((await again(ids.slice(1))).status).toBe(200);
    session = await desk.openVote(await desk.again(session), 1);
    session = await desk.closeVote(await desk.ballots(session, seats(1, 8), 'agree', 1), 1);
    expect(
      voteOf(session, 1).items.map(({ tally }) => [tally?.agree, tally?.writtenAgree, tally?.writtenDisagree]),
    ).toEqual([
      [9, 1, 1],
      [10, 2, 0],
    ]);
    const said = /vòng trước được tính tiếp/;
    const { content } = await desk.secretary.bytes(`/api/v1/sessions/${session.id}/papers/tally-minutes/docx`);
    expect(await wordText(content)).toMatch(said);
    session = await desk.close(session);
  });

  it('keeps who takes no part from every round of an item', async () => {
    refs = [office.matters.add('Về thành viên 2', 'cstd-co-so', [body.personIds[1] ?? ''])];
    session = await desk.openVote(await desk.running(day, refs, times(10, 'present')));
    session = await desk.closeVote(await desk.ballots(session, [1, ...seats(3, 10)], 'disagree'));
    await again([item(0)]);
    session = await desk.openVote(await desk.again(session), 1);
    const member = await desk.member(2);
    const params = { id: voteOf(session, 1).id };
    expect((await member.refused(contract.ballot, { params })).code).toBe('NOT_FOUND');
    expect((await member.call(contract.getSession, { params: { id: session.id } })).votes).toEqual([]);
    session = await desk.closeVote(await desk.ballots(session, [1, ...seats(3, 10)], 'agree', 1), 1);
    expect(voteOf(session, 1).items[0]).toMatchObject({ result: 'passed', tally: { agree: 9, recused: 1 } });
    session = await desk.close(session);
    expect(told()).toEqual(['passed']);
  });

  it('has no further round where the rule allows none', async () => {
    await counted([3], null);
    await office.api.db.execute(`ALTER TABLE vote DISABLE TRIGGER vote_ended_frozen`);
    await office.api.db.execute(`UPDATE vote SET rule = jsonb_set(rule, '{maxRounds}', '1') WHERE id = $1`, [
      voteOf(session).id,
    ]);
    await office.api.db.execute(`ALTER TABLE vote ENABLE TRIGGER vote_ended_frozen`);
    expect((await again([item(0)])).body).toMatchObject({ code: 'NO_MORE_ROUNDS' });
    expect(voteOf(await desk.again(session)).allowedActions).toEqual([]);
    await desk.close(session);
  });
});
