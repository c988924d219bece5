import type { LocalDate } from '@gs/domain';
import type { GrantItemView, SubjectKindView } from '@gs/contracts';
import { awardRef } from '../common/wording';

export interface GrantRow {
  readonly id: string;
  readonly award: string;
  readonly year: number;
  readonly decisionNo: string;
  readonly decidedOn: LocalDate;
  readonly decisionId: string | null;
  readonly organisationName: string;
  readonly organisationId: string;
  /** What an import read by convention. */
  readonly guesses: readonly { readonly sentence: string }[];
  readonly subject: { id: string; kind: SubjectKindView; name: string };
}

/** Columns of grants `g` of subjects `s`. The unit is named as it was then. */
export const grantColumns = `g.id, g.award, g.year, g.decision_no AS "decisionNo", g.decided_on AS "decidedOn", g.decision_id AS "decisionId",
  g.organisation_name AS "organisationName", g.organisation_id AS "organisationId", g.guesses,
  json_build_object('id', s.id, 'kind', s.kind, 'name', s.name) AS subject`;

/** @param through the predecessor the grant came through, when it is not the unit's own */
export const grantItem = (row: GrantRow, through: GrantItemView['through'] = null): GrantItemView => ({
  id: row.id,
  award: awardRef(row.award),
  year: row.year,
  decisionNo: row.decisionNo,
  decidedOn: row.decidedOn,
  decisionId: row.decisionId,
  organisationName: row.organisationName,
  organisationId: row.organisationId,
  subject: row.subject,
  guesses: row.guesses.map(({ sentence }) => sentence),
  through,
});
