import { Injectable } from '@nestjs/common';
import { missingParts } from '@gs/domain';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { CouncilsPort } from '@gs/api-councils';
import { WarningsAnswer } from '../list-check/answer';
import { DossierParts } from '../persistence/dossier.repository';
import { SubmissionEvents } from '../persistence/events';
import { Matters } from '../persistence/matters.repository';
import { Nominations, type NominationRow } from '../persistence/nominations.repository';
import { Submissions, type SubmissionRow } from '../persistence/submissions.repository';
import { stepOf, type PlacedStep } from '../route/route';
import { RouteFinder } from '../route/route-finder';
import { Advance } from './advance';
import { refuseBlocked } from './gate';

/** Where one sending takes a list: to its own council first, or past it. */
interface Way {
  readonly route: readonly PlacedStep[];
  /** Nominations that the unit's council must still vote on. */
  readonly toVote: readonly string[];
}

/** The head approves a list and sends it on its way. */
@Injectable()
export class SubmitHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly matters: Matters,
    private readonly warnings: WarningsAnswer,
    private readonly dossier: DossierParts,
    private readonly routes: RouteFinder,
    private readonly councils: CouncilsPort,
    private readonly advance: Advance,
    private readonly events: SubmissionEvents,
  ) {}

  async submit(actor: Actor, id: string, version: number, overrideReason?: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, id, actor, 'submission.submit', 'organisation_id', {
        version,
        states: ['draft', 'returned'],
      });
      const list = await this.nominations.ofSubmission(tx, id);
      const going = list.filter(({ state }) => state === 'draft' || state === 'returned');
      if (going.length === 0) throw new ProblemError('SUBMISSION_EMPTY');
      const route = await this.routes.resolve(
        row.organisation_id,
        going.map(({ award }) => award),
        this.clock.today(),
        tx,
      );
      await this.check(tx, actor, row, going, route, overrideReason);
      const way = await this.wayOf(tx, row, going, route);
      await this.send(tx, row, going, way);
    });
  }

  private async check(
    tx: Tx,
    actor: Actor,
    row: SubmissionRow,
    going: readonly NominationRow[],
    route: readonly PlacedStep[],
    reason: string | undefined,
  ): Promise<void> {
    const evaluations = await this.nominations.evaluateAgain(tx, going, this.clock.today());
    refuseBlocked(evaluations);
    if (stepOf(route, 'appraisal') !== undefined) return this.requireLetter(tx, row, going);
    // Nobody appraises after the head: the head goes over the warnings.
    await this.warnings.give(tx, row, evaluations, reason, actor.accountId);
  }

  /** A list that leaves the unit goes with its letter: number and date recorded here, or the letter itself attached. */
  private async requireLetter(tx: Tx, row: SubmissionRow, going: readonly NominationRow[]): Promise<void> {
    const { common: present } = await this.dossier.present(tx, row);
    const missing = going.flatMap(({ award, subject_kind: kind }) =>
      missingParts(award, kind, this.clock.today(), present).filter(({ code }) => code === 'to-trinh'),
    );
    const names = [...new Set(missing.map(({ name }) => `${name} (số, ngày hoặc tệp đính kèm)`))];
    if (names.length > 0) throw new ProblemError('PARTS_MISSING', { parts: names.join('; ') });
  }

  private async wayOf(
    tx: Tx,
    row: SubmissionRow,
    going: readonly NominationRow[],
    route: readonly PlacedStep[],
  ): Promise<Way> {
    const unitCouncil = stepOf(route, 'unit-council');
    if (unitCouncil === undefined) return { route, toVote: [] };
    const council = await this.councils.activeCouncil(unitCouncil.organisationId, this.clock.today(), tx);
    if (council !== null) {
      const ids = going.map(({ id }) => id);
      // Returned nominations that this unit's council has passed before need no second vote.
      const voted = await this.matters.passedBy(tx, ids, unitCouncil.organisationId);
      return { route, toVote: ids.filter((id) => !voted.has(id)) };
    }
    // No council of its own: the minutes of how the unit chose stand for its vote.
    if ((await this.dossier.present(tx, row)).common.includes('bien-ban-binh-xet')) return { route, toVote: [] };
    throw new ProblemError('NO_COUNCIL');
  }

  private async send(
    tx: Tx,
    row: SubmissionRow,
    going: readonly NominationRow[],
    { route, toVote }: Way,
  ): Promise<void> {
    const passedOn = going.map(({ id }) => id).filter((id) => !toVote.includes(id));
    if (stepOf(route, 'appraisal') === undefined && stepOf(route, 'unit-council') === undefined) {
      await this.nominations.act(tx, passedOn, 'enterCouncil');
      return this.advance.straightToCouncil(tx, row, route, 'submit');
    }
    await this.nominations.act(tx, passedOn, 'submit');
    if (toVote.length === 0) return this.advance.pastUnitCouncil(tx, row, route, 'submit');
    await this.nominations.act(tx, toVote, 'sendToUnitCouncil');
    const holderId = stepOf(route, 'unit-council')?.organisationId ?? row.organisation_id;
    await this.submissions.move(tx, row, 'unit-council', { route, holderId, dueOn: null });
    await this.events.add(tx, {
      submissionId: row.id,
      action: 'sendToUnitCouncil',
      fromHolderId: row.holder_id,
      toHolderId: holderId,
    });
  }
}
