import { randomInt } from 'node:crypto';
import { retally } from '@gs/ballots';
import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { Client } from '../support';
import { castHeld, receiveBallot, type CastReceipt, type HeldBallot } from '../support/voter';
import { codeOf } from './failing-fixtures';
import { Killable, type Reply } from './killable';

const items = 6;
const secretary = 'tv15';
const members = Array.from({ length: 15 }, (_, index) => `tv${String(index + 1).padStart(2, '0')}`);
const place = new Killable();
const tokens = new Map<string, string>();

beforeAll(async () => {
  await place.prepare();
  for (const name of members) tokens.set(name, await place.sessionOf(name));
}, 120_000);
afterAll(() => place.clearAway(), 25_000);

const as = (name: string): Client => new Client(place.url, tokens.get(name) ?? '');
const desk = (): Client => as(secretary);
const look = (id: string): Promise<SessionDetailView> => desk().call(contract.getSession, { params: { id } });
const newest = (session: SessionDetailView) => session.votes.filter(({ state }) => state !== 'void').at(-1);

/** An open session of the provincial council with one secret vote, its members all there, ballots handed out. */
async function openedVote(title: string): Promise<{ sessionId: string; voteId: string; held: HeldBallot[] }> {
  const { items: councils } = await desk().call(contract.list, { query: {} });
  const council = councils.find(({ name, validTo }) => name.endsWith('tỉnh Lam Sơn') && validTo === null);
  const planned = await desk().call(contract.createSession, {
    body: {
      councilId: council?.id ?? '',
      title,
      kind: 'extraordinary',
      scheduledAt: '2026-11-22T01:00:00.000Z',
      place: 'Phòng họp',
      form: 'meeting',
      opinionsDue: null,
    },
  });
  const params = { id: planned.id };
  for (let at = 1; at <= items; at += 1)
    await desk().call(contract.addMatter, { params, body: { type: 'other', title: `Nội dung số ${at}` } });
  const entries = planned.attendance.map(({ memberId }) => ({ memberId, status: 'present' as const, reason: '' }));
  const called = await desk().call(contract.rollCall, { params, body: { entries } });
  const opened = await desk().call(contract.openSession, { params, body: { version: called.version } });
  const vote = newest(opened);
  const issuing = await desk().call(contract.openVote, {
    params: { id: vote?.id ?? '' },
    body: { method: 'secret', version: vote?.version ?? 0 },
  });
  const voteId = newest(issuing)?.id ?? '';
  const held: HeldBallot[] = [];
  for (const name of members) {
    const sheet = await as(name).attempt(contract.ballot, { params: { id: voteId } });
    if (sheet.status === 200) held.push(await receiveBallot(as(name), voteId));
  }
  return { sessionId: planned.id, voteId, held };
}

const closeVote = async (sessionId: string): Promise<Reply> => {
  const vote = newest(await look(sessionId));
  return desk().attempt(contract.closeVote, { params: { id: vote?.id ?? '' }, body: { version: vote?.version ?? 0 } });
};
const countVote = async (sessionId: string): Promise<void> => {
  const reply = await closeVote(sessionId);
  expect([reply.status, reply.status === 200 ? '' : codeOf(reply)]).toEqual([200, '']);
};
const envelopes = async (voteId: string): Promise<number> =>
  (
    await place.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ballot_envelope WHERE vote_id = $1`, [
      voteId,
    ])
  )[0]?.count ?? 0;

/** What was acknowledged is in the box, once; the result is what the published record counts to. */
async function holds(sessionId: string, voteId: string, receipts: readonly CastReceipt[]): Promise<void> {
  const published = await desk().call(contract.published, { params: { id: voteId } });
  const listed = new Map(published.items.map((item) => [item.id, item.ballots]));
  for (const { lines } of receipts)
    for (const { itemId, code, choice } of lines)
      expect(listed.get(itemId)?.filter((ballot) => ballot.code === code)).toEqual([{ code, choice }]);
  for (const ballots of listed.values()) expect(ballots).toHaveLength(receipts.length);
  const file = await desk().attempt(contract.voteRecord, { params: { id: voteId, format: 'json' } });
  const report = await retally(file.body);
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  const vote = (await look(sessionId)).votes.find(({ id }) => id === voteId);
  for (const item of vote?.items ?? []) {
    const agree = listed.get(item.id)?.filter(({ choice }) => choice === 'agree').length;
    expect([item.tally?.ballotsAgree, item.tally?.agree]).toEqual([agree, agree]);
  }
}

describe('killed while ballots come in', () => {
  it('whatever was acknowledged counts, once, however often server and database die in between', async () => {
    const { sessionId, voteId, held } = await openedVote('Phiên giữa bão');
    const receipts: CastReceipt[] = [];
    let restarting = Promise.resolve();
    /** A screen keeps sending the same bytes until it has an answer. */
    const persist = async (ballot: HeldBallot, choice: 'agree' | 'disagree'): Promise<void> => {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        await restarting;
        const receipt = await castHeld(place.url, ballot, choice).catch(() => null);
        if (receipt !== null) {
          receipts.push(receipt);
          return;
        }
      }
      throw new Error('never taken in');
    };
    const storm = async (): Promise<void> => {
      for (const share of [0.2, 0.4, 0.6]) {
        const wanted = Math.floor(held.length * items * share);
        for (const limit = Date.now() + 5_000; Date.now() < limit && (await envelopes(voteId)) < wanted;);
        restarting = place.killServer().then(() => place.startApi());
        await restarting;
      }
    };
    await Promise.all([
      storm(),
      (async () => {
        // Some at a time, as people are: the rest come while the server is down or has just come back.
        for (let at = 0; at < held.length; at += 3)
          await Promise.all(
            held.slice(at, at + 3).map((ballot) => persist(ballot, randomInt(2) === 0 ? 'agree' : 'disagree')),
          );
      })(),
    ]);
    expect(receipts).toHaveLength(held.length);
    expect(await envelopes(voteId)).toBe(held.length * items);
    await countVote(sessionId);
    await holds(sessionId, voteId, receipts);
    await endSession(sessionId);
  }, 120_000);

  it.each([
    ['the server', () => place.killServer().then(() => place.startApi())],
    ['the database process at work', (pid: number) => place.killBackend(pid)],
    ['the whole database', (pid: number) => place.killDatabase(pid)],
  ] as const)(
    '%s, in the middle of a cast: nothing of it is there, and cast again it is there once',
    async (_name, harm) => {
      const { sessionId, voteId, held } = await openedVote('Phiên đứt giữa chừng');
      const [first, ...others] = held;
      if (first === undefined) throw new Error('nobody votes');
      const cast = (): Promise<Reply> =>
        new Client(place.url).attempt(contract.castBallot, {
          params: { id: voteId },
          body: { ballots: first.credentials.map((credential) => ({ ...credential, choice: 'agree' as const })) },
        });
      const reply = await place.harmInTheMiddle('ballot_envelope', cast, async (pid) => void (await harm(pid)));
      expect(reply === null || [reply.status, codeOf({ body: reply.body })].join() === '503,UNAVAILABLE').toBe(true);
      await place.isWell();
      await place.nobodyIsAtWork();
      expect(await envelopes(voteId)).toBe(0);
      const receipts = [await castHeld(place.url, first, 'agree')];
      // The answer was lost on its way: the same bytes again are answered as recorded, and count once.
      expect((await castHeld(place.url, first, 'agree')).recorded).toBe(items);
      for (const ballot of others) receipts.push(await castHeld(place.url, ballot, 'disagree'));
      await countVote(sessionId);
      await holds(sessionId, voteId, receipts);
      await endSession(sessionId);
    },
    60_000,
  );
});

describe('killed while the vote is counted', () => {
  /** Every table that the count writes, in the order it gets to them; each is held once while the harm is done. */
  const steps = ['ballot_choice', 'ballot_envelope', 'agenda_item', 'vote', 'council_matter', 'audit_log'];
  const harms = [
    ['the server', () => place.killServer().then(() => place.startApi())],
    ['the database process at work', (pid: number) => place.killBackend(pid)],
    ['the whole database', (pid: number) => place.killDatabase(pid)],
  ] as const;

  it.each(harms)(
    '%s, at every step: the box is as it was, and counted again all is there',
    async (_name, harm) => {
      const { sessionId, voteId, held } = await openedVote('Phiên kiểm phiếu dở dang');
      const receipts: CastReceipt[] = [];
      for (const [index, ballot] of held.entries())
        receipts.push(await castHeld(place.url, ballot, index % 5 === 0 ? 'disagree' : 'agree'));
      const before = await boxOf(voteId);
      for (const table of steps) {
        const reply = await place.harmInTheMiddle(
          table,
          () => closeVote(sessionId),
          async (pid) => void (await harm(pid)),
        );
        expect({ table, ok: reply === null || reply.status === 503 }).toEqual({ table, ok: true });
        await place.isWell();
        await place.nobodyIsAtWork();
        expect({ table, box: await boxOf(voteId) }).toEqual({ table, box: before });
      }
      await countVote(sessionId);
      await holds(sessionId, voteId, receipts);
      await endSession(sessionId);
    },
    120_000,
  );

  const boxOf = (voteId: string): Promise<unknown[]> =>
    place.rows(
      `SELECT v.state, v.version, (v.sealed_box_key IS NOT NULL) AS has_key,
         (SELECT count(*)::int FROM ballot_envelope WHERE vote_id = v.id) AS sealed,
         (SELECT count(*)::int FROM ballot_choice WHERE vote_id = v.id) AS opened,
         (SELECT count(*)::int FROM agenda_item WHERE vote_id = v.id AND result IS NOT NULL) AS decided
       FROM vote v WHERE v.id = $1`,
      [voteId],
    );
});

/** One council has one open session at a time. */
async function endSession(sessionId: string): Promise<void> {
  const { version } = await look(sessionId);
  expect((await desk().attempt(contract.closeSession, { params: { id: sessionId }, body: { version } })).status).toBe(
    200,
  );
}
