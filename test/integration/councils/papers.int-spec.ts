import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { castAll } from '../../support/voter';
import { council, Desk, openOffice, times, voteOf, type Attendance, type Body, type Office } from './office';
import { pdfText, squeezed, wordText } from './paper-text';

const day = '2026-11-26T14:00:00+07:00';
/** Eleven in the room, three in writing, one away. */
const roll: readonly Attendance[] = [...times(11, 'present' as const), ...times(3, 'written' as const)];
type Choice = 'agree' | 'disagree';

describe('papers of a session', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  const again = (session: { id: string }): Promise<SessionDetailView> =>
    desk.secretary.call(contract.getSession, { params: { id: session.id } });
  const word = async (id: string, paper: string, query = ''): Promise<string> => {
    const { status, content } = await desk.secretary.bytes(`/api/v1/sessions/${id}/papers/${paper}/docx${query}`);
    if (status !== 200) throw new Error(`${paper}: ${status} ${content.toString('utf8')}`);
    return wordText(content);
  };
  const members = (seats: readonly number[]) => Promise.all(seats.map((seat) => desk.member(seat)));
  const seats = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

  it('print the figures of the stored tallies, the same in both, and nothing before there is something to print', async () => {
    const titles = ['Sùng Đức An', 'Hoàng Thị Hồng Lan', 'Phạm A Tuấn'];
    const refIds = titles.map((title) => office.matters.add(title, 'cstd-tinh'));
    const own = office.matters.add('Hồ sơ Thành viên 2', 'cstd-co-so', [body.personIds[1] ?? '']);
    const planned = await desk.agenda(await desk.plan(day), [...refIds, own]);
    const early = await desk.secretary.attempt(contract.sessionPaper, {
      params: { id: planned.id, paper: 'session-minutes', format: 'docx' },
      query: {},
    });
    expect(early.status).toBe(409);
    let session = await desk.open(await desk.roll(planned, roll));
    for (const seat of [12, 13, 14]) session = await desk.write(session, seat, 'agree');
    session = await desk.openVote(session);
    const first = voteOf(session);
    await castAll(await members(seats(1, 11)), first.id, (place) => {
      const choice = (index: number): Choice => (index === 1 && place < 3 ? 'disagree' : 'agree');
      return new Map(first.items.map(({ id }, index) => [id, choice(index)]));
    });
    session = await desk.closeVote(await again(session));
    session = await desk.openVote(session, 1);
    await castAll(await members([1, ...seats(3, 11)]), voteOf(session, 1).id, 'agree');
    session = await desk.close(await desk.closeVote(await again(session), 1));

    const minutes = await word(session.id, 'session-minutes');
    const tally = await word(session.id, 'tally-minutes');
    const counted = session.votes.flatMap(({ items }) => items);
    expect(counted).toHaveLength(4);
    for (const item of counted) {
      for (const paper of [minutes, tally]) {
        expect(paper).toContain(item.title);
        expect(paper).toContain(item.tally?.arithmetic ?? '-');
      }
    }
    for (const { recordRoot } of session.votes) {
      expect(recordRoot).toMatch(/^[0-9a-f]{64}$/);
      const printed = (recordRoot ?? '').match(/.{8}/g)?.join(' ') ?? '-';
      expect([minutes.includes(printed), tally.includes(printed)]).toEqual([true, true]);
    }
    expect(minutes).toContain('02 trường hợp đạt, 02 trường hợp không đạt');
    expect(minutes).toContain('tổng số 15 thành viên; có mặt 11, vắng mặt có ý kiến bằng văn bản 03');
    expect(minutes).toContain('để xét');
    expect(minutes).toContain('Thành viên 2 không tham gia xét: Hồ sơ Thành viên 2.');
    // Three matters to eleven members, then one to the ten who take part in it.
    expect(tally).toContain('phát ra 33 lá cho 11 thành viên, thu về 33 lá, không thu về 00 lá');
    expect(tally).toContain('phát ra 10 lá cho 10 thành viên, thu về 10 lá, không thu về 00 lá');
    const one = await word(session.id, 'tally-minutes', `?vote=${first.id}`);
    expect(one).toContain('thu về 33 lá');
    expect(one).not.toContain('Hồ sơ Thành viên 2');

    const pdf = await desk.secretary.bytes(`/api/v1/sessions/${session.id}/papers/session-minutes/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdfText(pdf.content)).toContain(squeezed('Thành viên 2 không tham gia xét: Hồ sơ Thành viên 2.'));
  });

  it('are not for a member who takes no part in a matter; the paper of another vote is', async () => {
    const refIds = [
      office.matters.add('Lò Văn Thịnh', 'cstd-tinh'),
      office.matters.add('Hồ sơ Thành viên 3', 'bk-tinh', [body.personIds[2] ?? '']),
    ];
    let session = await desk.running(day, refIds, times(14, 'present'));
    session = await desk.openVote(session);
    const first = voteOf(session);
    await castAll(await members(seats(1, 14)), first.id, 'agree');
    session = await desk.closeVote(await again(session));
    const [own, other] = [await desk.member(3), await desk.member(4)];
    const statusOf = async (client: typeof own, path: string): Promise<number> =>
      (await client.bytes(`/api/v1/sessions/${session.id}/papers/${path}`)).status;
    expect(await statusOf(own, 'session-minutes/pdf')).toBe(404);
    expect(await statusOf(own, `tally-minutes/pdf?vote=${first.id}`)).toBe(200);
    expect(await statusOf(own, 'tally-minutes/pdf')).toBe(404);
    expect(await statusOf(other, 'session-minutes/pdf')).toBe(200);
    const invited = await own.bytes(`/api/v1/sessions/${session.id}/papers/invitation/docx`);
    expect(wordText(invited.content)).toMatch(/Tổng cộng\s+01/);
    const whole = await other.bytes(`/api/v1/sessions/${session.id}/papers/invitation/docx`);
    expect(wordText(whole.content)).toMatch(/Tổng cộng\s+02/);
  });
});
