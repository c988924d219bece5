import { Injectable } from '@nestjs/common';
import { findAward, formatCite } from '@gs/domain';
import type { Queryable } from '@gs/api-platform';
import type { AgendaDossier } from '@gs/api-councils';
import type { StoredEvaluation } from '../evaluation/evaluation';
import { findingView } from './proof';

interface Row {
  readonly refId: string;
  readonly subjectId: string;
  readonly award: string;
  readonly year: number;
  readonly position: string;
  readonly unitName: string;
  readonly birthYear: number | null;
  readonly organisationName: string;
  readonly submissionTitle: string;
  readonly evaluation: StoredEvaluation | null;
  readonly grants: readonly { readonly award: string; readonly year: number }[];
  readonly ratings: readonly { readonly level: string; readonly year: number }[];
  readonly initiatives: number;
  readonly evidence: AgendaDossier['evidence'];
}

const ratingNames: Readonly<Record<string, string>> = {
  'hoan-thanh-xuat-sac': 'xuất sắc',
  'hoan-thanh-tot': 'tốt',
  'hoan-thanh': 'hoàn thành',
  'khong-hoan-thanh': 'không hoàn thành',
};
const latest = 5;

/** What members of a council read of nominations before the session. */
@Injectable()
export class AgendaDossierReader {
  /** In the order asked; unknown ones are left out. The caller has looked at who may read. */
  async of(db: Queryable, nominationIds: readonly string[]): Promise<AgendaDossier[]> {
    const rows = await db.query<Row>(dossierSql, [nominationIds]);
    const byId = new Map(rows.map((row) => [row.refId, row]));
    return nominationIds.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [dossierOf(row)];
    });
  }
}

function dossierOf(row: Row): AgendaDossier {
  const places = { subjectId: row.subjectId, history: [], parts: [] };
  const fact = (label: string, value: string): { label: string; value: string } => ({
    label,
    value: value === '' ? '–' : value,
  });
  return {
    refId: row.refId,
    facts: [
      fact('Chức vụ', row.position),
      fact('Đơn vị', row.unitName === '' ? row.organisationName : row.unitName),
      fact('Năm sinh', row.birthYear === null ? '' : String(row.birthYear)),
      fact(
        'Xếp loại các năm gần nhất',
        inYears(row.ratings, ({ level }) => ratingNames[level] ?? level),
      ),
      fact(
        'Đã được khen gần nhất',
        inYears(row.grants, ({ award }) => findAward(award)?.shortName ?? award),
      ),
      fact('Sáng kiến, công trình', row.initiatives === 0 ? '' : String(row.initiatives)),
      fact('Tờ trình', row.submissionTitle),
    ],
    findings: (row.evaluation?.findings ?? [])
      .map((stored) => findingView(stored, places))
      .filter(({ applies }) => applies)
      .map(({ outcome, title, detail, cite }) => ({ outcome, text: `${title}: ${detail}`, cite: formatCite(cite) })),
    evidence: row.evidence,
  };
}

/** «2025: tốt; 2024: xuất sắc», the latest first. */
const inYears = <T extends { readonly year: number }>(rows: readonly T[], say: (row: T) => string): string =>
  rows.map((row) => `${row.year}: ${say(row)}`).join('; ');

const lines = (select: string): string => `COALESCE((SELECT json_agg(x) FROM (${select}) x), '[]')`;

/** Own papers of the nomination in their latest version; the list's common papers are the unit's, not evidence of one person. */
const dossierSql = `SELECT n.id AS "refId", n.subject_id AS "subjectId", n.award, n.year, n.position, n.unit_name AS "unitName",
    COALESCE(p.birth_year, EXTRACT(YEAR FROM p.birth_date)::int) AS "birthYear", n.evaluation,
    s.title AS "submissionTitle",
    COALESCE((SELECT v.name FROM organisation_version v WHERE v.organisation_id = n.organisation_id
      ORDER BY v.valid_from DESC LIMIT 1), '') AS "organisationName",
    ${lines(`SELECT g.award, g.year FROM award_grant g WHERE g.subject_id = n.subject_id ORDER BY g.year DESC, g.decided_on DESC LIMIT ${latest}`)} AS grants,
    ${lines(`SELECT r.level, r.year FROM rating r WHERE r.subject_id = n.subject_id AND r.year <= n.year ORDER BY r.year DESC LIMIT ${latest}`)} AS ratings,
    (SELECT count(*)::int FROM initiative i WHERE i.person_id = n.subject_id AND i.year <= n.year) AS initiatives,
    ${lines(`SELECT f.id AS "fileId", f.name, f.media_type AS "mediaType", f.size_bytes::int AS size FROM (
        SELECT DISTINCT ON (dp.part) dp.part, dp.file_id FROM dossier_part dp WHERE dp.nomination_id = n.id
        ORDER BY dp.part, dp.version DESC) last JOIN stored_file f ON f.id = last.file_id ORDER BY last.part`)} AS evidence
  FROM nomination n JOIN submission s ON s.id = n.submission_id LEFT JOIN person p ON p.id = n.subject_id
  WHERE n.id = ANY($1::uuid[])`;
