import { Injectable } from '@nestjs/common';
import { requiredParts } from '@gs/domain';
import type { DossierPartView } from '@gs/contracts';
import {
  Clock,
  FileStore,
  ProblemError,
  UnitOfWork,
  Uploads,
  type Actor,
  type FileAnswer,
  type Tx,
} from '@gs/api-platform';
import { paperStates } from '../common/may';
import { DossierParts, type AwardKind } from '../persistence/dossier.repository';
import { Submissions } from '../persistence/submissions.repository';
import { KeptNominations } from '../read/kept';
import { DossierReader } from '../read/dossier.reader';
import { dossierOf } from '../read/parts';

export interface NewPart {
  readonly submissionId: string;
  readonly nominationId: string | null;
  readonly part: string;
  readonly uploadId: string;
}

/** Papers of a dossier: handed in as versions that are kept, read within scope. */
@Injectable()
export class DossierHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly uploads: Uploads,
    private readonly submissions: Submissions,
    private readonly parts: DossierParts,
    private readonly reader: DossierReader,
    private readonly kept: KeptNominations,
  ) {}

  async add(actor: Actor, input: NewPart): Promise<DossierPartView> {
    return this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, input.submissionId, actor, 'nomination.write', 'organisation_id', {
        states: paperStates,
      });
      if (input.nominationId !== null) await this.kept.requireSeen(tx, actor, [input.nominationId]);
      const kinds = await this.kindsOf(tx, input);
      requireKnownPart(input, kinds, this.clock.today());
      const file = await this.uploads.take(input.uploadId, actor.accountId, undefined, tx);
      const { submissionId, nominationId, part } = input;
      await this.parts.add(tx, { submissionId, nominationId, part, fileId: file.id, accountId: actor.accountId });
      await this.submissions.touch(tx, row.id);
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
    if (!(await this.reader.mayReadFile(actor, id))) throw new ProblemError('NOT_FOUND');
    return this.files.answer(id, { inline: true });
  }

  private async kindsOf(tx: Tx, input: NewPart): Promise<readonly AwardKind[]> {
    const kinds = await this.parts.kindsIn(tx, input.submissionId, input.nominationId);
    if (input.nominationId !== null && kinds.length === 0) throw new ProblemError('NOT_FOUND');
    return kinds;
  }

  private async view(tx: Tx, input: NewPart, kinds: readonly AwardKind[]): Promise<DossierPartView> {
    const files = await this.reader.filesOf(tx, input);
    const level = input.nominationId === null ? 'submission' : 'nomination';
    const part = dossierOf(kinds, level, this.clock.today(), files).find(({ code }) => code === input.part);
    if (part === undefined) throw new ProblemError('NOT_FOUND');
    return part;
  }
}

/** Evidence may always be added; other parts must be ones that the rules name for this dossier. */
function requireKnownPart(input: NewPart, kinds: readonly AwardKind[], today: string): void {
  const known = new Set(['minh-chung', 'to-trinh', 'bien-ban-binh-xet']);
  for (const { award, kind } of kinds) for (const { code } of requiredParts(award, kind, today)) known.add(code);
  if (known.has(input.part)) return;
  throw new ProblemError('VALIDATION_FAILED', {}, [
    { pointer: '/body/part', detail: 'Hồ sơ này không có loại giấy tờ đó. Chọn lại loại giấy tờ.' },
  ]);
}
