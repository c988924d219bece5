import { createHash } from 'node:crypto';
import { councils as contract, type ResponseOf, type SessionDetailView } from '@gs/contracts';
import type { Client } from '../../support';
import { holdVote, type PaperChoice } from './counted';
import { council, Desk, openOffice, times, voteOf, type Attendance, type Body, type Office } from './office';
import { pdfText, squeezed, wordText } from './paper-text';

const day = '2026-11-26T14:00:00+07:00';
const present = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const roll: readonly Attendance[] = [...times(11, 'present' as const), ...times(3, 'written' as const)];
type Version = ResponseOf<typeof contract.freezeMinutes>;

/** A small generator of its own, so that a run can be repeated. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('minutes of a session', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let chair: Client;
  /** The secretary sits on the last seat and was away when the roll was called in some of the sessions below. */
  let secretary: Client;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
    chair = await desk.member(1);
    secretary = desk.secretary;
  });
  afterAll(() => office.stop());

  const freeze = (session: { id: string }, more: { voteId?: string; note?: string } = {}): Promise<Version> =>
    secretary.call(contract.freezeMinutes, {
      params: { id: session.id },
      body: { paper: more.voteId === undefined ? 'session-minutes' : 'tally-minutes', ...more },
    });
  const sign = (version: Version, role: 'chair' | 'secretary' | 'teller', pdfSha256?: string) => ({
    params: { id: version.id },
    body: { role, pdfSha256: pdfSha256 ?? version.pdfSha256 },
  });
  const prose = (session: SessionDetailView, notes: string) => ({
    params: { id: session.id },
    body: {
      title: session.title,
      place: session.place,
      scheduledAt: session.scheduledAt,
      notes,
      conclusion: '',
      version: session.version,
    },
  });
  const again = (session: { id: string }): Promise<SessionDetailView> =>
    secretary.call(contract.getSession, { params: { id: session.id } });
  const list = async (client: Client, session: { id: string }): Promise<Version[]> =>
    (await client.call(contract.minutes, { params: { id: session.id } })).items;
  const file = (client: Client, version: Version, format: 'pdf' | 'docx') =>
    client.bytes(`/api/v1/minutes/${version.id}/file/${format}`);

  it('say of every matter what the stored tally says, by screen, on paper and in writing, whatever came', async () => {
    for (const seed of [7, 77, 777]) {
      const next = dice(seed);
      const titles = Array.from({ length: 4 }, (_, i) => `Hồ sơ ${seed}-${i + 1}`);
      let session = await desk.running(
        day,
        titles.map((title) => office.matters.add(title, 'cstd-tinh')),
        roll,
      );
      for (const seat of [12, 13, 14]) session = await desk.write(session, seat, next() < 0.7 ? 'agree' : 'disagree');
      session = await holdVote(desk, session, present, {
        paperSeats: [9, 10, 11],
        tellerSeats: [2, 3],
        onScreen: () => (next() < 0.1 ? null : next() < 0.8 ? 'agree' : 'disagree'),
        onPaper: (): PaperChoice | null =>
          (['agree', 'disagree', 'invalid', null] as const)[Math.floor(next() * 4)] ?? null,
      });
      const vote = voteOf(session);
      const version = await freeze(session, { voteId: vote.id });
      const text = pdfText((await file(secretary, version, 'pdf')).content);
      const docx = wordText((await file(secretary, version, 'docx')).content);
      let [issued, returned] = [0, 0];
      for (const { title, tally } of vote.items) {
        if (tally === null) throw new Error('nothing counted');
        const paper = tally.paper ?? { agree: 0, disagree: 0, invalid: 0 };
        const ballots = tally.ballotsAgree + tally.ballotsDisagree + tally.ballotsInvalid;
        issued += 11;
        returned += ballots;
        const row = [
          tally.ballotsAgree - paper.agree,
          paper.agree,
          tally.writtenAgree,
          tally.ballotsDisagree - paper.disagree,
          paper.disagree,
          tally.writtenDisagree,
          tally.ballotsInvalid,
          11 - ballots,
        ];
        expect(text).toContain(squeezed(`${title} Trường THCS Tân Dương ${row.join(' ')}`));
        expect(docx).toContain(tally.arithmetic);
        expect(text).toContain(squeezed(tally.arithmetic));
      }
      const lost = [...docx.matchAll(/không thu về (\d+) lá/g)].map(([, count]) => Number(count));
      expect(lost.reduce((sum, count) => sum + count, 0)).toBe(issued - returned);
      expect(text).toContain((vote.recordRoot ?? '-').slice(0, 8));
      await desk.close(await again(session));
    }
  });

  it('are kept in versions under the digest of their bytes; prose may change between them, figures cannot', async () => {
    let session = await desk.running(day, [office.matters.add('Ma Đức Kiên', 'cstd-tinh')], roll);
    for (const seat of [12, 13, 14]) session = await desk.write(session, seat, 'agree');
    session = await holdVote(desk, session, present, { onScreen: (seat) => (seat === 4 ? 'disagree' : 'agree') });
    session = await secretary.call(contract.updateSession, prose(session, 'Thảo luận lần một.'));
    const first = await freeze(session);
    expect(first).toMatchObject({ paper: 'session-minutes', number: 1, isLatest: true, signatures: [], voteId: null });
    const pdf = await file(secretary, first, 'pdf');
    expect(createHash('sha256').update(pdf.content).digest('hex')).toBe(first.pdfSha256);
    session = await secretary.call(contract.updateSession, prose(await again(session), 'Thảo luận lần hai.'));
    const second = await freeze(session);
    expect(second.number).toBe(2);
    const versions = await list(chair, session);
    expect(versions.map(({ number, isLatest }) => [number, isLatest])).toEqual([
      [2, true],
      [1, false],
    ]);
    const texts = [];
    for (const version of [first, second]) texts.push(wordText((await file(chair, version, 'docx')).content));
    expect(texts[0]).toContain('Thảo luận lần một.');
    expect(texts[1]).toContain('Thảo luận lần hai.');
    const figures = voteOf(session).items[0]?.tally?.arithmetic ?? '-';
    for (const text of texts) expect(text).toContain(figures);
    // Also after the session has ended: the minutes are often finished then.
    session = await desk.close(await again(session));
    expect(session.allowedActions).toEqual(['edit']);
    session = await secretary.call(contract.updateSession, prose(session, 'Thảo luận lần ba.'));
    expect((await freeze(session)).number).toBe(3);
    const change = office.api.db.execute(`UPDATE minutes_version SET note = 'x' WHERE id = $1`, [first.id]);
    await expect(change).rejects.toThrow('never changed');
  });

  it('are signed by chair and secretary, each once, and only the bytes that were shown; then the prose stands', async () => {
    const there = [...roll.slice(0, 11), 'absent', 'absent', 'absent', 'present'] as const;
    let session = await desk.running(day, [office.matters.add('Lý A Sử', 'cstd-tinh')], there);
    session = await holdVote(desk, session, [...present, 15], { onScreen: () => 'agree' });
    const version = await freeze(session);
    expect(version.maySignAs).toEqual(['secretary']);
    expect((await list(chair, session))[0]?.maySignAs).toEqual(['chair']);
    const refused = async (client: Client, ...what: Parameters<typeof sign>): Promise<string> =>
      (await client.refused(contract.signMinutes, sign(...what))).code;
    expect(await refused(await desk.member(5), version, 'chair')).toBe('NOT_SIGNER');
    expect(await refused(secretary, version, 'chair')).toBe('NOT_SIGNER');
    expect(await refused(chair, version, 'chair', 'f'.repeat(64))).toBe('STALE');
    await chair.call(contract.signMinutes, sign(version, 'chair'));
    expect(await refused(chair, version, 'chair')).toBe('WRONG_STATE');
    session = await secretary.call(contract.updateSession, prose(await again(session), 'Còn sửa được.'));
    const signed = await secretary.call(contract.signMinutes, sign(version, 'secretary'));
    expect(signed.signatures.map(({ role, name }) => [role, name])).toEqual([
      ['chair', 'Thành viên 1'],
      ['secretary', 'Thành viên 15'],
    ]);
    session = await desk.close(await again(session));
    expect(session.allowedActions).toEqual([]);
    const late = await secretary.refused(contract.updateSession, prose(await again(session), 'Không sửa được nữa.'));
    expect(late.code).toBe('WRONG_STATE');
    const unsaid = await secretary.refused(contract.freezeMinutes, {
      params: { id: session.id },
      body: { paper: 'session-minutes' },
    });
    expect(unsaid.errors?.[0]?.pointer).toBe('/body/note');
    const reopened = await freeze(session, { note: 'Ghi thiếu ý kiến thảo luận.' });
    expect(reopened).toMatchObject({ number: 2, note: 'Ghi thiếu ý kiến thảo luận.', signatures: [] });
    await secretary.call(contract.updateSession, prose(await again(session), 'Bổ sung.'));
    expect(await refused(secretary, version, 'secretary')).toBe('WRONG_STATE');
  });

  it('of a count are signed by its tellers and the chair; of a vote that has not ended there are none', async () => {
    let session = await desk.running(day, [office.matters.add('Hà Thị Liên', 'cstd-tinh')], times(12, 'present'));
    const early = await secretary.refused(contract.freezeMinutes, {
      params: { id: session.id },
      body: { paper: 'tally-minutes', voteId: voteOf(session).id },
    });
    expect(early.code).toBe('WRONG_STATE');
    session = await holdVote(desk, session, [...present, 12], {
      paperSeats: [12],
      tellerSeats: [2, 3],
      onScreen: () => 'agree',
      onPaper: () => 'invalid',
    });
    const version = await freeze(session, { voteId: voteOf(session).id });
    const teller = await desk.member(3);
    const seen = (await list(teller, session))[0];
    expect(seen?.maySignAs).toEqual(['teller']);
    await teller.call(contract.signMinutes, sign(version, 'teller'));
    expect((await list(chair, session))[0]).toMatchObject({ maySignAs: ['chair'], signatures: [{ role: 'teller' }] });
    expect(wordText((await file(teller, version, 'docx')).content)).toContain('Thành viên 2, Tổ trưởng');
    await desk.close(await again(session));
  });

  it('are neither listed for nor read by whoever takes no part in a matter; another signs for the chair then', async () => {
    const refIds = [
      office.matters.add('Cao Thị Vân', 'cstd-tinh'),
      office.matters.add('Hồ sơ Chủ tịch', 'cstd-co-so', [body.personIds[0] ?? '']),
    ];
    let session = await desk.running(day, refIds, times(14, 'present'));
    session = await holdVote(desk, session, [...present, 12, 13, 14], { onScreen: () => 'agree' });
    session = await holdVote(desk, session, [...present.slice(1), 12, 13, 14], { onScreen: () => 'agree' }, 1);
    const whole = await freeze(session);
    const other = await freeze(session, { voteId: voteOf(session).id });
    const own = await freeze(session, { voteId: voteOf(session, 1).id });
    expect((await list(chair, session)).map(({ id }) => id)).toEqual([other.id]);
    for (const version of [whole, own]) {
      expect((await file(chair, version, 'pdf')).status).toBe(404);
      expect((await chair.refused(contract.signMinutes, sign(version, 'chair'))).code).toBe('NOT_FOUND');
    }
    const next = await desk.member(2);
    const version = (await list(next, session)).find(({ id }) => id === whole.id);
    expect(version?.maySignAs).toEqual(['chair']);
    expect(wordText((await file(next, whole, 'docx')).content)).toContain('KT. CHỦ TỊCH HỘI ĐỒNG');
  });

  it('are not written anew for a session of history, which was minuted elsewhere', async () => {
    const elsewhere = await Desk.of(office, await council(office.api.db, 'SU', 15));
    let session = await elsewhere.running(day, [office.matters.add('Phiên cũ', 'cstd-tinh')], roll);
    const refId = voteOf(session).items[0]?.id ?? '';
    await elsewhere.secretary.call(contract.postpone, {
      params: { id: session.id, itemId: refId },
      body: { reason: 'Chưa đủ' },
    });
    session = await elsewhere.close(await elsewhere.again(session));
    expect(session.allowedActions).toEqual(['edit']);
    await office.api.db.execute(`UPDATE council_session SET keeps_minutes = false WHERE id = $1`, [session.id]);
    session = await elsewhere.again(session);
    expect(session.allowedActions).toEqual([]);
    expect(
      (await elsewhere.secretary.refused(contract.updateSession, prose(session, 'Lời viết sau nhiều năm.'))).code,
    ).toBe('WRONG_STATE');
    expect((await elsewhere.again(session)).notes).toBe('');
  });
});
