import { Injectable } from '@nestjs/common';
import { bonusFor, type LocalDate } from '@gs/domain';
import type { DecisionDetailView } from '@gs/contracts';
import { Clock, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { NominationsPort } from '@gs/api-nominations';
import { GrantsPort, type NewGrant } from '@gs/api-subjects';
import { Competence } from '../common/competence';
import { printedNumber } from '../common/wording';
import { subjectKinds, totalBonusOf } from '../drafting/content';
import { makeVerifyCode } from '../drafting/verify-code';
import { DecisionDesk } from '../persistence/decision-desk';
import { DecisionFactsReader } from '../read/decision.facts';
import { DecisionDetail } from '../read/detail';
import { takeNumber } from '../persistence/number-series';

type GrantRow = Pick<NewGrant, 'subjectId' | 'year' | 'organisationId' | 'organisationName'>;

/** Gives the next number and issues: bonuses, awards in the registry and the text are frozen in one transaction. */
@Injectable()
export class IssueDecisionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: DecisionDesk,
    private readonly competence: Competence,
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
      await this.freezeBonuses(tx, id, decision.each);
      const rows = await this.recipients(tx, id, today);
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

  private async freezeBonuses(tx: Tx, id: string, each: Readonly<Record<string, number | null>>): Promise<void> {
    await tx.query(`UPDATE decision_recipient SET bonus = ($2::jsonb ->> subject_kind)::int WHERE decision_id = $1`, [
      id,
      JSON.stringify(each),
    ]);
  }

  /** Recipients with year and unit of merit; the unit is named as it is on the day. */
  private recipients(tx: Tx, id: string, today: LocalDate): Promise<(GrantRow & { nominationId: string | null })[]> {
    return tx.query(
      `WITH r AS (SELECT r.seq, r.nomination_id, r.subject_id, COALESCE(n.year, EXTRACT(YEAR FROM $2::date)::int) AS year, s.organisation_id
           FROM decision_recipient r JOIN subject s ON s.id = r.subject_id LEFT JOIN nomination n ON n.id = r.nomination_id
           WHERE r.decision_id = $1),
         unit AS (SELECT o.id, (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id
             ORDER BY v.valid_from <= $2::date DESC, abs($2::date - v.valid_from) LIMIT 1) AS name
           FROM (SELECT DISTINCT organisation_id AS id FROM r) o)
       SELECT r.nomination_id AS "nominationId", r.subject_id AS "subjectId", r.year, unit.id AS "organisationId", unit.name AS "organisationName"
       FROM r JOIN unit ON unit.id = r.organisation_id ORDER BY r.seq`,
      [id, today],
    );
  }
}
