import { Injectable } from '@nestjs/common';
import { currentRules, formatDate, type RuleSet } from '@gs/domain';
import type { ResponseOf, nominations as contracts } from '@gs/contracts';
import { Clock, Db, ProblemError, UnitOfWork, type Actor, type LocalDate, type Queryable } from '@gs/api-platform';
import { ruleSetChoices, ruleSetName } from '../common/rule-sets';
import { Evaluator, judged, type ToEvaluate } from '../evaluation/evaluator';
import { DossierParts } from '../persistence/dossier.repository';
import { SubmissionEvents } from '../persistence/events';
import { Nominations, toEvaluate } from '../persistence/nominations.repository';
import { Submissions } from '../persistence/submissions.repository';
import { KeptNominations } from '../read/kept';
import { NominationDetailReader } from '../read/nomination-detail.reader';
import { findingView } from '../read/proof';

type Comparison = ResponseOf<typeof contracts.compareRuleSets>;

/** The rule set a dossier follows: by the day it was received, or a later one chosen as more favourable. */
@Injectable()
export class RuleSetHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly dossier: DossierParts,
    private readonly evaluator: Evaluator,
    private readonly detail: NominationDetailReader,
    private readonly events: SubmissionEvents,
    private readonly kept: KeptNominations,
  ) {}

  /** What becomes of a nomination by the day's rule set and by each that may be chosen. @throws ProblemError NOT_FOUND */
  async compare(actor: Actor, id: string): Promise<Comparison> {
    const shown = await this.detail.get(actor, id);
    const { item, receivedOn } = await this.itemOf(this.db, id);
    const rules = currentRules();
    const facts = (await this.evaluator.gather([{ ...item, receivedOn }], this.db)).get(id);
    if (facts === undefined) throw new ProblemError('NOT_FOUND');
    const { favourable: chosen, ...plain } = facts;
    const places = { subjectId: shown.subject.id, history: shown.history, parts: shown.parts };
    const viewOf = (set: RuleSet, byDay: boolean): Comparison['sets'][number] => {
      const supposed = byDay ? plain : { ...plain, favourable: { ruleSetId: set.id, reason: 'so sánh' } };
      const { verdict, flags, findings } = judged(item, supposed, rules);
      return {
        ruleSetId: set.id,
        name: set.name,
        byDay,
        chosen: chosen === undefined ? byDay : chosen.ruleSetId === set.id,
        cite: byDay ? null : (set.favourable?.cite ?? null),
        verdict,
        flags: [...flags],
        findings: findings.map((finding) => findingView(finding, places)),
      };
    };
    const byDay = rules.ruleSetOn(receivedOn);
    const others = ruleSetChoices(receivedOn, this.clock.today());
    return { receivedOn, sets: [viewOf(byDay, true), ...others.map((set) => viewOf(set, false))] };
  }

  /**
   * Chooses the more favourable rule set for a dossier on the officer's desk, or (null) goes back to the day's.
   * @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, RULE_SET_NOT_ALLOWED
   */
  async choose(
    actor: Actor,
    id: string,
    {
      version,
      ruleSetId,
      reason,
    }: { readonly version: number; readonly ruleSetId: string | null; readonly reason: string },
  ): Promise<void> {
    await this.uow.run(async (tx) => {
      const before = await this.nominations.find(tx, id);
      const row = await this.submissions.lock(tx, before.submission_id, actor, 'submission.appraise', 'holder_id');
      await this.kept.requireSeen(tx, actor, [id]);
      const found = await this.nominations.find(tx, id);
      if (found.version !== version) throw new ProblemError('STALE');
      if (found.state !== 'appraising' || row.received_on === null) throw new ProblemError('WRONG_STATE');
      const set = ruleSetChoices(row.received_on, this.clock.today()).find((each) => each.id === ruleSetId);
      if (ruleSetId !== null && set === undefined) throw notAllowed(ruleSetId, row.received_on);
      if (ruleSetId === found.favourable_rule_set_id) throw new ProblemError('WRONG_STATE');
      const choice = ruleSetId === null ? null : { ruleSetId, reason, accountId: actor.accountId };
      await this.nominations.favour(tx, id, choice);
      const now = await this.nominations.find(tx, id);
      await this.nominations.evaluateAgain(tx, [now], row.received_on, await this.dossier.present(tx, row));
      const action = choice === null ? 'dropRuleSet' : 'chooseRuleSet';
      await this.events.add(tx, { submissionId: row.id, nominationId: id, action, reason });
      await tx.audit({
        action: `nomination.${action}`,
        kind: 'nomination',
        id,
        before: { ruleSetId: found.favourable_rule_set_id },
        after: { ruleSetId },
        facts: { reason },
      });
      await this.submissions.touch(tx, row.id);
    });
  }

  private async itemOf(db: Queryable, id: string): Promise<{ item: ToEvaluate; receivedOn: LocalDate }> {
    const row = await this.nominations.find(db, id);
    const submission = await this.submissions.find(db, row.submission_id);
    const receivedOn = submission.received_on ?? this.clock.today();
    const looked = submission.received_on !== null;
    const item = toEvaluate(row, receivedOn, looked ? await this.dossier.present(db, submission) : undefined);
    return { item, receivedOn };
  }
}

const notAllowed = (ruleSetId: string, receivedOn: LocalDate): ProblemError =>
  new ProblemError('RULE_SET_NOT_ALLOWED', {
    receivedOn: formatDate(receivedOn),
    ruleSet: ruleSetName(ruleSetId),
  });
