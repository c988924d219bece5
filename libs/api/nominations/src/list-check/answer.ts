import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import type { StoredEvaluation } from '../evaluation/evaluation';
import { Overrides } from '../persistence/overrides.repository';
import { overrideKey } from './caps';
import type { SubmissionRow } from '../persistence/submissions.repository';
import { openWarnings, requireReason } from '../submissions/gate';
import { ListChecker } from './list-checker';

/** Whoever sends a list before the council that decides answers for all its warnings, of single nominations and of the list. */
@Injectable()
export class WarningsAnswer {
  constructor(
    private readonly overrides: Overrides,
    private readonly lists: ListChecker,
  ) {}

  /** Records one reason for all warnings that nobody has gone over yet. @throws ProblemError OVERRIDE_REASON_NEEDED */
  async give(
    tx: Tx,
    row: SubmissionRow,
    evaluations: ReadonlyMap<string, StoredEvaluation>,
    reason: string | undefined,
    accountId: string,
  ): Promise<void> {
    const warnings = openWarnings(evaluations, await this.overrides.of(tx, [...evaluations.keys()]));
    const list = { id: row.id, receivedOn: row.received_on };
    const answered = await this.overrides.ofList(tx, row.id);
    const broken = (await this.lists.broken(tx, list)).filter((each) => !answered.has(overrideKey(each)));
    requireReason([...warnings, ...broken], reason);
    await this.overrides.add(tx, warnings, reason ?? '', accountId);
    await this.overrides.addForList(tx, row.id, broken, reason ?? '', accountId);
  }
}
