import { councils as contract } from '@gs/contracts';
import { council, Desk, openOffice, times, voteOf, type Attendance, type Body, type Office } from './office';

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
    expect(vote).toMatchObject({ ballotsIn: 0, ballotsExpected: 11, rule: { needed: 14, total: 15 } });
    for (let seat = 1; seat <= 11; seat += 1) {
      const member = await desk.member(seat);
      const choices = vote.items.map(({ id, refId }) => ({
        itemId: id,
        choice: refId === failing && seat === 1 ? ('disagree' as const) : ('agree' as const),
      }));
      await member.call(contract.castBallot, { params: { id: vote.id }, body: { choices } });
    }
    const before = await desk.secretary.call(contract.getSession, { params: { id: session.id } });
    expect(voteOf(before)).toMatchObject({ ballotsIn: 11 });
    expect(voteOf(before).items.every(({ tally, result }) => tally === null && result === null)).toBe(true);
    session = await desk.closeVote(before);
    expect(voteOf(session).items.map(({ result, tally }) => [result, tally?.agree, tally?.arithmetic])).toEqual([
      ['passed', 14, '14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt'],
      ['not-passed', 13, '13 đồng ý (10 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 86,7 % < 90 %: không đạt'],
    ]);
    expect(office.matters.results.get(passing)?.result).toBe('passed');
    expect(office.matters.results.get(failing)).toMatchObject({
      result: 'not-passed',
      tally: { agree: 13, denominator: 15 },
    });
    await desk.close(session);
  });

  it('counts exactly the ballots it has acknowledged, however many come while it is being closed', async () => {
    const big = await Desk.of(office, await council(office.api.db, 'TO', 25, { level: 'co-so' }));
    const refId = office.matters.add('Vàng Thành Dìn', 'cstd-co-so');
    const session = await big.openVote(await big.running(day, [refId], times(25, 'present')));
    const vote = voteOf(session);
    const voters = await Promise.all(big.body.usernames.map((name) => office.api.as(name)));
    const itemId = vote.items[0]?.id ?? '';
    const ballots = voters.map((voter) =>
      voter.attempt(contract.castBallot, { params: { id: vote.id }, body: { choices: [{ itemId, choice: 'agree' }] } }),
    );
    const [closed, ...replies] = await Promise.all([ballots[3]?.then(() => big.closeVote(session)), ...ballots]);
    const acknowledged = replies.filter(({ status }) => status === 200).length;
    const refused = replies.filter(({ status }) => status !== 200);
    expect(closed?.votes[0]?.items[0]?.tally?.ballotsAgree).toBe(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
    expect(refused.every(({ body }) => (body as { code: string }).code === 'VOTE_NOT_OPEN')).toBe(true);
    const [rows] = await office.api.db.query<{ choices: number; voted: number }>(
      `SELECT (SELECT count(*)::int FROM ballot_choice WHERE vote_id = $1) AS choices,
         (SELECT count(*)::int FROM vote_roll WHERE vote_id = $1 AND has_voted) AS voted`,
      [vote.id],
    );
    expect(rows).toEqual({ choices: acknowledged, voted: acknowledged });
  });

  it('is not counted while a ballot that found it open is still on its way into the box', async () => {
    const body5 = await council(office.api.db, 'TP', 5, { level: 'co-so' });
    const small = await Desk.of(office, body5);
    const refId = office.matters.add('Hà Thị Minh Liên', 'cstd-co-so');
    const session = await small.openVote(await small.running(day, [refId], times(5, 'present')));
    const vote = voteOf(session);
    const waiting = async (): Promise<number> => {
      const rows = await office.api.db.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]?.count ?? 0;
    };
    // Somebody holds the voter's line of the roll, so that the ballot stops after it has found the vote open.
    const holder = await office.api.db.pool.connect();
    let counted = false;
    try {
      await holder.query('BEGIN');
      await holder.query(`SELECT 1 FROM vote_roll WHERE vote_id = $1 AND member_id = $2 FOR UPDATE`, [
        vote.id,
        body5.memberIds[0],
      ]);
      const ballot = small.cast(1, vote.id, 'agree');
      while ((await waiting()) < 1);
      const closing = small.closeVote(session).finally(() => (counted = true));
      while (!counted && (await waiting()) < 2);
      expect(counted).toBe(false);
      await holder.query('COMMIT');
      expect((await ballot).status).toBe(200);
      expect(voteOf(await closing).items[0]?.tally).toMatchObject({ ballotsAgree: 1 });
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
  });

  it('takes one ballot of each member, also when it is sent ten times at once', async () => {
    let session = await desk.running(day, [office.matters.add('Bế Thuỳ Phượng', 'cstd-tinh')], times(15, 'present'));
    session = await desk.openVote(session);
    const vote = voteOf(session);
    const member = await desk.member(2);
    const choices = vote.items.map(({ id }) => ({ itemId: id, choice: 'disagree' as const }));
    const replies = await Promise.all(
      times(10, 0).map(() => member.attempt(contract.castBallot, { params: { id: vote.id }, body: { choices } })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ body: reply }) => (reply as { code?: string }).code === 'ALREADY_VOTED')).toHaveLength(9);
    const incomplete = await (
      await desk.member(3)
    ).refused(contract.castBallot, { params: { id: vote.id }, body: { choices: [] } });
    expect(incomplete.code).toBe('BALLOT_INCOMPLETE');
    session = await desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }));
    expect(voteOf(session).items[0]?.tally).toMatchObject({ ballotsAgree: 0, ballotsDisagree: 1 });
    const late = await (
      await desk.member(4)
    ).refused(contract.castBallot, { params: { id: vote.id }, body: { choices } });
    expect(late.code).toBe('VOTE_NOT_OPEN');
    await desk.close(session);
  });

  it('leaves nothing of a choice in audit, idempotency keys or the order of the box', async () => {
    let session = await desk.running(day, [office.matters.add('Mai Thị Tâm', 'cstd-tinh')], times(15, 'present'));
    session = await desk.openVote(session);
    const vote = voteOf(session);
    const choices = vote.items.map(({ id }) => ({ itemId: id, choice: 'disagree' as const }));
    const headers = { 'idempotency-key': 'mot-lan-bo-phieu-01' };
    const member = await desk.member(5);
    await member.call(contract.castBallot, { params: { id: vote.id }, body: { choices }, headers });
    const again = await member.refused(contract.castBallot, { params: { id: vote.id }, body: { choices }, headers });
    expect(again.code).toBe('ALREADY_VOTED');
    const keys = await office.api.db.query(`SELECT 1 FROM idempotency_key WHERE endpoint = 'ballots.cast'`);
    expect(keys).toHaveLength(0);
    const audit = await office.api.db.query<{ line: string }>(
      `SELECT row_to_json(a)::text AS line FROM audit_log a WHERE action = 'ballot.cast' AND subject_id = $1`,
      [vote.id],
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]?.line).not.toMatch(/disagree|"(before|after)_hash":"/);
    await desk.cast(6, vote.id, 'agree');
    const marks = () =>
      office.api.db.query<{ xmin: string }>(`SELECT DISTINCT xmin::text FROM ballot_choice WHERE vote_id = $1`, [
        vote.id,
      ]);
    expect(await marks()).toHaveLength(2);
    session = await desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }));
    expect(await marks()).toHaveLength(1);
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
    const both = vote.items.map(({ id }) => ({ itemId: id, choice: 'agree' as const }));
    const refusal = await member.refused(contract.castBallot, { params: { id: vote.id }, body: { choices: both } });
    expect(refusal.code).toBe('BALLOT_INCOMPLETE');
    for (let seat = 1; seat <= 15; seat += 1) expect((await desk.cast(seat, vote.id, 'agree')).status).toBe(200);
    session = await desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }));
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
    expect(mine.items).toMatchObject([{ voteId: voteOf(session).id, hasVoted: false, itemCount: 1 }]);
    session = await desk.closeVote(session);
    await desk.close(session);
  });

  it('refuses those who are not on its roll: absent, or by written opinion', async () => {
    let session = await desk.openVote(await desk.running(day, [office.matters.add('A', 'cstd-tinh')], elevenAndThree));
    const vote = voteOf(session);
    const choices = vote.items.map(({ id }) => ({ itemId: id, choice: 'agree' as const }));
    for (const seat of [12, 15]) {
      const refusal = await (
        await desk.member(seat)
      ).refused(contract.castBallot, { params: { id: vote.id }, body: { choices } });
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
    session = await desk.closeVote(session);
    await desk.close(session);
  });

  it('declared void is not counted: a new one stands on the same items, written opinions come along', async () => {
    const refId = office.matters.add('B', 'cstd-tinh');
    let session = await desk.openVote(await desk.running(day, [refId], elevenAndThree));
    session = await desk.write(session, 12, 'agree');
    await desk.cast(1, voteOf(session).id, 'disagree');
    session = await desk.secretary.call(contract.getSession, { params: { id: session.id } });
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
    session = await desk.openVote(session);
    for (let seat = 1; seat <= 11; seat += 1) await desk.cast(seat, voteOf(session).id, 'agree');
    session = await desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }));
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
