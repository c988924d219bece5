import { Injectable } from '@nestjs/common';
import { nominationMachine, type LocalDate, type NominationAction, type SubjectKind } from '@gs/domain';
import { Clock, ProblemError, type Queryable, type Tx } from '@gs/api-platform';
import { openStates } from '../common/states';
import { countFindings, type StoredEvaluation } from '../evaluation/evaluation';
import type { PresentParts } from './dossier.repository';
import { Evaluator, type Declared, type ToEvaluate } from '../evaluation/evaluator';

export interface NominationRow {
  readonly id: string;
  readonly submission_id: string;
  readonly subject_id: string;
  readonly subject_kind: SubjectKind;
  readonly award: string;
  readonly year: number;
  readonly state: string;
  readonly declared: Declared;
  readonly seq: number;
  readonly version: number;
  readonly favourable_rule_set_id: string | null;
  readonly favourable_reason: string | null;
  readonly favourable_by: string | null;
}

export interface NewNomination {
  readonly id: string;
  readonly submissionId: string;
  readonly organisationId: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly award: string;
  readonly year: number;
  readonly position: string;
  readonly unitName: string;
  readonly achievement: string;
  readonly declared: Declared;
  readonly seq: number;
}

/** One nomination as it stands, with its last evaluation. */
export interface FoundNomination extends NominationRow {
  readonly evaluation: StoredEvaluation | null;
}

export interface FavourableChoice {
  readonly ruleSetId: string;
  readonly reason: string;
  readonly accountId: string;
}

/** What a unit may correct of a nomination. */
export interface NominationText {
  readonly award: string;
  readonly position: string;
  readonly achievement: string;
}

/** How many nominations of a submission stand where: before the unit's council, sent on, not past the deciding council, open at all. */
export interface Standing {
  readonly unit_council: number;
  readonly submitted: number;
  readonly council: number;
  readonly open: number;
}

const columns = `id, submission_id, subject_id, subject_kind, award, year, state, declared, seq, version,
  favourable_rule_set_id, favourable_reason, favourable_by`;

@Injectable()
export class Nominations {
  constructor(
    private readonly clock: Clock,
    private readonly evaluator: Evaluator,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async find(db: Queryable, id: string): Promise<FoundNomination> {
    const rows = await db.query<FoundNomination>(`SELECT ${columns}, evaluation FROM nomination WHERE id = $1`, [id]);
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }

  /** Nominations of a submission that are not withdrawn, locked, in the order of the list. */
  async ofSubmission(tx: Tx, submissionId: string): Promise<NominationRow[]> {
    return tx.query<NominationRow>(
      `SELECT ${columns} FROM nomination
       WHERE submission_id = $1 AND state <> 'withdrawn' ORDER BY seq, id FOR UPDATE`,
      [submissionId],
    );
  }

  /** Nominations of subjects that still wait for something, locked in the order of their ids. */
  async openOf(tx: Tx, subjectIds: readonly string[]): Promise<NominationRow[]> {
    return tx.query<NominationRow>(
      `SELECT ${columns} FROM nomination WHERE subject_id = ANY($1::uuid[]) AND state IN ${openStates} ORDER BY id FOR UPDATE`,
      [subjectIds],
    );
  }

  /** Names of those among them whose subject has an open matter. */
  async heldAmong(db: Queryable, ids: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ name: string }>(
      `SELECT DISTINCT s.name FROM nomination n JOIN subject s ON s.id = n.subject_id
       JOIN subject_hold h ON h.subject_id = n.subject_id AND h.released_on IS NULL WHERE n.id = ANY($1::uuid[]) ORDER BY s.name`,
      [ids],
    );
    return rows.map(({ name }) => name);
  }

  /** Locks nominations, in the order of their ids. @throws ProblemError NOT_FOUND when one of them is not there */
  async lock(tx: Tx, ids: readonly string[]): Promise<NominationRow[]> {
    const rows = await tx.query<NominationRow>(
      `SELECT ${columns} FROM nomination WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      [ids],
    );
    if (rows.length !== new Set(ids).size) throw new ProblemError('NOT_FOUND');
    return rows;
  }

  /** Puts nominations with their papers into another submission, after those it has, in the order given. */
  async moveTo(tx: Tx, ids: readonly string[], submissionId: string): Promise<void> {
    const first = await this.nextSeq(tx, submissionId);
    await tx.execute(
      `UPDATE nomination n SET submission_id = $2, seq = $3 + g.at - 1, version = version + 1, updated_at = $4
       FROM unnest($1::uuid[]) WITH ORDINALITY AS g(id, at) WHERE n.id = g.id`,
      [ids, submissionId, first, this.clock.now()],
    );
    await tx.execute(`UPDATE dossier_part SET submission_id = $2 WHERE nomination_id = ANY($1::uuid[])`, [
      ids,
      submissionId,
    ]);
  }

  async submissionsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT submission_id AS id FROM nomination WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async standing(tx: Tx, submissionId: string): Promise<Standing> {
    const rows = await tx.query<Standing>(
      `SELECT count(*) FILTER (WHERE state IN ('unit-council', 'in-session'))::int AS unit_council,
         count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
         count(*) FILTER (WHERE state IN ('submitted', 'appraising', 'awaiting-council', 'in-session'))::int AS council,
         count(*) FILTER (WHERE state IN ${openStates})::int AS open
       FROM nomination WHERE submission_id = $1`,
      [submissionId],
    );
    return rows[0] ?? { unit_council: 0, submitted: 0, council: 0, open: 0 };
  }

  /** The next free place in the list of a submission. */
  async nextSeq(tx: Tx, submissionId: string): Promise<number> {
    const rows = await tx.query<{ seq: number }>(
      `SELECT COALESCE(max(seq), 0)::int + 1 AS seq FROM nomination WHERE submission_id = $1`,
      [submissionId],
    );
    return rows[0]?.seq ?? 1;
  }

  /** Corrects a nomination that is still the unit's. @throws ProblemError WRONG_STATE when it is not, or was corrected meanwhile */
  async correct(tx: Tx, id: string, version: number, text: NominationText): Promise<void> {
    const changed = await tx.execute(
      `UPDATE nomination SET award = $3, position = $4, achievement = $5, version = version + 1, updated_at = $6
       WHERE id = $1 AND version = $2 AND state IN ('draft', 'returned')`,
      [id, version, text.award, text.position, text.achievement, this.clock.now()],
    );
    if (changed === 0) throw new ProblemError('WRONG_STATE');
  }

  /** A council moves a nomination to another award. The caller has locked it. */
  async change(tx: Tx, id: string, award: string): Promise<void> {
    await tx.execute(`UPDATE nomination SET award = $2, version = version + 1, updated_at = $3 WHERE id = $1`, [
      id,
      award,
      this.clock.now(),
    ]);
  }

  /** Something hanging on it has changed: lists show it on top. */
  async touch(tx: Tx, id: string): Promise<void> {
    await tx.execute(`UPDATE nomination SET updated_at = $2 WHERE id = $1`, [id, this.clock.now()]);
  }

  /** Writes many new drafts with their evaluation in one statement. */
  async insert(tx: Tx, rows: readonly NewNomination[], receivedOn: LocalDate): Promise<void> {
    const evaluated = await this.evaluator.evaluate(
      rows.map((row) => ({ ...row, key: row.id, receivedOn })),
      tx,
    );
    await tx.query(
      `INSERT INTO nomination (id, submission_id, organisation_id, subject_id, subject_kind, award, year, state, position, unit_name,
         achievement, declared, seq, updated_at, evaluation, verdict, met_count, rule_count, unmet_count, unknown_count, rule_set_id, rules_version)
       SELECT r.id, r."submissionId", r."organisationId", r."subjectId", r."subjectKind", r.award, r.year, 'draft', r.position, r."unitName",
         r.achievement, r.declared, r.seq, $2, r.evaluation, r.verdict, r.met, r.rules, r.unmet, r.unknown,
         r.evaluation ->> 'ruleSetId', r.evaluation ->> 'rulesVersion'
       FROM json_to_recordset($1::json) AS r(id uuid, "submissionId" uuid, "organisationId" uuid, "subjectId" uuid, "subjectKind" text,
         award text, year int, position text, "unitName" text, achievement text, declared jsonb, seq int, evaluation jsonb, verdict text,
         met int, rules int, unmet int, unknown int)`,
      [JSON.stringify(rows.map((row) => ({ ...row, ...columnsOf(evaluated.get(row.id)) }))), this.clock.now()],
    );
  }

  /** Evaluates again and keeps the result. @param dossier when the dossier is looked at too @returns by nomination id */
  async evaluateAgain(
    tx: Tx,
    rows: readonly NominationRow[],
    receivedOn: LocalDate,
    dossier?: PresentParts,
  ): Promise<Map<string, StoredEvaluation>> {
    const items = rows.map((row) => toEvaluate(row, receivedOn, dossier));
    const evaluated = await this.evaluator.evaluate(items, tx);
    await tx.query(
      `UPDATE nomination n SET evaluation = r.evaluation, verdict = r.verdict, met_count = r.met, rule_count = r.rules,
         unmet_count = r.unmet, unknown_count = r.unknown,
         rule_set_id = r.evaluation ->> 'ruleSetId', rules_version = r.evaluation ->> 'rulesVersion'
       FROM json_to_recordset($1::json) AS r(id uuid, evaluation jsonb, verdict text, met int, rules int, unmet int, unknown int)
       WHERE n.id = r.id`,
      [JSON.stringify(rows.map((row) => ({ id: row.id, ...columnsOf(evaluated.get(row.id)) })))],
    );
    return evaluated;
  }

  /** Since now the appraising body has them; null takes that back, and with it the rule set chosen for them. */
  async receivedForAppraisal(tx: Tx, ids: readonly string[], at: Date | null): Promise<void> {
    await tx.execute(
      `UPDATE nomination SET received_for_appraisal_at = $2,
         favourable_rule_set_id = NULL, favourable_reason = NULL, favourable_by = NULL, favourable_at = NULL
       WHERE id = ANY($1::uuid[])`,
      [ids, at],
    );
  }

  /** A list that nobody appraises in between is received as a whole when it is sent. */
  async receivedBy(tx: Tx, submissionId: string, at: Date): Promise<void> {
    await tx.execute(
      `UPDATE nomination SET received_for_appraisal_at = $2 WHERE submission_id = $1 AND state = 'awaiting-council'`,
      [submissionId, at],
    );
  }

  /** Writes the rule set chosen as more favourable, or takes the choice back. The caller has locked the nomination. */
  async favour(tx: Tx, id: string, choice: FavourableChoice | null): Promise<void> {
    await tx.execute(
      `UPDATE nomination SET favourable_rule_set_id = $2, favourable_reason = $3, favourable_by = $4, favourable_at = $5,
         version = version + 1, updated_at = $6 WHERE id = $1`,
      [
        id,
        choice?.ruleSetId ?? null,
        choice?.reason ?? null,
        choice?.accountId ?? null,
        choice === null ? null : this.clock.now(),
        this.clock.now(),
      ],
    );
  }

  /** Back before a council, from its session or from results that no decision rests on. @returns how many moved */
  async takeBack(tx: Tx, ids: readonly string[], to: 'unit-council' | 'awaiting-council'): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.execute(
      `UPDATE nomination SET state = $2, version = version + 1, updated_at = $3
       WHERE id = ANY($1::uuid[]) AND state IN ('in-session', 'passed', 'not-passed', 'submitted')`,
      [ids, to, this.clock.now()],
    );
  }

  /** Moves nominations on by one action; those not in a state it starts from stay. @returns how many moved */
  async act(tx: Tx, ids: readonly string[], action: NominationAction): Promise<number> {
    const { from, to } = nominationMachine.actions[action];
    if (ids.length === 0) return 0;
    return tx.execute(
      `UPDATE nomination SET state = $2, version = version + 1, updated_at = $3 WHERE id = ANY($1::uuid[]) AND state = ANY($4::text[])`,
      [ids, to, this.clock.now(), from],
    );
  }
}

/** A nomination as it is judged. @param dossier when the dossier is looked at too */
export function toEvaluate(row: NominationRow, receivedOn: LocalDate, dossier?: PresentParts): ToEvaluate {
  const { favourable_rule_set_id: ruleSetId, favourable_reason: reason, favourable_by: by } = row;
  return {
    key: row.id,
    subjectId: row.subject_id,
    subjectKind: row.subject_kind,
    award: row.award,
    year: row.year,
    declared: row.declared,
    receivedOn,
    ...(ruleSetId === null || reason === null || by === null ? {} : { favourable: { ruleSetId, reason, by } }),
    ...(dossier === undefined ? {} : { dossierParts: dossier.of(row.id) }),
  };
}

function columnsOf(evaluation: StoredEvaluation | undefined): Record<string, unknown> {
  if (evaluation === undefined) return { evaluation: null, verdict: 'unclear', met: 0, rules: 0, unmet: 0, unknown: 0 };
  return { evaluation, verdict: evaluation.verdict, ...countFindings(evaluation.findings) };
}
