import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@gs/domain';
import type { BodyOf, DecisionDetailView, decisions } from '@gs/contracts';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { NominationsPort, type PassedNomination } from '@gs/api-nominations';
import { OrganisationsPort } from '@gs/api-organisation';
import { atDesk } from '../common/desk';
import { Competence } from '../common/competence';
import { draftTitle, type StoredContent } from '../drafting/content';
import { draftGrounds, type Letter } from '../drafting/grounds';
import { capacityOf, copiesOf, deciderOf, fundOf, symbolOf, type Office } from '../drafting/office';
import { DecisionsRepository } from '../persistence/decisions.repository';
import { Recipients } from '../persistence/recipients';
import { DecisionDetail } from '../read/detail';

type Body = BodyOf<typeof decisions.create>;

/** Composes a draft from nominations the council has passed, each in one decision at most. */
@Injectable()
export class CreateDecisionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly nominations: NominationsPort,
    private readonly organisations: OrganisationsPort,
    private readonly competence: Competence,
    private readonly recipients: Recipients,
    private readonly detail: DecisionDetail,
  ) {}

  /** @throws ProblemError NOT_FOUND, NOT_COMPETENT, NOMINATION_NOT_PASSED */
  async handle(actor: Actor, body: Body): Promise<DecisionDetailView> {
    if (!atDesk(actor, 'decision.compose', body.issuerId)) throw new ProblemError('NOT_FOUND');
    const today = this.clock.today();
    return this.uow.run(async (tx) => {
      const { office, authority } = await this.competence.require(body.issuerId, body.award, today, tx);
      const ids = [...new Set(body.nominationIds)];
      const passed = await this.nominations.passedFor(tx, ids);
      if (passed.some((one) => one.issuerId !== body.issuerId || one.award !== body.award)) {
        throw new ProblemError('NOMINATION_NOT_PASSED');
      }
      const content = await this.draft(tx, office, body.issuerId, passed, today);
      const id = await this.decisions.draft(tx, actor, {
        issuerId: body.issuerId,
        authorityCode: authority.code,
        authorityTitle: deciderOf(office),
        award: body.award,
        title: body.title ?? draftTitle(body.award, content.period),
        content,
        signerCapacity: capacityOf(office, ''),
        symbol: symbolOf(office),
        sessionId: sessionOf(passed),
      });
      await this.recipients.add(tx, id, passed);
      await this.nominations.compose(tx, ids);
      await tx.audit({
        action: 'decision.create',
        kind: 'decision',
        id,
        after: body,
        facts: { recipients: passed.length, award: body.award },
      });
      return this.detail.get(actor, id, tx);
    });
  }

  private async draft(
    tx: Tx,
    office: Office,
    issuerId: string,
    passed: readonly PassedNomination[],
    today: LocalDate,
  ): Promise<StoredContent> {
    const years = [...new Set(passed.map(({ year }) => year))].sort((a, b) => a - b);
    const first = years[0];
    const last = years.at(-1);
    const period = first === undefined ? '' : first === last ? `năm ${first}` : `giai đoạn ${first} - ${last}`;
    const sessionId = sessionOf(passed);
    return {
      grounds: draftGrounds({
        on: today,
        kind: office.kind,
        session: sessionId === null ? null : await this.decisions.session(tx, sessionId),
        letters: await this.letters(tx, issuerId, passed, today),
      }),
      article1: null,
      article2: null,
      article3: null,
      fund: fundOf(office, Number(today.slice(0, 4))),
      copies: copiesOf(office, today),
      period,
    };
  }

  private async letters(
    tx: Tx,
    issuerId: string,
    passed: readonly PassedNomination[],
    today: LocalDate,
  ): Promise<Letter[]> {
    const bySubmission = new Map(passed.map((one) => [one.submissionId, one]));
    const names = await this.organisations.refsOn(
      [...bySubmission.values()].map((one) => one.proposerId),
      today,
      tx,
    );
    return [...bySubmission.values()].map((one) => ({
      proposer: names.get(one.proposerId)?.name ?? '',
      number: one.letterNo,
      date: one.letterDate,
      own: one.proposerId === issuerId,
    }));
  }
}

/** The session all come from; null when there are several. */
function sessionOf(passed: readonly PassedNomination[]): string | null {
  const sessions = new Set(passed.map(({ sessionId }) => sessionId));
  return sessions.size === 1 ? (passed[0]?.sessionId ?? null) : null;
}
