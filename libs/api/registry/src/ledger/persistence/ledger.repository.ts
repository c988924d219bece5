import { Injectable } from '@nestjs/common';
import type { LedgerFault } from '@gs/contracts';
import { Clock, Ids, ProblemError, type Tx } from '@gs/api-platform';
import type { Finding, Guess } from '../copy';
import type { Claim } from '../judged';

/** All who write imported grants take turns, so that what one wrote is what the next one compares with. */
const writersLock = 946_0040;

export interface NewImport {
  readonly organisationId: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileId: string | null;
  readonly source: 'screen' | 'command';
  readonly accountId: string | null;
}
export interface HeldImport {
  readonly id: string;
  readonly organisationId: string;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly state: 'waiting' | 'running' | 'done' | 'refused';
  readonly doneRows: number;
  readonly accountId: string | null;
}
export interface NewLedgerGrant {
  readonly subjectId: string;
  readonly claim: Claim;
  readonly guesses: readonly Guess[];
  readonly line: number;
}
export interface NewKeptRow {
  readonly line: number;
  /** Keyed hash, hex. */
  readonly hash: string;
  /** Sealed. */
  readonly raw: Buffer;
  readonly findings: readonly Finding[];
}
export interface Progress {
  readonly done: number;
  readonly taken: number;
  readonly already: number;
  readonly guessed: number;
  readonly kept: number;
}

const held = `id, organisation_id AS "organisationId", file_id AS "fileId", file_name AS "fileName", state, done_rows AS "doneRows", created_by AS "accountId"`;
const codesOf = (findings: readonly Finding[]): LedgerFault[] => [...new Set(findings.map(({ code }) => code))];

/** Imports of the award ledger: how far each has come, grants taken, rows kept aside. */
@Injectable()
export class Ledger {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A new import, or the unfinished one of the same file in the same name. */
  async begin(tx: Tx, input: NewImport): Promise<HeldImport> {
    const [fresh] = await tx.query<HeldImport>(
      `INSERT INTO ledger_import (id, organisation_id, file_name, file_sha256, file_id, source, state, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)
       ON CONFLICT (organisation_id, file_sha256) WHERE state IN ('waiting', 'running') DO NOTHING RETURNING ${held}`,
      [
        this.ids.next(),
        input.organisationId,
        input.fileName,
        input.fileSha256,
        input.fileId,
        input.source,
        input.accountId,
        this.clock.now(),
      ],
    );
    if (fresh !== undefined) return fresh;
    // Somebody may have brought it to its end this moment: then the last one is the one.
    const [row] = await tx.query<HeldImport>(
      `SELECT ${held} FROM ledger_import WHERE organisation_id = $1 AND file_sha256 = $2
       ORDER BY state IN ('waiting', 'running') DESC, created_at DESC, id DESC LIMIT 1`,
      [input.organisationId, input.fileSha256],
    );
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    return row;
  }

  /** The import, nobody else working on it until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<HeldImport | null> {
    const [row] = await tx.query<HeldImport>(`SELECT ${held} FROM ledger_import WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  async lockWriters(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [writersLock]);
    // A batch that a power cut takes back takes its progress with it and is done again; only the end waits for the disk.
    await tx.execute(`SET LOCAL synchronous_commit = off`);
  }

  async start(tx: Tx, id: string, totalRows: number): Promise<void> {
    await tx.execute(
      `UPDATE ledger_import SET state = 'running', total_rows = $2 WHERE id = $1 AND state = 'waiting'`,
      [id, totalRows],
    );
  }

  async refuse(tx: Tx, id: string, sentence: string): Promise<void> {
    await tx.execute(
      `UPDATE ledger_import SET state = 'refused', refusal = $2, finished_at = $3 WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id, sentence, this.clock.now()],
    );
  }

  async advance(tx: Tx, id: string, progress: Progress): Promise<void> {
    await tx.execute(
      `UPDATE ledger_import SET done_rows = done_rows + $2, taken = taken + $3, already = already + $4, guessed = guessed + $5, kept = kept + $6
       WHERE id = $1`,
      [id, progress.done, progress.taken, progress.already, progress.guessed, progress.kept],
    );
  }

  async finish(tx: Tx, id: string): Promise<void> {
    const ended = await tx.execute(
      `UPDATE ledger_import SET state = 'done', finished_at = $2 WHERE id = $1 AND state IN ('waiting', 'running') AND done_rows = total_rows`,
      [id, this.clock.now()],
    );
    if (ended > 0) await tx.execute(`SET LOCAL synchronous_commit = on`);
  }

  /**
   * Writes grants in one statement. They were compared with the record under the writers' lock, so a grant that is there
   * all the same was issued this moment. @returns ids by line @throws ProblemError STALE then: to be compared anew
   */
  async addGrants(tx: Tx, importId: string, grants: readonly NewLedgerGrant[]): Promise<Map<number, string>> {
    if (grants.length === 0) return new Map();
    const column = <T>(of: (grant: NewLedgerGrant) => T): T[] => grants.map(of);
    const ids = column(() => this.ids.next());
    await tx.execute(
      `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, merit_type, organisation_id, organisation_name, source,
         import_id, import_line, guesses)
       SELECT x.id, x.subject_id, x.award, x.year, x.decision_no, x.decided_on, x.merit_type, x.organisation_id, x.organisation_name, 'import',
         $11, x.line, COALESCE(x.guesses, '[]')
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::date[], $7::text[], $8::uuid[], $9::text[], $10::int[], $12::jsonb[])
         AS x(id, subject_id, award, year, decision_no, decided_on, merit_type, organisation_id, organisation_name, line, guesses)`,
      [
        ids,
        column(({ subjectId }) => subjectId),
        column(({ claim }) => claim.award),
        column(({ claim }) => claim.year),
        column(({ claim }) => claim.decisionNo),
        column(({ claim }) => claim.decidedOn),
        column(({ claim }) => claim.meritType),
        column(({ claim }) => claim.organisationId),
        column(({ claim }) => claim.organisationName),
        column(({ line }) => line),
        importId,
        column(({ guesses }) => (guesses.length === 0 ? null : JSON.stringify(guesses))),
      ],
    );
    return new Map(grants.map(({ line }, at) => [line, ids[at] ?? '']));
  }

  /** Households nobody had on record. @returns their ids in the same order */
  async addHouseholds(
    tx: Tx,
    households: readonly { readonly name: string; readonly address: string; readonly organisationId: string }[],
  ): Promise<string[]> {
    const ids = households.map(() => this.ids.next());
    const at = this.clock.now();
    await tx.execute(
      `INSERT INTO subject (id, kind, name, organisation_id, created_at)
       SELECT x.id, 'household', x.name, x.unit, $4 FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS x(id, name, unit)`,
      [ids, households.map(({ name }) => name), households.map(({ organisationId }) => organisationId), at],
    );
    await tx.execute(`INSERT INTO household (id, address) SELECT * FROM unnest($1::uuid[], $2::text[])`, [
      ids,
      households.map(({ address }) => address),
    ]);
    return ids;
  }

  /** Keeps rows aside, each once: one that waits already is told anew under the latest file, one that is settled stays so. */
  async keep(tx: Tx, importId: string, rows: readonly NewKeptRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.execute(
      `INSERT INTO ledger_row (id, import_id, line, row_hash, raw, findings, codes, created_at)
       SELECT x.id, $1, x.line, decode(x.hash, 'hex'), decode(x.raw, 'hex'), x.findings, ARRAY(SELECT jsonb_array_elements_text(x.codes)), $8
       FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::jsonb[], $7::jsonb[]) AS x(id, line, hash, raw, findings, codes)
       ON CONFLICT (row_hash) DO UPDATE SET import_id = EXCLUDED.import_id, line = EXCLUDED.line, raw = EXCLUDED.raw,
         findings = EXCLUDED.findings, codes = EXCLUDED.codes WHERE ledger_row.state = 'open'`,
      [
        importId,
        rows.map(() => this.ids.next()),
        rows.map(({ line }) => line),
        rows.map(({ hash }) => hash),
        rows.map(({ raw }) => raw.toString('hex')),
        rows.map(({ findings }) => JSON.stringify(findings)),
        rows.map(({ findings }) => JSON.stringify(codesOf(findings))),
        this.clock.now(),
      ],
    );
  }

  /** Rows that waited and are good now (their person was imported meanwhile, say). */
  async settle(tx: Tx, hashes: readonly string[], reason: string): Promise<number> {
    if (hashes.length === 0) return 0;
    return tx.execute(
      `UPDATE ledger_row SET state = 'taken', reason = $2, settled_at = $3, version = version + 1
       WHERE state = 'open' AND row_hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)`,
      [hashes, reason, this.clock.now()],
    );
  }

  /** One row settled by an officer. @throws ProblemError STALE when somebody was faster */
  async settleOne(
    tx: Tx,
    row: {
      readonly id: string;
      readonly version: number;
      readonly state: 'taken' | 'dismissed';
      readonly reason: string;
      readonly corrections: Buffer | null;
      readonly grantId: string | null;
      readonly accountId: string;
    },
  ): Promise<void> {
    const changed = await tx.execute(
      `UPDATE ledger_row SET state = $3, reason = $4, corrections = $5, grant_id = $6, settled_by = $7, settled_at = $8, version = version + 1
       WHERE id = $1 AND version = $2 AND state = 'open'`,
      [row.id, row.version, row.state, row.reason, row.corrections, row.grantId, row.accountId, this.clock.now()],
    );
    if (changed === 0) throw new ProblemError('STALE');
  }
}
