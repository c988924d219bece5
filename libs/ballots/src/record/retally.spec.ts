import * as fc from 'fast-check';
import { RecordPress, type MadeVote } from '../../../../test/support/vote-record';
import type { CheckName, VoteRecord } from '..';
import { codeOf, itemRoot, recordOf, recordRoot, retally, standingOfSerial, standingsOf } from '..';
import { recordKey, signRecord, withSignature } from '../server';

const most = 6;
let press: RecordPress;
beforeAll(async () => {
  press = await RecordPress.of(most);
});

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
const copy = (record: VoteRecord): Writable<VoteRecord> => JSON.parse(JSON.stringify(record)) as Writable<VoteRecord>;
const failing = async (record: unknown, printedRoot?: string): Promise<CheckName[]> => {
  const report = await retally(record, printedRoot === undefined ? {} : { printedRoot });
  expect(report.ok).toBe(report.checks.every(({ ok }) => ok));
  return report.checks.flatMap(({ ok, name }) => (ok ? [] : [name]));
};

const choice = fc.constantFrom('agree' as const, 'disagree' as const);
const few = fc.nat(3);
const vote: fc.Arbitrary<MadeVote> = fc.record({
  items: fc.array(
    fc.record({
      title: fc.string({ unit: 'grapheme', maxLength: 30 }),
      ballots: fc.array(choice, { minLength: 1, maxLength: 8 }),
      paper: fc.record({ agree: few, disagree: few, invalid: few }),
      written: fc.record({ agree: few, disagree: few }),
      recused: fc.nat(2),
    }),
    { minLength: 1, maxLength: most },
  ),
  totalMembers: fc.constant(30),
  quota: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  rule: fc.record({
    denominator: fc.constantFrom('ALL_MEMBERS' as const, 'PRESENT' as const, 'VALID' as const),
    threshold: fc.constantFrom({ num: 9, den: 10, strict: false }, { num: 1, den: 4, strict: true }),
    recusedLeave: fc.boolean(),
    writtenCounts: fc.boolean(),
    tie: fc.constantFrom('chair' as const, 'fail' as const),
  }),
});

/** Whoever changes a record cannot sign it, but may well make every root fit again. */
function resealed(changed: Writable<VoteRecord>): Writable<VoteRecord> {
  for (const item of changed.items) item.root = itemRoot(item);
  changed.root = recordRoot(changed);
  return changed;
}

describe('a record counted again', () => {
  it('holds whenever it is honest, whatever the vote', async () => {
    await fc.assert(
      fc.asyncProperty(vote, async (made) => {
        const record = press.record(made);
        expect(await failing(copy(record), record.root.toUpperCase().replace(/(.{8})/g, '$1 '))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('of a vote on paper alone rests on the tellers’ figures; ballots on screen cannot be added to it', async () => {
    const item = { ballots: [], paper: { agree: 12, disagree: 2, invalid: 1 } };
    const record = press.record({ items: [item, item], onPaperAlone: true });
    expect(record.vote.modulus).toBeNull();
    expect(await failing(copy(record), record.root)).toEqual([]);
    const stuffed = copy(record);
    const [one] = stuffed.items;
    if (one === undefined) throw new Error('no items');
    one.ballots = [press.ballot(record.vote.id, one.id, 0, 'agree')];
    one.credentials = 1;
    expect(await failing(resealed(stuffed))).toEqual(expect.arrayContaining(['keys', 'credentials', 'signature']));
    const keyless = copy(press.record({ items: [{ ballots: ['agree'] }] }));
    keyless.vote.modulus = null;
    expect(await failing(resealed(keyless))).toEqual(expect.arrayContaining(['keys', 'credentials', 'signature']));
  });

  const first = (record: Writable<VoteRecord>): Writable<VoteRecord>['items'][number] => {
    const [item] = record.items;
    if (!item) throw new Error('no item');
    return item;
  };
  const flipped = { agree: 'disagree', disagree: 'agree' } as const;
  const changes: Readonly<Record<string, (record: Writable<VoteRecord>) => void>> = {
    'a choice flipped': (record) => {
      for (const ballot of first(record).ballots.slice(0, 1)) ballot.choice = flipped[ballot.choice];
    },
    'a ballot dropped': (record) => void first(record).ballots.shift(),
    'a ballot doubled': (record) => first(record).ballots.unshift(...first(record).ballots.slice(0, 1)),
    'a serial changed': (record) => {
      for (const ballot of first(record).ballots.slice(0, 1))
        ballot.serial = `A${ballot.serial.slice(1)}`.slice(0, 42) + 'A';
    },
    'a figure of the tally changed': (record) => void (first(record).tally.agree += 1),
    'a paper figure changed': (record) => void (first(record).paper.invalid += 1),
    'an opinion added': (record) => void (first(record).written.agree += 1),
    'more credentials claimed': (record) => void (first(record).credentials += 1),
    'a title changed': (record) => void (first(record).title += '.'),
    'the title of the vote changed': (record) => void (record.vote.title += '.'),
    'the day changed': (record) => void (record.session.date = '2026-11-23'),
    'the threshold changed': (record) => void (record.vote.rule.threshold.num += 1),
    'the council larger': (record) => void (record.vote.totalMembers += 1),
    'a result changed': (record) => {
      first(record).result = first(record).result === 'passed' ? 'not-passed' : 'passed';
    },
    'a rank changed': (record) => void (first(record).rank = (first(record).rank ?? 0) + 1),
    'the arithmetic changed': (record) => void (first(record).arithmetic += ' '),
    'a root of an item changed': (record) =>
      void (first(record).root = first(record).root.replace(/^./, (c) => (c === '0' ? '1' : '0'))),
    'the root changed': (record) => void (record.root = record.root.replace(/^./, (c) => (c === '0' ? '1' : '0'))),
    'another key': (record) => void (record.publicKey = recordKey(Buffer.alloc(32, 8)).publicJwk),
    'a field nobody knows': (record) => void Object.assign(first(record), { voter: 'Nguyễn Văn A' }),
    'an item dropped': (record) => void record.items.shift(),
    'an exponent of another item': (record) => void (first(record).exponent = 65_543),
  };

  it.each(Object.keys(changes))('does not hold with %s, nor when its roots are made to fit', async (name) => {
    await fc.assert(
      fc.asyncProperty(vote, async (made) => {
        const record = press.record(made);
        const changed = copy(record);
        changes[name]?.(changed);
        expect(await failing(changed)).not.toEqual([]);
        const sealed = resealed(changed);
        if (JSON.stringify(sealed) !== JSON.stringify(record)) expect(await failing(sealed)).not.toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('names what is wrong with it, and about which items', async () => {
    const record = press.record({ items: [{ ballots: ['agree', 'agree'] }, { ballots: ['agree', 'disagree'] }] });
    const changed = copy(record);
    const [, second] = changed.items;
    for (const ballot of second?.ballots ?? []) ballot.choice = 'agree';
    const report = await retally(changed);
    expect(report.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      'counts',
      'arithmetic',
      'item-roots',
    ]);
    expect(report.checks.find(({ name }) => name === 'counts')?.detail).toContain('nội dung số 2');
    expect(report.items.map(({ ok }) => ok)).toEqual([true, false]);
  });
});

describe('whoever holds the installation’s key and lies', () => {
  const signed = (changed: Writable<VoteRecord>): VoteRecord => signRecord(resealed(changed), press.key);

  it('cannot make a ballot up', async () => {
    const changed = copy(press.record({ items: [{ ballots: ['agree'] }, { ballots: ['agree'] }] }));
    const [one, two] = changed.items;
    const foreign = two?.ballots[0];
    if (!one || !foreign) throw new Error('no ballot');
    one.ballots = [foreign];
    expect(await failing(signed(changed))).toContain('credentials');
    expect(await failing(signed(changed))).toContain('once');
  });

  it('cannot count more ballots than were handed out, nor than there are members', async () => {
    const facts = press.facts({ items: [{ ballots: ['agree', 'agree', 'agree'] }], totalMembers: 3 });
    const few = recordOf({ ...facts, items: facts.items.map((item) => ({ ...item, credentials: 2 })) });
    expect(await failing(signRecord(few, press.key))).toEqual(['issued']);
    const crowd = recordOf({ ...facts, items: facts.items.map((item) => ({ ...item, credentials: 4 })) });
    expect(await failing(signRecord(crowd, press.key))).toEqual(['issued']);
  });

  it('cannot have the minutes show another root', async () => {
    const record = press.record({ items: [{ ballots: ['agree'] }] });
    expect(await failing(record, press.record({ items: [{ ballots: ['agree'] }] }).root)).toEqual(['printed-root']);
    expect(await failing(record, 'không phải mã')).toEqual(['printed-root']);
  });

  it('cannot hide in which order ballots came', async () => {
    const record = press.record({ items: [{ ballots: ['agree', 'disagree', 'agree', 'agree'] }] });
    const changed = copy(record);
    changed.items[0]?.ballots.reverse();
    expect(await failing(signed(changed))).toEqual(['order']);
  });
});

describe('what is no record', () => {
  it('is told so, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.anything()), async (value) => {
        expect(await failing(value)).toEqual(['format']);
      }),
      { numRuns: 300 },
    );
  });

  it('is told so or fails a check when any part of a record is replaced by anything', async () => {
    const record = press.record({ items: [{ ballots: ['agree', 'disagree'] }, { ballots: ['agree'] }], quota: 1 });
    const paths = pathsOf(record);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), async (path, value) => {
        const changed = copy(record);
        const was = put(changed, path, value);
        fc.pre(JSON.stringify(was) !== JSON.stringify(value));
        expect(await failing(changed)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says in Vietnamese where it goes wrong', async () => {
    const changed = copy(press.record({ items: [{ ballots: ['agree'] }] }));
    put(changed, ['items', '0', 'paper', 'agree'], -1);
    const [check] = (await retally(changed)).checks;
    expect(check?.detail).toBe('Không phải hồ sơ kiểm phiếu: items[0].paper.agree: cần số nguyên không âm.');
  });

  it('has bounds: an item of more ballots than any council has members is not looked at', async () => {
    const record = copy(press.record({ items: [{ ballots: ['agree'] }] }));
    const [item] = record.items;
    if (!item) throw new Error('no item');
    item.ballots = Array.from({ length: 1001 }, () => item.ballots[0]).flatMap((ballot) => ballot ?? []);
    expect(await failing(record)).toEqual(['format']);
  });
});

describe('one’s own ballot', () => {
  // Two numbers whose serials have one code: found by trying ninety million.
  const serials = [12_275_790, 32_777_985].map((number) => {
    const serial = Buffer.alloc(32);
    serial.writeUInt32BE(number, 28);
    return serial;
  });

  it('is found by its code as somebody types it', async () => {
    const record = press.record({ items: [{ ballots: ['agree', 'disagree'] }, { ballots: ['agree'] }] });
    const report = await retally(record);
    const wanted = report.items[1]?.ballots[0];
    const typed = ` ${wanted?.code.toLowerCase().replace('-', ' ').replace(/0/g, 'o').replace(/1/g, 'l')} `;
    expect(standingsOf(report, typed)).toEqual([{ item: report.items[1], ballot: wanted, isCertain: true }]);
    expect(standingsOf(report, 'ABCDE-FGHJK')).toEqual([]);
    expect(standingsOf(report, 'mã của tôi')).toEqual([]);
  });

  it('is told from another of the same code by its serial', async () => {
    const [one, other] = serials.map((serial) => codeOf(serial));
    expect(one).toBe(other);
    const report = await retally(press.record({ items: [{ ballots: ['agree', 'disagree', 'agree'], serials }] }));
    expect(report.ok).toBe(true);
    const standings = standingsOf(report, one ?? '');
    expect(standings.map(({ ballot, isCertain }) => [ballot.choice, isCertain])).toEqual(
      expect.arrayContaining([
        ['agree', false],
        ['disagree', false],
      ]),
    );
    for (const [at, choice] of (['agree', 'disagree'] as const).entries()) {
      const serial = serials[at]?.toString('base64url') ?? '';
      expect(standingOfSerial(report, serial)).toMatchObject({ ballot: { choice, serial }, isCertain: true });
    }
    expect(standingOfSerial(report, Buffer.alloc(32, 3).toString('base64url'))).toBeNull();
  });
});

describe('a record made again from the same facts', () => {
  it('is the same, so that a signature made when the vote ended still holds', async () => {
    const facts = press.facts({ items: [{ ballots: ['agree', 'disagree', 'agree'] }, { ballots: ['agree'] }] });
    const shuffled = {
      ...facts,
      items: [...facts.items].reverse().map((item) => ({ ...item, ballots: [...item.ballots].reverse() })),
    };
    expect(recordOf(shuffled)).toEqual(recordOf(facts));
    const { signature } = signRecord(recordOf(facts), press.key);
    expect(await failing(withSignature(recordOf(shuffled), signature, press.key))).toEqual([]);
  });

  it('carries nothing that a careless caller hands along', async () => {
    const facts = press.facts({ items: [{ ballots: ['agree'] }] });
    const careless = {
      ...facts,
      council: { ...facts.council, chair: 'Nguyễn Văn A' },
      items: facts.items.map((item) => ({ ...item, voters: ['Nguyễn Văn A'] })),
    };
    expect(JSON.stringify(recordOf(careless))).not.toContain('Nguyễn Văn A');
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const own = path.length > 0 ? [[...path]] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

/** @returns what stood there */
function put(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name = '', ...rest] = path;
  const holder = target as Record<string, unknown>;
  if (rest.length > 0) return put(holder[name], rest, value);
  const was = holder[name];
  holder[name] = value;
  return was;
}
