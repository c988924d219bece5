import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '@gs/api-platform';
import type { PassedNomination } from '@gs/api-nominations';

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
}
