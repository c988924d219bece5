// A council of twenty-five at its ballots: what one credential costs, all casting at once, the stress, close to minutes.
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';
import { Person } from './http.mjs';
import { cast, receive } from './voter.mjs';

const require = createRequire(import.meta.url);
const { BlindSigner, generateVoteKeys } = require('@gs/ballots/server');
const { council } = require('../integration/councils/office.ts');

const voters = 25;
const items = 60;
const rounds = 8;

/** @param figures where the figures go; `now` is the clock the API was started with */
export async function measureBallots(figures, { url, databaseUrl, now }) {
  await measureSigning(figures);
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  const db = {
    query: async (text, params = []) => (await sql.query(text, [...params])).rows,
    execute: async (text, params = []) => (await sql.query(text, [...params])).rowCount ?? 0,
  };
  const body = await council(db, 'BENCH', voters);
  const people = [];
  for (const username of body.usernames) people.push(new Person(url, `gs=${await sessionOf(sql, username, now)}`));
  await sql.end();
  const room = { url, secretary: people.at(-1), people, body, now };
  const times = { p95: [], stress: [], minutes: [], open: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const vote = await openVote(room, times);
    const held = [];
    for (const person of people) held.push(await receive(person, vote.id));
    const taken = [];
    const begun = performance.now();
    // Once all at the same moment with all they have, once each ballot by itself over as many connections as people.
    if (round % 2 === 1) {
      await Promise.all(held.map((credentials) => figures.time(taken, () => cast(url, vote.id, credentials))));
      times.p95.push(percentile(taken, 95));
    } else {
      await Promise.all(
        held.map(async (credentials) => {
          for (const credential of credentials) await cast(url, vote.id, [credential]);
        }),
      );
      times.stress.push((performance.now() - begun) / 1000);
    }
    await figures.time(times.minutes, () => closeToMinutes(room, vote));
  }
  figures.add(`Mở bỏ phiếu kín ${items} nội dung, ${voters} thành viên`, 'ms', times.open);
  figures.add(`Bỏ phiếu cùng lúc ${voters} người × ${items} lá, p95`, 'ms', times.p95, 150);
  figures.add(`${voters * items} lá phiếu gửi từng lá`, 's', times.stress, 60);
  figures.add(
    `Kiểm phiếu đến biên bản, ${items} nội dung × ${voters}`,
    's',
    times.minutes.map((ms) => ms / 1000),
    3,
  );
}

async function measureSigning(figures) {
  const { modulus, privateKey, exponents } = await generateVoteKeys(1);
  const signer = new BlindSigner(privateKey);
  const blinded = Buffer.concat([Buffer.alloc(1), randomBytes(modulus.length - 1)]);
  signer.sign(exponents[0], blinded);
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    for (let at = 0; at < 100; at += 1) signer.sign(exponents[0], blinded);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 100 / 1000;
  });
  figures.add('Ký mù một lá phiếu, CPU', 'ms', times, 5);
}

async function sessionOf(sql, username, now) {
  const token = randomBytes(32).toString('base64url');
  await sql.query(
    `INSERT INTO account_session (token_sha256, account_id, created_at, last_seen_at, expires_at)
     SELECT $1, id, $3, $3, $3::timestamptz + interval '11 hours' FROM account WHERE username = $2`,
    [createHash('sha256').update(token).digest('hex'), username, now],
  );
  return token;
}

/** A session of the council with one secret vote on sixty matters, opened. */
async function openVote({ secretary, body, now }, times) {
  const { id } = await secretary.post('/sessions', {
    councilId: body.councilId,
    title: 'Phiên đo',
    kind: 'regular',
    scheduledAt: now,
    place: 'Phòng họp',
  });
  let session;
  for (let at = 1; at <= items; at += 1)
    session = await secretary.post(`/sessions/${id}/matters`, { type: 'other', title: `Nội dung số ${at}` });
  const entries = session.attendance.map(({ memberId }) => ({ memberId, status: 'present', reason: '' }));
  session = await secretary.put(`/sessions/${id}/roll-call`, { entries });
  session = await secretary.post(`/sessions/${id}/open`, { version: session.version });
  const [vote] = session.votes;
  const begun = performance.now();
  await secretary.post(`/votes/${vote.id}/open`, { version: vote.version, method: 'secret' });
  times.open.push(performance.now() - begun);
  return { id: vote.id, sessionId: id };
}

/** From «Kết thúc bỏ phiếu» to the minutes of the count as PDF; then the session ends, so that the next may open. */
async function closeToMinutes({ secretary }, { id, sessionId }) {
  const { votes } = await secretary.get(`/sessions/${sessionId}`);
  const { version } = votes.find((vote) => vote.id === id);
  await secretary.post(`/votes/${id}/close`, { version });
  await secretary.bytes(`/sessions/${sessionId}/papers/tally-minutes/pdf?vote=${id}`);
  const session = await secretary.get(`/sessions/${sessionId}`);
  await secretary.post(`/sessions/${sessionId}/close`, { version: session.version });
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)];
}
