import { Injectable } from '@nestjs/common';
import { submissionMachine, type SubmissionAction } from '@gs/domain';
import type { Permission } from '@gs/contracts';
import {
  Clock,
  ProblemError,
  scopeClause,
  type Actor,
  type LocalDate,
  type Queryable,
  type Tx,
} from '@gs/api-platform';
import type { PlacedStep } from '../route/route';

export interface SubmissionRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly year: number;
  readonly title: string;
  readonly state: string;
  readonly letter_no: string;
  readonly letter_date: LocalDate | null;
  readonly route: PlacedStep[] | null;
  readonly holder_id: string;
  readonly due_on: LocalDate | null;
  readonly received_on: LocalDate | null;
  readonly rule_set: string | null;
  readonly version: number;
}

/** Whose unit must lie in the actor's scope: the one the list belongs to, or the one on whose desk it lies. */
export type Side = 'organisation_id' | 'holder_id';

export interface SubmissionChange {
  readonly route?: readonly PlacedStep[];
  readonly holderId?: string;
  readonly dueOn?: LocalDate | null;
  readonly submitted?: boolean;
  readonly receivedOn?: LocalDate | null;
  readonly ruleSet?: string | null;
}

export interface NewSubmission {
  readonly organisationId: string;
  readonly year: number;
  readonly title: string;
  readonly letterNo?: string;
  readonly letterDate?: LocalDate | null;
  readonly sourceFileId?: string;
}

/** What becomes of nominations that leave their list. */
export interface SetApart {
  readonly state: string;
  readonly title: string;
  readonly route: readonly PlacedStep[] | null;
  readonly holderId: string;
}

/** Name, number and date of the letter of a submission. */
export interface Letter {
  readonly title: string;
  readonly letterNo: string;
  readonly letterDate: LocalDate | null;
}

const columns = `s.id, s.organisation_id, s.year, s.title, s.state, s.letter_no, s.letter_date, s.route, s.holder_id, s.due_on,
  s.received_on, s.rule_set, s.version`;

@Injectable()
export class Submissions {
  constructor(private readonly clock: Clock) {}

  /** Writes a draft that lies with its own unit. */
  async insert(tx: Tx, id: string, row: NewSubmission, accountId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO submission (id, organisation_id, year, title, state, letter_no, letter_date, holder_id, source_file_id, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'draft', $5, $6, $2, $7, $8, $9, $9)`,
      [
        id,
        row.organisationId,
        row.year,
        row.title,
        row.letterNo ?? '',
        row.letterDate ?? null,
        row.sourceFileId ?? null,
        accountId,
        this.clock.now(),
      ],
    );
  }

  /** A list set apart from another before, in the same state, of the same name and way; undefined: none. */
  async setApart(tx: Tx, from: SubmissionRow, apart: SetApart): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `SELECT s.id FROM submission s WHERE s.organisation_id = $1 AND s.year = $2 AND s.title = $3 AND s.state = $4
         AND s.route IS NOT DISTINCT FROM $5::jsonb ORDER BY s.created_at DESC, s.id LIMIT 1 FOR UPDATE`,
      [
        from.organisation_id,
        from.year,
        apart.title,
        apart.state,
        apart.route === null ? null : JSON.stringify(apart.route),
      ],
    );
    return rows[0]?.id;
  }

  /** Writes a list set apart from another: under the same letter, received on the same day, in a state and way of its own. */
  async insertApart(tx: Tx, id: string, from: SubmissionRow, apart: SetApart): Promise<void> {
    const back = apart.state === 'returned';
    await tx.execute(
      `INSERT INTO submission (id, organisation_id, year, title, state, letter_no, letter_date, route, holder_id, due_on, submitted_at,
         received_on, rule_set, source_file_id, created_by, created_at, updated_at)
       SELECT $2, s.organisation_id, s.year, $3, $4, s.letter_no, s.letter_date, $5::jsonb, $6,
         CASE WHEN $7 THEN NULL ELSE s.due_on END, s.submitted_at, CASE WHEN $7 THEN NULL ELSE s.received_on END,
         CASE WHEN $7 THEN NULL ELSE s.rule_set END, s.source_file_id, s.created_by, $8, $8
       FROM submission s WHERE s.id = $1`,
      [
        from.id,
        id,
        apart.title,
        apart.state,
        apart.route === null ? null : JSON.stringify(apart.route),
        apart.holderId,
        back,
        this.clock.now(),
      ],
    );
  }

  /** Names a submission that the caller has locked. */
  async name(tx: Tx, id: string, letter: Letter): Promise<void> {
    await tx.execute(
      `UPDATE submission SET title = $2, letter_no = $3, letter_date = $4, version = version + 1, updated_at = $5 WHERE id = $1`,
      [id, letter.title, letter.letterNo, letter.letterDate, this.clock.now()],
    );
  }

  /** Something hanging on it has changed: lists show it on top. */
  async touch(tx: Tx, id: string): Promise<void> {
    await tx.execute(`UPDATE submission SET updated_at = $2 WHERE id = $1`, [id, this.clock.now()]);
  }

  /** A submission as it stands, whoever asks: the caller has looked at the scope. @throws ProblemError NOT_FOUND */
  async find(db: Queryable, id: string): Promise<SubmissionRow> {
    const rows = await db.query<SubmissionRow>(`SELECT ${columns} FROM submission s WHERE s.id = $1`, [id]);
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }

  /** Locks a submission within the actor's scope. @throws ProblemError NOT_FOUND */
  async lock(tx: Tx, id: string, actor: Actor, permission: Permission, side: Side): Promise<SubmissionRow> {
    const params: unknown[] = [id];
    const clause = scopeClause(actor, permission, `s.${side}`, this.clock.today(), params);
    const rows = await tx.query<SubmissionRow>(
      `SELECT ${columns} FROM submission s WHERE s.id = $1 AND ${clause} FOR UPDATE`,
      params,
    );
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }

  /** Locks submissions on behalf of a council or a decision, in the order of their ids. */
  async lockMany(tx: Tx, ids: readonly string[]): Promise<SubmissionRow[]> {
    return tx.query<SubmissionRow>(
      `SELECT ${columns} FROM submission s WHERE s.id = ANY($1::uuid[]) ORDER BY s.id FOR UPDATE`,
      [[...new Set(ids)]],
    );
  }

  /** As `lock`, and refuses a form that was opened on an earlier version or a state in which the action is not allowed. */
  async lockFor(
    tx: Tx,
    id: string,
    actor: Actor,
    permission: Permission,
    side: Side,
    expect: { readonly version?: number; readonly action?: SubmissionAction; readonly states?: readonly string[] },
  ): Promise<SubmissionRow> {
    const row = await this.lock(tx, id, actor, permission, side);
    if (expect.version !== undefined && expect.version !== row.version) throw new ProblemError('STALE');
    const states: readonly string[] =
      expect.action === undefined ? (expect.states ?? []) : submissionMachine.actions[expect.action].from;
    if (!states.includes(row.state)) throw new ProblemError('WRONG_STATE');
    return row;
  }

  /** Moves a submission on; what `change` does not name stays. @throws ProblemError STALE when it moved meanwhile */
  async move(tx: Tx, row: SubmissionRow, state: string, change: SubmissionChange = {}): Promise<void> {
    const changed = await tx.execute(
      `UPDATE submission SET state = $3, version = version + 1, updated_at = $4,
         route = COALESCE($5::jsonb, route), holder_id = COALESCE($6::uuid, holder_id),
         due_on = CASE WHEN $7 THEN $8::date ELSE due_on END,
         submitted_at = CASE WHEN $9 THEN $4 ELSE submitted_at END,
         received_on = CASE WHEN $10 THEN $11::date ELSE received_on END,
         rule_set = CASE WHEN $12 THEN $13 ELSE rule_set END
       WHERE id = $1 AND state = $2`,
      [
        row.id,
        row.state,
        state,
        this.clock.now(),
        change.route === undefined ? null : JSON.stringify(change.route),
        change.holderId ?? null,
        change.dueOn !== undefined,
        change.dueOn ?? null,
        change.submitted === true,
        change.receivedOn !== undefined,
        change.receivedOn ?? null,
        change.ruleSet !== undefined,
        change.ruleSet ?? null,
      ],
    );
    if (changed === 0) throw new ProblemError('STALE');
    await tx.audit({
      action: `submission.${state}`,
      kind: 'submission',
      id: row.id,
      before: { state: row.state, version: row.version },
      after: { state, version: row.version + 1 },
    });
  }
}
