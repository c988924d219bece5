import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../support';
import { caseA, caseB } from '../e2e/journeys';

/** Truths that hold in any database of the system: each query looks for rows that break one. Empty means true. */
const truths: Record<string, string> = {
  'an issued decision has a number, a day and at least one recipient': `
    SELECT d.id FROM decision d WHERE d.state = 'issued' AND (d.number IS NULL OR d.issued_on IS NULL
      OR NOT EXISTS (SELECT 1 FROM decision_recipient r WHERE r.decision_id = d.id))`,
  'numbers of one series have no gap': `
    SELECT issuer_id, symbol, number_year FROM decision WHERE number IS NOT NULL AND source = 'system'
    GROUP BY 1, 2, 3 HAVING max(number) - min(number) + 1 <> count(*)`,
  'a series never lags behind the numbers given': `
    SELECT d.id FROM decision d LEFT JOIN number_series s ON s.issuer_id = d.issuer_id AND s.symbol = d.symbol AND s.year = d.number_year
    WHERE d.source = 'system' AND d.number IS NOT NULL AND (s.last_number IS NULL OR s.last_number < d.number)`,
  'the total of a decision is the sum over its recipients': `
    SELECT d.id FROM decision d WHERE d.state = 'issued' AND d.source = 'system'
      AND d.total_bonus IS DISTINCT FROM (SELECT sum(r.bonus) FROM decision_recipient r WHERE r.decision_id = d.id)`,
  'every recipient of an issued decision has exactly one grant from it': `
    SELECT r.id FROM decision_recipient r JOIN decision d ON d.id = r.decision_id AND d.state = 'issued' AND d.source = 'system'
    WHERE (SELECT count(*) FROM award_grant g WHERE g.decision_id = d.id AND g.subject_id = r.subject_id AND g.award = d.award) <> 1`,
  'an awarded nomination stands in an issued decision, and only an awarded one does': `
    SELECT n.id FROM nomination n LEFT JOIN decision_recipient r ON r.nomination_id = n.id LEFT JOIN decision d ON d.id = r.decision_id
    WHERE (n.state = 'awarded') <> COALESCE(d.state = 'issued', false)`,
  'a nomination being decided stands in a live draft': `
    SELECT n.id FROM nomination n WHERE n.state = 'in-decision' AND NOT EXISTS (SELECT 1 FROM decision_recipient r JOIN decision d ON d.id = r.decision_id
      WHERE r.nomination_id = n.id AND d.state IN ('draft', 'awaiting-signature', 'signed'))`,
  'nothing is decided that no council passed': `
    SELECT n.id FROM nomination n WHERE n.state IN ('passed', 'in-decision', 'awarded') AND NOT EXISTS
      (SELECT 1 FROM agenda_item i WHERE i.kind = 'nomination' AND i.ref_id = n.id AND i.result = 'passed')`,
  'a stored tally says passed exactly where the item does': `
    SELECT id FROM agenda_item WHERE result IN ('passed', 'not-passed') AND (tally IS NULL OR (tally->>'passed')::boolean <> (result = 'passed'))`,
  'the ballots of a closed secret vote are the ones counted': `
    SELECT i.id FROM agenda_item i JOIN vote v ON v.id = i.vote_id AND v.state = 'closed' AND v.method = 'secret'
    JOIN council_session s ON s.id = v.session_id WHERE EXISTS (SELECT 1 FROM ballot_choice b WHERE b.vote_id = v.id) AND i.result IN ('passed', 'not-passed')
      AND ((i.tally->>'ballotsAgree')::int - COALESCE((i.tally->'paper'->>'agree')::int, 0),
          (i.tally->>'ballotsDisagree')::int - COALESCE((i.tally->'paper'->>'disagree')::int, 0)) <>
        ((SELECT count(*) FROM ballot_choice b WHERE b.item_id = i.id AND b.vote_id = v.id AND b.choice = 'agree')::int,
         (SELECT count(*) FROM ballot_choice b WHERE b.item_id = i.id AND b.vote_id = v.id AND b.choice = 'disagree')::int)`,
  // Votes from before credentials say who has voted; later ones only who received a ballot.
  'no more ballots on an item than members who had one for it': `
    SELECT i.id FROM agenda_item i JOIN vote v ON v.id = i.vote_id WHERE (SELECT count(*) FROM ballot_choice b WHERE b.item_id = i.id)
      > (SELECT count(*) FROM vote_roll r WHERE r.vote_id = v.id AND (r.has_voted OR r.credential <> 'none') AND NOT i.id = ANY(r.recused_item_ids))`,
  'a ballot names nobody, in the box or counted': `
    SELECT table_name, column_name FROM information_schema.columns
    WHERE (table_name = 'ballot_choice' AND column_name NOT IN ('id', 'vote_id', 'item_id', 'choice', 'serial', 'signature'))
      OR (table_name = 'ballot_envelope' AND column_name NOT IN ('id', 'vote_id', 'tag', 'sealed'))`,
  'nothing can be signed once ballots are taken in, and no box outlives its vote': `
    SELECT v.id FROM vote v WHERE (v.state <> 'issuing' AND v.sealed_signing_key IS NOT NULL)
      OR (v.state IN ('closed', 'void') AND (v.sealed_box_key IS NOT NULL OR EXISTS (SELECT 1 FROM ballot_envelope e WHERE e.vote_id = v.id)))`,
  'no trace of a cast in the log or among remembered commands': `
    SELECT id::text FROM audit_log WHERE action ~ '^ballot.*cast' UNION ALL SELECT key FROM idempotency_key WHERE endpoint IN ('ballots.cast', 'ballots.credential')`,
  'a closed submission holds no open nomination': `
    SELECT s.id FROM submission s WHERE s.state = 'closed' AND EXISTS (SELECT 1 FROM nomination n WHERE n.submission_id = s.id
      AND n.state NOT IN ('awarded', 'not-passed', 'refused', 'withdrawn'))`,
  'versions of a unit do not overlap and end before they begin nowhere': `
    SELECT a.id FROM organisation_version a JOIN organisation_version b ON b.organisation_id = a.organisation_id AND b.id > a.id
    AND daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`,
  'every unit is within its own scope': `
    SELECT o.id FROM organisation o WHERE NOT EXISTS (SELECT 1 FROM organisation_closure c WHERE c.ancestor_id = o.id AND c.descendant_id = o.id)`,
  'a subject has the one row of its kind': `
    SELECT s.id FROM subject s WHERE (SELECT count(*) FROM person p WHERE p.id = s.id) <> (s.kind = 'person')::int
      OR (SELECT count(*) FROM collective c WHERE c.id = s.id) <> (s.kind = 'collective')::int
      OR (SELECT count(*) FROM household h WHERE h.id = s.id) <> (s.kind = 'household')::int`,
  'no identity number stands in the clear': `
    SELECT id FROM person WHERE identity_masked ~ '[0-9]{9}' OR (identity_cipher IS NOT NULL AND encode(identity_cipher, 'escape') ~ '^[0-9]{12}$')`,
  // The last part of an identifier has twelve characters too, and now and then all of them are digits.
  'no identity number, password or choice stands in the audit log': `
    SELECT id FROM audit_log WHERE detail::text ~ '(^|[^0-9a-f-])[0-9]{12}([^0-9a-f]|$)' OR detail::text ~* 'password|argon2' OR detail::text ~ '"(agree|disagree)"'`,
  'every step of the state machines left a trace': `
    SELECT d.id FROM decision d WHERE d.source = 'system' AND NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.subject_id = d.id::text)`,
};

describe('truths of the whole database', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
    await caseA(api);
    await caseB(api);
  }, 300_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it.each(Object.keys(truths))('%s', async (truth) => {
    expect(await api.db.query(truths[truth] ?? '', [])).toEqual([]);
  });
});
