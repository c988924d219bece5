import { Injectable } from '@nestjs/common';
import { Clock, Ids, ProblemError, type Tx } from '@gs/api-platform';
import { DossierParts } from '../persistence/dossier.repository';
import { SubmissionEvents } from '../persistence/events';
import { Nominations, type NominationRow } from '../persistence/nominations.repository';
import { Submissions, type SubmissionRow } from '../persistence/submissions.repository';
import { stepOf, type PlacedStep } from '../route/route';
import { RouteFinder } from '../route/route-finder';
import { Advance } from '../submissions/advance';

/** What a council decided on a nomination instead of voting on it. */
export interface Decided {
  readonly id: string;
  readonly reason: string;
  readonly toAward: string | null;
}

/**
 * Nominations that a council sends back or moves to a lower award leave their list, which goes on without them: a list has
 * one route and lies on one desk. They are gathered in a list of their own, with the papers and the track of the old one.
 */
@Injectable()
export class SettingApart {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly dossier: DossierParts,
    private readonly events: SubmissionEvents,
    private readonly routes: RouteFinder,
    private readonly advance: Advance,
  ) {}

  /** Back to the unit with the reason: the unit may correct and send again. @throws ProblemError WRONG_STATE */
  async giveBack(tx: Tx, decided: readonly Decided[]): Promise<void> {
    for (const { id, reason } of decided) {
      const { nomination, from } = await this.hold(tx, id);
      if ((await this.nominations.act(tx, [id], 'returnFromCouncil')) !== 1) throw new ProblemError('WRONG_STATE');
      await this.nominations.receivedForAppraisal(tx, [id], null);
      const to = await this.backToUnit(tx, from, nomination);
      await this.events.add(tx, {
        submissionId: to,
        nominationId: id,
        action: 'returnFromCouncil',
        fromHolderId: from.holder_id,
        toHolderId: from.organisation_id,
        reason,
      });
      if (to !== from.id) await this.advance.settle(tx, [from.id]);
    }
  }

  /** Before the same council again under a lower award, judged by the conditions of that one. @throws ProblemError WRONG_STATE, NO_ROUTE */
  async lower(tx: Tx, decided: readonly Decided[]): Promise<void> {
    for (const { id, reason, toAward } of decided) {
      if (toAward === null) throw new Error('a moved nomination has an award it was moved to');
      const { nomination, from } = await this.hold(tx, id);
      const back = from.state === 'unit-council' ? 'postponeUnit' : 'postpone';
      if ((await this.nominations.act(tx, [id], back)) !== 1) throw new ProblemError('WRONG_STATE');
      await this.nominations.change(tx, id, toAward);
      const route = await this.routes.resolve(from.organisation_id, [toAward], this.clock.today(), tx);
      const to = await this.onWay(tx, from, nomination, route);
      const list = await this.submissions.find(tx, to);
      const [again] = await this.nominations.lock(tx, [id]);
      if (again === undefined) throw new ProblemError('WRONG_STATE');
      const papers = await this.dossier.present(tx, list);
      await this.nominations.evaluateAgain(tx, [again], from.received_on ?? this.clock.today(), papers);
      await this.events.add(tx, {
        submissionId: to,
        nominationId: id,
        action: 'lowerAward',
        fromHolderId: from.holder_id,
        toHolderId: from.holder_id,
        reason,
      });
      if (to !== from.id) await this.advance.settle(tx, [from.id]);
    }
  }

  /** @returns the list that the nomination is in now: its own, when it was alone there */
  private async backToUnit(tx: Tx, from: SubmissionRow, nomination: NominationRow): Promise<string> {
    const holderId = from.organisation_id;
    if (await this.isAlone(tx, from)) {
      await this.submissions.move(tx, from, 'returned', { holderId, dueOn: null, receivedOn: null, ruleSet: null });
      return from.id;
    }
    const title = `${from.title} (Hội đồng trả lại)`;
    return this.listFor(tx, from, nomination, { state: 'returned', title, route: null, holderId });
  }

  /** @returns the list that the nomination is in now: one whose bodies are those of its new award */
  private async onWay(
    tx: Tx,
    from: SubmissionRow,
    nomination: NominationRow,
    route: readonly PlacedStep[],
  ): Promise<string> {
    if (sameWay(route, from.route ?? [])) return from.id;
    if (await this.isAlone(tx, from)) {
      await this.submissions.move(tx, from, from.state, { route });
      return from.id;
    }
    const title = `${from.title} (chuyển mức khen)`;
    return this.listFor(tx, from, nomination, { state: from.state, title, route, holderId: from.holder_id });
  }

  /** Whether a list has no other nomination that was not withdrawn. */
  private async isAlone(tx: Tx, from: SubmissionRow): Promise<boolean> {
    return (await this.nominations.ofSubmission(tx, from.id)).length === 1;
  }

  private async hold(tx: Tx, id: string): Promise<{ nomination: NominationRow; from: SubmissionRow }> {
    const submissionIds = await this.nominations.submissionsOf(tx, [id]);
    const [from] = await this.submissions.lockMany(tx, submissionIds);
    const [nomination] = await this.nominations.lock(tx, [id]);
    if (from === undefined || nomination === undefined) throw new ProblemError('NOT_FOUND');
    return { nomination, from };
  }

  /** Puts a nomination into the list set apart before for the same end, or into a new one. @returns the list's id */
  private async listFor(
    tx: Tx,
    from: SubmissionRow,
    nomination: NominationRow,
    apart: { state: string; title: string; route: readonly PlacedStep[] | null; holderId: string },
  ): Promise<string> {
    const known = await this.submissions.setApart(tx, from, apart);
    const id = known ?? this.ids.next();
    if (known === undefined) {
      await this.submissions.insertApart(tx, id, from, apart);
      await this.dossier.copyCommon(tx, from.id, id);
      await this.events.copy(tx, from.id, id);
    }
    await this.nominations.moveTo(tx, [nomination.id], id);
    await tx.audit({
      action: 'nomination.setApart',
      kind: 'nomination',
      id: nomination.id,
      before: { submissionId: from.id },
      after: { submissionId: id },
    });
    return id;
  }
}

/** The same bodies in the same order: then the list may stay one. */
function sameWay(one: readonly PlacedStep[], other: readonly PlacedStep[]): boolean {
  const key = (steps: readonly PlacedStep[]): string =>
    steps.map(({ kind, organisationId }) => `${kind}@${organisationId}`).join('>');
  return key(one) === key(other) && stepOf(one, 'council') !== undefined;
}
