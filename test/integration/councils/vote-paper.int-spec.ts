import { retally } from '@gs/ballots';
import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { receiveBallot, type Client } from '../../support';
import { council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';

describe('paper beside the screen', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let session: SessionDetailView;
  let tellers: readonly [Client, Client];

  const member = (seat: number): string => body.memberIds[seat - 1] ?? '';
  const counts = (...figures: readonly (readonly [number, number, number])[]) => ({
    counts: voteOf(session).items.map(({ id }, index) => {
      const [agree = 0, disagree = 0, invalid = 0] = figures[index] ?? [];
      return { itemId: id, agree, disagree, invalid };
    }),
  });
  const count = (teller: Client, ...figures: readonly (readonly [number, number, number])[]) =>
    teller.attempt(contract.tellerCount, { params: { id: voteOf(session).id }, body: counts(...figures) });
  const close = async (): Promise<{ code?: string }> => {
    const { id, version } = voteOf(await desk.again(session));
    const reply = await desk.secretary.attempt(contract.closeVote, { params: { id }, body: { version } });
    return reply.body as { code?: string };
  };

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 9, { level: 'co-so' });
    desk = await Desk.of(office, body);
    tellers = [await desk.member(5), await desk.member(7)];
    await office.api.db.execute(`UPDATE council_member SET account_id = NULL WHERE id = $1`, [member(6)]);
  });
  afterAll(() => office.stop());

  it('needs two tellers with accounts who take part in everything', async () => {
    const refs = [
      office.matters.add('Lý Thị Sen', 'cstd-co-so'),
      office.matters.add('Về 7', 'cstd-co-so', [body.personIds[6] ?? '']),
    ];
    session = await desk.running(day, refs, times(9, 'present'));
    const { id, version } = voteOf(session);
    const refusal = async (paper: number[], team: number[]): Promise<string> => {
      const opening = { version, paperMemberIds: paper.map(member), tellerMemberIds: team.map(member) };
      return (await desk.secretary.refused(contract.openVote, { params: { id }, body: opening })).code;
    };
    expect(await refusal([2], [])).toBe('TELLERS_MISSING');
    // Seat 6 has no account, so there is paper whether it was asked for or not, and who enters figures must be another.
    expect(await refusal([], [5, 6])).toBe('TELLERS_MISSING');
    expect(await refusal([], [5, 7])).toBe('TELLERS_MISSING');
    for (const itemId of voteOf(session).items.map((item) => item.id))
      await desk.secretary.call(contract.postpone, { params: { id: session.id, itemId }, body: {} });
    await desk.close(await desk.again(session));
  });

  it('is counted by two people apart: neither sees the other, only where they differ, and a difference keeps the vote open', async () => {
    const refs = ['Lý A Sáng', 'Lý Thị Mai'].map((title) => office.matters.add(title, 'cstd-co-so'));
    session = await desk.running(day, refs, times(9, 'present'));
    session = await desk.openVote(session, 0, {
      paperMemberIds: [member(2), member(3)],
      tellerMemberIds: [6, 5, 7].map(member),
    });
    expect(voteOf(session)).toMatchObject({ paper: { issued: 3, counted: 0, agrees: null }, ballotsExpected: 12 });
    session = await desk.ballots(session, [1, 4, 5, 7, 8, 9], 'agree');
    expect(voteOf(session)).toMatchObject({ state: 'open', ballotsIn: 12, ballotsExpected: 12 });
    expect(voteOf(session).allowedActions).not.toContain('closeVote');
    expect((await close()).code).toBe('PAPER_NOT_COUNTED');

    const params = { id: voteOf(session).id };
    expect((await (await desk.member(4)).refused(contract.tellerSheet, { params })).code).toBe('NOT_TELLER');
    expect((await (await desk.member(5)).call(contract.myVotes, {})).items).toMatchObject([{ isTeller: true }]);
    const [one, other] = tellers;
    expect((await count(one, [4, 0, 0], [3, 0, 0])).body).toMatchObject({ code: 'COUNT_TOO_HIGH' });
    expect((await count(one, [3, 0, 0])).status).toBe(200);
    const short = { counts: counts().counts.slice(1) };
    expect((await one.refused(contract.tellerCount, { params, body: short })).code).toBe('BALLOT_INCOMPLETE');
    await count(one, [2, 0, 1], [1, 2, 0]);
    expect((await close()).code).toBe('PAPER_NOT_COUNTED');

    const before = await other.call(contract.tellerSheet, { params });
    expect(before).toMatchObject({ entered: false, otherEntered: true, differs: null, paperIssued: 3 });
    expect(before.items.map(({ agree, disagree, invalid }) => [agree, disagree, invalid])).toEqual(
      times(2, [null, null, null]),
    );
    await count(other, [2, 0, 1], [2, 1, 0]);
    const differing = await other.call(contract.tellerSheet, { params });
    expect(differing.differs).toEqual([voteOf(session).items[1]?.id]);
    expect(differing.items.map(({ agree, disagree, invalid }) => [agree, disagree, invalid])).toEqual([
      [2, 0, 1],
      [2, 1, 0],
    ]);
    expect(voteOf(await desk.again(session)).paper).toEqual({ issued: 3, counted: 2, agrees: false });
    expect((await close()).code).toBe('TELLERS_DIFFER');

    await count(other, [2, 0, 1], [1, 2, 0]);
    session = await desk.closeVote(await desk.again(session));
    expect(voteOf(session).items.map(({ tally }) => tally)).toMatchObject([
      {
        ballotsAgree: 8,
        ballotsDisagree: 0,
        ballotsInvalid: 1,
        agree: 8,
        paper: { agree: 2, disagree: 0, invalid: 1 },
      },
      {
        ballotsAgree: 7,
        ballotsDisagree: 2,
        ballotsInvalid: 0,
        agree: 7,
        paper: { agree: 1, disagree: 2, invalid: 0 },
      },
    ]);
    expect((await count(one, [3, 0, 0], [3, 0, 0])).body).toMatchObject({ code: 'WRONG_STATE' });
    await desk.close(session);
  });

  it('is given to a member whose screen fails before it has a ballot, not after; spoiled and missing sheets agree with nobody', async () => {
    session = await desk.running(day, [office.matters.add('Lý A Pao', 'cstd-co-so')], times(9, 'present'));
    session = await desk.openVote(session, 0, { tellerMemberIds: [5, 7].map(member) });
    const { id } = voteOf(session);
    const move = (seat: number, channel: 'screen' | 'paper') =>
      desk.secretary.attempt(contract.setChannel, { params: { id, memberId: member(seat) }, body: { channel } });
    await receiveBallot(await desk.member(1), id);
    expect((await move(1, 'paper')).body).toMatchObject({ code: 'ALREADY_ISSUED' });
    expect((await move(2, 'paper')).status).toBe(200);
    expect(voteOf(await desk.again(session)).paper?.issued).toBe(2);
    // Who has no account stays on paper.
    expect((await move(6, 'screen')).body).toMatchObject({ code: 'WRONG_STATE' });
    await desk.handOut(session, [3]);
    // Seat 4 did not fetch theirs in time.
    expect((await move(4, 'paper')).status).toBe(200);
    expect((await move(8, 'screen')).body).toMatchObject({ code: 'WRONG_STATE' });
    for (const teller of tellers) expect((await count(teller, [1, 0, 1])).status).toBe(200);
    session = await desk.closeVote(await desk.again(session));
    // Three sheets were handed out: one agrees, one is spoiled, one never came back.
    expect(voteOf(session).items[0]?.tally).toMatchObject({
      ballotsAgree: 1,
      ballotsInvalid: 1,
      agree: 1,
      denominator: 9,
      passed: false,
    });
    await desk.close(session);
  });

  it('alone needs no keys: the vote is open at once, and its record of paper figures is sealed and counts again', async () => {
    session = await desk.running(day, [office.matters.add('Lý Thị Dợ', 'cstd-co-so')], times(9, 'present'));
    session = await desk.openVote(session, 0, {
      paperMemberIds: seats(1, 9).map(member),
      tellerMemberIds: [5, 7].map(member),
    });
    expect(voteOf(session)).toMatchObject({ state: 'open', ballotsExpected: 0, paper: { issued: 9 } });
    for (const teller of tellers) await count(teller, [9, 0, 0]);
    session = await desk.closeVote(await desk.again(session));
    const { id, recordRoot } = voteOf(session);
    expect(voteOf(session)).toMatchObject({ recordRoot: expect.any(String), items: [{ result: 'passed' }] });
    const published = await desk.secretary.call(contract.published, { params: { id } });
    expect(published).toMatchObject({ root: recordRoot, items: [{ ballots: [], paper: { agree: 9 } }] });
    const { content } = await desk.secretary.bytes(`/api/v1/votes/${id}/record/json`);
    const report = await retally(JSON.parse(content.toString('utf8')), { printedRoot: recordRoot ?? '' });
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    await desk.close(session);
  });
});
