import { councils as contract, type SessionDetailView } from '@gs/contracts';
import type { Client } from '../../support';
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

  it('recorded from a signed sheet keep its scan, which opens for who runs the session and takes part in all of it', async () => {
    const refs = [
      office.matters.add('Lý Thị E', 'cstd-co-so'),
      office.matters.add('Hồ sơ của thành viên 3', 'cstd-co-so', [body.personIds[2] ?? '']),
    ];
    session = await desk.running(day, refs, [...times(7, 'present' as const), 'written', 'written']);
    const [memberId = '', other = ''] = body.memberIds.slice(7, 9);
    const note = async (choice: 'agree' | 'disagree', fileUploadId?: string): Promise<void> => {
      const { id, items } = voteOf(session);
      session = await desk.secretary.call(contract.writtenOpinion, {
        params: { id },
        body: {
          memberId,
          choices: items.map((item) => ({ itemId: item.id, choice })),
          ...(fileUploadId === undefined ? {} : { fileUploadId }),
        },
      });
    };
    const { id } = voteOf(session);
    const scanOf = (client: Client, member = memberId) =>
      client.attempt(contract.writtenScan, { params: { id, memberId: member } });
    const bytes = (sheet: string): Buffer => Buffer.from(`%PDF-1.4\n% ${sheet}\n%%EOF\n`);
    const opened = async (): Promise<string> =>
      (await desk.secretary.bytes(`/api/v1/votes/${id}/written-opinions/${memberId}/scan`)).content.toString();

    await note('agree');
    expect([voteOf(session).writtenBy, voteOf(session).writtenScans]).toEqual([[memberId], []]);
    expect((await scanOf(desk.secretary)).status).toBe(404);
    await note('agree', await desk.secretary.upload('phieu.pdf', bytes('first')));
    expect(voteOf(session).writtenScans).toEqual([memberId]);
    expect(await opened()).toContain('first');
    // Read wrong and noted again from the same sheet; then another sheet in its place.
    await note('disagree');
    expect(await opened()).toContain('first');
    await note('agree', await desk.secretary.upload('phieu.pdf', bytes('second')));
    expect(await opened()).toContain('second');
    expect((await scanOf(desk.secretary, other)).status).toBe(404);
    // Not for members; nor for whoever else runs sessions and takes no part in one of its items.
    expect((await scanOf(await desk.member(1))).body).toMatchObject({ code: 'FORBIDDEN' });
    const recused = await desk.member(3);
    await office.api.db.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from)
       SELECT gen_random_uuid(), m.account_id, 'council-secretary', c.organisation_id, '2000-01-01'
       FROM council_member m JOIN council c ON c.id = m.council_id WHERE m.id = $1`,
      [body.memberIds[2]],
    );
    expect((await scanOf(recused)).status).toBe(404);
    const seen = await recused.call(contract.getSession, { params: { id: session.id } });
    expect(seen.allowedActions).toContain('editAgenda');
    expect(voteOf(seen).writtenScans).toEqual([]);
    await desk.secretary.call(contract.cancelSession, {
      params: { id: session.id },
      body: { version: session.version },
    });
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
