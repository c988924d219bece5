import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Tx } from '@gs/api-platform';
import { SubjectChanges } from '@gs/api-subjects';
import { DossierParts } from '../persistence/dossier.repository';
import { Nominations } from '../persistence/nominations.repository';
import { Submissions } from '../persistence/submissions.repository';

/** When something on record of a subject changes, its open nominations are judged again at once: a hold holds, a release lets go. */
@Injectable()
export class JudgeAgain implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly changes: SubjectChanges,
    private readonly nominations: Nominations,
    private readonly submissions: Submissions,
    private readonly dossier: DossierParts,
  ) {}

  onModuleInit(): void {
    this.changes.register((tx, subjectIds) => this.of(tx, subjectIds));
  }

  private async of(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    const open = await this.nominations.openOf(tx, subjectIds);
    for (const submissionId of new Set(open.map((row) => row.submission_id))) {
      const rows = open.filter((row) => row.submission_id === submissionId);
      const submission = await this.submissions.find(tx, submissionId);
      // Before the dossier is received nobody has looked at its papers yet.
      const papers = submission.received_on === null ? undefined : await this.dossier.present(tx, submission);
      await this.nominations.evaluateAgain(tx, rows, submission.received_on ?? this.clock.today(), papers);
    }
  }
}
