import { createHash, randomBytes } from 'node:crypto';
import { AgendaKinds } from '@gs/api-councils';
import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { Client as Sql } from 'pg';
import { createDatabase, startApi, type TestDatabase } from '../../../support';
import { castHeld, receiveBallot, type HeldBallot } from '../../../support/voter';
import { council, Desk, Matters, times, voteOf, type Body, type Office } from '../office';
import {
  guessByEnvelopes,
  guessByOrder,
  guessByValues,
  pairsByOrder,
  type Evidence,
  type Guess,
  type NamedGuess,
} from './attack';
import { changedTables, dump, rowsOf, type Dump, type Row, type Step } from './evidence';

const now = '2026-11-20T08:00:00+07:00';
const voters = 12;
const itemCount = 12;

let database: TestDatabase;
let office: Office;
let body: Body;
let sql: Sql;
let log = '';
let evidence: Evidence;
let session: SessionDetailView;
/** Who really cast which ballot: by serial as the database writes it. Known to the test only. */
const truth = new Map<string, number>();
const names = new Map<string, number>();

const write = process.stdout.write.bind(process.stdout);
const writeError = process.stderr.write.bind(process.stderr);

/** A vote from opening to count, with a copy of everything before and after each step. */
beforeAll(async () => {
  database = await createDatabase();
  const api = await startApi({ databaseUrl: database.url, now, env: { GS_ACCESS_LOG: '1' } });
  const matters = new Matters();
  api.app.get(AgendaKinds).register('linking', matters);
  office = { api, matters, stop: () => api.stop() };
  sql = new Sql({ connectionString: database.url });
  await sql.connect();
  body = await council(api.db, 'LINK', voters);
  body.usernames.forEach((name, index) => names.set(name, index + 1));
  body.memberIds.forEach((id, index) => names.set(id, index + 1));
  body.personIds.forEach((id, index) => names.set(id, index + 1));
  const keep = (chunk: unknown): boolean => {
    log += String(chunk);
    return true;
  };
  process.stdout.write = keep as typeof process.stdout.write;
  process.stderr.write = keep as typeof process.stderr.write;
  try {
    await holdVote();
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeError;
  }
}, 120_000);
afterAll(async () => {
  await sql?.end();
  await office?.stop();
  await database?.drop();
});

async function holdVote(): Promise<void> {
  const desk = await Desk.of(office, body);
  const items = Array.from({ length: itemCount }, (_, index) => ({
    kind: 'linking',
    refId: office.matters.add(`Nguyễn Văn Mẫu ${index + 1}`, 'cstd-co-so'),
  }));
  const planned = await desk.plan(now);
  await desk.secretary.call(contract.addToAgenda, { params: { id: planned.id }, body: { items } });
  session = await desk.openVote(await desk.open(await desk.roll(planned, times(voters, 'present'))));
  const voteId = voteOf(session).id;
  const steps: Step[] = [];
  const step = async <T>(what: Step['what'], seat: number | null, act: () => Promise<T>): Promise<T> => {
    const before = steps.at(-1)?.after ?? (await dump(sql));
    const said = log.length;
    const result = await act();
    steps.push({ what, seat, before, after: await dump(sql), log: log.slice(said) });
    return result;
  };
  const held = new Map<number, HeldBallot>();
  for (const seat of shuffled(voters)) {
    const member = await desk.member(seat);
    held.set(seat, await step('issue', seat, () => receiveBallot(member, voteId)));
  }
  for (const seat of shuffled(voters)) {
    const ballot = held.get(seat);
    if (ballot === undefined) throw new Error('no ballot');
    // A pattern of choices of their own: what would give a member away if one ballot's items were tied together.
    const choices = new Map(
      ballot.credentials.map(
        ({ itemId }, index) => [itemId, (seat >> (index % 4)) % 2 === 0 ? 'agree' : 'disagree'] as const,
      ),
    );
    for (const { serial } of ballot.credentials)
      truth.set(`\\x${Buffer.from(serial, 'base64url').toString('hex')}`, seat);
    await step('cast', seat, () => castHeld(office.api.url, ballot, choices));
  }
  session = await desk.secretary.call(contract.getSession, { params: { id: session.id } });
  session = await step('close', null, () => desk.closeVote(session));
  evidence = { voteId, steps, last: await dump(sql) };
}

/** Seats from 1 on, in an order that nobody can know. */
function shuffled(count: number): number[] {
  return Array.from({ length: count }, (_, index) => ({ seat: index + 1, key: randomBytes(8).toString('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ seat }) => seat);
}

const right = (guess: Guess): number => [...guess].filter(([serial, seat]) => truth.get(serial) === seat).length;
/** Blind guessing hits one ballot of each item on average, with that variance; six deviations above is no luck any more. */
const luck = itemCount + 6 * Math.sqrt(itemCount);

describe('whoever holds the database, its copies around every step, and the logs', () => {
  it('sees the whole box at the end, and each ballot by its serial', () => {
    const box = rowsOf(evidence.last, 'ballot_choice').filter(({ columns }) => columns['vote_id'] === evidence.voteId);
    expect(box).toHaveLength(voters * itemCount);
    expect(new Set(box.map(({ columns }) => columns['serial']))).toEqual(new Set(truth.keys()));
  });

  it('finds in tables and logs that ballots were handed out, and to whom', () => {
    for (const { before, after, log: said } of evidence.steps.filter((one) => one.what === 'issue')) {
      expect(changedTables(before, after)).toContain('vote_roll');
      expect(said).toContain('/credential');
    }
  });

  it('finds that a cast changes nothing but the closed box, and that no log says a word of it', () => {
    for (const { what, before, after, log: said } of evidence.steps.filter((one) => one.what === 'cast')) {
      expect({ what, changed: changedTables(before, after), said }).toEqual({
        what,
        changed: ['ballot_envelope'],
        said: '',
      });
    }
  });

  it('finds envelopes that differ in nothing but random bytes: no item, no length, no time', () => {
    const all = evidence.steps
      .filter(({ what }) => what === 'cast')
      .flatMap(({ after }) => rowsOf(after, 'ballot_envelope'));
    expect(new Set(all.flatMap(({ columns }) => Object.keys(columns)))).toEqual(
      new Set(['id', 'vote_id', 'tag', 'sealed']),
    );
    expect(new Set(all.map(({ columns }) => columns['sealed']?.length)).size).toBe(1);
    expect(new Set(all.map(({ columns }) => columns['tag']?.length)).size).toBe(1);
  });

  it('finds no signing key once ballots are taken in, and no key of the box once they are counted', () => {
    const vote = (of: Dump): Row | undefined =>
      rowsOf(of, 'vote').find(({ columns }) => columns['id'] === evidence.voteId);
    for (const { before } of evidence.steps.filter(({ what }) => what === 'cast'))
      expect(vote(before)?.columns['sealed_signing_key'] ?? null).toBeNull();
    expect(vote(evidence.last)?.columns['sealed_box_key'] ?? null).toBeNull();
    expect(rowsOf(evidence.last, 'ballot_envelope')).toEqual([]);
    expect(rowsOf(evidence.last, 'vote_roll').map(({ columns }) => columns['request_hash'] ?? null)).toEqual(
      times(voters, null),
    );
  });

  it('cannot follow an envelope into the box, nor find a ballot beside a name', () => {
    expect(guessByEnvelopes(evidence).guess.size).toBe(0);
    expect(guessByValues(evidence, names).guess.size).toBe(0);
  });

  it('guesses no better than chance by any order of rows, transactions, identifiers or arrival', () => {
    const guesses = guessByOrder(evidence).map(({ name, guess }) => ({ name, hits: right(guess) }));
    expect(guesses.filter(({ hits }) => hits > luck)).toEqual([]);
  });

  it('cannot tell which ballots of different items are of one voter', () => {
    const found = pairsByOrder(evidence).map(({ name, pairs }) => ({
      name,
      hits: pairs.filter(([one, other]) => truth.get(one) === truth.get(other)).length,
    }));
    expect(found.filter(({ hits }) => hits > luck)).toEqual([]);
  });
});

describe('the same attacker before a weaker box', () => {
  const best = (guesses: readonly NamedGuess[]): number => Math.max(...guesses.map(({ guess }) => right(guess)));
  const castOrder = (): number[] =>
    evidence.steps.flatMap(({ what, seat }) => (what === 'cast' && seat !== null ? [seat] : []));
  const withTable = (of: Dump, table: string, rows: readonly Row[]): Dump => new Map([...of, [table, rows]]);

  it('names every voter when the box keeps the order of arrival', () => {
    const order = castOrder();
    const arrived = [...rowsOf(evidence.last, 'ballot_choice')]
      .sort((a, b) => order.indexOf(seatOf(a)) - order.indexOf(seatOf(b)))
      .map((row, index) => ({ ...row, ctid: `(0,${index + 1})` }));
    expect(best(guessByOrder({ ...evidence, last: withTable(evidence.last, 'ballot_choice', arrived) }))).toBe(
      truth.size,
    );
  });

  it('names every voter when the mark against double use is a plain hash', () => {
    const box = rowsOf(evidence.last, 'ballot_choice');
    let at = 0;
    let weak: Row[] = [];
    const steps = evidence.steps.map((one) => {
      if (one.what !== 'cast') return one;
      const before = withTable(one.before, 'ballot_envelope', weak);
      const own = box.filter((row) => seatOf(row) === one.seat);
      weak = [
        ...weak,
        ...own.map(({ columns }) => {
          const serial = Buffer.from((columns['serial'] ?? '').slice(2), 'hex');
          const tag = `\\x${createHash('sha256').update(serial).digest('hex')}`;
          return {
            ctid: `(0,${(at += 1)})`,
            xmin: '1',
            columns: { vote_id: evidence.voteId, id: `${at}`, tag, sealed: '' },
          };
        }),
      ];
      return { ...one, before, after: withTable(one.after, 'ballot_envelope', weak) };
    });
    expect(right(guessByEnvelopes({ ...evidence, steps }).guess)).toBe(truth.size);
  });

  it('names a voter whose serial was written beside their name', () => {
    const [serial, seat] = [...truth][0] ?? ['', 0];
    const name = body.usernames[seat - 1] ?? '';
    const line = `{"route":"/ballot-box","who":"${name}","serial":"${serial.slice(2)}"}`;
    const steps = [
      ...evidence.steps,
      { what: 'cast', seat, before: new Map(), after: new Map(), log: line } satisfies Step,
    ];
    const { guess } = guessByValues({ ...evidence, steps }, names);
    expect([...guess]).toEqual([[serial, seat]]);
  });

  const seatOf = ({ columns }: Row): number => truth.get(columns['serial'] ?? '') ?? 0;
});
