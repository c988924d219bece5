import { organisationRefSql } from './organisation-ref';

/** The track of a submission or nomination, oldest first, in the contract's shape; `where` is a condition on `e`. */
export const trackSql = (where: string): string =>
  `(SELECT COALESCE(json_agg(json_build_object('id', e.id, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'action', e.action, 'by', COALESCE(a.display_name, 'Hệ thống'), 'from', ${organisationRefSql('e.from_holder_id')} ->> 'name',
      'to', ${organisationRefSql('e.to_holder_id')} ->> 'name', 'reason', e.reason, 'parts', e.parts, 'dueOn', e.due_on,
      'nominationId', e.nomination_id,
      'subjectName', (SELECT su.name FROM nomination en JOIN subject su ON su.id = en.subject_id WHERE en.id = e.nomination_id)) ORDER BY e.at, e.id), '[]')
    FROM submission_event e LEFT JOIN account a ON a.id = e.account_id WHERE ${where})`;
