import { Injectable } from '@nestjs/common';
import { Ids, type LocalDate, type Tx } from '@gs/api-platform';
import { rebuildClosure } from './closure';

/** One version of a unit as a list says it. */
export interface OrganisationVersionInput {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly legalBasis: string;
  /** Units this one succeeds on the first day of the version. */
  readonly predecessors: readonly string[];
}

export interface DutyInput {
  /** The area: the duty holds there and in all that lies below it. */
  readonly areaCode: string;
  readonly duty: string;
  readonly holderCode: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** A version on record. */
export interface HeldPeriod {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface ImportCount {
  readonly added: number;
  readonly changed: number;
}

/** Takes lists of units. Codes that are referred to must exist, in the list or before: the caller has checked. */
@Injectable()
export class OrganisationsImporter {
  constructor(private readonly ids: Ids) {}

  /** When each version of these units holds, as on record. */
  periodsOf(tx: Tx, codes: readonly string[]): Promise<HeldPeriod[]> {
    return tx.query<HeldPeriod>(
      `SELECT o.code, v.valid_from AS "validFrom", v.valid_to AS "validTo" FROM organisation_version v
       JOIN organisation o ON o.id = v.organisation_id WHERE o.code = ANY($1::text[]) ORDER BY o.code, v.valid_from`,
      [[...new Set(codes)]],
    );
  }

  /** Adds new units and versions, corrects known ones (same code and first day), then makes the closure anew. */
  async take(tx: Tx, rows: readonly OrganisationVersionInput[]): Promise<ImportCount> {
    await tx.execute(
      `INSERT INTO organisation (id, code) SELECT x.id, x.code FROM json_to_recordset($1::json) AS x(id uuid, code text)
       ON CONFLICT (code) DO NOTHING`,
      [JSON.stringify([...new Set(rows.map((row) => row.code))].map((code) => ({ id: this.ids.next(), code })))],
    );
    const data = JSON.stringify(rows.map((row) => ({ id: this.ids.next(), ...row })));
    const source = `json_to_recordset($1::json) AS x(id uuid, code text, name text, kind text, level text, "parentCode" text,
      "validFrom" date, "validTo" date, "legalBasis" text) JOIN organisation o ON o.code = x.code LEFT JOIN organisation p ON p.code = x."parentCode"`;
    const changed = await tx.execute(
      `UPDATE organisation_version v SET name = s.name, kind = s.kind, level = s.level, parent_id = s.parent_id, valid_to = s.valid_to, legal_basis = s.legal_basis
       FROM (SELECT o.id AS organisation_id, x.name, x.kind, x.level, p.id AS parent_id, x."validFrom" AS valid_from, x."validTo" AS valid_to,
         x."legalBasis" AS legal_basis FROM ${source}) s
       WHERE v.organisation_id = s.organisation_id AND v.valid_from = s.valid_from
         AND (v.name, v.kind, v.level, v.parent_id, v.valid_to, v.legal_basis) IS DISTINCT FROM (s.name, s.kind, s.level, s.parent_id, s.valid_to, s.legal_basis)`,
      [data],
    );
    const added = await tx.execute(
      `INSERT INTO organisation_version (id, organisation_id, name, kind, level, parent_id, valid_from, valid_to, legal_basis)
       SELECT x.id, o.id, x.name, x.kind, x.level, p.id, x."validFrom", x."validTo", x."legalBasis" FROM ${source}
       WHERE NOT EXISTS (SELECT 1 FROM organisation_version v WHERE v.organisation_id = o.id AND v.valid_from = x."validFrom")`,
      [data],
    );
    await this.takeSuccessions(tx, rows);
    await rebuildClosure(tx);
    return { added, changed };
  }

  private async takeSuccessions(tx: Tx, rows: readonly OrganisationVersionInput[]): Promise<void> {
    const edges = rows.flatMap((row) =>
      row.predecessors.map((predecessor) => ({
        predecessor,
        successor: row.code,
        on: row.validFrom,
        basis: row.legalBasis,
      })),
    );
    await tx.execute(
      `INSERT INTO organisation_succession (predecessor_id, successor_id, on_date, legal_basis)
       SELECT p.id, s.id, x."on", x.basis FROM json_to_recordset($1::json) AS x(predecessor text, successor text, "on" date, basis text)
       JOIN organisation p ON p.code = x.predecessor JOIN organisation s ON s.code = x.successor
       ON CONFLICT (predecessor_id, successor_id) DO UPDATE SET on_date = EXCLUDED.on_date, legal_basis = EXCLUDED.legal_basis`,
      [JSON.stringify(edges)],
    );
  }

  /** Says who does a duty for an area; a row of the same area, duty and first day is corrected. @returns rows written */
  takeDuties(tx: Tx, rows: readonly DutyInput[]): Promise<number> {
    return tx.execute(
      `INSERT INTO organisation_duty (organisation_id, duty, holder_id, valid_from, valid_to)
       SELECT a.id, x.duty, h.id, x."validFrom", x."validTo"
       FROM json_to_recordset($1::json) AS x("areaCode" text, duty text, "holderCode" text, "validFrom" date, "validTo" date)
       JOIN organisation a ON a.code = x."areaCode" JOIN organisation h ON h.code = x."holderCode"
       ON CONFLICT (organisation_id, duty, valid_from) DO UPDATE SET holder_id = EXCLUDED.holder_id, valid_to = EXCLUDED.valid_to
       WHERE (organisation_duty.holder_id, organisation_duty.valid_to) IS DISTINCT FROM (EXCLUDED.holder_id, EXCLUDED.valid_to)`,
      [JSON.stringify(rows)],
    );
  }
}
