import { Injectable } from '@nestjs/common';
import { nominationMachine } from '@gs/domain';
import { Clock, Ids, inScope, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { editableStates } from '../common/may';
import { SubmissionEvents } from '../persistence/events';
import { Nominations } from '../persistence/nominations.repository';
import { Submissions, type Letter, type NewSubmission } from '../persistence/submissions.repository';

/** What a unit does with a list while it is its own: makes it, names it, takes it back. */
@Injectable()
export class EditSubmissionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly events: SubmissionEvents,
  ) {}

  /** @throws ProblemError FORBIDDEN outside the actor's scope */
  async create(actor: Actor, input: NewSubmission): Promise<string> {
    return this.uow.run(async (tx) => {
      const allowed = await inScope(tx, actor, 'nomination.write', input.organisationId, this.clock.today());
      if (!allowed) throw new ProblemError('FORBIDDEN');
      return this.insert(tx, input, actor.accountId, 'create');
    });
  }

  /** Writes a draft within the caller's transaction. @returns its id */
  async insert(tx: Tx, input: NewSubmission, accountId: string, action: string): Promise<string> {
    const id = this.ids.next();
    await this.submissions.insert(tx, id, input, accountId);
    await this.events.add(tx, { submissionId: id, action, toHolderId: input.organisationId, accountId });
    await tx.audit({ action: `submission.${action}`, kind: 'submission', id, after: input, accountId });
    return id;
  }

  async update(actor: Actor, id: string, change: Letter & { readonly version: number }): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, id, actor, 'nomination.write', 'organisation_id', {
        version: change.version,
        states: editableStates,
      });
      await this.submissions.name(tx, id, change);
      const before = { title: row.title, letterNo: row.letter_no, letterDate: row.letter_date };
      await tx.audit({ action: 'submission.update', kind: 'submission', id, before, after: change });
    });
  }

  async withdraw(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, id, actor, 'nomination.write', 'organisation_id', {
        version,
        action: 'withdraw',
      });
      const list = await this.nominations.ofSubmission(tx, id);
      const held = list.filter(({ state }) => (['in-session'] as readonly string[]).includes(state));
      if (held.length > 0) throw new ProblemError('WRONG_STATE');
      const from: readonly string[] = nominationMachine.actions.withdraw.from;
      await this.nominations.act(
        tx,
        list.filter(({ state }) => from.includes(state)).map((item) => item.id),
        'withdraw',
      );
      await this.submissions.move(tx, row, 'withdrawn', { holderId: row.organisation_id, dueOn: null });
      await this.events.add(tx, {
        submissionId: id,
        action: 'withdraw',
        fromHolderId: row.holder_id,
        toHolderId: row.organisation_id,
        reason,
      });
    });
  }
}
