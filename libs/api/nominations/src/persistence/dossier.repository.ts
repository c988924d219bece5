import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '@gs/domain';
import { Clock, Ids, type Queryable, type Tx } from '@gs/api-platform';
import { stepOf } from '../route/route';
import type { SubmissionRow } from './submissions.repository';

/** Codes of dossier parts present: of the list as a whole, and of one nomination together with them. */
export class PresentParts {
  constructor(
    readonly common: readonly string[],
    private readonly own: ReadonlyMap<string, readonly string[]>,
  ) {}

  of(nominationId: string): readonly string[] {
    return [...this.common, ...(this.own.get(nominationId) ?? [])];
  }
}

/** A file handed in as a part of a list's papers, or of one nomination's. */
export interface NewPartFile {
  readonly submissionId: string;
  readonly nominationId: string | null;
  readonly part: string;
  readonly fileId: string;
  readonly accountId: string;
}

/** What is asked for, of which kind of subject: together they say which papers the law wants. */
export interface AwardKind {
  readonly award: string;
  readonly kind: SubjectKind;
}

@Injectable()
export class DossierParts {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Hands a file in as the next version of its part. */
  async add(tx: Tx, part: NewPartFile): Promise<void> {
    await tx.execute(
      `INSERT INTO dossier_part (id, submission_id, nomination_id, part, version, file_id, added_by, added_at)
       SELECT $1, $2, $3::uuid, $4, COALESCE(max(version), 0) + 1, $5, $6, $7 FROM dossier_part
       WHERE submission_id = $2 AND nomination_id IS NOT DISTINCT FROM $3::uuid AND part = $4`,
      [this.ids.next(), part.submissionId, part.nominationId, part.part, part.fileId, part.accountId, this.clock.now()],
    );
  }

  /** Hands the papers of a list as a whole on to another list, every version of them. */
  async copyCommon(tx: Tx, fromId: string, toId: string): Promise<void> {
    const rows = await tx.query<{ part: string; version: number; file_id: string; added_by: string; added_at: string }>(
      `SELECT part, version, file_id, added_by, added_at FROM dossier_part WHERE submission_id = $1 AND nomination_id IS NULL`,
      [fromId],
    );
    await tx.query(
      `INSERT INTO dossier_part (id, submission_id, part, version, file_id, added_by, added_at)
       SELECT r.id, $1, r.part, r.version, r.file_id, r.added_by, r.added_at
       FROM json_to_recordset($2::json) AS r(id uuid, part text, version int, file_id uuid, added_by uuid, added_at timestamptz)`,
      [toId, JSON.stringify(rows.map((row) => ({ ...row, id: this.ids.next() })))],
    );
  }

  /** Awards and kinds of subject in a list, or of one nomination of it; withdrawn ones do not count. */
  async kindsIn(tx: Tx, submissionId: string, nominationId: string | null): Promise<AwardKind[]> {
    return tx.query<AwardKind>(
      `SELECT DISTINCT award, subject_kind AS kind FROM nomination
       WHERE submission_id = $1 AND state <> 'withdrawn' AND ($2::uuid IS NULL OR id = $2::uuid)`,
      [submissionId, nominationId],
    );
  }

  /**
   * What lies in the dossier. The letter counts as present once its number and date are recorded (the letter is drawn up
   * here), minutes and ballot result of the unit once its council has voted here.
   */
  async present(
    db: Queryable,
    row: Pick<SubmissionRow, 'id' | 'letter_no' | 'letter_date' | 'route'>,
  ): Promise<PresentParts> {
    const rows = await db.query<{ nomination_id: string | null; part: string }>(
      `SELECT DISTINCT nomination_id, part FROM dossier_part WHERE submission_id = $1`,
      [row.id],
    );
    const common = rows.filter((item) => item.nomination_id === null).map(({ part }) => part);
    if (row.letter_no !== '' && row.letter_date !== null) common.push('to-trinh');
    if (await this.unitCouncilVoted(db, row)) common.push('bien-ban-binh-xet', 'ket-qua-bo-phieu');
    const own = new Map<string, string[]>();
    for (const { nomination_id: id, part } of rows) {
      if (id !== null) own.set(id, [...(own.get(id) ?? []), part]);
    }
    return new PresentParts(common, own);
  }

  private async unitCouncilVoted(db: Queryable, row: Pick<SubmissionRow, 'id' | 'route'>): Promise<boolean> {
    const step = stepOf(row.route ?? [], 'unit-council');
    if (step === undefined) return false;
    const rows = await db.query(
      `SELECT 1 FROM nomination n JOIN agenda_item a ON a.kind = 'nomination' AND a.ref_id = n.id AND a.result = 'passed'
       JOIN council_session cs ON cs.id = a.session_id JOIN council c ON c.id = cs.council_id AND c.organisation_id = $2
       WHERE n.submission_id = $1 LIMIT 1`,
      [row.id, step.organisationId],
    );
    return rows.length > 0;
  }
}
