// The floor: what the list and the dossier cost when written by hand, one statement each, JSON made by PostgreSQL and passed
// on as it is. Same database, same rows and columns as the product's answers. Env: DATABASE_URL, FLOOR_SECRET.
import { createHmac, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const app = Fastify({ logger: false });

// A signed token on every request: less than any product that can sign somebody out has to do.
app.addHook('onRequest', async (request, reply) => {
  const [payload = '', signature = ''] = (request.headers.authorization ?? '').slice('Bearer '.length).split('.');
  const expected = createHmac('sha256', process.env.FLOOR_SECRET).update(payload).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return reply.code(401).send();
  request.scope = JSON.parse(Buffer.from(payload, 'base64url')).scope;
});

const unit = (column) => `(SELECT json_build_object('id', o.id, 'code', o.code, 'name', v.name) FROM organisation o
  JOIN organisation_version v ON v.organisation_id = o.id WHERE o.id = ${column} ORDER BY v.valid_from DESC LIMIT 1)`;
const item = `n.id, n.submission_id AS "submissionId", json_build_object('id', n.subject_id, 'kind', n.subject_kind, 'name', sub.name) AS subject,
  n.position, ${unit('n.organisation_id')} AS organisation, n.unit_name AS "unitName", n.award, n.year, n.state, n.verdict,
  n.met_count AS "metCount", n.rule_count AS "ruleCount", n.unmet_count AS "unmetCount", n.unknown_count AS "unknownCount",
  s.due_on AS "dueOn", n.updated_at AS "updatedAt"`;
const inScope = (parameter) => `IN (SELECT descendant_id FROM organisation_closure
  WHERE ancestor_id = ${parameter} AND current_date BETWEEN valid_from AND valid_to)`;

const list = `WITH hits AS MATERIALIZED (
    SELECT n.id, n.updated_at FROM nomination n JOIN submission s ON s.id = n.submission_id
    WHERE n.year = $2 AND n.award = $3 AND (s.organisation_id ${inScope('$1')} OR s.holder_id ${inScope('$1')}))
  SELECT json_build_object('items', (SELECT COALESCE(json_agg(x), '[]') FROM (
      SELECT ${item} FROM (SELECT * FROM hits ORDER BY updated_at DESC, id DESC LIMIT $4) h
      JOIN nomination n ON n.id = h.id JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
      ORDER BY h.updated_at DESC, h.id DESC) x), 'total', (SELECT count(*) FROM hits))::text`;

const dossier = `SELECT row_to_json(x)::text FROM (SELECT ${item}, n.seq, n.achievement, p.identity_masked AS "identityMasked",
    COALESCE(p.birth_year, EXTRACT(YEAR FROM p.birth_date)::int) AS "birthYear", n.declared, n.evaluation, n.version,
    json_build_object('id', s.id, 'title', s.title, 'letterNo', s.letter_no, 'letterDate', s.letter_date, 'state', s.state,
      'organisation', ${unit('s.organisation_id')}, 'holder', ${unit('s.holder_id')}) AS submission,
    (SELECT COALESCE(json_agg(json_build_object('ruleId', o.rule_id, 'reason', o.reason, 'by', a.display_name, 'at', o.at) ORDER BY o.at), '[]')
      FROM finding_override o JOIN account a ON a.id = o.account_id WHERE o.nomination_id = n.id) AS overrides,
    (SELECT COALESCE(json_agg(json_build_object('part', d.part, 'partId', d.id, 'fileId', f.id, 'name', f.name, 'mediaType', f.media_type,
        'sizeBytes', f.size_bytes, 'sha256', f.sha256, 'version', d.version, 'addedBy', a.display_name, 'addedAt', d.added_at)
        ORDER BY d.part, d.version DESC), '[]')
      FROM dossier_part d JOIN stored_file f ON f.id = d.file_id JOIN account a ON a.id = d.added_by WHERE d.nomination_id = n.id) AS parts,
    (SELECT COALESCE(json_agg(json_build_object('award', g.award, 'year', g.year, 'decisionNo', g.decision_no, 'decidedOn', g.decided_on,
        'organisationName', g.organisation_name) ORDER BY g.year DESC, g.decided_on DESC), '[]')
      FROM award_grant g WHERE g.subject_id = n.subject_id) AS history,
    (SELECT COALESCE(json_agg(json_build_object('id', e.id, 'at', e.at, 'action', e.action, 'by', a.display_name,
        'from', ${unit('e.from_holder_id')} ->> 'name', 'to', ${unit('e.to_holder_id')} ->> 'name', 'reason', e.reason, 'parts', e.parts,
        'dueOn', e.due_on, 'nominationId', e.nomination_id) ORDER BY e.at, e.id), '[]')
      FROM submission_event e LEFT JOIN account a ON a.id = e.account_id
      WHERE e.submission_id = n.submission_id AND (e.nomination_id IS NULL OR e.nomination_id = n.id)) AS track,
    (SELECT json_build_object('sessionId', c.id, 'sessionTitle', c.title, 'result', i.result, 'arithmetic', i.tally ->> 'arithmetic')
      FROM agenda_item i JOIN council_session c ON c.id = i.session_id WHERE i.kind = 'nomination' AND i.ref_id = n.id
      ORDER BY c.scheduled_at DESC, i.id DESC LIMIT 1) AS council,
    (SELECT json_build_object('id', d.id, 'number', d.number || '/' || d.symbol, 'issuedOn', d.issued_on)
      FROM decision_recipient r JOIN decision d ON d.id = r.decision_id WHERE r.nomination_id = n.id AND d.state <> 'cancelled' LIMIT 1) AS decision
  FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
  LEFT JOIN person p ON p.id = n.subject_id
  WHERE n.id = $1 AND (s.organisation_id ${inScope('$2')} OR s.holder_id ${inScope('$2')})) x`;

/** Sends the one text value of a prepared statement. */
async function answer(reply, name, text, values) {
  const { rows } = await pool.query({ name, text, values, rowMode: 'array' });
  if (rows[0] === undefined) return reply.code(404).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(rows[0][0]);
}

app.get('/nominations', (request, reply) => {
  const { year, award, limit } = request.query;
  return answer(reply, 'list', list, [request.scope, year, award, limit]);
});
app.get('/nominations/:id', (request, reply) => answer(reply, 'dossier', dossier, [request.params.id, request.scope]));

console.log(`Sàn: ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
