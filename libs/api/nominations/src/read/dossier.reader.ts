import { Injectable } from '@nestjs/common';
import { Clock, Db, scopeClause, type Actor, type Queryable } from '@gs/api-platform';
import { submissionReadable } from '../common/scope';
import { KeptNominations } from './kept';
import { partFilesSql, type PartFile } from './parts';

@Injectable()
export class DossierReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** Whether a file belongs to a dossier, a list that was handed in, or an imported workbook within the actor's scope. */
  async mayReadFile(actor: Actor, fileId: string): Promise<boolean> {
    const today = this.clock.today();
    const params: unknown[] = [fileId];
    const readable = submissionReadable(actor, 's', today, params);
    const imports = scopeClause(actor, 'nomination.read', 'i.organisation_id', today, params);
    const without = await this.kept.without(actor, params);
    const rows = await this.db.query(
      `${without.head}SELECT 1 FROM submission s WHERE ${readable} AND s.id IN (SELECT dp.submission_id FROM dossier_part dp WHERE dp.file_id = $1
         UNION ALL SELECT f.id FROM submission f WHERE f.source_file_id = $1)
       UNION ALL SELECT 1 FROM nomination_import i WHERE i.file_id = $1 AND ${imports} LIMIT 1`,
      params,
    );
    return rows.length > 0;
  }

  /** Files of one part, newest version first: of a list as a whole, or of one nomination. */
  async filesOf(
    db: Queryable,
    of: { readonly submissionId: string; readonly nominationId: string | null; readonly part: string },
  ): Promise<PartFile[]> {
    const rows = await db.query<{ files: PartFile[] }>(
      `SELECT ${partFilesSql('dp.submission_id = $1 AND dp.nomination_id IS NOT DISTINCT FROM $2::uuid AND dp.part = $3')} AS files`,
      [of.submissionId, of.nominationId, of.part],
    );
    return rows[0]?.files ?? [];
  }
}
