import { Injectable } from '@nestjs/common';
import { currentRules, submissionMachine, type SubjectKind, type SubmissionAction } from '@gs/domain';
import type { RouteStepView, SubmissionDetailView, TrackEventView } from '@gs/contracts';
import { Clock, Db, ProblemError, scopeClause, type Actor, type LocalDate } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { isEditable, takesPapers } from '../common/may';
import { cutOffsFor, type CutOffCheck } from '../deadlines/cut-offs';
import { submissionReadable } from '../common/scope';
import { titleOfRule } from '../evaluation/stored-finding';
import { ListChecker } from '../list-check/list-checker';
import { overrideKey } from '../list-check/caps';
import { currentStep, stepOf, type PlacedStep } from '../route/route';
import { RouteFinder } from '../route/route-finder';
import { KeptNominations, withoutNominations } from './kept';
import { dossierOf, partFilesSql, type PartFile } from './parts';
import { submissionItem, submissionItemSql, type ItemRow } from './submissions.reader';
import { trackSql } from './track';

interface DetailRow extends ItemRow {
  readonly organisation_id: string;
  readonly letterDate: LocalDate | null;
  readonly submittedAt: string | null;
  readonly submitted_on: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly ruleSet: string | null;
  readonly version: number;
  readonly files: PartFile[];
  readonly track: TrackEventView[];
  readonly verdicts: SubmissionDetailView['verdicts'];
  readonly warnings: Omit<SubmissionDetailView['openWarnings'][number], 'title'>[] | null;
  readonly overrides: (Omit<SubmissionDetailView['overrides'][number], 'title'> & {
    ruleId: string;
    figures: string;
  })[];
  readonly refusedCount: number;
  readonly withdrawnCount: number;
  readonly kinds: { award: string; kind: SubjectKind }[] | null;
  readonly standing: { appraising: number; beforeCouncil: number; beforeDecision: number; inSession: number };
  readonly may_write: boolean;
  readonly may_submit: boolean;
  readonly may_appraise: boolean;
}

const detailSql = `${submissionItemSql}, s.organisation_id, s.letter_date AS "letterDate", s.submitted_at AS "submittedAt",
  (s.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS submitted_on,
  s.received_on AS "receivedOn", s.rule_set AS "ruleSet", s.version,
  ${partFilesSql('dp.submission_id = s.id AND dp.nomination_id IS NULL')} AS files, ${trackSql('e.submission_id = s.id')} AS track,
  (SELECT COALESCE(json_agg(x ORDER BY x.at, x."ruleId"), '[]') FROM (
    SELECT o.rule_id AS "ruleId", o.reason, a.display_name AS by, to_char(o.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, count(*)::int AS count, '' AS figures
    FROM finding_override o JOIN account a ON a.id = o.account_id JOIN nomination n ON n.id = o.nomination_id
    WHERE n.submission_id = s.id GROUP BY o.rule_id, o.reason, a.display_name, o.at
    UNION ALL SELECT o.code, o.reason, a.display_name, to_char(o.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), NULL, o.figures
    FROM submission_override o JOIN account a ON a.id = o.account_id WHERE o.submission_id = s.id) x) AS overrides,
  (SELECT json_agg(json_build_object('ruleId', w."ruleId", 'check', w.check, 'cite', w.cite, 'count', w.count) ORDER BY w.count DESC, w."ruleId") FROM (
    SELECT f ->> 'ruleId' AS "ruleId", COALESCE(min(f ->> 'check'), '') AS check, min((f -> 'cite')::text)::json AS cite, count(*)::int AS count
    FROM nomination n, jsonb_array_elements(n.evaluation -> 'findings') f
    WHERE n.submission_id = s.id AND n.state IN ('draft', 'returned', 'submitted', 'appraising') AND f ->> 'effect' = 'warn' AND f ->> 'outcome' <> 'met'
      AND NOT EXISTS (SELECT 1 FROM finding_override o WHERE o.nomination_id = n.id AND o.rule_id = f ->> 'ruleId')
    GROUP BY 1) w) AS warnings, nn.*`;

const standing = `n.state NOT IN ('refused', 'withdrawn')`;

const nominationsSql = `LATERAL (SELECT
  json_build_object('eligible', count(*) FILTER (WHERE ${standing} AND verdict = 'eligible'),
    'ineligible', count(*) FILTER (WHERE ${standing} AND verdict = 'ineligible'),
    'hold', count(*) FILTER (WHERE ${standing} AND verdict = 'hold'),
    'unclear', count(*) FILTER (WHERE ${standing} AND verdict = 'unclear')) AS verdicts,
  count(*) FILTER (WHERE n.state = 'refused')::int AS "refusedCount", count(*) FILTER (WHERE n.state = 'withdrawn')::int AS "withdrawnCount",
  json_build_object('appraising', count(*) FILTER (WHERE n.state = 'appraising'),
    'beforeCouncil', count(*) FILTER (WHERE n.state IN ('awaiting-council', 'in-session')),
    'beforeDecision', count(*) FILTER (WHERE n.state IN ('passed', 'in-decision')),
    'inSession', count(*) FILTER (WHERE n.state = 'in-session')) AS standing,
  (SELECT json_agg(k) FROM (SELECT DISTINCT m.award, m.subject_kind AS kind FROM nomination m
    WHERE m.submission_id = s.id AND m.state <> 'withdrawn') k) AS kinds
  FROM nomination n WHERE n.submission_id = s.id) nn`;

@Injectable()
export class SubmissionDetailReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsPort,
    private readonly routes: RouteFinder,
    private readonly lists: ListChecker,
    private readonly kept: KeptNominations,
  ) {}

  /** One submission with its way, papers, track and what the actor may do, as if nominations kept from them were not in it. @throws ProblemError NOT_FOUND */
  async get(actor: Actor, id: string): Promise<SubmissionDetailView> {
    const kept = await this.kept.of(actor);
    const row = await this.row(actor, id, kept);
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    const today = this.clock.today();
    const route = row.route ?? (await this.expectedRoute(row));
    const {
      organisation_id: _o,
      submitted_on: _on,
      files,
      kinds,
      overrides,
      warnings,
      standing: _s,
      may_write: _w,
      may_submit: _m,
      may_appraise: _a,
      ...shown
    } = row;
    return {
      ...shown,
      ...submissionItem(shown, today),
      cutOffs: row.state === 'closed' || row.state === 'withdrawn' ? [] : cutOffsOf(row, today),
      openWarnings: (warnings ?? []).map((each) => ({ ...each, title: titleOfRule(each.ruleId) })),
      listChecks: await this.listChecks(row, kept),
      overrides: overrides.map(({ ruleId, figures, ...each }) => ({
        ...each,
        title: titleOfOverride(ruleId, figures),
      })),
      route: await this.steps(row, route),
      parts: dossierOf(kinds ?? [], 'submission', row.receivedOn ?? this.clock.today(), files),
      allowedActions: actionsOf(row, route),
    };
  }

  private async listChecks(
    { id, receivedOn, overrides }: DetailRow,
    kept: readonly string[],
  ): Promise<SubmissionDetailView['listChecks']> {
    const answered = new Set(overrides.map(({ ruleId: code, figures }) => overrideKey({ code, figures })));
    const checks = await this.lists.of(this.db, { id, receivedOn }, kept);
    return checks.map((each) => ({ ...each, answered: answered.has(overrideKey(each)) }));
  }

  private async row(actor: Actor, id: string, kept: readonly string[]): Promise<DetailRow | undefined> {
    const today = this.clock.today();
    const params: unknown[] = [id];
    const readable = submissionReadable(actor, 's', today, params);
    const write = scopeClause(actor, 'nomination.write', 's.organisation_id', today, params);
    const submit = scopeClause(actor, 'submission.submit', 's.organisation_id', today, params);
    const appraise = scopeClause(actor, 'submission.appraise', 's.holder_id', today, params);
    const without = withoutNominations(kept, params);
    const rows = await this.db.query<DetailRow>(
      `${without.head}SELECT ${detailSql}, ${write} AS may_write, ${submit} AS may_submit, ${appraise} AS may_appraise
       FROM submission s, ${nominationsSql} WHERE s.id = $1 AND ${readable}`,
      params,
    );
    return rows[0];
  }

  /** The way a draft would take today; nothing while its nominations have no common one. */
  private async expectedRoute(row: DetailRow): Promise<PlacedStep[]> {
    const awards = (row.kinds ?? []).map(({ award }) => award);
    if (awards.length === 0) return [];
    try {
      return await this.routes.resolve(row.organisation_id, awards, this.clock.today());
    } catch (error) {
      if (error instanceof ProblemError) return [];
      throw error;
    }
  }

  private async steps(row: DetailRow, route: readonly PlacedStep[]): Promise<RouteStepView[]> {
    const names = await this.organisations.refsOn(
      route.map((step) => step.organisationId),
      this.clock.today(),
    );
    const current = currentStep(route, { submissionState: row.state, ...row.standing });
    return route.flatMap((step, index) => {
      const organisation = names.get(step.organisationId);
      if (organisation === undefined) return [];
      const { id, code, name } = organisation;
      const status = index < current ? 'done' : index === current ? 'current' : 'next';
      return [
        { kind: step.kind, organisation: { id, code, name }, workingDays: step.workingDays, cite: step.cite, status },
      ];
    });
  }
}

/** Last days that concern the list, counted to the day it was sent. */
const cutOffsOf = ({ awards, year, submitted_on }: DetailRow, today: LocalDate): CutOffCheck[] =>
  cutOffsFor(awards ?? [], year, submitted_on ?? today);

/** A condition by its head in the book, a cap by its own with the figures that were answered for. */
function titleOfOverride(ruleId: string, figures: string): string {
  if (figures === '') return titleOfRule(ruleId);
  return `${currentRules().data.caps.find(({ code }) => code === ruleId)?.name ?? ruleId}: ${figures}`;
}

function actionsOf(row: DetailRow, route: readonly PlacedStep[]): SubmissionDetailView['allowedActions'] {
  const editable = isEditable(row.state);
  const from = (action: SubmissionAction): boolean =>
    (submissionMachine.actions[action].from as readonly string[]).includes(row.state);
  const undecided = row.state === 'submitted' || row.standing.appraising > 0;
  const actions: [SubmissionDetailView['allowedActions'][number], boolean][] = [
    ['submit', row.may_submit && editable && (row.kinds ?? []).length > 0],
    ['sendToUnitCouncil', row.may_submit && editable && stepOf(route, 'unit-council') !== undefined],
    ['receive', row.may_appraise && from('receive')],
    ['return', row.may_appraise && from('return') && undecided],
    ['forward', row.may_appraise && row.state === 'received' && row.standing.appraising > 0],
    ['withdraw', row.may_write && from('withdraw') && row.standing.inSession === 0],
    ['edit', row.may_write && editable],
    ['addPart', row.may_write && takesPapers(row.state)],
  ];
  return actions.filter(([, allowed]) => allowed).map(([action]) => action);
}
