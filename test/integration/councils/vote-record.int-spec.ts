import { retally, type VoteRecord } from '@gs/ballots';
import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { castHeld, type CastReceipt } from '../../support';
import { council, Desk, openOffice, seats, voteOf, type Attendance, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';
const roll: readonly Attendance[] = [...Array<Attendance>(12).fill('present'), 'written', 'written', 'present'];

describe('the published record of a vote', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let session: SessionDetailView;
  const receipts = new Map<number, CastReceipt>();

  const file = async (seat: number | null, format: 'json' | 'html') => {
    const client = seat === null ? desk.secretary : await desk.member(seat);
    return client.bytes(`/api/v1/votes/${voteOf(session).id}/record/${format}`);
  };

  /** A vote with everything in it: screens, paper, written opinions, somebody who takes no part, a quota. */
  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
    const refs = [
      office.matters.add('Hồ Văn Một', 'cstd-co-so'),
      office.matters.add('Hồ sơ của thành viên 3', 'cstd-co-so', [body.personIds[2] ?? '']),
      office.matters.add('Hồ Văn Ba', 'cstd-co-so'),
    ];
    const member = (seat: number): string => body.memberIds[seat - 1] ?? '';
    session = await desk.running(day, refs, roll);
    for (const seat of [13, 14]) session = await desk.write(session, seat, 'agree');
    session = await desk.openVote(session, 0, {
      paperMemberIds: [member(11), member(12)],
      tellerMemberIds: [member(5), member(7)],
      quota: 2,
    });
    const items = voteOf(session).items.map(({ id }) => id);
    const held = await desk.handOut(session, [...seats(1, 10), 15]);
    for (const [seat, ballot] of held) {
      const choices = new Map(items.map((id, at) => [id, at === 1 && seat === 2 ? 'disagree' : 'agree'] as const));
      receipts.set(seat, await castHeld(office.api.url, ballot, choices));
    }
    const counts = items.map((itemId, at) => ({
      itemId,
      agree: at === 0 ? 2 : 1,
      disagree: 0,
      invalid: at === 2 ? 1 : 0,
    }));
    for (const seat of [5, 7])
      await (
        await desk.member(seat)
      ).call(contract.tellerCount, { params: { id: voteOf(session).id }, body: { counts } });
    session = await desk.closeVote(await desk.again(session));
  });
  afterAll(() => office.stop());

  it('recounts to the stored result with nothing but the file, every signature good', async () => {
    const { status, content } = await file(null, 'json');
    expect(status).toBe(200);
    const record = JSON.parse(content.toString('utf8')) as VoteRecord;
    const report = await retally(record);
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    const stored = voteOf(session).items.map(({ id, tally }) => ({
      id,
      agree: tally?.agree,
      denominator: tally?.denominator,
      arithmetic: tally?.arithmetic,
      rank: tally?.rank ?? null,
    }));
    expect(
      record.items.map(({ id, tally, arithmetic, rank }) => ({
        id,
        agree: tally.agree,
        denominator: tally.denominator,
        arithmetic,
        rank,
      })),
    ).toEqual(stored);
    expect(record.root).toBe(voteOf(session).recordRoot);
    const [changed] = record.items;
    if (changed === undefined) throw new Error('no items');
    const forged = {
      ...record,
      items: [{ ...changed, paper: { ...changed.paper, agree: 1 } }, ...record.items.slice(1)],
    };
    expect((await retally(forged)).checks.some(({ ok }) => !ok)).toBe(true);
  });

  it('is the same bytes whenever it is asked for, also after titles have been edited', async () => {
    const first = await file(null, 'json');
    await office.api.db.execute(`UPDATE council_session SET title = 'Tên khác' WHERE id = $1`, [session.id]);
    await office.api.db.execute(`UPDATE council SET name = 'Hội đồng khác' WHERE id = $1`, [body.councilId]);
    expect((await file(null, 'json')).content.equals(first.content)).toBe(true);
    await expect(
      office.api.db.execute(`UPDATE vote_record SET body = '{}' WHERE vote_id = $1`, [voteOf(session).id]),
    ).rejects.toThrow(/ended vote/);
  });

  it('lists each code of a receipt with its choice, item by item and in the order of the codes', async () => {
    const list = await (await desk.member(1)).call(contract.published, { params: { id: voteOf(session).id } });
    expect(list.root).toBe(voteOf(session).recordRoot);
    // The key is that of every member's sheet: a screen compares it with the one it was given.
    const record = JSON.parse((await file(null, 'json')).content.toString('utf8')) as VoteRecord;
    expect([list.modulus, list.items.map(({ exponent }) => exponent)]).toEqual([
      record.vote.modulus,
      record.items.map(({ exponent }) => exponent),
    ]);
    expect(list.modulus).toMatch(/^[A-Za-z0-9_-]{342}$/);
    expect(list.items.map(({ ballots }) => ballots.length)).toEqual([11, 10, 11]);
    for (const { ballots } of list.items) {
      const codes = ballots.map(({ code }) => code);
      expect(codes).toEqual([...codes].sort());
    }
    for (const { lines } of receipts.values())
      for (const { itemId, code, choice } of lines)
        expect(list.items.find(({ id }) => id === itemId)?.ballots).toContainEqual({ code, choice });
    expect(list.items.map(({ paper, written }) => [paper, written])).toEqual([
      [
        { agree: 2, disagree: 0, invalid: 0 },
        { agree: 2, disagree: 0 },
      ],
      [
        { agree: 1, disagree: 0, invalid: 0 },
        { agree: 2, disagree: 0 },
      ],
      [
        { agree: 1, disagree: 0, invalid: 1 },
        { agree: 2, disagree: 0 },
      ],
    ]);
  });

  it('shows who takes no part in an item the others without a gap, and neither the root nor the whole', async () => {
    const list = await (await desk.member(3)).call(contract.published, { params: { id: voteOf(session).id } });
    expect(list.items.map(({ seq, title }) => [seq, title])).toEqual([
      [1, 'Hồ Văn Một'],
      [2, 'Hồ Văn Ba'],
    ]);
    expect(list.root).toBeNull();
    for (const format of ['json', 'html'] as const) expect((await file(3, format)).status).toBe(404);
    const seen = await (await desk.member(3)).call(contract.getSession, { params: { id: session.id } });
    expect(seen.votes[0]).toMatchObject({ recordRoot: null, ballotsIn: null, roll: [] });
    const stranger = await Desk.of(office, await council(office.api.db, 'KHAC', 3));
    const refusal = await stranger.secretary.refused(contract.published, { params: { id: voteOf(session).id } });
    expect(refusal.code).toBe('NOT_FOUND');
  });

  it('counts again in one page without a network', async () => {
    const { status, content, headers } = await file(null, 'html');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(content.toString('utf8')).toContain(voteOf(session).recordRoot ?? '-');
  });
});
