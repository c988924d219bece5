import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { awards, rules, type RuleVersionView } from '@gs/contracts';
import { currentRules } from '@gs/domain';
import { loadRules, readRuleFiles, type RuleFile } from '@gs/rules';
import { commune, importList } from '../e2e/journeys';
import { createSampleDatabase, Client, startApi, testSecretKey, type TestApi, type TestDatabase } from '../support';

const root = join(__dirname, '..', '..');
const shipped = readRuleFiles(join(root, 'prisma-free-schemas/rules'));
const loadedShipped = loadRules(shipped);
const shippedVersion = loadedShipped.ok ? loadedShipped.version : '';
const now = '2026-11-22T08:00:00+07:00';

/** One file of the shipped book with one text in place of another, under its bare name as a browser sends it. */
function changed(name: string, from: string, to: string): RuleFile {
  const file = shipped.find((each) => each.name.endsWith(`/${name}`));
  if (file?.text.includes(from) !== true) throw new Error(`${name} has no «${from}»`);
  return { name, text: file.text.replace(from, to) };
}
const salary = (amount: number): RuleFile => changed('bonus.yaml', 'amount: 2530000', `amount: ${amount}`);

let database: TestDatabase;
let api: TestApi;
let admin: Client;
let officer: Client;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now });
  [admin, officer] = [await api.as('quantri'), await api.as('chuyenvien')];
}, 180_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

const inForce = async (): Promise<RuleVersionView> => {
  const { items } = await admin.call(rules.versions);
  const current = items.filter(({ state }) => state === 'current');
  expect(current).toHaveLength(1);
  return current[0] as RuleVersionView;
};
const load = (client: Client, files: readonly RuleFile[], reason = 'Thử nghiệm'): Promise<RuleVersionView> =>
  client.call(rules.load, { body: { files: [...files], base: 'current', reason } });
const putInForce = async (client: Client, id: string): Promise<RuleVersionView> =>
  client.call(rules.putInForce, { params: { id }, body: { over: (await inForce()).id, reason: 'Áp dụng thử' } });

describe('the version in force', () => {
  it('is the one that came with the software, taken in once however often it starts', async () => {
    expect(await inForce()).toMatchObject({ version: shippedVersion, origin: 'shipped', loadedBy: 'Phần mềm' });
    const again = await startApi({ databaseUrl: database.url, now });
    await again.stop();
    expect(await api.db.query(`SELECT version, state FROM rule_version`)).toEqual([
      { version: shippedVersion, state: 'current' },
    ]);
  });

  it('stays when a file has faults: nothing is kept, and every fault is told with its file and line', async () => {
    const line = (name: string, text: string): number =>
      (shipped.find((file) => file.name === name)?.text.split('\n') ?? []).findIndex((each) => each.includes(text)) + 1;
    const problem = await admin.refused(rules.load, {
      body: {
        base: 'current',
        reason: 'Sai',
        files: [
          changed(
            'bonus.yaml',
            'from: 2026-07-01, cite: { instrument: ND161, clause: mức lương cơ sở, confidence: V }',
            'from: 2026-07-01',
          ),
          changed('time-limits.yaml', 'code: return-ineligible, name', 'code: return-ineligible, nane'),
        ],
      },
    });
    expect(problem).toMatchObject({ code: 'RULES_REFUSED', status: 422 });
    const said = (problem.errors ?? []).map(({ detail }) => detail);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`national/bonus.yaml:${line('national/bonus.yaml', 'amount: 2530000')}: `) as string,
        expect.stringMatching(
          new RegExp(
            `^national/time-limits\\.yaml:${line('national/time-limits.yaml', 'code: return-ineligible')}: .*nane`,
          ),
        ) as string,
      ]),
    );
    expect((await admin.call(rules.versions)).items).toHaveLength(1);
    expect(currentRules().version).toBe(shippedVersion);
  });

  it('is not the business of an appraising officer of one commune, nor of anybody else', async () => {
    const communeOfficer = await api.as('xtd.canbo');
    const body = { base: 'current' as const, reason: 'Thử', files: [salary(2_600_000)] };
    expect((await communeOfficer.refused(rules.load, { body })).code).toBe('FORBIDDEN');
    expect((await communeOfficer.call(rules.versions)).mayManage).toBe(false);
    expect((await officer.call(rules.versions)).mayManage).toBe(true);
  });
});

describe('a draft', () => {
  let draft: RuleVersionView;
  beforeAll(async () => {
    draft = await load(officer, [salary(2_600_000)], 'Dự kiến tăng lương cơ sở');
  });

  it('is kept with who loaded it and why, under the names of the files it replaces, and changes nothing yet', async () => {
    expect(draft).toMatchObject({
      state: 'draft',
      origin: 'operator',
      reason: 'Dự kiến tăng lương cơ sở',
      inForceAt: null,
    });
    expect(draft.files).toEqual(shipped.map(({ name }) => name).sort());
    expect(currentRules().version).toBe(shippedVersion);
    expect(
      (await admin.refused(rules.load, { body: { base: 'current', reason: 'Lại', files: [salary(2_600_000)] } })).code,
    ).toBe('RULES_KNOWN');
  });

  it('is seen and compared by those who keep the rules, and by nobody else', async () => {
    const member = await api.as('xtd.canbo');
    expect((await member.call(rules.versions)).items.map(({ state }) => state)).toEqual(['current']);
    const query = { from: '2026-11-22', to: '2026-11-22', toVersion: draft.id };
    expect((await member.refused(rules.changes, { query })).code).toBe('NOT_FOUND');
    const { items } = await officer.call(rules.changes, { query });
    expect(items.find(({ key }) => key === 'book/base-salary')).toMatchObject({
      kind: 'changed',
      before: { words: 'Lương cơ sở: 2.530.000 ₫ một tháng' },
      after: { words: 'Lương cơ sở: 2.600.000 ₫ một tháng' },
    });
    expect(new Set(items.map(({ section }) => section))).toEqual(new Set(['bonus']));
  });

  it('put in force by two at once is put in force once; the other is told to look again', async () => {
    const other = await load(admin, [salary(2_700_000)]);
    const over = (await inForce()).id;
    const attempt = (client: Client, id: string) =>
      client.attempt(rules.putInForce, { params: { id }, body: { over, reason: 'Cùng lúc' } });
    const replies = await Promise.all([attempt(officer, draft.id), attempt(admin, other.id)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = replies.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'STALE' });
    const won = replies[0]?.status === 200 ? draft : other;
    expect(await inForce()).toMatchObject({ id: won.id, inForceReason: 'Cùng lúc' });
    expect(currentRules().version).toBe(won.version);
    expect(
      await api.db.query(
        `SELECT subject_id AS id, detail ->> 'reason' AS reason FROM audit_log WHERE action = 'rules.putInForce' AND detail ->> 'reason' = 'Cùng lúc'`,
      ),
    ).toEqual([{ id: won.id, reason: 'Cùng lúc' }]);
  });

  it('in force by an operator is not pushed aside by the software at its next start', async () => {
    const before = await inForce();
    const again = await startApi({ databaseUrl: database.url, now });
    await again.stop();
    expect((await inForce()).id).toBe(before.id);
    expect(currentRules().version).toBe(before.version);
  });

  it('can be taken back by putting the former one in force again', async () => {
    const { items } = await admin.call(rules.versions);
    const former = items.find(({ origin }) => origin === 'shipped');
    expect(former?.state).toBe('former');
    await putInForce(admin, former?.id ?? '');
    expect(currentRules().version).toBe(shippedVersion);
    expect(
      (
        await admin.refused(rules.putInForce, {
          params: { id: former?.id ?? '' },
          body: { over: former?.id ?? '', reason: 'Lần nữa' },
        })
      ).code,
    ).toBe('WRONG_STATE');
  });

  it('keeps its text for good', async () => {
    await expect(api.db.execute(`UPDATE rule_version SET files = '[{}]'`)).rejects.toThrow('never changed');
    await expect(api.db.execute(`DELETE FROM rule_version`)).rejects.toThrow('never changed');
  });
});

describe('another process', () => {
  it('goes by the new version as soon as it is in force, without a restart', async () => {
    const child = start(database.url);
    try {
      const there = new Client(await addressOf(child), admin.token);
      // What the process itself goes by, not what the database says.
      const name = async (): Promise<string | undefined> =>
        (await there.call(awards.list)).items.find(({ code }) => code === 'ldtt')?.shortName;
      expect(await name()).toBe('LĐTT');
      const draft = await load(officer, [changed('catalogue.yaml', 'shortName: LĐTT\n', 'shortName: LĐTT-2\n')]);
      await putInForce(officer, draft.id);
      await until(async () => (await name()) === 'LĐTT-2');
      await putInForce(officer, (await versionOf(shippedVersion)).id);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }, 60_000);
});

describe('a rehearsal', () => {
  let before: unknown;
  let strictId = '';
  const snapshot = () =>
    api.db.query(`SELECT id, version, verdict, evaluation, updated_at FROM nomination ORDER BY id`);
  beforeAll(async () => {
    await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025);
    before = await snapshot();
  }, 60_000);

  it('of the version in force finds nothing', async () => {
    const { id } = await inForce();
    const { counts, items } = await officer.call(rules.rehearse, { params: { id } });
    expect(counts).toMatchObject({ gains: 0, loses: 0, otherwise: 0, conditions: 0 });
    expect(counts.open).toBeGreaterThan(20);
    expect(items).toEqual([]);
  });

  it('of a stricter draft names who loses, by which condition and clause, and who gains from a milder one', async () => {
    const strict = await load(officer, [
      changed(
        'standards-titles.yaml',
        'id: ldtt-rating\n        title: Hoàn thành tốt nhiệm vụ trở lên\n        least: hoan-thanh-tot',
        'id: ldtt-rating\n        title: Hoàn thành xuất sắc nhiệm vụ\n        least: hoan-thanh-xuat-sac',
      ),
    ]);
    strictId = strict.id;
    const { counts, items } = await officer.call(rules.rehearse, { params: { id: strict.id } });
    expect(counts.loses).toBeGreaterThan(0);
    expect(counts.gains).toBe(0);
    const losing = items.filter(({ change }) => change === 'loses');
    expect(losing).toHaveLength(counts.loses);
    for (const { award, after, conditions } of losing) {
      expect([award.code, after]).toEqual(['ldtt', 'ineligible']);
      expect(conditions).toContainEqual(
        expect.objectContaining({
          ruleId: 'ldtt-rating',
          after: 'unmet',
          cite: expect.stringContaining('khoản 1 Điều 24') as string,
        }),
      );
    }
    // The other way round: what the strict one takes, going back gives.
    await putInForce(officer, strict.id);
    const back = await officer.call(rules.rehearse, { params: { id: (await versionOf(shippedVersion)).id } });
    expect(back.counts).toMatchObject({ gains: counts.loses, loses: 0 });
    expect(back.items.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    await putInForce(officer, (await versionOf(shippedVersion)).id);
  });

  it('counts for an administrator, but names no dossier that he may not read; a spreadsheet has the same rows', async () => {
    const id = strictId;
    const [seen, counted] = [
      await officer.call(rules.rehearse, { params: { id } }),
      await admin.call(rules.rehearse, { params: { id } }),
    ];
    expect(counted.counts).toEqual(seen.counts);
    expect(counted.items).toEqual([]);
    expect(counted.hidden).toBe(seen.items.length);
    const reply = await officer.attempt(rules.rehearsalWorkbook, { params: { id } });
    expect(reply.headers.get('content-type')).toContain('spreadsheetml');
    expect((await (await api.as('xtd.canbo')).refused(rules.rehearse, { params: { id } })).code).toBe('FORBIDDEN');
  });

  it('writes nothing; and what is judged for good keeps the version it was judged by', async () => {
    expect(await snapshot()).toEqual(before);
    const rows = await api.db.query<{ version: string }>(
      `SELECT DISTINCT evaluation ->> 'rulesVersion' AS version FROM nomination WHERE state = 'draft'`,
    );
    expect(rows).toContainEqual({ version: shippedVersion });
  });
});

async function versionOf(version: string): Promise<RuleVersionView> {
  const found = (await admin.call(rules.versions)).items.find((item) => item.version === version);
  if (found === undefined) throw new Error(`no version ${version}`);
  return found;
}

/** Asks until it is so; every question is a round trip. */
async function until(question: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 20_000; Date.now() < limit;) if (await question().catch(() => false)) return;
  throw new Error('it never came about');
}

const outputs = new WeakMap<ChildProcess, string>();

/** The API as it is served, in a process of its own. */
function start(databaseUrl: string): ChildProcess {
  const register = join(root, 'tools', 'swc-register.cjs');
  const child = spawn(
    process.execPath,
    ['--conditions=@gs/source', '-r', register, join(root, 'apps/api/src/main.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'test',
        PORT: '0',
        DATA_DIR: process.env['GS_TEST_DATA'] ?? '',
        DATABASE_URL: databaseUrl,
        GS_SECRET_KEY: testSecretKey,
        GS_ACCESS_LOG: '0',
        GS_JOBS: '0',
        GS_NOW: new Date(now).toISOString(),
      },
    },
  );
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => outputs.set(child, (outputs.get(child) ?? '') + chunk.toString()));
  return child;
}

async function addressOf(child: ChildProcess): Promise<string> {
  let url: string | undefined;
  for (; url === undefined; url = /http:\/\/127\.0\.0\.1:\d+/.exec(outputs.get(child) ?? '')?.[0]) {
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`the API did not start:\n${outputs.get(child)}`);
  }
  return url;
}
