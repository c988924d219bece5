import { Injectable, type OnModuleInit } from '@nestjs/common';
import { findAward } from '@gs/domain';
import { Db, ProblemError, type Queryable, type Tx } from '@gs/api-platform';
import {
  AgendaKinds,
  type AgendaOutcome,
  type AgendaPort,
  type AgendaSubject,
  type QueueGroup,
  type QueueQuery,
  type SessionPlace,
} from '@gs/api-councils';
import { Matters, type Matter } from '../persistence/matters.repository';
import { Nominations } from '../persistence/nominations.repository';
import { Advance } from '../submissions/advance';

const subtitleOf = (row: Matter): string => [row.position, row.unit_name].filter((part) => part !== '').join(', ');

/** Nominations as matters before a council. */
@Injectable()
export class NominationAgenda implements AgendaPort, OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly kinds: AgendaKinds,
    private readonly matters: Matters,
    private readonly nominations: Nominations,
    private readonly advance: Advance,
  ) {}

  onModuleInit(): void {
    this.kinds.register('nomination', this);
  }

  async queue(query: QueueQuery, on: Queryable = this.db): Promise<QueueGroup[]> {
    const groups = new Map<string, QueueGroup>();
    for (const row of await this.matters.waitingAt(query.organisationId, on)) {
      const group = groups.get(row.award) ?? {
        award: row.award,
        awardName: findAward(row.award)?.name ?? row.award,
        items: [],
      };
      group.items.push({
        kind: 'nomination',
        refId: row.id,
        title: row.name,
        subtitle: subtitleOf(row),
        submissionTitle: row.submission_title,
        verdict: row.verdict,
      });
      groups.set(row.award, group);
    }
    return [...groups.values()];
  }

  async items(tx: Tx, refIds: readonly string[], councilOrganisationId: string): Promise<readonly AgendaSubject[]> {
    const byId = await this.matters.lock(tx, refIds, councilOrganisationId);
    return refIds.map((refId) => {
      const row = byId.get(refId);
      if (row === undefined || !row.here) throw new ProblemError('NOT_FOUND');
      if (row.state === 'in-session') throw new ProblemError('ITEM_ALREADY_SCHEDULED');
      if (row.state !== 'awaiting-council' && row.state !== 'unit-council') throw new ProblemError('WRONG_STATE');
      return {
        refId,
        title: row.name,
        subtitle: subtitleOf(row),
        award: row.award,
        concernedPersonIds: concerned(row),
        summary: row.achievement,
      };
    });
  }

  async onScheduled(tx: Tx, refIds: readonly string[], _place: SessionPlace): Promise<void> {
    const moved = await this.nominations.act(tx, refIds, 'schedule');
    if (moved !== new Set(refIds).size) throw new ProblemError('WRONG_STATE');
  }

  /** Also after a closed vote was declared void: results that nothing has been built on yet are taken back. */
  async onUnscheduled(tx: Tx, refIds: readonly string[], _place: SessionPlace): Promise<void> {
    const { unit, deciding, submissionIds } = await this.matters.byPhase(tx, refIds);
    const moved =
      (await this.nominations.takeBack(tx, unit, 'unit-council')) +
      (await this.nominations.takeBack(tx, deciding, 'awaiting-council'));
    if (moved !== new Set(refIds).size) throw new ProblemError('WRONG_STATE');
    await this.advance.backToCouncil(tx, submissionIds);
  }

  async onResults(tx: Tx, outcomes: readonly AgendaOutcome[], _place: SessionPlace): Promise<void> {
    const { unit, deciding, submissionIds } = await this.matters.byPhase(
      tx,
      outcomes.map(({ refId }) => refId),
    );
    const of = (result: AgendaOutcome['result'], ids: readonly string[]): string[] => {
      const wanted = new Set(outcomes.filter((outcome) => outcome.result === result).map(({ refId }) => refId));
      return ids.filter((id) => wanted.has(id));
    };
    await this.nominations.act(tx, of('passed', unit), 'passUnitCouncil');
    await this.nominations.act(tx, of('postponed', unit), 'postponeUnit');
    await this.nominations.act(tx, of('passed', deciding), 'pass');
    await this.nominations.act(tx, of('postponed', deciding), 'postpone');
    await this.nominations.act(tx, of('not-passed', [...unit, ...deciding]), 'fail');
    await this.advance.settle(tx, submissionIds);
  }
}

/** A person is concerned by their own nomination, the head of a household by the household's. */
function concerned(row: Matter): string[] {
  if (row.subject_kind === 'person') return [row.subject_id];
  return row.head_person_id === null ? [] : [row.head_person_id];
}
