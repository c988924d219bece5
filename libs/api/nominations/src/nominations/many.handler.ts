import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { isEditable } from '../common/may';
import { SubmissionEvents } from '../persistence/events';
import { Nominations, type NominationRow } from '../persistence/nominations.repository';
import { Submissions, type SubmissionRow } from '../persistence/submissions.repository';
import { KeptNominations } from '../read/kept';
import { RouteFinder } from '../route/route-finder';
import { Advance } from '../submissions/advance';

interface Held {
  readonly list: readonly NominationRow[];
  /** By id: the submissions they come from, and any other that was asked for. */
  readonly submissions: ReadonlyMap<string, SubmissionRow>;
}

/** What a unit does with many of its nominations at once: all of them or none. */
@Injectable()
export class ManyNominationsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly events: SubmissionEvents,
    private readonly routes: RouteFinder,
    private readonly advance: Advance,
    private readonly kept: KeptNominations,
  ) {}

  /** @returns how many were withdrawn. @throws ProblemError NOT_FOUND outside the actor's scope, WRONG_STATE when one has gone too far */
  async withdraw(actor: Actor, ids: readonly string[], reason: string): Promise<number> {
    return this.uow.run(async (tx) => {
      const { list, submissions } = await this.hold(tx, actor, ids);
      const moved = await this.nominations.act(tx, ids, 'withdraw');
      if (moved !== list.length) throw new ProblemError('WRONG_STATE');
      for (const { id, state, submission_id: submissionId } of list) {
        await this.events.add(tx, { submissionId, nominationId: id, action: 'withdraw', reason });
        await tx.audit({ action: 'nomination.withdraw', kind: 'nomination', id, before: { state } });
      }
      await this.advance.settle(tx, [...submissions.keys()]);
      return moved;
    });
  }

  /**
   * Puts nominations of one unit and year into one submission that the unit still holds.
   * @throws ProblemError NOT_FOUND, WRONG_STATE, NOT_TOGETHER, NO_ROUTE, MIXED_ROUTES when they would not go one way
   */
  async gather(actor: Actor, submissionId: string, ids: readonly string[]): Promise<void> {
    await this.uow.run(async (tx) => {
      const { list, submissions } = await this.hold(tx, actor, ids, submissionId);
      const target = submissions.get(submissionId);
      if (target === undefined) throw new ProblemError('NOT_FOUND');
      requireTogether([...submissions.values()], target);
      if (list.some(({ state }) => !isEditable(state))) throw new ProblemError('WRONG_STATE');
      const coming = list.filter((row) => row.submission_id !== submissionId);
      const inOrder = [...new Set(ids)].filter((id) => coming.some((row) => row.id === id));
      await this.nominations.moveTo(tx, inOrder, submissionId);
      const together = await this.nominations.ofSubmission(tx, submissionId);
      const awards = together.map(({ award }) => award);
      await this.routes.resolve(target.organisation_id, awards, this.clock.today(), tx);
      await this.record(tx, coming, submissions, target);
    });
  }

  /** Locks the submissions concerned, in the order of their ids, then the nominations. */
  private async hold(tx: Tx, actor: Actor, ids: readonly string[], also?: string): Promise<Held> {
    const from = await this.nominations.submissionsOf(tx, ids);
    const submissions = new Map<string, SubmissionRow>();
    for (const id of [...new Set(also === undefined ? from : [...from, also])].sort()) {
      submissions.set(id, await this.submissions.lock(tx, id, actor, 'nomination.write', 'organisation_id'));
    }
    const list = await this.nominations.lock(tx, ids);
    await this.kept.requireSeen(tx, actor, ids);
    // One that went elsewhere between the look and the lock.
    if (list.some((row) => !submissions.has(row.submission_id))) throw new ProblemError('WRONG_STATE');
    return { list, submissions };
  }

  private async record(
    tx: Tx,
    coming: readonly NominationRow[],
    submissions: ReadonlyMap<string, SubmissionRow>,
    target: SubmissionRow,
  ): Promise<void> {
    for (const [id, source] of submissions) {
      const moved = coming.filter((row) => row.submission_id === id);
      if (moved.length === 0) continue;
      const many = `${moved.length} đề nghị`;
      await this.events.add(tx, { submissionId: id, action: 'moveOut', reason: `${many} sang «${target.title}»` });
      await this.events.add(tx, {
        submissionId: target.id,
        action: 'moveIn',
        reason: `${many} từ «${source.title}»`,
      });
      await this.submissions.touch(tx, id);
    }
    for (const { id, submission_id: from } of coming) {
      await tx.audit({
        action: 'nomination.move',
        kind: 'nomination',
        id,
        before: { submissionId: from },
        after: { submissionId: target.id },
      });
    }
    await this.submissions.touch(tx, target.id);
  }
}

/** @throws ProblemError WRONG_STATE, NOT_TOGETHER */
function requireTogether(submissions: readonly SubmissionRow[], target: SubmissionRow): void {
  if (submissions.some(({ state }) => !isEditable(state))) throw new ProblemError('WRONG_STATE');
  const isOther = (row: SubmissionRow): boolean =>
    row.organisation_id !== target.organisation_id || row.year !== target.year;
  if (submissions.some(isOther)) throw new ProblemError('NOT_TOGETHER');
}
