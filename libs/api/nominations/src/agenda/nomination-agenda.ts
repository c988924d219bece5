import { Injectable, type OnModuleInit } from '@nestjs/common';
import { findAward } from '@gs/domain';
import { Db, ProblemError, type Queryable, type Tx } from '@gs/api-platform';
import {
  AgendaKinds,
  type AgendaDossier,
  type AgendaOutcome,
  type AgendaPort,
  type AgendaSubject,
  type LowerAward,
  type QueueGroup,
  type QueueQuery,
  type SessionPlace,
} from '@gs/api-councils';
import { Matters, type Matter } from '../persistence/matters.repository';
import { Nominations } from '../persistence/nominations.repository';
import { AgendaDossierReader } from '../read/agenda-dossier.reader';
import { Advance } from '../submissions/advance';
import { LowerAwards } from './lower-awards';
import { SettingApart } from './setting-apart';

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
    private readonly lower: LowerAwards,
    private readonly apart: SettingApart,
    private readonly dossiers: AgendaDossierReader,
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
        concernedPersonIds: concerned(row),
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
        concernedOrganisationIds: row.collective_unit_id === null ? [] : [row.collective_unit_id],
        signerPersonIds: row.signer_ids,
        coAuthorPersonIds: row.co_author_ids,
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
    const aside = (result: AgendaOutcome['result']): { id: string; reason: string; toAward: string | null }[] =>
      outcomes
        .filter((outcome) => outcome.result === result)
        .map(({ refId, reason, toAward }) => ({ id: refId, reason, toAward }));
    await this.apart.giveBack(tx, aside('returned'));
    await this.apart.lower(tx, aside('moved'));
    await this.advance.settle(tx, submissionIds);
  }

  lowerAwards(db: Queryable, refId: string, councilOrganisationId: string): Promise<readonly LowerAward[]> {
    return this.lower.of(db, refId, councilOrganisationId);
  }

  dossier(db: Queryable, refIds: readonly string[]): Promise<readonly AgendaDossier[]> {
    return this.dossiers.of(db, refIds);
  }
}

/** A person is concerned by their own nomination, the head of a household by the household's. */
function concerned(row: Matter): string[] {
  if (row.subject_kind === 'person') return [row.subject_id];
  return row.head_person_id === null ? [] : [row.head_person_id];
}
