import { retally } from '@gs/ballots';
import { councils as contract } from '@gs/contracts';
import { castHeld, castRefused, type Client } from '../../support';
import { council, Desk, openOffice, seats, times, voteOf, type Attendance, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';
/** 11 in the room, 3 by written opinion, 1 away. */
const elevenAndThree: readonly Attendance[] = [...times(11, 'present' as const), ...times(3, 'written' as const)];

describe('a vote', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  it('of 11 ballots and 3 written opinions out of 15 members passes 90 %, and 13 of 15 does not (NĐ 98 Điều 30.7)', async () => {
    const [passing, failing] = [
      office.matters.add('Sùng Đức An', 'cstd-tinh'),
      office.matters.add('Hoàng Thị Lan', 'cstd-tinh'),
    ];
    let session = await desk.running(day, [passing, failing], elevenAndThree);
    for (const seat of [12, 13, 14]) session = await desk.write(session, seat, 'agree');
    expect(voteOf(session)).toMatchObject({ writtenIn: 3, writtenExpected: 3 });
    session = await desk.openVote(session);
    const vote = voteOf(session);
    expect(vote).toMatchObject({ ballotsIn: 0, ballotsExpected: 22, rule: { needed: 14, total: 15 } });
    const failingItem = vote.items.find(({ refId }) => refId === failing)?.id ?? '';
    const before = await desk.ballots(
      session,
      seats(1, 11),
      (seat) =>
        new Map(vote.items.map(({ id }) => [id, id === failingItem && seat === 1 ? 'disagree' : 'agree'] as const)),
    );
    expect(voteOf(before)).toMatchObject({ state: 'open', ballotsIn: 22 });
    expect(voteOf(before).items.every(({ tally, result }) => tally === null && result === null)).toBe(true);
    session = await desk.closeVote(before);
    expect(voteOf(session).items.map(({ result, tally }) => [result, tally?.agree, tally?.arithmetic])).toEqual([
      ['passed', 14, '14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt'],
      ['not-passed', 13, '13 đồng ý (10 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 86,7 % < 90 %: không đạt'],
    ]);
    expect(office.matters.results.get(passing)?.result).toBe('passed');
    // The council may still vote on it again: it is told when the session ends.
    expect(office.matters.results.has(failing)).toBe(false);
    await desk.close(session);
    expect(office.matters.results.get(failing)).toMatchObject({
      result: 'not-passed',
      tally: { agree: 13, denominator: 15 },
    });
  });

  it('counts exactly the ballots it has acknowledged, however many come while it is being closed', async () => {
    const big = await Desk.of(office, await council(office.api.db, 'TO', 25, { level: 'co-so' }));
    const refId = office.matters.add('Vàng Thành Dìn', 'cstd-co-so');
    let session = await big.openVote(await big.running(day, [refId], times(25, 'present')));
    const held = [...(await big.handOut(session, seats(1, 25))).values()];
    session = await big.again(session);
    const ballots = held.map((ballot, at) =>
      castHeld(office.api.url, ballot, at % 3 === 0 ? 'disagree' : 'agree').then(
        ({ lines }) => lines.map(({ code, choice }) => ({ code, choice })),
        (error: Error) => (/VOTE_NOT_OPEN/.test(error.message) ? [] : error),
      ),
    );
    const [closed] = await Promise.all([ballots[3]?.then(() => big.closeVote(session)), ...ballots]);
    const answers = await Promise.all(ballots);
    expect(answers.filter((answer) => answer instanceof Error)).toEqual([]);
    const acknowledged = answers.flatMap((answer) => (answer instanceof Error ? [] : answer));
    const counted = acknowledged.length;
    expect(counted).toBeGreaterThan(0);
    const { id } = voteOf(session);
    const published = await big.secretary.call(contract.published, { params: { id } });
    const byCode = (lines: readonly { code: string }[]) => [...lines].sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(byCode(published.items[0]?.ballots ?? [])).toEqual(byCode(acknowledged));
    const agreed = acknowledged.filter(({ choice }) => choice === 'agree').length;
    expect(closed?.votes[0]?.items[0]?.tally).toMatchObject({
      ballotsAgree: agreed,
      ballotsDisagree: counted - agreed,
    });
    const record = await big.secretary.bytes(`/api/v1/votes/${id}/record/json`);
    const report = await retally(JSON.parse(record.content.toString('utf8')));
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.items.map(({ tally }) => tally.ballotsAgree)).toEqual([agreed]);
    const [rows] = await office.api.db.query<{ choices: number; envelopes: number; keys: number }>(
      `SELECT (SELECT count(*)::int FROM ballot_choice WHERE vote_id = $1) AS choices,
         (SELECT count(*)::int FROM ballot_envelope WHERE vote_id = $1) AS envelopes,
         (SELECT count(sealed_box_key)::int + count(sealed_signing_key)::int FROM vote WHERE id = $1) AS keys`,
      [voteOf(session).id],
    );
    expect(rows).toEqual({ choices: counted, envelopes: 0, keys: 0 });
  });

  it('is not counted while a ballot that found it open is still on its way into the box', async () => {
    const body5 = await council(office.api.db, 'TP', 5, { level: 'co-so' });
    const small = await Desk.of(office, body5);
    const refId = office.matters.add('Hà Thị Minh Liên', 'cstd-co-so');
    let session = await small.openVote(await small.running(day, [refId], times(5, 'present')));
    const held = await small.handOut(session, seats(1, 5));
    session = await small.again(session);
    const waiting = async (): Promise<number> => {
      const rows = await office.api.db.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]?.count ?? 0;
    };
    // A row on its way into the box waits for us: its ballot has found the vote open by then.
    await office.api.db.execute(`CREATE FUNCTION stop_at_the_box() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(4); RETURN NEW; END $$`);
    await office.api.db.execute(`CREATE TRIGGER stop_at_the_box BEFORE INSERT ON ballot_envelope
      FOR EACH ROW EXECUTE FUNCTION stop_at_the_box()`);
    const holder = await office.api.db.pool.connect();
    let counted = false;
    try {
      await holder.query(`SELECT pg_advisory_lock(4)`);
      const first = held.get(1);
      if (first === undefined) throw new Error('no ballot');
      const ballot = castHeld(office.api.url, first, 'agree');
      while ((await waiting()) < 1);
      const closing = small.closeVote(session).finally(() => (counted = true));
      while (!counted && (await waiting()) < 2);
      expect(counted).toBe(false);
      await holder.query(`SELECT pg_advisory_unlock(4)`);
      expect((await ballot).recorded).toBe(1);
      expect(voteOf(await closing).items[0]?.tally).toMatchObject({ ballotsAgree: 1 });
    } finally {
      await holder.query(`SELECT pg_advisory_unlock_all()`);
      holder.release();
      await office.api.db.execute(`DROP FUNCTION stop_at_the_box CASCADE`);
    }
  });

  it('takes one ballot with each credential: sent ten times at once it is ten times answered and once counted', async () => {
    let session = await desk.running(day, [office.matters.add('Bế Thuỳ Phượng', 'cstd-tinh')], times(15, 'present'));
    session = await desk.openVote(session);
    const held = await desk.handOut(session, seats(1, 15));
    const [ballot, late] = [held.get(2), held.get(4)];
    if (ballot === undefined || late === undefined) throw new Error('no ballot');
    const receipts = await Promise.all(times(10, 0).map(() => castHeld(office.api.url, ballot, 'disagree')));
    expect(receipts.map(({ recorded }) => recorded)).toEqual(times(10, 1));
    expect((await castRefused(office.api.url, ballot, 'agree')).code).toBe('ALREADY_VOTED');
    session = await desk.again(session);
    expect(voteOf(session)).toMatchObject({ ballotsIn: 1, ballotsExpected: 15 });
    session = await desk.closeVote(session);
    expect(voteOf(session).items[0]?.tally).toMatchObject({ ballotsAgree: 0, ballotsDisagree: 1 });
    expect(await castRefused(office.api.url, late, 'agree')).toMatchObject({
      code: 'VOTE_NOT_OPEN',
      traceId: 'anonymous',
    });
    // The answer of the first may have been lost on its way: it is told again, the other choice still refused.
    expect((await castHeld(office.api.url, ballot, 'disagree')).recorded).toBe(1);
    expect((await castRefused(office.api.url, ballot, 'agree')).code).toBe('ALREADY_VOTED');
    await desk.close(session);
  });

  it('of several items takes in all of a ballot or none of it', async () => {
    const refs = ['A', 'B', 'C'].map((name) => office.matters.add(`Nguyễn Văn ${name}`, 'cstd-tinh'));
    let session = await desk.openVote(await desk.running(day, refs, times(15, 'present')));
    const ballot = (await desk.handOut(session, seats(1, 15))).get(7);
    if (ballot === undefined) throw new Error('no ballot');
    const [first = '', second = '', third = ''] = ballot.credentials.map(({ itemId }) => itemId);
    await castHeld(office.api.url, ballot, new Map([[second, 'agree' as const]]));
    const other = new Map([first, second, third].map((id) => [id, id === second ? 'disagree' : 'agree'] as const));
    expect((await castRefused(office.api.url, ballot, other)).code).toBe('ALREADY_VOTED');
    expect(voteOf(await desk.again(session))).toMatchObject({ ballotsIn: 1 });
    expect((await castHeld(office.api.url, ballot, 'agree')).recorded).toBe(3);
    session = await desk.again(session);
    expect(voteOf(session)).toMatchObject({ ballotsIn: 3, ballotsExpected: 45 });
    await desk.close(await desk.closeVote(session));
  });

  it('is closed by one of two secretaries who do it at once; the other is told that it has moved on', async () => {
    let session = await desk.running(day, [office.matters.add('Lù Thị Hoa', 'cstd-tinh')], times(15, 'present'));
    session = await desk.ballots(await desk.openVote(session), seats(1, 15), 'agree');
    const vote = voteOf(session);
    const close = (): ReturnType<Client['attempt']> =>
      desk.secretary.attempt(contract.closeVote, { params: { id: vote.id }, body: { version: vote.version } });
    const replies = await Promise.all([close(), close()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    session = await desk.again(session);
    expect(voteOf(session).items[0]?.tally).toMatchObject({ ballotsAgree: 15 });
    await desk.close(session);
  });

  it('keeps an item from the member it is about: not on their sheet, not in their session, not in their list', async () => {
    const own = office.matters.add('Hồ sơ của thành viên 3', 'cstd-tinh', [body.personIds[2] ?? '']);
    const other = office.matters.add('Đinh Thị Hương', 'cstd-tinh');
    let session = await desk.running(day, [own, other], times(15, 'present'));
    expect(session.conflicts).toMatchObject([
      { memberId: body.memberIds[2], highestPossible: 14, needed: 14, total: 15, reachable: true },
    ]);
    session = await desk.openVote(session);
    const vote = voteOf(session);
    const member = await desk.member(3);
    const sheet = await member.call(contract.ballot, { params: { id: vote.id } });
    expect(sheet.items.map(({ title }) => title)).toEqual(['Đinh Thị Hương']);
    const seen = await member.call(contract.getSession, { params: { id: session.id } });
    expect(JSON.stringify(seen)).not.toContain('Hồ sơ của thành viên 3');
    expect(seen).toMatchObject({ itemCount: 1, conflicts: [], allowedActions: [] });
    expect(seen.votes[0]?.items.map(({ seq }) => seq)).toEqual([1]);
    const list = await member.call(contract.listSessions, { query: { state: 'open' } });
    expect(list.items.find(({ id }) => id === session.id)?.itemCount).toBe(1);
    // Their ballot is of the items they vote on: they cannot ask for another.
    const asked = vote.items.map(({ id }) => ({ itemId: id, message: 'A'.repeat(342) }));
    const refusal = await member.refused(contract.credential, { params: { id: vote.id }, body: { blinded: asked } });
    expect(refusal.code).toBe('BALLOT_INCOMPLETE');
    session = await desk.closeVote(await desk.ballots(session, seats(1, 15), 'agree'));
    expect(voteOf(session).items.map(({ tally }) => [tally?.agree, tally?.recused, tally?.denominator])).toEqual([
      [14, 1, 15],
      [15, 0, 15],
    ]);
    const paper = await member.attempt(contract.sessionPaper, {
      params: { id: session.id, paper: 'session-minutes', format: 'pdf' },
    });
    expect(paper.status).toBe(404);
    await desk.close(session);
  });

  it('does not exist for the only member it is about', async () => {
    const own = office.matters.add('Chỉ về thành viên 4', 'cstd-tinh', [body.personIds[3] ?? '']);
    let session = await desk.openVote(await desk.running(day, [own], times(15, 'present')));
    const member = await desk.member(4);
    expect((await member.refused(contract.ballot, { params: { id: voteOf(session).id } })).code).toBe('NOT_FOUND');
    expect((await member.call(contract.myVotes, {})).items).toEqual([]);
    expect((await member.call(contract.getSession, { params: { id: session.id } })).votes).toEqual([]);
    expect(voteOf(session)).toMatchObject({ ballotsExpected: 14 });
    const mine = await (await desk.member(5)).call(contract.myVotes, {});
    expect(mine.items).toMatchObject([
      { voteId: voteOf(session).id, state: 'issuing', channel: 'screen', credential: 'none', itemCount: 1 },
    ]);
    await desk.handOut(session, []);
    session = await desk.closeVote(await desk.again(session));
    await desk.close(session);
  });

  it('refuses those who are not on its roll: absent, or by written opinion', async () => {
    let session = await desk.openVote(await desk.running(day, [office.matters.add('A', 'cstd-tinh')], elevenAndThree));
    const vote = voteOf(session);
    const choices = vote.items.map(({ id }) => ({ itemId: id, choice: 'agree' as const }));
    const blinded = vote.items.map(({ id }) => ({ itemId: id, message: 'A'.repeat(342) }));
    for (const seat of [12, 15]) {
      const member = await desk.member(seat);
      const refusal = await member.refused(contract.credential, { params: { id: vote.id }, body: { blinded } });
      expect(refusal.code).toBe('NOT_ENTITLED');
    }
    const present = { memberId: body.memberIds[0] ?? '', choices };
    expect(
      (await desk.secretary.refused(contract.writtenOpinion, { params: { id: vote.id }, body: present })).code,
    ).toBe('NOT_ENTITLED');
    const partial = { memberId: body.memberIds[11] ?? '', choices: [] };
    expect(
      (await desk.secretary.refused(contract.writtenOpinion, { params: { id: vote.id }, body: partial })).code,
    ).toBe('BALLOT_INCOMPLETE');
    const frozen = { entries: [{ memberId: body.memberIds[14] ?? '', status: 'present' as const }] };
    expect((await desk.secretary.refused(contract.rollCall, { params: { id: session.id }, body: frozen })).code).toBe(
      'WRONG_STATE',
    );
    await desk.handOut(session, []);
    session = await desk.closeVote(await desk.again(session));
    await desk.close(session);
  });

  it('declared void is not counted: a new one stands on the same items, written opinions come along', async () => {
    const refId = office.matters.add('B', 'cstd-tinh');
    let session = await desk.openVote(await desk.running(day, [refId], elevenAndThree));
    session = await desk.write(session, 12, 'agree');
    session = await desk.ballots(session, [1], 'disagree');
    const old = voteOf(session);
    session = await desk.secretary.call(contract.voidVote, {
      params: { id: old.id },
      body: { version: old.version, reason: 'Phát nhầm phiếu' },
    });
    expect(session.votes.map(({ state, items }) => [state, items.length])).toEqual([
      ['void', 0],
      ['prepared', 1],
    ]);
    expect(office.matters.results.has(refId)).toBe(false);
    const left = await office.api.db.query(
      `SELECT 1 FROM ballot_envelope WHERE vote_id = $1 UNION ALL SELECT 1 FROM ballot_choice WHERE vote_id = $1
       UNION ALL SELECT 1 FROM vote WHERE id = $1 AND (sealed_box_key IS NOT NULL OR sealed_signing_key IS NOT NULL)`,
      [old.id],
    );
    expect(left).toEqual([]);
    session = await desk.openVote(session);
    session = await desk.closeVote(await desk.ballots(session, seats(1, 11), 'agree'));
    expect(voteOf(session).items[0]?.tally).toMatchObject({ ballotsAgree: 11, ballotsDisagree: 0, writtenAgree: 1 });
    await expect(
      office.api.db.execute(`UPDATE vote SET title = 'x' WHERE id = $1`, [voteOf(session).id]),
    ).rejects.toThrow(/ended vote/);
    await expect(
      office.api.db.execute(`UPDATE agenda_item SET tally = NULL WHERE session_id = $1`, [session.id]),
    ).rejects.toThrow(/counted agenda item/);
    await desk.close(session);
  });

  it('by show of hands is recorded by the secretary with its exceptions, and not closed before', async () => {
    const [first, second] = [office.matters.add('C', 'bk-tinh'), office.matters.add('D', 'bk-tinh')];
    let session = await desk.openVote(await desk.running(day, [first, second], times(12, 'present')));
    const vote = voteOf(session);
    expect(vote.allowedActions).not.toContain('closeVote');
    const early = await desk.secretary.refused(contract.closeVote, {
      params: { id: vote.id },
      body: { version: vote.version },
    });
    expect(early.code).toBe('WRONG_STATE');
    const secondItem = vote.items[1]?.id ?? '';
    const exceptions = body.memberIds.slice(0, 5).map((memberId, index) => ({
      memberId,
      itemId: secondItem,
      choice: index === 0 ? ('invalid' as const) : ('disagree' as const),
    }));
    session = await desk.secretary.call(contract.hands, { params: { id: vote.id }, body: { exceptions } });
    session = await desk.closeVote(session);
    expect(voteOf(session).items.map(({ result, tally }) => [result, tally?.agree, tally?.ballotsInvalid])).toEqual([
      ['passed', 12, 0],
      ['not-passed', 7, 1],
    ]);
    const absent = {
      exceptions: [{ memberId: body.memberIds[14] ?? '', itemId: secondItem, choice: 'agree' as const }],
    };
    expect((await desk.secretary.refused(contract.hands, { params: { id: vote.id }, body: absent })).code).toBe(
      'WRONG_STATE',
    );
    await desk.close(session);
  });

  it('is told of to those who watch the session, once it has happened', async () => {
    const planned = await desk.plan(day);
    const response = await fetch(`${office.api.url}/api/v1/sessions/${planned.id}/events`, {
      headers: { cookie: desk.secretary.cookies },
    });
    const reader = response.body?.getReader();
    const until = async (count: number): Promise<number> => {
      let text = '';
      while (text.split('event: changed').length - 1 < count) {
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) break;
        text += Buffer.from(chunk.value).toString('utf8');
      }
      return text.split('event: changed').length - 1;
    };
    expect(await until(1)).toBe(1);
    // The listener may still be getting ready: whoever watches is told again as long as something happens.
    const heard = until(1);
    let done = false;
    void heard.then(() => (done = true));
    for (let round = 0; round < 50 && !done; round += 1)
      await desk.agenda(planned, [office.matters.add(`E${round}`, 'bk-tinh')]);
    expect(await heard).toBe(1);
    await reader?.cancel();
  });
});
