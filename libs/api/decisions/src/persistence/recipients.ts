import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@gs/domain';
import { Ids, type Tx } from '@gs/api-platform';
import type { PassedNomination } from '@gs/api-nominations';
import type { NewGrant } from '@gs/api-subjects';
import type { BonusEach } from '../drafting/content';

/** What the registry keeps of a recipient: whose merit, of which year and unit. */
export type Merit = Pick<NewGrant, 'subjectId' | 'year' | 'organisationId' | 'organisationName'> & {
  readonly nominationId: string | null;
};

/** The list of a draft. Every write is one statement, whatever the length. */
@Injectable()
export class Recipients {
  constructor(private readonly ids: Ids) {}

  /** Writes nominations as recipients, numbered in their order. */
  async add(tx: Tx, decisionId: string, nominations: readonly PassedNomination[]): Promise<void> {
    const rows = nominations.map((one, i) => ({
      id: this.ids.next(),
      nomination: one.id,
      subject: one.subjectId,
      kind: one.subjectKind,
      seq: i + 1,
      name: one.name,
      position: one.position,
      unit: one.unitName,
      achievement: one.achievement,
    }));
    await tx.query(
      `INSERT INTO decision_recipient (id, decision_id, nomination_id, subject_id, subject_kind, seq, name, position, unit_name, achievement)
       SELECT x.id, $2, x.nomination, x.subject, x.kind, x.seq, x.name, x.position, x.unit, x.achievement
       FROM json_to_recordset($1::json) AS x(id uuid, nomination uuid, subject uuid, kind text, seq int, name text, position text, unit text, achievement text)`,
      [JSON.stringify(rows), decisionId],
    );
  }

  /** Takes recipients out and numbers the rest anew. @returns the nominations set free */
  async remove(tx: Tx, decisionId: string, recipientIds: readonly string[]): Promise<string[]> {
    const gone = await tx.query<{ nomination_id: string | null }>(
      `DELETE FROM decision_recipient WHERE decision_id = $1 AND id = ANY($2::uuid[]) RETURNING nomination_id`,
      [decisionId, recipientIds],
    );
    // Twice, because the numbers are unique at every moment.
    await tx.query(`UPDATE decision_recipient SET seq = -seq WHERE decision_id = $1`, [decisionId]);
    await tx.query(
      `UPDATE decision_recipient r SET seq = x.seq FROM (SELECT id, row_number() OVER (ORDER BY seq DESC)::int AS seq
         FROM decision_recipient WHERE decision_id = $1) x WHERE x.id = r.id`,
      [decisionId],
    );
    return gone.flatMap(({ nomination_id }) => (nomination_id === null ? [] : [nomination_id]));
  }

  /** Lets go of the nominations of a cancelled draft; the names stay on record. @returns the nominations set free */
  async release(tx: Tx, decisionId: string): Promise<string[]> {
    const rows = await tx.query<{ nomination_id: string }>(
      `WITH old AS (SELECT id, nomination_id FROM decision_recipient WHERE decision_id = $1 AND nomination_id IS NOT NULL FOR UPDATE)
       UPDATE decision_recipient r SET nomination_id = NULL FROM old WHERE old.id = r.id RETURNING old.nomination_id`,
      [decisionId],
    );
    return rows.map(({ nomination_id }) => nomination_id);
  }

  async count(tx: Tx, decisionId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM decision_recipient WHERE decision_id = $1`,
      [decisionId],
    );
    return row?.count ?? 0;
  }

  /** Writes the bonus of each line by its kind: from now on the amounts no longer follow the rules. */
  async freezeBonuses(tx: Tx, decisionId: string, each: BonusEach): Promise<void> {
    await tx.query(`UPDATE decision_recipient SET bonus = ($2::jsonb ->> subject_kind)::int WHERE decision_id = $1`, [
      decisionId,
      JSON.stringify(each),
    ]);
  }

  /** Recipients with year and unit of merit, in their order; the unit is named as it is on the day. */
  merits(tx: Tx, decisionId: string, on: LocalDate): Promise<Merit[]> {
    return tx.query<Merit>(
      `WITH r AS (SELECT r.seq, r.nomination_id, r.subject_id, COALESCE(n.year, EXTRACT(YEAR FROM $2::date)::int) AS year, s.organisation_id
           FROM decision_recipient r JOIN subject s ON s.id = r.subject_id LEFT JOIN nomination n ON n.id = r.nomination_id
           WHERE r.decision_id = $1),
         unit AS (SELECT o.id, (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id
             ORDER BY v.valid_from <= $2::date DESC, abs($2::date - v.valid_from) LIMIT 1) AS name
           FROM (SELECT DISTINCT organisation_id AS id FROM r) o)
       SELECT r.nomination_id AS "nominationId", r.subject_id AS "subjectId", r.year, unit.id AS "organisationId", unit.name AS "organisationName"
       FROM r JOIN unit ON unit.id = r.organisation_id ORDER BY r.seq`,
      [decisionId, on],
    );
  }
}
