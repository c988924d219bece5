import { Injectable } from '@nestjs/common';
import type { Queryable } from '@gs/api-platform';
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

@Injectable()
export class DossierParts {
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
