import { createHash, createHmac } from 'node:crypto';
import { rowsOf, type Dump, type Row, type Step } from './evidence';

/** What the attacker holds when the vote is over. */
export interface Evidence {
  readonly voteId: string;
  /** In the order in which things happened. */
  readonly steps: readonly Step[];
  readonly last: Dump;
}

/** For each item, the seats that the attacker believes cast its ballots, by the serial of the ballot. */
export type Guess = ReadonlyMap<string, number>;
export interface NamedGuess {
  readonly name: string;
  readonly guess: Guess;
}

const box = (of: Dump, voteId: string): Row[] =>
  rowsOf(of, 'ballot_choice').filter(({ columns }) => columns['vote_id'] === voteId);
const envelopes = (of: Dump, voteId: string): Row[] =>
  rowsOf(of, 'ballot_envelope').filter(({ columns }) => columns['vote_id'] === voteId);
const serialOf = ({ columns }: Row): string => columns['serial'] ?? '';

const place = ({ ctid }: Row): number => {
  const [page, line] = ctid.slice(1, -1).split(',').map(Number);
  return (page ?? 0) * 100_000 + (line ?? 0);
};
/** Everything by which rows can be put in an order. */
const orders: Readonly<Record<string, (a: Row, b: Row) => number>> = {
  place: (a, b) => place(a) - place(b),
  transaction: (a, b) => Number(a.xmin) - Number(b.xmin) || place(a) - place(b),
  identifier: (a, b) => ((a.columns['id'] ?? '') < (b.columns['id'] ?? '') ? -1 : 1),
  serial: (a, b) => (serialOf(a) < serialOf(b) ? -1 : 1),
  signature: (a, b) => ((a.columns['signature'] ?? '') < (b.columns['signature'] ?? '') ? -1 : 1),
};

/** Seats in the orders that an attacker can know. */
function knownOrders({ steps }: Evidence): Record<string, number[]> {
  const seats = (what: Step['what']): number[] =>
    steps.flatMap((step) => (step.what === what && step.seat !== null ? [step.seat] : []));
  const cast = seats('cast');
  return { cast, received: seats('issue'), seat: [...cast].sort((a, b) => a - b), backwards: [...cast].reverse() };
}

/** Guesses «the n-th ballot of an item is of the n-th member», for every order of ballots and of members. */
export function guessByOrder(evidence: Evidence): NamedGuess[] {
  const rows = box(evidence.last, evidence.voteId);
  const items = [...new Set(rows.map(({ columns }) => columns['item_id'] ?? ''))];
  return Object.entries(orders).flatMap(([ballots, compare]) =>
    Object.entries(knownOrders(evidence)).map(([members, seats]) => ({
      name: `${ballots} of ballots by ${members} order of members`,
      guess: new Map(
        items.flatMap((item) =>
          rows
            .filter(({ columns }) => columns['item_id'] === item)
            .sort(compare)
            .flatMap((row, index) => (seats[index] === undefined ? [] : [[serialOf(row), seats[index]] as const])),
        ),
      ),
    })),
  );
}

/** Keys an attacker would try: whatever the database holds about the vote. */
function keysToTry({ last, steps, voteId }: Evidence): Buffer[] {
  const dumps = [last, ...steps.map(({ after }) => after)];
  const texts = new Set<string>([voteId]);
  for (const one of dumps)
    for (const { columns } of rowsOf(one, 'vote'))
      if (columns['id'] === voteId) for (const value of Object.values(columns)) if (value !== null) texts.add(value);
  return [...texts].flatMap((text) => [
    Buffer.from(text),
    ...(text.startsWith('\\x') ? [Buffer.from(text.slice(2), 'hex')] : []),
    Buffer.from(text.replaceAll('-', ''), 'hex'),
  ]);
}

/** What a row of the box could have been called while it was sealed, under anything found in the database. */
function traces(serial: Buffer, keys: readonly Buffer[]): Set<string> {
  const found = new Set<string>([serial.toString('hex')]);
  for (const algorithm of ['sha256', 'sha384', 'sha512', 'sha1', 'md5']) {
    found.add(createHash(algorithm).update(serial).digest('hex'));
    for (const key of keys) {
      found.add(createHmac(algorithm, key).update(serial).digest('hex'));
      found.add(createHash(algorithm).update(key).update(serial).digest('hex'));
      found.add(createHash(algorithm).update(serial).update(key).digest('hex'));
    }
  }
  return found;
}

/** Guesses by following each envelope from the step at which it appeared to the ballot that it became. */
export function guessByEnvelopes(evidence: Evidence): NamedGuess {
  const { steps, voteId, last } = evidence;
  const byMark = new Map<string, number>();
  const sealed: { readonly seat: number; readonly text: string }[] = [];
  for (const { what, seat, before, after } of steps) {
    if (what !== 'cast' || seat === null) continue;
    const old = new Set(envelopes(before, voteId).map(({ columns }) => columns['tag']));
    for (const { columns } of envelopes(after, voteId)) {
      if (old.has(columns['tag'])) continue;
      for (const mark of [columns['id'], columns['tag']?.replace(/^\\x/, '')]) if (mark) byMark.set(mark, seat);
      sealed.push({ seat, text: columns['sealed'] ?? '' });
    }
  }
  const keys = keysToTry(evidence);
  const guess = new Map<string, number>();
  for (const row of box(last, voteId)) {
    const serial = serialOf(row);
    const plain = serial.slice(2);
    const marks = [row.columns['id'] ?? '', ...traces(Buffer.from(plain, 'hex'), keys)];
    const seat =
      marks.map((mark) => byMark.get(mark)).find((found) => found !== undefined) ??
      sealed.find(({ text }) => text.includes(plain))?.seat;
    if (seat !== undefined) guess.set(serial, seat);
  }
  return { name: 'an envelope recognised in the box', guess };
}

const telling = (value: string): boolean => value.length >= 12 && !/^\d{4}-\d\d-\d\d/.test(value);

/** Guesses by any value of a ballot that also stands in a row naming somebody, or in a line of the log. */
export function guessByValues(evidence: Evidence, names: ReadonlyMap<string, number>): NamedGuess {
  const ballots = box(evidence.last, evidence.voteId);
  const values = new Map(
    ballots.flatMap((row) =>
      Object.entries(row.columns)
        .filter(([column, value]) => !['vote_id', 'item_id'].includes(column) && value !== null && telling(value))
        .map(([, value]) => [(value ?? '').replace(/^\\x/, ''), serialOf(row)] as const),
    ),
  );
  const guess = new Map<string, number>();
  const look = (text: string): void => {
    const owner = [...names].find(([name]) => text.includes(name));
    if (owner === undefined) return;
    for (const [value, serial] of values) if (text.includes(value)) guess.set(serial, owner[1]);
  };
  for (const { after, log, seat } of evidence.steps) {
    for (const [table, rows] of after)
      if (table !== 'ballot_choice') for (const row of rows) look(JSON.stringify(row.columns));
    for (const line of log.split('\n')) look(seat === null ? line : `${line} ${nameOf(names, seat)}`);
  }
  return { name: 'a value of a ballot beside a name', guess };
}

const nameOf = (names: ReadonlyMap<string, number>, seat: number): string =>
  [...names].find(([, of]) => of === seat)?.[0] ?? '';

/** Pairs of ballots of two items that the attacker believes to be of one voter: those at the same place in some order. */
export function pairsByOrder(evidence: Evidence): { readonly name: string; readonly pairs: [string, string][] }[] {
  const rows = box(evidence.last, evidence.voteId);
  const items = [...new Set(rows.map(({ columns }) => columns['item_id'] ?? ''))];
  return Object.entries(orders).map(([name, compare]) => {
    const sorted = items.map((item) => rows.filter(({ columns }) => columns['item_id'] === item).sort(compare));
    const pairs = sorted.slice(1).flatMap((rest, index) =>
      rest.flatMap((row, at) => {
        const other = sorted[index]?.[at];
        return other === undefined ? [] : [[serialOf(other), serialOf(row)] as [string, string]];
      }),
    );
    return { name, pairs };
  });
}
