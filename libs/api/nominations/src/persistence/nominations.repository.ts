import { Injectable } from '@nestjs/common';
import { nominationMachine, type LocalDate, type NominationAction, type SubjectKind } from '@gs/domain';
import { Clock, type Tx } from '@gs/api-platform';
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

@Injectable()
export class Nominations {
  constructor(
    private readonly clock: Clock,
    private readonly evaluator: Evaluator,
  ) {}

  /** Nominations of a submission that are not withdrawn, locked, in the order of the list. */
  async ofSubmission(tx: Tx, submissionId: string): Promise<NominationRow[]> {
    return tx.query<NominationRow>(
      `SELECT id, submission_id, subject_id, subject_kind, award, year, state, declared, seq, version FROM nomination
       WHERE submission_id = $1 AND state <> 'withdrawn' ORDER BY seq, id FOR UPDATE`,
      [submissionId],
    );
  }

  /** Writes many new drafts with their evaluation in one statement. */
  async insert(tx: Tx, rows: readonly NewNomination[], receivedOn: LocalDate): Promise<void> {
    const evaluated = await this.evaluator.evaluate(
      rows.map((row) => ({ ...row, key: row.id, receivedOn })),
      tx,
    );
    await tx.query(
      `INSERT INTO nomination (id, submission_id, organisation_id, subject_id, subject_kind, award, year, state, position, unit_name,
         achievement, declared, seq, updated_at, evaluation, verdict, met_count, rule_count, unmet_count, unknown_count)
       SELECT r.id, r."submissionId", r."organisationId", r."subjectId", r."subjectKind", r.award, r.year, 'draft', r.position, r."unitName",
         r.achievement, r.declared, r.seq, $2, r.evaluation, r.verdict, r.met, r.rules, r.unmet, r.unknown
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
    const items: ToEvaluate[] = rows.map((row) => ({
      key: row.id,
      subjectId: row.subject_id,
      subjectKind: row.subject_kind,
      award: row.award,
      year: row.year,
      declared: row.declared,
      receivedOn,
      ...(dossier === undefined ? {} : { dossierParts: dossier.of(row.id) }),
    }));
    const evaluated = await this.evaluator.evaluate(items, tx);
    await tx.query(
      `UPDATE nomination n SET evaluation = r.evaluation, verdict = r.verdict, met_count = r.met, rule_count = r.rules,
         unmet_count = r.unmet, unknown_count = r.unknown
       FROM json_to_recordset($1::json) AS r(id uuid, evaluation jsonb, verdict text, met int, rules int, unmet int, unknown int)
       WHERE n.id = r.id`,
      [JSON.stringify(rows.map((row) => ({ id: row.id, ...columnsOf(evaluated.get(row.id)) })))],
    );
    return evaluated;
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

function columnsOf(evaluation: StoredEvaluation | undefined): Record<string, unknown> {
  if (evaluation === undefined) return { evaluation: null, verdict: 'unclear', met: 0, rules: 0, unmet: 0, unknown: 0 };
  return { evaluation, verdict: evaluation.verdict, ...countFindings(evaluation.findings) };
}
