import { Injectable } from '@nestjs/common';
import type { BodyOf, subjects } from '@gs/contracts';
import { Clock, Ids, type LocalDate, type Tx } from '@gs/api-platform';

type NewTie = BodyOf<typeof subjects.addTie>;

/** What a wrong record said, for the log. */
type Said = Record<string, unknown>;

/** Writes what ties a person to others and to units. The caller has looked at the scope. */
@Injectable()
export class Ties {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @returns the new record's id; null when what it is about is unknown or not the person's own */
  async add(tx: Tx, personId: string, tie: NewTie, accountId: string): Promise<string | null> {
    const id = this.ids.next();
    const [sql, values] = insertOf(tie);
    const made = await tx.execute(sql, [id, personId, accountId, this.clock.now(), tie.documentNo, ...values]);
    return made === 0 ? null : id;
  }

  /** Ends a relation or a post that had not ended. @returns whether there was one */
  async end(tx: Tx, personId: string, tieId: string, on: LocalDate): Promise<boolean> {
    const relations = await tx.execute(
      `UPDATE person_relation SET ended_on = $3 WHERE id = $1 AND (person_id = $2 OR other_id = $2) AND ended_on IS NULL`,
      [tieId, personId, on],
    );
    const posts = await tx.execute(
      `UPDATE person_post SET valid_to = $3 WHERE id = $1 AND person_id = $2 AND valid_to IS NULL AND valid_from <= $3::date`,
      [tieId, personId, on],
    );
    return relations + posts > 0;
  }

  /** Takes a wrong record out. @returns what it said; null when the person has none of that id */
  async remove(tx: Tx, personId: string, tieId: string): Promise<Said | null> {
    const statements = [
      `DELETE FROM person_relation r WHERE r.id = $1 AND (r.person_id = $2 OR r.other_id = $2) RETURNING to_jsonb(r) AS said`,
      `DELETE FROM person_post r WHERE r.id = $1 AND r.person_id = $2 RETURNING to_jsonb(r) AS said`,
      `DELETE FROM initiative_author r WHERE r.id = $1
         AND EXISTS (SELECT 1 FROM initiative i WHERE i.id = r.initiative_id AND i.person_id = $2) RETURNING to_jsonb(r) AS said`,
    ];
    for (const sql of statements) {
      const rows = await tx.query<{ said: Said }>(sql, [tieId, personId]);
      if (rows[0] !== undefined) return rows[0].said;
    }
    return null;
  }
}

/** Statement and the values after id, person, account, time and document. */
function insertOf(tie: NewTie): readonly [sql: string, values: readonly unknown[]] {
  switch (tie.kind) {
    case 'relation':
      return [
        `INSERT INTO person_relation (id, person_id, recorded_by, recorded_at, document_no, other_id, kind)
         SELECT $1, p.id, $3, $4, $5, o.id, $7 FROM person p JOIN person o ON o.id = $6 AND o.id <> p.id WHERE p.id = $2`,
        [tie.otherId, tie.relation],
      ];
    case 'post':
      return [
        `INSERT INTO person_post (id, person_id, recorded_by, recorded_at, document_no, organisation_id, position, valid_from, valid_to)
         SELECT $1, p.id, $3, $4, $5, o.id, $7, $8::date, $9::date FROM person p JOIN organisation o ON o.id = $6 WHERE p.id = $2`,
        [tie.organisationId, tie.position, tie.from, tie.to],
      ];
    case 'co-author':
      return [
        `INSERT INTO initiative_author (id, recorded_by, recorded_at, document_no, initiative_id, person_id)
         SELECT $1, $3, $4, $5, i.id, p.id FROM initiative i JOIN person p ON p.id = $7 AND p.id <> i.person_id
         WHERE i.id = $6 AND i.person_id = $2`,
        [tie.initiativeId, tie.personId],
      ];
  }
}
