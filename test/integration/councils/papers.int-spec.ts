import { councils as contract } from '@gs/contracts';
import PizZip from 'pizzip';
import { council, Desk, openOffice, times, voteOf, type Attendance, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';
const roll: readonly Attendance[] = [...times(11, 'present' as const), ...times(3, 'written' as const)];

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

  const text = async (id: string, paper: string, query = ''): Promise<string> => {
    const { status, content } = await desk.secretary.bytes(`/api/v1/sessions/${id}/papers/${paper}/docx${query}`);
    if (status !== 200) throw new Error(`${paper}: ${status} ${content.toString('utf8')}`);
    const xml = new PizZip(content).file('word/document.xml')?.asText() ?? '';
    return xml
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');
  };

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
    session = await desk.write(session, 12, 'agree');
    for (const seat of [13, 14]) session = await desk.write(session, seat, 'agree');
    session = await desk.openVote(session);
    const first = voteOf(session);
    for (let seat = 1; seat <= 11; seat += 1) {
      const choices = first.items.map(({ id }, index) => ({
        itemId: id,
        choice: index === 1 && seat < 4 ? ('disagree' as const) : ('agree' as const),
      }));
      await (await desk.member(seat)).call(contract.castBallot, { params: { id: first.id }, body: { choices } });
    }
    session = await desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }));
    session = await desk.openVote(session, 1);
    for (let seat = 1; seat <= 11; seat += 1) {
      if (seat !== 2) await desk.cast(seat, voteOf(session, 1).id, 'agree');
    }
    session = await desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }), 1);
    session = await desk.close(session);

    const minutes = await text(session.id, 'session-minutes');
    const tally = await text(session.id, 'tally-minutes');
    const counted = session.votes.flatMap(({ items }) => items);
    expect(counted).toHaveLength(4);
    for (const item of counted) {
      expect(item.tally).not.toBeNull();
      for (const paper of [minutes, tally]) {
        expect(paper).toContain(item.title);
        expect(paper).toContain(item.tally?.arithmetic ?? '-');
      }
    }
    const outcome = '02 trường hợp đạt, 02 trường hợp không đạt';
    expect([minutes.includes(outcome), tally.includes(outcome)]).toEqual([true, true]);
    expect(minutes).toContain('tổng số 15 thành viên; có mặt 11, vắng mặt có ý kiến bằng văn bản 03');
    expect(minutes).toContain('Thành viên 2 không biểu quyết đối với hồ sơ liên quan đến mình (Hồ sơ Thành viên 2).');
    // Two ballots: eleven for the first vote, ten for the second, whose subject does not vote.
    expect(tally).toMatch(/Số phiếu phát ra\D*21\D*Số phiếu thu về\D*21/);
    const one = await text(session.id, 'tally-minutes', `?vote=${first.id}`);
    expect(one).toMatch(/Số phiếu thu về\D*11/);
    expect(one).not.toContain('Hồ sơ Thành viên 2');

    const pdf = await desk.secretary.bytes(`/api/v1/sessions/${session.id}/papers/session-minutes/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a council', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
  });
  afterAll(() => office.stop());

  it('recorded anew ends the term of the one before; its members are found by their accounts', async () => {
    const old = await council(office.api.db, 'LS', 5);
    const { secretary } = await Desk.of(office, old);
    const members = old.usernames.slice(0, 3).map((accountUsername, index) => ({
      name: `Người ${index + 1}`,
      position: '',
      role: index === 0 ? ('chair' as const) : index === 2 ? ('secretary' as const) : ('member' as const),
      accountUsername,
    }));
    const founding = {
      organisationId: old.organisationId,
      name: 'Hội đồng nhiệm kỳ mới',
      establishedBy: 'Quyết định số 20/QĐ-UBND',
      validFrom: '2026-12-01',
      validTo: null,
    };
    const created = await secretary.call(contract.create, { body: { ...founding, members } });
    expect(created).toMatchObject({ memberCount: 3, level: 'tinh', validFrom: '2026-12-01' });
    const before = await secretary.call(contract.get, { params: { id: old.councilId } });
    expect(before).toMatchObject({ validTo: '2026-11-30', memberCount: 5, mayManage: true });
    const unknown = members.map((member) => ({ ...member, accountUsername: 'khong-co' }));
    const later = { ...founding, validFrom: '2027-12-01', members: unknown };
    const refusal = await secretary.refused(contract.create, { body: later });
    expect(refusal.errors?.[0]?.pointer).toBe('/body/members/0/accountUsername');
    const standing = await secretary.call(contract.list, { query: { on: '2026-11-26' } });
    expect(standing.items.map(({ id }) => id)).toEqual([old.councilId]);
    const chair = await office.api.as(old.usernames[0] ?? '');
    expect((await chair.call(contract.list, {})).items).toHaveLength(2);
    const ordinary = await office.api.as(old.usernames[4 - 1] ?? '');
    expect((await ordinary.call(contract.list, {})).items.map(({ id }) => id)).toEqual([old.councilId]);
  });
});
