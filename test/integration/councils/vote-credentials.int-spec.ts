import { randomBytes } from 'node:crypto';
import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { askBallot, castHeld, castRefused, receiptHolds, receiveBallot, type HeldBallot } from '../../support';
import { council, Desk, openOffice, seats, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';

/** A ballot of the map, which the test knows to be there. */
const of = (held: ReadonlyMap<number, HeldBallot>, seat: number): HeldBallot => {
  const ballot = held.get(seat);
  if (ballot === undefined) throw new Error(`seat ${seat} holds no ballot`);
  return ballot;
};

describe('a ballot on screen', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let session: SessionDetailView;

  const opened = async (...titles: string[]): Promise<SessionDetailView> => {
    const refs = titles.map((title) => office.matters.add(title, 'cstd-co-so'));
    return desk.openVote(await desk.running(day, refs, times(5, 'present')));
  };
  /** The session is over, whatever of it was left. */
  const over = async (): Promise<void> => {
    let now = await desk.again(session);
    const open = now.votes.find(({ state }) => state === 'issuing' || state === 'open');
    if (open !== undefined) {
      const body = { version: open.version, reason: 'Hết phiên' };
      now = await desk.secretary.call(contract.voidVote, { params: { id: open.id }, body });
    }
    for (const { id } of now.votes.flatMap(({ items }) => items).filter(({ result }) => result === null))
      await desk.secretary.call(contract.postpone, { params: { id: session.id, itemId: id }, body: {} });
    await desk.close(await desk.again(session));
  };

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 6, { level: 'co-so' });
    desk = await Desk.of(office, body);
  });
  afterEach(() => over());
  afterAll(() => office.stop());

  it('is handed out before any is taken in; with the last screen that holds one the box opens by itself', async () => {
    session = await opened('Lò Văn Dũng');
    const { id } = voteOf(session);
    expect(voteOf(session)).toMatchObject({ state: 'issuing', ballotsIn: 0, ballotsExpected: 5 });
    const held: HeldBallot[] = [];
    for (const seat of seats(1, 4)) held.push(await receiveBallot(await desk.member(seat), id));
    const [first] = held;
    if (first === undefined) throw new Error('nobody holds a ballot');
    expect((await castRefused(office.api.url, first, 'agree')).code).toBe('VOTE_NOT_OPEN');
    expect(voteOf(await desk.again(session)).roll.filter(({ hasCredential }) => hasCredential)).toHaveLength(4);
    await receiveBallot(await desk.member(5), id);
    expect(voteOf(await desk.again(session)).state).toBe('open');
    const keys = await office.api.db.query(
      `SELECT 1 FROM vote WHERE id = $1 AND sealed_signing_key IS NOT NULL
       UNION ALL SELECT 1 FROM vote_roll WHERE vote_id = $1 AND request_hash IS NOT NULL`,
      [id],
    );
    expect(keys).toEqual([]);
    const receipt = await castHeld(office.api.url, first, 'agree');
    const { recordKey } = first.sheet;
    if (recordKey === null) throw new Error('the sheet has no key');
    expect(await receiptHolds(receipt, recordKey)).toBe(true);
    const [line] = receipt.lines;
    if (line === undefined) throw new Error('the receipt is empty');
    expect(await receiptHolds({ ...receipt, lines: [{ ...line, choice: 'disagree' }] }, recordKey)).toBe(false);
  });

  it('opens once also when the last two screens say at the same moment that they hold theirs', async () => {
    session = await opened('Lò Thị Hà');
    const { id } = voteOf(session);
    for (const seat of seats(1, 3)) await receiveBallot(await desk.member(seat), id);
    const last = await Promise.all([4, 5].map((seat) => desk.member(seat)));
    await Promise.all(last.map((member) => receiveBallot(member, id)));
    expect(voteOf(await desk.again(session)).state).toBe('open');
  });

  it('asked for again with the same request is the same; a second device gets none', async () => {
    session = await opened('Giàng A Tủa', 'Giàng Thị Mỷ');
    const { id } = voteOf(session);
    const params = { id };
    const member = await desk.member(1);
    const asked = askBallot(await member.call(contract.ballot, { params }));
    const request = { params, body: { blinded: asked.request }, headers: { 'idempotency-key': 'nhan-phieu-lan-1' } };
    const first = await member.call(contract.credential, request);
    expect(await member.call(contract.credential, request)).toEqual(first);
    const turned = { blinded: [...asked.request].reverse() };
    expect(await member.call(contract.credential, { params, body: turned })).toEqual(first);
    const other = askBallot(await member.call(contract.ballot, { params }));
    const second = await member.refused(contract.credential, { params, body: { blinded: other.request } });
    expect(second.code).toBe('ALREADY_ISSUED');
    expect((await member.call(contract.ballot, { params })).credential).toBe('signed');
    const kept = await office.api.db.query(`SELECT 1 FROM idempotency_key WHERE endpoint LIKE 'ballots.%'`);
    expect(kept).toEqual([]);
    const lines = await office.api.db.query<{ detail: unknown; after_hash: string | null }>(
      `SELECT detail, after_hash FROM audit_log WHERE action = 'ballot.issue' AND subject_id = $1`,
      [id],
    );
    expect(lines).toEqual([{ detail: { sessionId: session.id, memberId: body.memberIds[0] }, after_hash: null }]);
  });

  it('is not taken in when it is forged, of another item, or of another vote', async () => {
    session = await opened('Sùng A Páo', 'Sùng Thị Chư');
    const before = of(await desk.handOut(session, [1]), 1);
    const version = voteOf(await desk.again(session)).version;
    await desk.secretary.call(contract.voidVote, {
      params: { id: before.voteId },
      body: { version, reason: 'Phát nhầm' },
    });
    session = await desk.openVote(await desk.again(session));
    const held = of(await desk.handOut(session, [1, 2]), 1);
    const refuse = async (changed: HeldBallot): Promise<void> => {
      expect((await castRefused(office.api.url, changed, 'agree')).code).toBe('CREDENTIAL_INVALID');
    };
    const [first, second] = held.credentials;
    if (first === undefined || second === undefined) throw new Error('two items were put to the vote');
    const forged = randomBytes(256).toString('base64url');
    await refuse({ ...held, credentials: [{ ...first, signature: forged }] });
    await refuse({ ...held, credentials: [{ ...first, serial: randomBytes(32).toString('base64url') }] });
    await refuse({ ...held, credentials: [{ ...first, itemId: second.itemId }, second] });
    await refuse({ ...held, credentials: [first, first] });
    await refuse({ ...held, credentials: before.credentials });
    await refuse({ ...before, voteId: held.voteId });
    // A good ballot beside a bad one is not taken in either.
    await refuse({ ...held, credentials: [first, { ...second, signature: forged }] });
    expect(voteOf(await desk.again(session)).ballotsIn).toBe(0);
    expect((await castRefused(office.api.url, before, 'agree')).code).toBe('VOTE_NOT_OPEN');
    const nowhere = { ...held, voteId: '018f0000-0000-7000-8000-000000000000' };
    expect((await castRefused(office.api.url, nowhere, 'agree')).code).toBe('NOT_FOUND');
    expect((await castHeld(office.api.url, held, 'agree')).recorded).toBe(2);
  });

  it('is for who is in the room: away, after the handing out, or a request that is no number, there is none', async () => {
    session = await opened('Vàng A Sử');
    const params = { id: voteOf(session).id };
    const away = await desk.secretary.attempt(contract.credential, {
      params,
      body: { blinded: voteOf(session).items.map(({ id }) => ({ itemId: id, message: 'A'.repeat(342) })) },
    });
    expect(away.status).toBe(403);
    const member = await desk.member(2);
    const blinded = voteOf(session).items.map(({ id }) => ({ itemId: id, message: '_'.repeat(341) + 'w' }));
    expect((await member.refused(contract.credential, { params, body: { blinded } })).code).toBe('CREDENTIAL_INVALID');
    const asked = askBallot(await member.call(contract.ballot, { params }));
    await desk.handOut(session, [1]);
    const late = await member.refused(contract.credential, { params, body: { blinded: asked.request } });
    expect(late.code).toBe('NOT_ENTITLED');
    const { items } = await member.call(contract.myVotes, {});
    expect(items).toMatchObject([{ voteId: params.id, state: 'open', channel: 'none', credential: 'none' }]);
    expect((await member.attempt(contract.credentialHeld, { params })).status).toBe(403);
  });

  it('made void while it is handed out is worth nothing in the vote that takes its place', async () => {
    session = await opened('Hạng A Chu');
    const vote = voteOf(session);
    const held = await receiveBallot(await desk.member(1), vote.id);
    expect(voteOf(await desk.again(session)).allowedActions).toEqual(
      expect.arrayContaining(['startCasting', 'voidVote', 'channels']),
    );
    const reason = { version: vote.version, reason: 'Một thiết bị hỏng' };
    session = await desk.secretary.call(contract.voidVote, { params: { id: vote.id }, body: reason });
    expect(session.votes.map(({ state, round }) => [state, round])).toEqual([
      ['void', 1],
      ['prepared', 1],
    ]);
    expect((await castRefused(office.api.url, held, 'agree')).code).toBe('VOTE_NOT_OPEN');
    session = await desk.openVote(session);
    session = await desk.closeVote(await desk.ballots(session, seats(1, 5), 'agree'));
    expect(voteOf(session).items[0]?.tally).toMatchObject({ ballotsAgree: 5 });
  });
});
