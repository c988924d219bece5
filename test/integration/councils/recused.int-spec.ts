import { randomUUID } from 'node:crypto';
import { uuidv7 } from '@gs/api-platform';
import {
  allEndpoints,
  councils as contract,
  type Endpoint,
  type Problem,
  type Role,
  type SessionDetailView,
} from '@gs/contracts';
import type { Client } from '../../support';
import { council, Desk, openOffice, times, type Body, type Office } from './office';
import { addressesOf, leaksIn } from './walk';
import { isListening, Watcher } from './watcher';

const day = '2026-11-26T14:00:00+07:00';
const nominee = 'Vừ Thị Giấu Kín';
const matter = 'Công nhận điển hình Giấu Kín';

describe('who takes no part in an item sees nothing of it', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  /** Another who runs the session: sees all of it. */
  let other: Client;
  let session: SessionDetailView;
  /** What no answer may contain: ids and words of the hidden items and of the vote that consists of one alone. */
  let secrets: string[];
  let hiddenItems: string[];
  let hiddenRefs: string[];
  let hiddenVote: string;
  let mixedVote: string;
  let plainItem: string;
  /** The recused: a member, and the secretary who would run the session. */
  const recused: [Role, () => Promise<Client>][] = [
    ['council-member', () => desk.member(2)],
    ['council-secretary', async () => desk.secretary],
  ];

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 8);
    desk = await Desk.of(office, body);
    const account = uuidv7();
    await office.api.db.execute(
      `INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, 'thuky2', 'Thư ký hai', '-')`,
      [account],
    );
    await office.api.db.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, 'council-secretary', $3, '2024-01-01')`,
      [uuidv7(), account, body.organisationId],
    );
    other = await office.api.as('thuky2');
    const person = uuidv7();
    await office.api.db.execute(`INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', $2, $3)`, [
      person,
      nominee,
      body.organisationId,
    ]);
    await office.api.db.execute(`INSERT INTO person (id) VALUES ($1)`, [person]);
    for (const kin of [body.personIds[1], body.personIds.at(-1)])
      await office.api.db.execute(
        `INSERT INTO person_relation (id, person_id, other_id, kind, document_no, recorded_by, recorded_at)
         VALUES ($1, $2, $3, 'sibling', 'Bản kê khai', $4, now())`,
        [uuidv7(), person, kin, account],
      );
    const planned = await desk.plan(day);
    const refs = [
      office.matters.add(nominee, 'bk-tinh', [person]),
      office.matters.add('Lò Văn Thịnh', 'bk-tinh'),
      office.matters.add('Hà Thị Liên', 'cstd-tinh'),
    ];
    await other.call(contract.addToAgenda, {
      params: { id: planned.id },
      body: { items: refs.map((refId) => ({ kind: 'brought', refId })) },
    });
    session = await other.call(contract.addMatter, {
      params: { id: planned.id },
      body: { type: 'recognise-exemplar', title: matter, summary: nominee, concernedPersonIds: [person] },
    });
    const items = session.votes.flatMap((vote) => vote.items.map((item) => ({ ...item, voteId: vote.id })));
    const hidden = items.filter(({ title }) => title === nominee || title === matter);
    expect(hidden).toHaveLength(2);
    hiddenItems = hidden.map(({ id }) => id);
    hiddenRefs = hidden.map(({ refId }) => refId);
    hiddenVote = hidden.find(({ title }) => title === matter)?.voteId ?? '';
    mixedVote = hidden.find(({ title }) => title === nominee)?.voteId ?? '';
    plainItem = items.find(({ title }) => title === 'Lò Văn Thịnh')?.id ?? '';
    secrets = [...hiddenItems, ...hiddenRefs, hiddenVote, nominee, matter];
  });
  afterAll(() => office.stop());

  const read = (client = other) => client.call(contract.getSession, { params: { id: session.id } });

  /** Every way to fill in an address: with ids that exist for everybody, and with those that must not exist for the reader. */
  const addresses = (endpoint: Endpoint): string[] => {
    const ids: Record<string, string[]> = {
      sessions: [session.id],
      votes: [mixedVote, hiddenVote],
      councils: [body.councilId],
      organisations: [body.organisationId],
      nominations: hiddenRefs,
    };
    const values = { itemId: [...hiddenItems, plainItem] };
    const queries = [`?q=${encodeURIComponent(matter)}`, `?vote=${hiddenVote}`];
    return addressesOf(endpoint, { ids: (first) => ids[first] ?? [...hiddenRefs, randomUUID()], values, queries });
  };

  const leaks = (role: Role, client: Client): ReturnType<typeof leaksIn> =>
    leaksIn(client, [role], addresses, () => secrets);

  const withoutTrace = (reply: { status: number; body: unknown }): unknown => {
    const { traceId: _traceId, ...problem } = reply.body as Problem;
    return { status: reply.status, problem };
  };

  /** Whatever may be asked of a vote or an item answers for a hidden one as for one that never was. */
  async function indistinguishable(client: Client): Promise<void> {
    const params = (id: string, itemId: string) => ({
      id,
      itemId,
      memberId: body.memberIds[0] ?? '',
      fileId: randomUUID(),
      format: 'pdf',
    });
    for (const endpoint of allEndpoints) {
      if (endpoint.bytes === 'event-stream' || endpoint.access === 'public') continue;
      const ofVote = endpoint.path.startsWith('/votes/:id');
      const ofItem = endpoint.path.startsWith('/sessions/:id') && endpoint.path.includes(':itemId');
      if (!ofVote && !ofItem) continue;
      const ask = async (id: string, itemId: string) =>
        withoutTrace(
          await client.attempt(endpoint, {
            params: params(id, itemId),
            ...(endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: bodyOf(endpoint) as never }),
          }),
        );
      const [hidden, unknown] = ofVote
        ? [await ask(hiddenVote, ''), await ask(randomUUID(), '')]
        : [await ask(session.id, hiddenItems[0] ?? ''), await ask(session.id, randomUUID())];
      expect({ endpoint: endpoint.id, answer: hidden }).toEqual({ endpoint: endpoint.id, answer: unknown });
    }
  }

  const nobody = randomUUID();
  const bodies: Record<string, object> = {
    'votes.open': { version: 1 },
    'votes.close': { version: 1 },
    'votes.void': { version: 1, reason: 'x' },
    'votes.startCasting': { version: 1 },
    'votes.writtenOpinion': { memberId: nobody, choices: [] },
    'votes.hands': { exceptions: [] },
    'votes.setChannel': { channel: 'paper' },
    'votes.tellerCount': { counts: [{ itemId: nobody, agree: 0, disagree: 0, invalid: 0 }] },
    'votes.newRound': { itemIds: [nobody], version: 1 },
    'votes.breakTie': { passItemIds: [], reason: 'x', version: 1 },
    'ballots.credential': { blinded: [{ itemId: nobody, message: 'A'.repeat(342) }] },
    'ballots.myOpinion': { choices: [{ itemId: nobody, choice: 'agree' }] },
    'agenda.postpone': { reason: 'x' },
    'agenda.return': { reason: 'x' },
    'agenda.move': { award: 'bk-tinh', reason: 'x' },
    'agenda.note': { notes: 'x' },
    'agenda.declareConflict': { reason: 'x' },
  };
  const bodyOf = (endpoint: Endpoint): object | undefined =>
    endpoint.body === undefined ? undefined : (bodies[endpoint.id] ?? {});

  const walk = (moment: string): void => {
    describe(moment, () => {
      it.each(recused)('no answer to a %s holds a trace', async (role, clientOf) => {
        const { asked, leaking } = await leaks(role, await clientOf());
        expect(leaking).toEqual([]);
        expect(asked).toBeGreaterThan(30);
      });

      it.each(recused)('a hidden vote or item answers a %s like one that never was', async (_role, clientOf) => {
        await indistinguishable(await clientOf());
      });

      it('whoever takes part sees it: the walk would notice', async () => {
        const { leaking } = await leaks('council-secretary', other);
        expect(leaking.length).toBeGreaterThan(3);
      });

      it('items are numbered and counted as if there were no others', async () => {
        const { votes, itemCount, conflicts, conflictsToDecide } = await read(desk.secretary);
        const items = votes.flatMap((vote) => vote.items);
        expect(items.map(({ title, seq }) => [title, seq])).toEqual([
          ['Lò Văn Thịnh', 1],
          ['Hà Thị Liên', 2],
        ]);
        expect([itemCount, conflicts, conflictsToDecide]).toEqual([2, [], 0]);
        const { items: listed } = await desk.secretary.call(contract.listSessions, { query: {} });
        expect(listed.map((one) => one.itemCount)).toEqual([2]);
      });
    });
  };

  walk('before the invitation and after it');

  describe('then', () => {
    it('what happens on the agenda with only that matter is not even a moment to them', async () => {
      const path = `/sessions/${session.id}/events`;
      const watching = [await Watcher.on(other, path), await Watcher.on(desk.secretary, path)] as const;
      const told = (): number[] => watching.map((watcher) => watcher.told);
      while (!(await isListening(office.api.db)) || told().some((count) => count < 1));
      const [start = 0, quiet = 0] = told();
      const person = body.personIds.at(-1) ?? '';
      const refId = office.matters.add('Về chính thư ký', 'bk-tinh', [person]);
      const added = await other.call(contract.addToAgenda, {
        params: { id: session.id },
        body: { items: [{ kind: 'brought', refId }] },
      });
      const itemId = added.votes.flatMap(({ items }) => items).find((item) => item.refId === refId)?.id ?? '';
      const until = async (at: 0 | 1, count: number): Promise<void> => {
        while (watching[at].told < count) await new Promise((resolve) => setImmediate(resolve));
      };
      await until(0, start + 1);
      await other.call(contract.removeFromAgenda, { params: { id: session.id, itemId } });
      await until(0, start + 2);
      await other.call(contract.noteItem, { params: { id: session.id, itemId: plainItem }, body: { notes: 'Ghi' } });
      await until(1, quiet + 1);
      await until(0, start + 3);
      expect(told()).toEqual([start + 3, quiet + 1]);
      await Promise.all(watching.map((watcher) => watcher.stop()));
    });

    it('the session is invited, opened, and its votes opened by another who runs it', async () => {
      const now = await read();
      await other.call(contract.invite, { params: { id: session.id }, body: { version: now.version } });
      await other.call(contract.rollCall, {
        params: { id: session.id },
        body: { entries: body.memberIds.map((memberId) => ({ memberId, status: 'present' as const })) },
      });
      const { version } = await read();
      const open = await other.call(contract.openSession, { params: { id: session.id }, body: { version } });
      for (const vote of open.votes)
        await other.call(contract.openVote, {
          params: { id: vote.id },
          body: { method: 'open', version: (await read()).votes.find(({ id }) => id === vote.id)?.version ?? 0 },
        });
      await other.call(contract.setCurrentItem, {
        params: { id: session.id },
        body: { itemId: hiddenItems[0] ?? '' },
      });
      expect((await read()).votes.map(({ state }) => state)).toEqual(times(3, 'open'));
    });
  });

  walk('while its votes are open and it is on the screens');

  describe('and in the end', () => {
    it('the live screen stays neutral, the count of ballots is not for them', async () => {
      const client = await desk.member(2);
      const live = await client.call(contract.live, { params: { id: session.id } });
      expect([live.item, live.agenda.map(({ count }) => count)]).toEqual([null, [1, 1]]);
      const seen = await read(desk.secretary);
      expect(seen.currentItemId).toBeNull();
      expect(seen.votes.find(({ id }) => id === mixedVote)?.ballotsIn).toBeNull();
    });

    it('whoever takes no part in all of a session is told the same of its end, whatever has become of the rest', async () => {
      const closing = async (): Promise<unknown> => {
        const seen = await read(desk.secretary);
        expect(seen.allowedActions).not.toContain('close');
        const reply = await desk.secretary.attempt(contract.closeSession, {
          params: { id: session.id },
          body: { version: seen.version },
        });
        return withoutTrace(reply);
      };
      const undecided = await closing();
      for (const { id } of session.votes) {
        await other.call(contract.hands, { params: { id }, body: { exceptions: [] } });
        const version = (await read()).votes.find((vote) => vote.id === id)?.version ?? 0;
        await other.call(contract.closeVote, { params: { id }, body: { version } });
      }
      expect(undecided).toMatchObject({ problem: { code: 'LEFT_TO_OTHERS' } });
      expect(await closing()).toEqual(undecided);
      const { version } = await read();
      const closed = await other.call(contract.closeSession, { params: { id: session.id }, body: { version } });
      expect(closed.votes.flatMap(({ items }) => items).map(({ result }) => result)).toEqual(times(4, 'passed'));
    });
  });

  walk('when all is counted and closed');
});
