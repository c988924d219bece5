import type { LocalDate, DecisionState } from '@gs/domain';
import type { DecisionItemView } from '@gs/contracts';
import { awardRef, printedNumber } from '../common/wording';
import { bonusEach, totalBonusOf } from '../drafting/content';

/** The day whose names of units count: the day of issue, or `$1` (today) before. */
const namedOn = `COALESCE(d.issued_on, $1::date)`;

/** A decision as screens need it. `$1` is today. */
export const decisionColumns = `d.id, d.award, d.title, d.state, d.number, d.symbol, d.issued_on AS "issuedOn", d.authority_title AS "authorityTitle",
  d.total_bonus AS "totalBonus", d.updated_at AS "updatedAt", d.issuer_id AS "issuerId",
  (SELECT json_build_object('id', o.id, 'code', o.code, 'name', v.name, 'kind', v.kind, 'level', v.level)
   FROM organisation o JOIN organisation_version v ON v.organisation_id = o.id WHERE o.id = d.issuer_id
   ORDER BY v.valid_from <= ${namedOn} DESC, abs(${namedOn} - v.valid_from) LIMIT 1) AS issuer,
  (SELECT json_build_object('person', count(*) FILTER (WHERE r.subject_kind = 'person'),
     'collective', count(*) FILTER (WHERE r.subject_kind = 'collective'),
     'household', count(*) FILTER (WHERE r.subject_kind = 'household'))
   FROM decision_recipient r WHERE r.decision_id = d.id) AS counts`;

export interface DecisionListRow {
  readonly id: string;
  readonly award: string;
  readonly title: string;
  readonly state: DecisionState;
  readonly number: number | null;
  readonly symbol: string;
  readonly issuedOn: LocalDate | null;
  readonly authorityTitle: string;
  readonly totalBonus: number | null;
  readonly updatedAt: string;
  readonly issuerId: string;
  readonly issuer: { id: string; code: string; name: string; kind: string; level: string };
  readonly counts: { person: number; collective: number; household: number };
}

/** The line of a list. Before issue the bonus is that of today. */
export function decisionItem(row: DecisionListRow, today: LocalDate): DecisionItemView {
  const { id, code, name } = row.issuer;
  const pending =
    row.state === 'issued' || row.state === 'cancelled' ? null : totalBonusOf(row.counts, bonusEach(row.award, today));
  return {
    id: row.id,
    issuer: { id, code, name },
    authorityTitle: row.authorityTitle,
    award: awardRef(row.award),
    title: row.title,
    state: row.state,
    number: row.number === null ? null : printedNumber(row.number, row.symbol),
    issuedOn: row.issuedOn,
    counts: row.counts,
    totalBonus: row.totalBonus ?? pending,
    updatedAt: row.updatedAt,
  };
}
