import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { castHeld, receiveBallot, type Client, type HeldBallot } from '../../support';
import { council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T07:30:00+07:00';

describe('a member removed while voting', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let session: SessionDetailView;
  const held = new Map<number, HeldBallot>();

  const vote = () => voteOf(session);
  const amend = (seat: number, effectiveOn: string) =>
    desk.secretary.attempt(contract.amend, {
      params: { id: body.councilId },
      body: { decision: 'Quyết định số 99/QĐ-UBND', effectiveOn, leaving: [body.memberIds[seat - 1] ?? ''] },
    });
  const disable = (seat: number) =>
    office.api.db.execute(`UPDATE account SET disabled_at = now() WHERE username = $1`, [body.usernames[seat - 1]]);
  const withoutRole = (seat: number) =>
    office.api.db.execute(
      `DELETE FROM role_assignment WHERE account_id = (SELECT id FROM account WHERE username = $1)`,
      [body.usernames[seat - 1]],
    );
  const refusal = async (client: Client): Promise<string> =>
    receiveBallot(client, vote().id).then(
      () => 'a ballot',
      (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1] ?? error.message,
    );

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 7, { level: 'co-so' });
    desk = await Desk.of(office, body);
    const refId = office.matters.add('Lý Thị Sen', 'cstd-co-so');
    session = await desk.openVote(await desk.running(day, [refId], times(7, 'present')));
    for (const seat of seats(1, 4)) held.set(seat, await receiveBallot(await desk.member(seat), vote().id));
    session = await desk.again(session);
  });
  afterAll(() => office.stop());

  it('the council is not changed for the day on which it votes; from the next day on, the open vote knows nothing of it', async () => {
    expect((await amend(2, '2026-11-26')).body).toMatchObject({ code: 'WRONG_STATE' });
    const before = vote();
    expect((await amend(2, '2026-11-27')).status).toBe(200);
    session = await desk.again(session);
    expect(vote()).toEqual(before);
    expect(session.attendance.map(({ memberId }) => memberId)).toEqual(body.memberIds);
  });

  it('an account that is locked or has lost its role gets no ballot any more', async () => {
    const [five, six] = [await desk.member(5), await desk.member(6)];
    await disable(5);
    await withoutRole(6);
    expect([await refusal(five), await refusal(six)]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    const rows = await office.api.db.query<{ seat: number }>(
      `SELECT m.seat FROM vote_roll r JOIN council_member m ON m.id = r.member_id
       WHERE r.vote_id = $1 AND r.credential <> 'none' ORDER BY m.seat`,
      [vote().id],
    );
    expect(rows.map(({ seat }) => seat)).toEqual([1, 2, 3, 4]);
  });

  it('what was handed out before is cast and counted: nobody knows whose it is; the roll stays as it was frozen', async () => {
    await disable(3);
    await withoutRole(4);
    session = await desk.again(session);
    session = await desk.secretary.call(contract.startCasting, {
      params: { id: vote().id },
      body: { version: vote().version },
    });
    for (const ballot of held.values()) expect((await castHeld(office.api.url, ballot, 'agree')).recorded).toBe(1);
    session = await desk.closeVote(await desk.again(session));
    expect(vote().items[0]?.tally).toMatchObject({ ballotsAgree: 4, denominator: 7 });
    expect(vote().roll).toHaveLength(7);
  });
});
