import { Injectable } from '@nestjs/common';
import type { ResponseOf, subjects } from '@gs/contracts';
import type { Queryable } from '@gs/api-platform';

export type TiesView = ResponseOf<typeof subjects.ties>;

const list = (select: string): string => `COALESCE((SELECT json_agg(x) FROM (${select}) x), '[]')`;
const by = (column: string): string => `(SELECT a.display_name FROM account a WHERE a.id = ${column}) AS by`;
const nameOf = (column: string): string => `(SELECT s.name FROM subject s WHERE s.id = ${column})`;

@Injectable()
export class TiesReader {
  /** What ties a person to others and to units, recorded of either side. The caller has looked at the scope. */
  async of(db: Queryable, personId: string): Promise<TiesView> {
    const [row] = await db.query<TiesView>(tiesSql, [personId]);
    if (row === undefined) throw new Error('one row was asked for');
    return row;
  }
}

/** A relation recorded of the other side is turned: whose parent the one is, of them the other is a child. */
const tiesSql = `SELECT
  ${list(`SELECT r.id, r.document_no AS "documentNo", ${by('r.recorded_by')}, r.other_id AS "otherId", ${nameOf('r.other_id')} AS "otherName",
      r.kind AS relation, r.ended_on AS "endedOn" FROM person_relation r WHERE r.person_id = $1
    UNION ALL SELECT r.id, r.document_no, ${by('r.recorded_by')}, r.person_id, ${nameOf('r.person_id')},
      CASE r.kind WHEN 'parent' THEN 'child' WHEN 'child' THEN 'parent' ELSE r.kind END, r.ended_on
      FROM person_relation r WHERE r.other_id = $1 ORDER BY "otherName", id`)} AS relations,
  ${list(`SELECT w.id, w.document_no AS "documentNo", ${by('w.recorded_by')}, w.position, w.valid_from AS "from", w.valid_to AS "to",
      json_build_object('id', o.id, 'code', o.code, 'name', (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id
        ORDER BY v.valid_from DESC LIMIT 1)) AS organisation
    FROM person_post w JOIN organisation o ON o.id = w.organisation_id WHERE w.person_id = $1 ORDER BY w.valid_from DESC, w.id`)} AS posts,
  ${list(`SELECT x.id, x.document_no AS "documentNo", ${by('x.recorded_by')}, x.person_id AS "personId", ${nameOf('x.person_id')} AS "personName",
      i.title AS initiative
    FROM initiative_author x JOIN initiative i ON i.id = x.initiative_id WHERE i.person_id = $1 ORDER BY i.year DESC, "personName", x.id`)} AS "coAuthors"`;
