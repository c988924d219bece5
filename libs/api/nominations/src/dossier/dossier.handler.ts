import { Injectable } from '@nestjs/common';
import { requiredParts, type SubjectKind } from '@gs/domain';
import type { DossierPartView } from '@gs/contracts';
import {
  Clock,
  Db,
  FileStore,
  Ids,
  ProblemError,
  scopeClause,
  UnitOfWork,
  Uploads,
  type Actor,
  type FileAnswer,
  type Tx,
} from '@gs/api-platform';
import { submissionReadable } from '../common/scope';
import { Submissions } from '../persistence/submissions.repository';
import { dossierOf, partFilesSql, type PartFile } from '../read/parts';

export interface NewPart {
  readonly submissionId: string;
  readonly nominationId: string | null;
  readonly part: string;
  readonly uploadId: string;
}

type Kinds = { award: string; kind: SubjectKind }[];

/** Papers of a dossier: handed in as versions that are kept, read within scope. */
@Injectable()
export class DossierHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly files: FileStore,
    private readonly uploads: Uploads,
    private readonly submissions: Submissions,
  ) {}

  async add(actor: Actor, input: NewPart): Promise<DossierPartView> {
    return this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, input.submissionId, actor, 'nomination.write', 'organisation_id', {
        states: ['draft', 'returned', 'unit-council'],
      });
      const kinds = await this.kindsOf(tx, input);
      requireKnownPart(input, kinds, this.clock.today());
      const file = await this.uploads.take(input.uploadId, actor.accountId, undefined, tx);
      const id = this.ids.next();
      await tx.query(
        `INSERT INTO dossier_part (id, submission_id, nomination_id, part, version, file_id, added_by, added_at)
         SELECT $1, $2, $3::uuid, $4, COALESCE(max(version), 0) + 1, $5, $6, $7 FROM dossier_part
         WHERE submission_id = $2 AND nomination_id IS NOT DISTINCT FROM $3::uuid AND part = $4`,
        [id, row.id, input.nominationId, input.part, file.id, actor.accountId, this.clock.now()],
      );
      await tx.query(`UPDATE submission SET updated_at = $2 WHERE id = $1`, [row.id, this.clock.now()]);
      await tx.audit({
        action: 'dossierPart.add',
        kind: 'submission',
        id: row.id,
        facts: { part: input.part, sha256: file.sha256 },
      });
      return this.view(tx, input, kinds);
    });
  }

  /** A file of a dossier, of a list that was handed in, or an imported workbook, within scope. @throws ProblemError NOT_FOUND */
  async file(actor: Actor, id: string): Promise<FileAnswer> {
    const today = this.clock.today();
    const params: unknown[] = [id];
    const readable = submissionReadable(actor, 's', today, params);
    const imports = scopeClause(actor, 'nomination.read', 'i.organisation_id', today, params);
    const rows = await this.db.query(
      `SELECT 1 FROM submission s WHERE ${readable} AND s.id IN (SELECT dp.submission_id FROM dossier_part dp WHERE dp.file_id = $1
         UNION ALL SELECT f.id FROM submission f WHERE f.source_file_id = $1)
       UNION ALL SELECT 1 FROM nomination_import i WHERE i.file_id = $1 AND ${imports} LIMIT 1`,
      params,
    );
    if (rows.length === 0) throw new ProblemError('NOT_FOUND');
    return this.files.answer(id, { inline: true });
  }

  private async kindsOf(tx: Tx, input: NewPart): Promise<Kinds> {
    const kinds = await tx.query<Kinds[number]>(
      `SELECT DISTINCT award, subject_kind AS kind FROM nomination
       WHERE submission_id = $1 AND state <> 'withdrawn' AND ($2::uuid IS NULL OR id = $2::uuid)`,
      [input.submissionId, input.nominationId],
    );
    if (input.nominationId !== null && kinds.length === 0) throw new ProblemError('NOT_FOUND');
    return kinds;
  }

  private async view(tx: Tx, input: NewPart, kinds: Kinds): Promise<DossierPartView> {
    const rows = await tx.query<{ files: PartFile[] }>(
      `SELECT ${partFilesSql('dp.submission_id = $1 AND dp.nomination_id IS NOT DISTINCT FROM $2::uuid AND dp.part = $3')} AS files`,
      [input.submissionId, input.nominationId, input.part],
    );
    const level = input.nominationId === null ? 'submission' : 'nomination';
    const part = dossierOf(kinds, level, this.clock.today(), rows[0]?.files ?? []).find(
      ({ code }) => code === input.part,
    );
    if (part === undefined) throw new ProblemError('NOT_FOUND');
    return part;
  }
}

/** Evidence may always be added; other parts must be ones that the rules name for this dossier. */
function requireKnownPart(input: NewPart, kinds: Kinds, today: string): void {
  const known = new Set(['minh-chung', 'to-trinh', 'bien-ban-binh-xet']);
  for (const { award, kind } of kinds) for (const { code } of requiredParts(award, kind, today)) known.add(code);
  if (known.has(input.part)) return;
  throw new ProblemError('VALIDATION_FAILED', {}, [
    { pointer: '/body/part', detail: 'Hồ sơ này không có loại giấy tờ đó. Chọn lại loại giấy tờ.' },
  ]);
}
