import { Injectable } from '@nestjs/common';
import type { ledger, LedgerFault, LedgerRowView, QueryOf, ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, scopeClause, type Actor, type Queryable } from '@gs/api-platform';
import { fields } from '../columns';
import type { Finding } from '../copy';
import { masked, RowSeal } from '../seal';
import { after, cursorOf, placeAndId } from './cursor';

export interface KeptRow {
  readonly id: string;
  readonly version: number;
  readonly state: LedgerRowView['state'];
  readonly importId: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly line: number;
  readonly raw: Buffer;
  readonly corrections: Buffer | null;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
}

const columns = `r.id, r.version, r.state, r.import_id AS "importId", i.organisation_id AS "organisationId", i.file_name AS "fileName", r.line,
  r.raw, r.corrections, r.findings, r.reason, a.display_name AS "settledBy", r.settled_at AS "settledAt"`;
const from = `ledger_row r JOIN ledger_import i ON i.id = r.import_id LEFT JOIN account a ON a.id = r.settled_by`;

/** Rows kept aside, as the page «Dòng chờ xử lý» shows them. */
@Injectable()
export class RowsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly seal: RowSeal,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof ledger.rows>): Promise<ResponseOf<typeof ledger.rows>> {
    const today = this.clock.today();
    const base: unknown[] = [query.state, query.importId ?? null];
    const clause = scopeClause(actor, 'ledger.import', 'i.organisation_id', today, base);
    const where = `r.state = $1 AND ($2::uuid IS NULL OR r.import_id = $2) AND ${clause}`;
    const counts = await this.db.query<{ code: LedgerFault; count: number }>(
      `SELECT c.code, count(*)::int AS count FROM ${from} CROSS JOIN LATERAL unnest(r.codes) AS c(code) WHERE ${where}
       GROUP BY c.code ORDER BY count(*) DESC, c.code`,
      base,
    );
    const [place, id] = after(query.cursor, placeAndId);
    const [file, line] = place?.split(':') ?? [null, null];
    const params = [...base, query.code ?? null, file, line, id, query.limit + 1];
    const n = base.length;
    const matching = `${where} AND ($${n + 1}::text IS NULL OR r.codes @> ARRAY[$${n + 1}::text])`;
    const rows = await this.db.query<KeptRow & { total: number }>(
      `SELECT ${columns}, (SELECT count(*)::int FROM ${from} WHERE ${matching}) AS total FROM ${from}
       WHERE ${matching} AND ($${n + 2}::uuid IS NULL OR (r.import_id, r.line, r.id) > ($${n + 2}::uuid, $${n + 3}::int, $${n + 4}::uuid))
       ORDER BY r.import_id, r.line, r.id LIMIT $${n + 5}`,
      params,
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => this.view(row)),
      nextCursor:
        rows.length > shown.length && last !== undefined ? cursorOf(`${last.importId}:${last.line}`, last.id) : null,
      total: rows[0]?.total ?? 0,
      counts,
    };
  }

  /** @throws ProblemError NOT_FOUND */
  async find(actor: Actor, id: string, on: Queryable = this.db): Promise<KeptRow> {
    const params: unknown[] = [id];
    const clause = scopeClause(actor, 'ledger.import', 'i.organisation_id', this.clock.today(), params);
    const [row] = await on.query<KeptRow>(`SELECT ${columns} FROM ${from} WHERE r.id = $1 AND ${clause}`, params);
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    return row;
  }

  view(kept: KeptRow): LedgerRowView {
    const corrections = this.seal.openCorrections(kept.corrections);
    const row = this.seal.open(kept.raw, corrections);
    const cells: LedgerRowView['cells'] = {};
    for (const field of fields) {
      const text = masked(row.text(field));
      if (text !== '') cells[field] = text;
    }
    return {
      id: kept.id,
      version: kept.version,
      state: kept.state,
      importId: kept.importId,
      fileName: kept.fileName,
      line: kept.line,
      cells,
      raw: row.titles.map((column, at) => ({ column, text: masked(row.record.cells[at] ?? '') })),
      findings: [...kept.findings],
      reason: kept.reason,
      settledBy: kept.settledBy,
      settledAt: kept.settledAt,
    };
  }
}
