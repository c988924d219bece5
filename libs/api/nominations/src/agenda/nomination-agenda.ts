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
import { Nominations } from '../persistence/nominations.repository';
import { Advance } from '../submissions/advance';

interface WaitingRow {
  readonly id: string;
  readonly award: string;
  readonly name: string;
  readonly position: string;
  readonly unit_name: string;
  readonly achievement: string;
  readonly subject_id: string;
  readonly subject_kind: string;
  readonly head_person_id: string | null;
  readonly submission_title: string;
  readonly submission_id: string;
  readonly verdict: string;
  readonly state: string;
  readonly here: boolean;
}

/** Whose turn it is: the unit's own council while the list is there, the deciding council otherwise. */
const turn = `jsonb_build_array(jsonb_build_object(
  'kind', CASE WHEN s.state = 'unit-council' THEN 'unit-council' ELSE 'council' END, 'organisationId', $1::text))`;

const waitingColumns = `n.id, n.award, sub.name, n.position, n.unit_name, n.achievement, n.subject_id, n.subject_kind, h.head_person_id,
  s.title AS submission_title, n.submission_id, n.verdict, n.state, s.route @> ${turn} AS here`;

const waitingFrom = `FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
  LEFT JOIN household h ON h.id = n.subject_id`;

const subtitleOf = (row: WaitingRow): string => [row.position, row.unit_name].filter((part) => part !== '').join(', ');

/** Nominations as matters before a council. */
@Injectable()
export class NominationAgenda implements AgendaPort, OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly kinds: AgendaKinds,
    private readonly nominations: Nominations,
    private readonly advance: Advance,
  ) {}

  onModuleInit(): void {
    this.kinds.register('nomination', this);
  }

  async queue(query: QueueQuery, on: Queryable = this.db): Promise<QueueGroup[]> {
    const rows = await on.query<WaitingRow>(
      `SELECT ${waitingColumns} ${waitingFrom}
       WHERE n.state IN ('awaiting-council', 'unit-council') AND s.route @> ${turn} ORDER BY n.award, s.created_at, n.seq, n.id`,
      [query.organisationId],
    );
    const groups = new Map<string, QueueGroup>();
    for (const row of rows) {
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
    const rows = await tx.query<WaitingRow>(
      `SELECT ${waitingColumns} ${waitingFrom} WHERE n.id = ANY($2::uuid[]) ORDER BY n.id FOR UPDATE OF n`,
      [councilOrganisationId, refIds],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
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
    const { unit, deciding, submissionIds } = await this.byPhase(tx, refIds);
    const moved =
      (await this.nominations.takeBack(tx, unit, 'unit-council')) +
      (await this.nominations.takeBack(tx, deciding, 'awaiting-council'));
    if (moved !== new Set(refIds).size) throw new ProblemError('WRONG_STATE');
    await this.advance.backToCouncil(tx, submissionIds);
  }

  async onResults(tx: Tx, outcomes: readonly AgendaOutcome[], _place: SessionPlace): Promise<void> {
    const { unit, deciding, submissionIds } = await this.byPhase(
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

  /** Nominations by whose council votes on them now, and the submissions they came with. */
  private async byPhase(
    tx: Tx,
    ids: readonly string[],
  ): Promise<{ unit: string[]; deciding: string[]; submissionIds: string[] }> {
    const rows = await tx.query<{ id: string; submission_id: string; state: string }>(
      `SELECT n.id, n.submission_id, s.state FROM nomination n JOIN submission s ON s.id = n.submission_id WHERE n.id = ANY($1::uuid[])`,
      [ids],
    );
    const at = (unitPhase: boolean): string[] =>
      rows.filter(({ state }) => (state === 'unit-council') === unitPhase).map(({ id }) => id);
    return { unit: at(true), deciding: at(false), submissionIds: [...new Set(rows.map((row) => row.submission_id))] };
  }
}

/** A person is concerned by their own nomination, the head of a household by the household's. */
function concerned(row: WaitingRow): string[] {
  if (row.subject_kind === 'person') return [row.subject_id];
  return row.head_person_id === null ? [] : [row.head_person_id];
}
