import { Injectable } from '@nestjs/common';
import { nominationMachine } from '@gs/domain';
import type { NominationDetailView } from '@gs/contracts';
import { itemHiddenFrom } from '@gs/api-councils';
import { Clock, Db, ProblemError, scopeClause, type Actor, type LocalDate } from '@gs/api-platform';
import { awardRef } from '../common/award-ref';
import { isEditable, takesPapers } from '../common/may';
import { ruleSetChoices, ruleSetName } from '../common/rule-sets';
import { submissionReadable } from '../common/scope';
import { KeptNominations } from './kept';
import { organisationRefSql } from './organisation-ref';
import { warningsOf, type StoredEvaluation } from '../evaluation/evaluation';
import { titleOfRule, type StoredFinding } from '../evaluation/stored-finding';
import { nominationItem, nominationItemSql, type NominationRow } from './nominations.reader';
import { findingView } from './proof';
import { dossierOf, partFilesSql, type PartFile } from './parts';
import { trackSql } from './track';

type Detail = NominationDetailView;

interface DetailRow extends NominationRow {
  readonly seq: number;
  readonly achievement: string;
  readonly identityMasked: string;
  readonly birthYear: number | null;
  readonly declared: Detail['declared'];
  readonly submission: Detail['submission'];
  readonly received_on: string | null;
  readonly evaluation: StoredEvaluation | null;
  readonly overrides: Omit<Detail['overrides'][number], 'title'>[];
  readonly files: PartFile[];
  readonly history: (Omit<Detail['history'][number], 'award'> & { award: string })[];
  readonly track: Detail['track'];
  readonly council: Detail['council'];
  readonly decision: Detail['decision'];
  readonly version: number;
  readonly may_appraise: boolean;
  readonly receivedForAppraisalAt: string | null;
  readonly favourable: Omit<NonNullable<Detail['favourable']>, 'name'> | null;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** @param account SQL expression of the reader's id: what a council did is not told to whoever takes no part in it there */
const detailSql = (
  account: string,
): string => `${nominationItemSql}, n.seq, n.achievement, COALESCE(p.identity_masked, '') AS "identityMasked",
  COALESCE(p.birth_year, EXTRACT(YEAR FROM p.birth_date)::int) AS "birthYear", n.declared, s.received_on, n.evaluation, n.version,
  ${instant('n.received_for_appraisal_at')} AS "receivedForAppraisalAt",
  (SELECT json_build_object('ruleSetId', n.favourable_rule_set_id, 'reason', n.favourable_reason, 'by', a.display_name, 'at', ${instant('n.favourable_at')})
    FROM account a WHERE a.id = n.favourable_by) AS favourable,
  json_build_object('id', s.id, 'title', s.title, 'letterNo', s.letter_no, 'letterDate', s.letter_date, 'state', s.state,
    'organisation', ${organisationRefSql('s.organisation_id')}, 'holder', ${organisationRefSql('s.holder_id')}) AS submission,
  (SELECT COALESCE(json_agg(json_build_object('ruleId', o.rule_id, 'reason', o.reason, 'by', a.display_name, 'at', ${instant('o.at')}) ORDER BY o.at), '[]')
    FROM finding_override o JOIN account a ON a.id = o.account_id WHERE o.nomination_id = n.id) AS overrides,
  ${partFilesSql('dp.nomination_id = n.id')} AS files,
  (SELECT COALESCE(json_agg(json_build_object('id', g.id, 'award', g.award, 'year', g.year, 'decisionNo', g.decision_no, 'decidedOn', g.decided_on,
     'decisionId', g.decision_id, 'organisationName', g.organisation_name) ORDER BY g.year DESC, g.decided_on DESC), '[]')
    FROM award_grant g WHERE g.subject_id = n.subject_id) AS history,
  ${trackSql('e.submission_id = n.submission_id AND (e.nomination_id IS NULL OR e.nomination_id = n.id)')} AS track,
  (SELECT json_build_object('sessionId', cs.id, 'sessionTitle', cs.title, 'result', ai.result, 'arithmetic', ai.tally ->> 'arithmetic')
    FROM agenda_item ai JOIN council_session cs ON cs.id = ai.session_id WHERE ai.kind = 'nomination' AND ai.ref_id = n.id
    AND NOT ${itemHiddenFrom(account, 'ai')}
    ORDER BY cs.scheduled_at DESC, ai.id DESC LIMIT 1) AS council,
  (SELECT json_build_object('id', d.id, 'number', lpad(d.number::text, greatest(2, length(d.number::text)), '0') || '/' || d.symbol, 'issuedOn', d.issued_on)
    FROM decision_recipient dr JOIN decision d ON d.id = dr.decision_id WHERE dr.nomination_id = n.id AND d.state <> 'cancelled' LIMIT 1) AS decision`;

@Injectable()
export class NominationDetailReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** One nomination with the proof of each condition, papers, history and track. @throws ProblemError NOT_FOUND, also when it is kept from the actor */
  async get(actor: Actor, id: string): Promise<Detail> {
    const today = this.clock.today();
    const params: unknown[] = [id];
    const readable = submissionReadable(actor, 's', today, params);
    const write = scopeClause(actor, 'nomination.write', 's.organisation_id', today, params);
    const appraise = scopeClause(actor, 'submission.appraise', 's.holder_id', today, params);
    params.push(actor.accountId);
    const account = `$${params.length}::uuid`;
    const without = await this.kept.without(actor, params);
    const rows = await this.db.prepared<DetailRow>(
      `${without.head}SELECT ${detailSql(account)}, ${write} AS may_write, ${appraise} AS may_appraise
       FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
       LEFT JOIN person p ON p.id = n.subject_id WHERE n.id = $1 AND ${readable}`,
      params,
    );
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return this.view(rows[0]);
  }

  private view(row: DetailRow): Detail {
    const { evaluation, files, received_on, may_appraise: _a, history, overrides, favourable, ...item } = row;
    const { submission_state: _s, may_write: _w, route: _r, ...shown } = item;
    const on = received_on ?? this.clock.today();
    const parts = dossierOf([{ award: row.award, kind: row.subject_kind }], 'nomination', on, files);
    const places = { subjectId: row.subject_id, history, parts };
    return {
      ...shown,
      ...nominationItem(item, this.clock.today()),
      ruleSetId: evaluation?.ruleSetId ?? '',
      ruleSetName: ruleSetName(evaluation?.ruleSetId ?? ''),
      favourable: favourable === null ? null : { ...favourable, name: ruleSetName(favourable.ruleSetId) },
      flags: [...(evaluation?.flags ?? [])],
      rulesVersion: evaluation?.rulesVersion ?? '',
      findings: (evaluation?.findings ?? []).map((finding) => findingView(finding, places)),
      earliestYear: earliestYear(evaluation?.findings ?? []),
      overrides: overrides.map((each) => ({ ...each, title: titleIn(evaluation, each.ruleId) })),
      parts,
      history: history.map((grant) => ({ ...grant, award: awardRef(grant.award) })),
      allowedActions: actionsOf(row, this.clock.today()),
    };
  }
}

/** How the condition was headed when it was checked. */
const titleIn = (evaluation: StoredEvaluation | null, ruleId: string): string =>
  evaluation?.findings.find((finding) => finding.ruleId === ruleId)?.title ?? titleOfRule(ruleId);

/** The first year in which all unmet conditions could be met; null when one says no year or none is unmet. */
function earliestYear(findings: readonly StoredFinding[]): number | null {
  const blocking = findings.filter(({ outcome, effect }) => outcome === 'unmet' && effect === 'block');
  const years = blocking.map((item) => item.earliestYear);
  if (years.length === 0 || years.includes(undefined)) return null;
  return Math.max(...years.filter((value) => value !== undefined));
}

function actionsOf(row: DetailRow, today: LocalDate): Detail['allowedActions'] {
  const warned = row.evaluation !== null && warningsOf(row.evaluation).length > 0;
  const withdrawable = (nominationMachine.actions.withdraw.from as readonly string[]).includes(row.state);
  const desk = row.may_appraise && row.state === 'appraising';
  const choice = row.favourable !== null || ruleSetChoices(row.received_on ?? today, today).length > 0;
  const actions: [Detail['allowedActions'][number], boolean][] = [
    ['edit', row.may_write && isEditable(row.submission_state) && isEditable(row.state)],
    ['addPart', row.may_write && takesPapers(row.submission_state) && row.state !== 'withdrawn'],
    ['withdraw', row.may_write && withdrawable],
    ['override', desk && warned],
    ['refuse', desk],
    ['chooseRuleSet', desk && row.received_on !== null && choice],
  ];
  return actions.filter(([, allowed]) => allowed).map(([action]) => action);
}
