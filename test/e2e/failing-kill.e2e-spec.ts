import { randomUUID } from 'node:crypto';
import { decisions, nominations, type ImportPreviewView } from '@gs/contracts';
import { passedList } from '../integration/decisions.fixture';
import type { Client } from '../support';
import { codeOf } from './failing-fixtures';
import { sample } from './journeys';
import { Killable } from './killable';

const recipients = 1_049;
const place = new Killable();
const rows = <T>(text: string, params: unknown[] = []): Promise<T[]> => place.rows<T>(text, params);

let officer: Client;
let clerk: Client;
let preview: ImportPreviewView;
let decisionId: string;
let signedVersion: number;

beforeAll(async () => {
  await place.prepare();
  await signIn();
  await prepareWork();
}, 120_000);
afterAll(() => place.clearAway(), 25_000);

async function signIn(): Promise<void> {
  [officer, clerk] = await Promise.all([place.signedIn('xtd.canbo'), place.signedIn('vanthu.tinh')]);
}

/** A list that has been read but not taken, and a signed decision on 1,049. */
async function prepareWork(): Promise<void> {
  const unit = async (code: string): Promise<string> =>
    (await rows<{ id: string }>(`SELECT id FROM organisation WHERE code = $1`, [code]))[0]?.id ?? '';
  const uploadId = await officer.upload('xa.xlsx', sample('danh-hieu-2025-mot-xa.xlsx'));
  preview = await officer.call(nominations.previewImport, {
    body: { organisationId: await unit('LS.X03'), year: 2025, uploadId },
  });
  const office = { province: await unit('LS'), department: await unit('LS.02'), commune: await unit('LS.X03') };
  const nominationIds = await place.withSql((sql) => {
    const query = async (text: string, params: readonly unknown[] = []): Promise<never[]> =>
      (await sql.query(text, [...params])).rows as never[];
    const db = {
      query,
      execute: async (text: string, params?: readonly unknown[]) => (await query(text, params)).length,
    };
    return passedList(db as never, office, { collectives: 254, households: 0, persons: recipients - 254 });
  });
  const composer = await place.signedIn('chuyenvien');
  const draft = await composer.call(decisions.create, {
    body: { issuerId: office.province, award: 'bk-tinh', nominationIds },
  });
  decisionId = draft.id;
  const params = { id: draft.id };
  const waiting = await composer.call(decisions.requestSignature, { params, body: { version: draft.version } });
  const signer = await place.signedIn('chutich.tinh');
  signedVersion = (await signer.call(decisions.sign, { params, body: { version: waiting.version } })).version;
}

/** What the two commands write. */
const written = (): Promise<unknown[]> =>
  rows(`SELECT (SELECT count(*) FROM submission) AS submissions, (SELECT count(*) FROM nomination) AS nominations,
      (SELECT count(*) FROM subject) AS subjects, (SELECT count(*) FROM audit_log WHERE action ~ '^(import.take|submission.import|decision)') AS audit,
      (SELECT count(*) FROM idempotency_key) AS keys, (SELECT count(*) FROM award_grant) AS grants,
      (SELECT count(*) FROM nomination WHERE state = 'awarded') AS awarded,
      (SELECT json_agg(s ORDER BY s.symbol, s.year) FROM number_series s) AS series,
      (SELECT json_agg(d.state ORDER BY d.id) FROM decision d) AS decisions,
      (SELECT json_agg(i.state) FROM nomination_import i) AS imports`);

const take = (): ReturnType<Client['attempt']> =>
  officer.attempt(nominations.takeImport, {
    params: { id: preview.id },
    headers: { 'idempotency-key': `take-${randomUUID()}` },
  });
const issue = (): ReturnType<Client['attempt']> =>
  clerk.attempt(decisions.issue, {
    params: { id: decisionId },
    body: { version: signedVersion },
    headers: { 'idempotency-key': `issue-${randomUUID()}` },
  });

describe.each([
  ['a list is taken', 'nomination', take],
  ['a decision on 1,049 is issued', 'award_grant', issue],
] as const)('killed while %s', (_name, table, command) => {
  it('the server: nothing is there afterwards', async () => {
    const before = await written();
    expect(await place.harmInTheMiddle(table, command, () => place.killServer())).toBeNull();
    await place.nobodyIsAtWork();
    expect(await written()).toEqual(before);
    await place.startApi();
    await signIn();
  }, 25_000);

  it('the database process at work: nothing is there afterwards, and the server goes on', async () => {
    const before = await written();
    const reply = await place.harmInTheMiddle(table, command, (pid) => place.killBackend(pid));
    expect([reply?.status, codeOf({ body: reply?.body })]).toEqual([503, 'UNAVAILABLE']);
    expect(await written()).toEqual(before);
    expect(place.isServing).toBe(true);
  }, 25_000);

  it('the whole database: nothing is there afterwards, and the server goes on', async () => {
    const before = await written();
    const reply = await place.harmInTheMiddle(table, command, (pid) => place.killDatabase(pid));
    expect([reply?.status, codeOf({ body: reply?.body })]).toEqual([503, 'UNAVAILABLE']);
    expect(await written()).toEqual(before);
    expect(place.isServing).toBe(true);
  }, 25_000);

  it('done again, all of it is there, once', async () => {
    await place.isWell();
    expect((await command()).status).toBe(200);
    const [counts] = await rows<{ list: number; grants: number; number: number | null }>(
      `SELECT (SELECT count(*)::int FROM nomination WHERE submission_id = ANY(i.submission_ids)) AS list,
         (SELECT count(*)::int FROM award_grant WHERE decision_id = $2) AS grants, (SELECT number FROM decision WHERE id = $2) AS number
       FROM nomination_import i WHERE i.id = $1`,
      [preview.id, decisionId],
    );
    expect(counts?.list).toBe(preview.nominationCount);
    if (table === 'award_grant') {
      expect(counts?.grants).toBe(recipients);
      const [series] = await rows<{ last_number: number }>(
        `SELECT s.last_number FROM number_series s JOIN decision d ON d.issuer_id = s.issuer_id AND d.number_year = s.year WHERE d.id = $1`,
        [decisionId],
      );
      expect(series?.last_number).toBe(counts?.number);
    }
  }, 25_000);
});
