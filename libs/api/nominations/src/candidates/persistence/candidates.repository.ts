import { Injectable } from '@nestjs/common';
import type { CandidateStatus, Cite, SubjectKind } from '@gs/domain';
import { Clock, Db, type LocalDate, type Queryable, type Tx } from '@gs/api-platform';

export interface NewRun {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly onDate: LocalDate;
  readonly rulesVersion: string;
  readonly total: number;
  readonly accountId: string;
}

/** By award: how many there are of each status. */
export type RunCounts = Readonly<Record<string, Readonly<Partial<Record<CandidateStatus, number>>>>>;

/** A run as whoever works it off holds it. */
export interface HeldRun {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly onDate: LocalDate;
  readonly afterId: string | null;
  readonly state: 'running' | 'done' | 'failed';
  readonly counts: RunCounts;
}

const heldSql = `SELECT id, organisation_id AS "organisationId", year, on_date AS "onDate", after_id AS "afterId", state, counts FROM candidate_run`;

export interface NewCandidate {
  readonly subjectId: string;
  readonly award: string;
  readonly status: CandidateStatus;
  readonly nextYear: boolean;
  readonly nameKey: string;
  readonly conditionTitle: string;
  readonly missing: string;
  readonly cite: Cite | null;
  readonly earliestYear: number | null;
}

export interface RunProgress {
  readonly done: number;
  readonly unrated: number;
  readonly afterId: string;
  /** Awards no record decides, by kind of subject met in the batch. */
  readonly judged: Readonly<Partial<Record<SubjectKind, readonly string[]>>>;
}

/** Runs over a unit and year, and what they found. */
@Injectable()
export class CandidateRuns {
  constructor(
    private readonly pool: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins anew unless one is under way: of two who ask at once the second finds the first one's.
   * @returns whether it was begun
   */
  async begin(tx: Tx, run: NewRun): Promise<boolean> {
    await tx.execute(`DELETE FROM candidate_run WHERE organisation_id = $1 AND year = $2 AND state <> 'running'`, [
      run.organisationId,
      run.year,
    ]);
    const begun = await tx.execute(
      `INSERT INTO candidate_run (id, organisation_id, year, state, on_date, rules_version, total, created_by, created_at)
       VALUES ($1, $2, $3, 'running', $4, $5, $6, $7, $8) ON CONFLICT (organisation_id, year) DO NOTHING`,
      [run.id, run.organisationId, run.year, run.onDate, run.rulesVersion, run.total, run.accountId, this.clock.now()],
    );
    return begun === 1;
  }

  /** The run of a unit and year that is under way. */
  async running(tx: Tx, organisationId: string, year: number): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM candidate_run WHERE organisation_id = $1 AND year = $2 AND state = 'running'`,
      [organisationId, year],
    );
    return rows[0]?.id ?? null;
  }

  /** A run as it stands; null once it was replaced. */
  async find(id: string, db: Queryable = this.pool): Promise<HeldRun | null> {
    return (await db.query<HeldRun>(`${heldSql} WHERE id = $1`, [id]))[0] ?? null;
  }

  /** As `find`, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<HeldRun | null> {
    return (await tx.query<HeldRun>(`${heldSql} WHERE id = $1 FOR UPDATE`, [id]))[0] ?? null;
  }

  async add(tx: Tx, runId: string, rows: readonly NewCandidate[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.execute(
      `INSERT INTO candidate (run_id, subject_id, award, status, next_year, name_key, condition_title, missing, cite, earliest_year)
       SELECT $1, x."subjectId", x.award, x.status, x."nextYear", x."nameKey", x."conditionTitle", x.missing, x.cite, x."earliestYear"
       FROM json_to_recordset($2::json) AS x("subjectId" uuid, award text, status text, "nextYear" boolean, "nameKey" text,
         "conditionTitle" text, missing text, cite jsonb, "earliestYear" int)`,
      [runId, JSON.stringify(rows)],
    );
  }

  /** @param counts all so far, this batch included */
  async advance(tx: Tx, id: string, { done, unrated, afterId, judged }: RunProgress, counts: RunCounts): Promise<void> {
    await tx.execute(
      `UPDATE candidate_run SET done = done + $2, unrated = unrated + $3, after_id = $4, judged = judged || $5::jsonb, counts = $6 WHERE id = $1`,
      [id, done, unrated, afterId, JSON.stringify(judged), JSON.stringify(counts)],
    );
  }

  async end(tx: Tx, id: string, state: 'done' | 'failed'): Promise<void> {
    await tx.execute(`UPDATE candidate_run SET state = $2, finished_at = $3 WHERE id = $1 AND state = 'running'`, [
      id,
      state,
      this.clock.now(),
    ]);
  }
}
