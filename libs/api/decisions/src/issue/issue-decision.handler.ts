import { Injectable } from '@nestjs/common';
import { bonusFor } from '@gs/domain';
import type { DecisionDetailView } from '@gs/contracts';
import { Clock, UnitOfWork, type Actor } from '@gs/api-platform';
import { NominationsPort } from '@gs/api-nominations';
import { GrantsPort } from '@gs/api-subjects';
import { Competence } from '../common/competence';
import { printedNumber } from '../common/wording';
import { subjectKinds, totalBonusOf } from '../drafting/content';
import { makeVerifyCode } from '../drafting/verify-code';
import { DecisionDesk } from '../persistence/decision-desk';
import { takeNumber } from '../persistence/number-series';
import { Recipients } from '../persistence/recipients';
import { DecisionFactsReader } from '../read/decision.facts';
import { DecisionDetail } from '../read/detail';

/** Gives the next number and issues: bonuses, awards in the registry and the text are frozen in one transaction. */
@Injectable()
export class IssueDecisionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: DecisionDesk,
    private readonly competence: Competence,
    private readonly recipients: Recipients,
    private readonly facts: DecisionFactsReader,
    private readonly nominations: NominationsPort,
    private readonly grants: GrantsPort,
    private readonly detail: DecisionDetail,
  ) {}

  /**
   * Locks in one order: the decision, its nominations, and the number series last, so that clerks hardly wait for each
   * other. @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, NOT_COMPETENT, NUMBER_TAKEN
   */
  handle(actor: Actor, id: string, version: number): Promise<DecisionDetailView> {
    return this.uow.run(async (tx) => {
      const held = await this.desk.hold(tx, actor, id, version, 'issue');
      const today = this.clock.today();
      await this.competence.require(held.issuerId, held.award, today, tx);
      // Read before anything is written: the figures of today, still a draft's.
      const decision = await this.facts.get(actor, id, tx);
      await this.recipients.freezeBonuses(tx, id, decision.each);
      const rows = await this.recipients.merits(tx, id, today);
      const year = Number(today.slice(0, 4));
      const number = await takeNumber(tx, held.issuerId, held.symbol, year);
      const printed = printedNumber(number, held.symbol);
      await this.nominations.award(
        tx,
        rows.flatMap(({ nominationId }) => nominationId ?? []),
        { id, number: printed, issuedOn: today },
      );
      await this.grants.add(
        tx,
        rows.map((row) => ({
          subjectId: row.subjectId,
          award: held.award,
          year: row.year,
          decisionNo: printed,
          decidedOn: today,
          meritType: 'cong-trang',
          organisationId: row.organisationId,
          organisationName: row.organisationName,
          decisionId: id,
          source: 'decision',
        })),
      );
      const kind = subjectKinds.find((one) => decision.counts[one] > 0) ?? 'person';
      await this.desk.move(tx, held, 'issue', {
        content: JSON.stringify(decision.content),
        number,
        number_year: year,
        issued_on: today,
        base_salary: bonusFor({ award: held.award, subjectKind: kind, decidedOn: today })?.baseSalary ?? null,
        total_bonus: totalBonusOf(decision.counts, decision.each),
        verify_code: makeVerifyCode(),
      });
      return this.detail.get(actor, id, tx);
    });
  }
}
