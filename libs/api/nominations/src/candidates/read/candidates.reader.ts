import { Injectable } from '@nestjs/common';
import { currentRules, foldVietnamese, type Cite, type SubjectKind } from '@gs/domain';
import type {
  CandidateItemView,
  CandidateRunView,
  CandidateStatusView,
  candidates,
  QueryOf,
  ResponseOf,
} from '@gs/contracts';
import { Clock, Db, ProblemError, requireScope, scopeClause, type Actor, type LocalDate } from '@gs/api-platform';
import { z } from 'zod';
import { awardRef } from '../../common/award-ref';
import { encodeCursor } from '../../common/cursor';
import { endedWithoutAward } from '../../common/states';
import { KeptNominations } from '../../read/kept';
import { organisationRefSql } from '../../read/organisation-ref';
import { assumptionOf } from '../words';

type ListQuery = QueryOf<typeof candidates.list>;
export type Filter = Partial<Pick<ListQuery, 'status' | 'award' | 'q'>>;

interface RunRow {
  readonly id: string;
  readonly organisation: CandidateRunView['organisation'];
  readonly year: number;
  readonly state: CandidateRunView['state'];
  readonly onDate: LocalDate;
  readonly total: number;
  readonly done: number;
  readonly unrated: number;
  readonly rulesVersion: string;
  readonly judged: Partial<Record<SubjectKind, string[]>>;
  readonly counts: Readonly<Record<string, Partial<Record<CandidateStatusView, number>>>>;
  readonly startedAt: string;
}

type CandidateRow = Omit<CandidateItemView, 'award' | 'subject'> & {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly award: string;
  readonly nameKey: string;
  readonly cite: Cite | null;
};

const cursorShape = z.tuple([z.string().max(600), z.uuid(), z.string().max(60)]);
const noCounts = { eligible: 0, possible: 0, near: 0, next: 0 };

const columns = `c.subject_id AS "subjectId", s.kind, s.name, COALESCE(p.position, h.address, '') AS note,
  ${organisationRefSql('s.organisation_id')} AS organisation, c.award, c.status, c.next_year AS "nextYear", c.condition_title AS condition,
  c.missing, c.cite, c.earliest_year AS "earliestYear", c.name_key AS "nameKey",
  (SELECT n.id FROM nomination n WHERE n.subject_id = c.subject_id AND n.award = c.award AND n.year = r.year
     AND n.state NOT IN ${endedWithoutAward} LIMIT 1) AS "nominationId"`;
const tables = `candidate c JOIN candidate_run r ON r.id = c.run_id JOIN subject s ON s.id = c.subject_id`;
const details = `LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id`;
const order = `c.name_key, c.subject_id, c.award`;

/** What the last look through a unit found. Whoever has left the reader's scope since is not shown. */
@Injectable()
export class CandidateReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** @throws ProblemError NOT_FOUND outside the actor's scope */
  async list(actor: Actor, query: ListQuery): Promise<ResponseOf<typeof candidates.list>> {
    const run = await this.run(actor, query.organisationId, query.year);
    if (run === null) return { run, items: [], nextCursor: null, total: 0 };
    const rows = await this.page(actor, run.id, query, query.limit + 1, query.cursor);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      run,
      items: shown.map(itemOf),
      nextCursor: rows.length > shown.length && last ? encodeCursor([last.nameKey, last.subjectId, last.award]) : null,
      total: await this.count(actor, run, query),
    };
  }

  /** The last run of a unit and year with its figures; null when there is none. @throws ProblemError NOT_FOUND */
  async run(actor: Actor, organisationId: string, year: number): Promise<CandidateRunView | null> {
    await requireScope(this.db, actor, 'nomination.read', organisationId, this.clock.today());
    const [row] = await this.db.query<RunRow>(
      `SELECT r.id, ${organisationRefSql('r.organisation_id')} AS organisation, r.year, r.state, r.on_date AS "onDate", r.total, r.done, r.unrated,
         r.rules_version AS "rulesVersion", r.judged, r.counts, r.created_at AS "startedAt" FROM candidate_run r WHERE r.organisation_id = $1 AND r.year = $2`,
      [organisationId, year],
    );
    if (row === undefined) return null;
    const { judged, rulesVersion, counts, ...run } = row;
    return {
      ...run,
      isOutdated: rulesVersion !== currentRules().version,
      ...figuresOf(counts),
      judged: Object.entries(judged).map(([kind, codes]) => ({
        kind: kind as SubjectKind,
        awards: codes.map(awardRef),
      })),
      assumption: assumptionOf(year),
    };
  }

  /** All that match, in the order of the list, `size` at a time. */
  async *all(actor: Actor, runId: string, filter: Filter, size = 2_000): AsyncGenerator<CandidateItemView[]> {
    for (let cursor: string | undefined; ;) {
      const rows = await this.page(actor, runId, filter, size, cursor);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(itemOf);
      if (rows.length < size) return;
      cursor = encodeCursor([last.nameKey, last.subjectId, last.award]);
    }
  }

  private async page(
    actor: Actor,
    runId: string,
    filter: Filter,
    limit: number,
    cursor?: string,
  ): Promise<CandidateRow[]> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = this.conditions(actor, runId, filter, params, bind);
    const from = fromCursor(cursor);
    if (from !== null) where.push(`(${order}) > (${bind(from[0])}, ${bind(from[1])}::uuid, ${bind(from[2])})`);
    const without = await this.kept.without(actor, params);
    return this.db.query<CandidateRow>(
      `${without.head}SELECT ${columns} FROM ${tables} ${details} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${bind(limit)}`,
      params,
    );
  }

  private async count(actor: Actor, run: CandidateRunView, query: ListQuery): Promise<number> {
    const { status, award } = query;
    if (status !== undefined && words(query) === '') {
      const known = award === undefined ? run.counts : run.byAward.find((row) => row.award.code === award);
      return known?.[status] ?? 0;
    }
    const params: unknown[] = [];
    const where = this.conditions(actor, run.id, query, params, (value) => `$${params.push(value)}`);
    const [row] = await this.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${tables} WHERE ${where.join(' AND ')}`,
      params,
    );
    return row?.n ?? 0;
  }

  private conditions(
    actor: Actor,
    runId: string,
    filter: Filter,
    params: unknown[],
    bind: (value: unknown) => string,
  ): string[] {
    const where = [
      `c.run_id = ${bind(runId)}`,
      scopeClause(actor, 'nomination.read', 's.organisation_id', this.clock.today(), params),
    ];
    if (filter.status === 'next') where.push(`c.next_year`);
    else if (filter.status !== undefined) where.push(`c.status = ${bind(filter.status)}`);
    if (filter.award !== undefined) where.push(`c.award = ${bind(filter.award)}`);
    if (words(filter) !== '') where.push(`s.name_fold LIKE ${bind(`%${words(filter)}%`)}`);
    return where;
  }
}

const words = ({ q }: Filter): string => foldVietnamese(q ?? '').replace(/[\\%_]/g, '\\$&');

function itemOf({ subjectId, kind, name, award, nameKey: _key, ...row }: CandidateRow): CandidateItemView {
  return { ...row, subject: { id: subjectId, kind, name }, award: awardRef(award) };
}

/** In the order of the book. */
function figuresOf(counts: RunRow['counts']): Pick<CandidateRunView, 'counts' | 'byAward'> {
  const rank = new Map(currentRules().awards.map(({ code }, at) => [code, at]));
  const byAward = Object.entries(counts)
    .sort(([left], [right]) => (rank.get(left) ?? 0) - (rank.get(right) ?? 0))
    .map(([award, of]) => ({ ...noCounts, ...of, award: awardRef(award) }));
  const sum = (status: CandidateStatusView): number => byAward.reduce((total, row) => total + row[status], 0);
  return {
    counts: { eligible: sum('eligible'), possible: sum('possible'), near: sum('near'), next: sum('next') },
    byAward,
  };
}

/** @throws ProblemError VALIDATION_FAILED for a cursor that was not made here */
function fromCursor(cursor: string | undefined): z.output<typeof cursorShape> | null {
  if (cursor === undefined) return null;
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' },
    ]);
  }
}
