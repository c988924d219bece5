import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';

describe('written opinions', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let session: SessionDetailView;

  const give = async (seat: number, choice: 'agree' | 'disagree', index = 0) => {
    const vote = voteOf(session, index);
    const choices = vote.items.map(({ id }) => ({ itemId: id, choice }));
    return (await desk.member(seat)).attempt(contract.myOpinion, { params: { id: vote.id }, body: { choices } });
  };

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 9, { level: 'co-so' });
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  it('of a member away from the room are given by themselves until the count, and replaced', async () => {
    const refs = ['Đỗ Văn A', 'Đỗ Văn B'].map((title) => office.matters.add(title, 'cstd-co-so'));
    session = await desk.running(day, refs, [...times(7, 'present' as const), 'written']);
    const mine = await (await desk.member(8)).call(contract.myVotes, {});
    expect(mine.items).toMatchObject([
      { voteId: voteOf(session).id, state: 'prepared', opinionDue: '2026-11-26T17:00:00.000Z', hasOpinion: false },
    ]);
    expect((await give(8, 'disagree')).status).toBe(204);
    expect((await give(1, 'agree')).body).toMatchObject({ code: 'NOT_ENTITLED' });
    session = await desk.openVote(await desk.again(session));
    expect(voteOf(session)).toMatchObject({ writtenIn: 1, writtenExpected: 1 });
    expect((await give(8, 'agree')).status).toBe(204);
    const sheet = await (await desk.member(8)).call(contract.ballot, { params: { id: voteOf(session).id } });
    expect(sheet.opinion?.choices.map(({ choice }) => choice)).toEqual(['agree', 'agree']);
    expect(sheet).toMatchObject({ channel: 'none', credential: 'none' });
    session = await desk.closeVote(await desk.ballots(session, seats(1, 7), 'agree'));
    expect(voteOf(session).items[0]?.tally).toMatchObject({ ballotsAgree: 7, writtenAgree: 1, agree: 8 });
    expect((await give(8, 'disagree')).body).toMatchObject({ code: 'WRONG_STATE' });
    await desk.close(session);
  });

  it('sent round over days are asked of everybody, named, and counted when all are in or their time is over', async () => {
    const planned = await desk.secretary.call(contract.createSession, {
      body: {
        councilId: body.councilId,
        title: 'Lấy ý kiến bằng văn bản',
        kind: 'extraordinary',
        scheduledAt: '2026-11-26T08:00:00+07:00',
        place: '',
        form: 'circulated',
        opinionsDue: '2026-11-30T17:00:00+07:00',
      },
    });
    const refs = ['Ngô Thị C', 'Ngô Thị D'].map((title) => office.matters.add(title, 'bk-tinh'));
    session = await desk.open(await desk.agenda(planned, refs));
    session = await desk.openVote(session);
    expect(voteOf(session)).toMatchObject({ state: 'open', method: 'open', writtenExpected: 9, writtenIn: 0 });
    const mine = await (await desk.member(3)).call(contract.myVotes, {});
    expect(mine.items).toMatchObject([{ opinionDue: '2026-11-30T10:00:00.000Z', hasOpinion: false }]);
    for (const seat of seats(1, 6)) expect((await give(seat, 'agree')).status).toBe(204);
    const early = await desk.secretary.refused(contract.closeVote, {
      params: { id: voteOf(session).id },
      body: { version: voteOf(session).version },
    });
    expect(early.code).toBe('WRONG_STATE');
    expect((await give(7, 'disagree')).status).toBe(204);
    session = await desk.write(session, 8, 'disagree');
    // Their time runs out: members can give none any more, paper that came in time is still noted, and the count may be taken.
    await office.api.db.execute(`UPDATE council_session SET opinions_due = $2 WHERE id = $1`, [
      session.id,
      '2026-11-26T07:59:00+07:00',
    ]);
    expect((await give(9, 'agree')).body).toMatchObject({ code: 'WRONG_STATE' });
    expect((await (await desk.member(9)).call(contract.myVotes, {})).items).toEqual([]);
    expect(voteOf(session)).toMatchObject({ writtenIn: 8, writtenExpected: 9 });
    session = await desk.closeVote(session);
    expect(
      voteOf(session).items.map(({ result, tally }) => [result, tally?.writtenAgree, tally?.writtenDisagree]),
    ).toEqual(times(2, ['passed', 6, 2]));
    expect(voteOf(session).items[0]?.tally?.arithmetic).toContain('6 đồng ý (ý kiến bằng văn bản) / 9');
    await desk.close(session);
  });
});
