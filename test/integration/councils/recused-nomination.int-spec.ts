import { randomUUID } from 'node:crypto';
import { uuidv7 } from '@gs/api-platform';
import {
  candidates,
  councils as contract,
  nominations,
  registry,
  type Endpoint,
  type NominationItemView,
  type Role,
  type SessionDetailView,
} from '@gs/contracts';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../../support';
import {
  closeSession,
  commune,
  communeCouncil,
  dropBlocked,
  importList,
  openSession,
  scannedPage,
  submission,
  submit,
  unitId,
  voteAll,
} from '../../e2e/journeys';
import { addressesOf, leaksIn } from './walk';
import { isListening, Watcher } from './watcher';

type Figures = Record<'listed' | 'inList' | 'onPage' | 'verdicts' | 'draftsOfNominee', number>;

describe('who takes no part in a nomination before the council does not find it among the nominations either', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  /** Runs the session, takes part in everything. */
  let other: Client;
  let unit: string;
  let listId: string;
  let session: SessionDetailView;
  let hidden: SessionDetailView['votes'][number]['items'][number];
  let plain: SessionDetailView['votes'][number]['items'][number];
  let nominee: NominationItemView['subject'];
  let fileId: string;
  const chamber = { ...communeCouncil, secretary: 'thuky2' };
  const recused = {
    member: { username: 'xtd02', roles: ['council-member'] },
    secretary: { username: 'xtd.thuky', roles: ['council-secretary'] },
    head: { username: 'xtd.chutich', roles: ['unit-head', 'signer', 'council-chair'] },
  } as const satisfies Record<string, { username: string; roles: readonly Role[] }>;
  type Who = keyof typeof recused;
  const readers = ['secretary', 'head'] as const satisfies readonly Who[];
  const before = {} as Record<(typeof readers)[number], Figures>;
  const as = (who: Who): Promise<Client> => api.as(recused[who].username);

  /** All that counts nominations, as one reader sees it. */
  async function figures(client: Client): Promise<Figures> {
    const { total } = await client.call(nominations.list, { query: { submissionId: listId } });
    const detail = await submission(client, listId);
    const { items } = await client.call(nominations.listSubmissions, { query: {} });
    const found = await client.call(candidates.list, {
      query: { organisationId: unit, year: 2025, q: nominee.name },
    });
    return {
      listed: total,
      inList: detail.nominationCount,
      onPage: items.find(({ id }) => id === listId)?.nominationCount ?? 0,
      verdicts: Object.values(detail.verdicts).reduce((sum, count) => sum + count, 0),
      draftsOfNominee: found.items.filter(({ nominationId }) => nominationId !== null).length,
    };
  }
  const less = (all: Figures): Figures =>
    Object.fromEntries(Object.entries(all).map(([name, count]) => [name, count - 1])) as Figures;

  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-11-20T08:00:00+07:00' });
    officer = await api.as(commune.officer);
    unit = await unitId(officer, commune.unitCode);
    listId = (await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025)).submissionIds[0] ?? '';
    await dropBlocked(api, commune, listId);
    const account = uuidv7();
    await api.db.execute(
      `INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, 'thuky2', 'Thư ký hai', '-')`,
      [account],
    );
    await api.db.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, 'council-secretary', $3, '2025-07-01')`,
      [uuidv7(), account, unit],
    );
    other = await api.as('thuky2');
    await officer.call(candidates.run, { body: { organisationId: unit, year: 2025 } });
    await api.runJobs();
    const { items: drafts } = await officer.call(nominations.list, { query: { submissionId: listId, limit: 200 } });
    const found = await officer.call(candidates.list, { query: { organisationId: unit, year: 2025, limit: 200 } });
    const drafted = new Set(found.items.flatMap(({ nominationId }) => nominationId ?? []));
    const chosen = drafts.filter(
      ({ id, subject }) => drafted.has(id) && drafts.filter((each) => each.subject.name === subject.name).length === 1,
    )[0];
    if (chosen === undefined) throw new Error('nobody is nominated once');
    nominee = chosen.subject;
    const uploadId = await officer.upload('minh-chung.pdf', scannedPage);
    const part = await officer.call(nominations.addPart, {
      body: { submissionId: listId, nominationId: chosen.id, part: 'minh-chung', uploadId },
    });
    fileId = part.files[0]?.fileId ?? '';
    await submit(api, commune, listId);
    session = await openSession(api, chamber, 0, 'Phiên xét danh hiệu năm 2025');
    const items = session.votes.flatMap((vote) => vote.items);
    const [one, two] = [items.find(({ refId }) => refId === chosen.id), items.find(({ refId }) => refId !== chosen.id)];
    if (one === undefined || two === undefined) throw new Error('it is not on the agenda');
    [hidden, plain] = [one, two];
    for (const who of readers) before[who] = await figures(await as(who));
    for (const who of ['member', 'secretary', 'head'] as const)
      await (
        await as(who)
      ).call(contract.declareConflict, {
        params: { id: session.id, itemId: hidden.id },
        body: { reason: 'Anh em ruột' },
      });
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const addresses = (endpoint: Endpoint): string[] => {
    const ids: Record<string, readonly string[]> = {
      sessions: [session.id],
      votes: session.votes.map(({ id }) => id),
      councils: [session.council.id],
      organisations: [unit],
      nominations: [hidden.refId, plain.refId],
      submissions: [listId],
      subjects: [nominee.id],
      files: [fileId],
    };
    const values = { itemId: [hidden.id, plain.id], fileId: [fileId] };
    const name = encodeURIComponent(nominee.name);
    const queries = [
      `?q=${name}`,
      `?submissionId=${listId}&limit=200`,
      `?organisationId=${unit}&year=2025&q=${name}`,
      `?subjectId=${nominee.id}&award=${hidden.award ?? ''}&year=2025`,
    ];
    return addressesOf(endpoint, { ids: (first) => ids[first] ?? [hidden.refId, randomUUID()], values, queries });
  };
  /** The person stands in public records: only there may the name be found. */
  const ofPersons = /^\/api\/v1\/(search|subjects|candidates|organisations|history-decisions)\b/;
  const leaks = (who: Who, own: readonly string[] = []): ReturnType<typeof leaksIn> =>
    as(who).then((client) =>
      leaksIn(client, recused[who].roles, addresses, (path) =>
        [hidden.id, hidden.refId, ...(ofPersons.test(path) ? [] : [nominee.name])].filter((one) => !own.includes(one)),
      ),
    );
  const everybody = Object.keys(recused) as Who[];
  const found = async (who: Who): Promise<boolean> => {
    const reply = await (await as(who)).attempt(nominations.get, { params: { id: hidden.refId } });
    return reply.status === 200;
  };

  const walk = (moment: string, without: readonly (typeof readers)[number][]): void => {
    describe(moment, () => {
      it.each(everybody.filter((who) => who === 'member' || without.includes(who)))(
        'no answer to the %s holds a trace',
        async (who) => {
          const { asked, leaking } = await leaks(who);
          expect(leaking).toEqual([]);
          expect(asked).toBeGreaterThan(30);
        },
        120_000,
      );

      it.each(readers)('nothing counts it for the %s who may not know of it', async (who) => {
        const all = before[who];
        expect(await figures(await as(who))).toEqual(without.includes(who) ? less(all) : all);
        expect(await found(who)).toBe(!without.includes(who));
      });
    });
  };

  walk('while it stands on the agenda', ['secretary', 'head']);

  it('whoever takes part sees it: the walk would notice', async () => {
    const { leaking } = await leaksIn(other, ['council-secretary'], addresses, () => [hidden.refId]);
    expect(leaking.length).toBeGreaterThan(3);
    expect((await officer.call(nominations.get, { params: { id: hidden.refId } })).id).toBe(hidden.refId);
  }, 120_000);

  it('the person is found as a person', async () => {
    const { subjects } = await (await as('head')).call(registry.search, { query: { q: nominee.name } });
    expect(subjects.map(({ id }) => id)).toContain(nominee.id);
  });

  it('papers of its dossier answer like files that never were', async () => {
    const status = async (client: Client): Promise<number> => (await client.bytes(`/api/v1/files/${fileId}`)).status;
    expect([await status(other), await status(await as('secretary')), await status(await as('head'))]).toEqual([
      200, 404, 404,
    ]);
  });

  it('no event arrives while only that item changes; the next one is of something else', async () => {
    const path = `/sessions/${session.id}/events`;
    const watching = {
      other: await Watcher.on(other, path),
      ...Object.fromEntries(
        await Promise.all(everybody.map(async (who) => [who, await Watcher.on(await as(who), path)] as const)),
      ),
      ballots: await Watcher.on(await as('member'), '/my-votes/events'),
    } as Record<Who | 'other' | 'ballots', Watcher>;
    const told = (): Record<string, number> =>
      Object.fromEntries(Object.entries(watching).map(([name, watcher]) => [name, watcher.told]));
    while (!(await isListening(api.db)) || Object.values(told()).some((count) => count < 1));
    const start = told();
    const note = (itemId: string) =>
      other.call(contract.noteItem, { params: { id: session.id, itemId }, body: { notes: 'Ghi ý kiến' } });
    const until = async (name: keyof typeof watching, count: number): Promise<void> => {
      while (watching[name].told < count) await new Promise((resolve) => setImmediate(resolve));
    };
    await note(hidden.id);
    await until('other', (start['other'] ?? 0) + 1);
    await other.call(contract.setCurrentItem, { params: { id: session.id }, body: { itemId: hidden.id } });
    await until('other', (start['other'] ?? 0) + 2);
    await note(plain.id);
    for (const who of everybody) await until(who, (start[who] ?? 0) + 1);
    await until('other', (start['other'] ?? 0) + 3);
    expect(told()).toEqual({
      other: (start['other'] ?? 0) + 3,
      ...Object.fromEntries(everybody.map((who) => [who, (start[who] ?? 0) + 1])),
      ballots: start['ballots'],
    });
    await Promise.all(Object.values(watching).map((watcher) => watcher.stop()));
  });

  it('its votes are held and counted by others', async () => {
    const voted = await voteAll(api, chamber, session.id);
    const counted = voted.votes.flatMap(({ items }) => items).find(({ id }) => id === hidden.id);
    expect(counted?.result).toBe('passed');
  }, 120_000);

  walk('when it is counted and the session goes on', ['secretary', 'head']);

  it('then the session ends', async () => {
    expect((await closeSession(api, chamber, session.id)).state).toBe('closed');
  });

  walk('when the session is over', ['secretary']);

  it('the head of its unit, whose work it is again, is told nothing of what the council did with it', async () => {
    const detail = await (await as('head')).call(nominations.get, { params: { id: hidden.refId } });
    expect([detail.state, detail.council]).toEqual(['passed', null]);
    const { leaking } = await leaks('head', [hidden.refId, nominee.name]);
    expect(leaking).toEqual([]);
  }, 120_000);
});
