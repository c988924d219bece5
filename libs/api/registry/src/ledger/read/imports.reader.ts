import { Injectable } from '@nestjs/common';
import { findAward } from '@gs/domain';
import type { ledger, LedgerImportView, QueryOf, ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, scopeClause, type Actor } from '@gs/api-platform';
import type { Finding, Guess } from '../copy';
import { after, cursorOf, timeAndId, numberAndId } from './cursor';

interface Figures {
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly guessed: number;
  readonly kept: number;
}

const columns = (day: string): string => `i.id, i.file_name AS "fileName", i.file_sha256 AS "fileSha256",
  json_build_object('id', o.id, 'code', o.code, 'name', (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id
    ORDER BY v.valid_from <= ${day}::date DESC, abs(${day}::date - v.valid_from) LIMIT 1)) AS organisation,
  i.source, i.state, i.refusal, i.total_rows AS "totalRows", i.done_rows AS "doneRows", i.taken, i.already, i.guessed, i.kept,
  (SELECT count(*)::int FROM ledger_row r WHERE r.import_id = i.id AND r.state = 'open') AS waiting,
  COALESCE(a.display_name, 'Lệnh vận hành') AS "createdBy", i.created_at AS "createdAt", i.finished_at AS "finishedAt"`;
const joins = `JOIN organisation o ON o.id = i.organisation_id LEFT JOIN account a ON a.id = i.created_by`;

/** Imports of the award ledger as screens and commands show them. */
@Injectable()
export class ImportsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof ledger.imports>): Promise<ResponseOf<typeof ledger.imports>> {
    const today = this.clock.today();
    const [at, id] = after(query.cursor, timeAndId);
    const params: unknown[] = [today, at, id, query.limit + 1];
    const clause = scopeClause(actor, 'ledger.import', 'i.organisation_id', today, params);
    const rows = await this.db.query<LedgerImportView & { total: number; at: string }>(
      `SELECT ${columns('$1')}, i.created_at::text AS at, (SELECT count(*)::int FROM ledger_import i WHERE ${clause}) AS total
       FROM ledger_import i ${joins}
       WHERE ${clause} AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2::timestamptz, $3::uuid))
       ORDER BY i.created_at DESC, i.id DESC LIMIT $4`,
      params,
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ total: _, at: __, ...item }) => item),
      nextCursor: rows.length > shown.length && last !== undefined ? cursorOf(last.at, last.id) : null,
      total: rows[0]?.total ?? 0,
    };
  }

  /** @throws ProblemError NOT_FOUND */
  async get(actor: Actor, id: string): Promise<LedgerImportView> {
    const today = this.clock.today();
    const params: unknown[] = [today, id];
    const [row] = await this.db.query<LedgerImportView>(
      `SELECT ${columns('$1')} FROM ledger_import i ${joins}
       WHERE i.id = $2 AND ${scopeClause(actor, 'ledger.import', 'i.organisation_id', today, params)}`,
      params,
    );
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    return row;
  }

  /** Grants of an import in which something was read by convention, as the file orders them. */
  async guesses(
    actor: Actor,
    id: string,
    query: QueryOf<typeof ledger.guesses>,
  ): Promise<ResponseOf<typeof ledger.guesses>> {
    await this.get(actor, id);
    const [line, grant] = after(query.cursor, numberAndId);
    const rows = await this.db.query<
      Omit<ResponseOf<typeof ledger.guesses>['items'][number], 'award'> & { award: string; total: number }
    >(
      `SELECT g.id, g.import_line AS line, json_build_object('id', s.id, 'kind', s.kind, 'name', s.name) AS subject, g.award, g.year,
         g.decision_no AS "decisionNo", g.decided_on AS "decidedOn", g.guesses,
         (SELECT count(*)::int FROM award_grant t WHERE t.import_id = $1 AND t.guesses <> '[]') AS total
       FROM award_grant g JOIN subject s ON s.id = g.subject_id
       WHERE g.import_id = $1 AND g.guesses <> '[]' AND ($2::int IS NULL OR (g.import_line, g.id) > ($2::int, $3::uuid))
       ORDER BY g.import_line, g.id LIMIT $4`,
      [id, line, grant, query.limit + 1],
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ total: _, award, ...item }) => ({ ...item, award: awardRef(award) })),
      nextCursor: rows.length > shown.length && last !== undefined ? cursorOf(String(last.line), last.id) : null,
      total: rows[0]?.total ?? 0,
    };
  }

  /** All that an import came to, for the report of a command. */
  async figures(id: string): Promise<
    Figures & {
      readonly findings: readonly (Finding & { readonly row: number })[];
      readonly guesses: readonly (Guess & { readonly row: number })[];
    }
  > {
    const [figures] = await this.db.query<Figures>(
      `SELECT total_rows AS read, taken, already, guessed, kept FROM ledger_import WHERE id = $1`,
      [id],
    );
    if (figures === undefined) throw new ProblemError('NOT_FOUND');
    const kept = await this.db.query<{ line: number; findings: Finding[] }>(
      `SELECT line, findings FROM ledger_row WHERE import_id = $1 AND state = 'open' ORDER BY line, id`,
      [id],
    );
    const guessed = await this.db.query<{ line: number; guesses: Guess[] }>(
      `SELECT import_line AS line, guesses FROM award_grant WHERE import_id = $1 AND guesses <> '[]' ORDER BY import_line, id`,
      [id],
    );
    return {
      ...figures,
      findings: kept.flatMap(({ line, findings }) => findings.map((finding) => ({ ...finding, row: line }))),
      guesses: guessed.flatMap(({ line, guesses }) => guesses.map((guess) => ({ ...guess, row: line }))),
    };
  }

  /** The unit a command imports in the name of: the one above all others. @throws ProblemError NOT_FOUND without any */
  async topUnit(): Promise<string> {
    const [row] = await this.db.query<{ id: string }>(
      `SELECT c.ancestor_id AS id FROM organisation_closure c JOIN organisation o ON o.id = c.ancestor_id
       GROUP BY c.ancestor_id, o.code ORDER BY count(*) DESC, o.code LIMIT 1`,
    );
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    return row.id;
  }
}

/** A code the catalogue does not know is shown as it is. */
const awardRef = (code: string): { code: string; name: string; shortName: string } => {
  const award = findAward(code);
  return { code, name: award?.name ?? code, shortName: award?.shortName ?? code };
};
