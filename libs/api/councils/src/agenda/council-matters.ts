import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db, ProblemError, type Queryable, type Tx } from '@gs/api-platform';
import { matterKind, MattersRepository, type MatterRow, type MatterType } from '../persistence/matters.repository';
import { AgendaKinds } from './agenda-kinds';
import type {
  AgendaDossier,
  AgendaOutcome,
  AgendaPort,
  AgendaSubject,
  ItemResult,
  LowerAward,
  QueueGroup,
  QueueQuery,
} from './agenda-port';

const typeNames: Readonly<Record<MatterType, string>> = {
  'recognise-exemplar': 'Công nhận điển hình tiên tiến',
  'congress-selection': 'Chọn đại biểu dự đại hội, hội nghị',
  regulation: 'Quy chế, kế hoạch',
  other: 'Nội dung khác',
};

/** Matters of the councils' own, as any other context would bring its own: no award, a plain vote. */
@Injectable()
export class CouncilMatters implements AgendaPort, OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly kinds: AgendaKinds,
    private readonly matters: MattersRepository,
  ) {}

  onModuleInit(): void {
    this.kinds.register(matterKind, this);
  }

  async queue({ organisationId }: QueueQuery, on: Queryable = this.db): Promise<QueueGroup[]> {
    const rows = await this.matters.waiting(on, organisationId);
    if (rows.length === 0) return [];
    const items = rows.map(({ id, type, title, subtitle, concernedPersonIds }) => ({
      kind: matterKind,
      refId: id,
      title,
      subtitle,
      submissionTitle: typeNames[type],
      verdict: '',
      concernedPersonIds,
    }));
    return [{ award: '', awardName: 'Nội dung khác', items }];
  }

  async items(tx: Tx, refIds: readonly string[], councilOrganisationId: string): Promise<readonly AgendaSubject[]> {
    const byId = await this.matters.lock(tx, refIds, councilOrganisationId);
    return refIds.map((refId) => {
      const row = byId.get(refId);
      if (row === undefined) throw new ProblemError('NOT_FOUND');
      if (row.state === 'in-session') throw new ProblemError('ITEM_ALREADY_SCHEDULED');
      if (row.state !== 'waiting') throw new ProblemError('WRONG_STATE');
      return subjectOf(row);
    });
  }

  async onScheduled(tx: Tx, refIds: readonly string[]): Promise<void> {
    await this.matters.become(tx, refIds, ['waiting'], 'in-session');
  }

  /** Also after a closed vote was declared void: what it decided is taken back. */
  async onUnscheduled(tx: Tx, refIds: readonly string[]): Promise<void> {
    await this.matters.become(tx, refIds, ['in-session', 'passed', 'not-passed'], 'waiting');
  }

  async onResults(tx: Tx, outcomes: readonly AgendaOutcome[]): Promise<void> {
    const of = (...results: ItemResult[]): string[] =>
      outcomes.filter(({ result }) => results.includes(result)).map(({ refId }) => refId);
    if (of('moved').length > 0) throw new ProblemError('AWARD_NOT_LOWER');
    await this.matters.become(tx, of('passed'), ['in-session'], 'passed');
    await this.matters.become(tx, of('not-passed'), ['in-session'], 'not-passed');
    await this.matters.become(tx, of('returned'), ['in-session'], 'returned');
    await this.matters.become(tx, of('postponed'), ['in-session'], 'waiting');
  }

  /** A matter without an award has no lower one. */
  async lowerAwards(): Promise<readonly LowerAward[]> {
    return [];
  }

  async dossier(db: Queryable, refIds: readonly string[]): Promise<readonly AgendaDossier[]> {
    const byId = await this.matters.byId(db, refIds);
    return refIds.flatMap((refId) => {
      const row = byId.get(refId);
      if (row === undefined) return [];
      return [{ refId, facts: [{ label: 'Loại nội dung', value: typeNames[row.type] }], findings: [], evidence: [] }];
    });
  }
}

const subjectOf = (row: MatterRow): AgendaSubject => ({
  refId: row.id,
  title: row.title,
  subtitle: row.subtitle === '' ? typeNames[row.type] : row.subtitle,
  award: null,
  concernedPersonIds: row.concernedPersonIds,
  concernedOrganisationIds: row.concernedOrganisationIds,
  signerPersonIds: [],
  coAuthorPersonIds: [],
  summary: row.summary,
});
