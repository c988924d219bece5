import { Injectable } from '@nestjs/common';
import type { BodyOf, subjects } from '@gs/contracts';
import { Clock, Ids, type LocalDate, type Tx } from '@gs/api-platform';

type NewRecord = BodyOf<typeof subjects.addProofRecord>;
export type ProofRecordKind = NewRecord['kind'];

/** Table of each kind, and by which column its rows belong to a subject. */
const homes: Readonly<Record<ProofRecordKind, { readonly table: string; readonly mine: string }>> = {
  hold: { table: 'subject_hold', mine: 'r.subject_id = $2' },
  discipline: { table: 'discipline', mine: 'r.person_id = $2' },
  leave: { table: 'subject_leave', mine: 'r.person_id = $2' },
  transfer: { table: 'subject_transfer', mine: 'r.person_id = $2' },
  'initiative-use': {
    table: 'initiative_use',
    mine: 'EXISTS (SELECT 1 FROM initiative i WHERE i.id = r.initiative_id AND i.person_id = $2)',
  },
  'title-basis': {
    table: 'grant_basis',
    mine: 'EXISTS (SELECT 1 FROM award_grant g WHERE g.id = r.grant_id AND g.subject_id = $2)',
  },
};

/** Writes what officers record of a subject. The caller has looked at the scope. */
@Injectable()
export class ProofRecords {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @returns the new record's id; null when what it is about is not the subject's own */
  async add(tx: Tx, subjectId: string, record: NewRecord, accountId: string): Promise<string | null> {
    const id = this.ids.next();
    const [sql, values] = insertOf(record);
    const made = await tx.execute(sql, [id, subjectId, accountId, this.clock.now(), record.documentNo, ...values]);
    return made === 0 ? null : id;
  }

  /** @returns whether there was an open matter of that id */
  async release(
    tx: Tx,
    subjectId: string,
    holdId: string,
    change: { readonly releasedOn: LocalDate; readonly documentNo: string },
    accountId: string,
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE subject_hold SET released_on = $3, release_document_no = $4, released_by = $5
       WHERE id = $1 AND subject_id = $2 AND released_on IS NULL AND from_date <= $3`,
      [holdId, subjectId, change.releasedOn, change.documentNo, accountId],
    );
    return changed > 0;
  }

  /** Takes a wrong record out. @returns what it said, for the log; null when the subject has none of that id */
  async remove(
    tx: Tx,
    subjectId: string,
    kind: ProofRecordKind,
    recordId: string,
  ): Promise<Record<string, unknown> | null> {
    const { table, mine } = homes[kind];
    const rows = await tx.query<{ said: Record<string, unknown> }>(
      `DELETE FROM ${table} r WHERE r.id = $1 AND ${mine} RETURNING to_jsonb(r) AS said`,
      [recordId, subjectId],
    );
    return rows[0]?.said ?? null;
  }
}

/** Statement and the values after id, subject, account, time and document. */
function insertOf(record: NewRecord): readonly [sql: string, values: readonly unknown[]] {
  switch (record.kind) {
    case 'hold':
      return [
        `INSERT INTO subject_hold (id, subject_id, recorded_by, recorded_at, document_no, reason, from_date)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [record.reason, record.since],
      ];
    case 'discipline':
      return [
        `INSERT INTO discipline (id, person_id, recorded_by, recorded_at, decision_no, form, from_date, to_date)
         SELECT $1, p.id, $3, $4, $5, $6, $7::date, $8::date FROM person p WHERE p.id = $2`,
        [record.form, record.from, record.to],
      ];
    case 'leave':
      return [
        `INSERT INTO subject_leave (id, person_id, recorded_by, recorded_at, decision_no, kind, from_date, to_date)
         SELECT $1, p.id, $3, $4, $5, 'maternity', $6::date, $7::date FROM person p WHERE p.id = $2`,
        [record.from, record.to],
      ];
    case 'transfer':
      return [
        `INSERT INTO subject_transfer (id, person_id, recorded_by, recorded_at, decision_no, on_date, from_unit, months_at_old_unit, remark_no)
         SELECT $1, p.id, $3, $4, $5, $6::date, $7, $8::int, $9 FROM person p WHERE p.id = $2`,
        [record.on, record.fromUnit, record.monthsAtOldUnit, record.remarkNo],
      ];
    case 'initiative-use':
      return [
        `INSERT INTO initiative_use (id, recorded_by, recorded_at, document_no, initiative_id, grant_id)
         SELECT $1, $3, $4, $5, i.id, g.id FROM initiative i JOIN award_grant g ON g.id = $7 AND g.subject_id = i.person_id
         WHERE i.id = $6 AND i.person_id = $2`,
        [record.initiativeId, record.grantId],
      ];
    case 'title-basis':
      return [
        `INSERT INTO grant_basis (id, recorded_by, recorded_at, document_no, grant_id, rested_on)
         SELECT $1, $3, $4, $5, g.id, $7 FROM award_grant g WHERE g.id = $6 AND g.subject_id = $2`,
        [record.grantId, record.restedOn],
      ];
  }
}
