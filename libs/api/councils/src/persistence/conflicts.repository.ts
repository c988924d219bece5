import { Injectable } from '@nestjs/common';
import type { ConflictGround } from '@gs/domain';
import { Clock, type Actor, type LocalDate, type Queryable, type Tx } from '@gs/api-platform';

/** An item whose vote has not been opened: what ties members to it may still change. */
export interface OpenItem {
  readonly id: string;
  readonly title: string;
  readonly concernedPersonIds: readonly string[];
  readonly concernedOrganisationIds: readonly string[];
  readonly signerPersonIds: readonly string[];
  readonly coAuthorPersonIds: readonly string[];
}

/** A tie between two persons, seen from `personId`: the other is their parent, their child … */
export interface Relation {
  readonly personId: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly kind: string;
}

/** Where a person works or worked, and which of the units asked about that place belongs to. */
export interface Workplace {
  readonly personId: string;
  readonly concernedId: string;
  readonly unitName: string;
  readonly position: string;
  /** Null: works there now. */
  readonly until: LocalDate | null;
}

export interface FoundConflict {
  readonly itemId: string;
  readonly memberId: string;
  readonly ground: ConflictGround;
  readonly facts: string;
  readonly outcome: 'recused' | null;
}

export interface ConflictDecision {
  readonly itemId: string;
  readonly memberId: string;
  readonly outcome: 'recused' | 'stays';
  readonly reason: string;
}

/** What ties members to items: looked up, written, decided. */
@Injectable()
export class ConflictsRepository {
  constructor(private readonly clock: Clock) {}

  /** Items of a session that wait for a vote not opened yet. */
  openItems(tx: Tx, sessionId: string): Promise<OpenItem[]> {
    return tx.query<OpenItem>(
      `SELECT a.id, a.title, a.concerned_person_ids AS "concernedPersonIds",
         a.concerned_organisation_ids AS "concernedOrganisationIds", a.signer_person_ids AS "signerPersonIds",
         a.co_author_person_ids AS "coAuthorPersonIds"
       FROM agenda_item a JOIN vote v ON v.id = a.vote_id
       WHERE a.session_id = $1 AND a.result IS NULL AND v.state = 'prepared' ORDER BY a.seq`,
      [sessionId],
    );
  }

  /** Declared kin of persons that have not ended on a day, from both sides. */
  relations(db: Queryable, personIds: readonly string[], day: LocalDate): Promise<Relation[]> {
    return db.query<Relation>(
      `SELECT r.person_id AS "personId", r.other_id AS "otherId", s.name AS "otherName", r.kind
       FROM person_relation r JOIN subject s ON s.id = r.other_id
       WHERE r.person_id = ANY($1::uuid[]) AND (r.ended_on IS NULL OR r.ended_on > $2::date)
       UNION
       SELECT r.other_id, r.person_id, s.name, CASE r.kind WHEN 'parent' THEN 'child' WHEN 'child' THEN 'parent' ELSE r.kind END
       FROM person_relation r JOIN subject s ON s.id = r.person_id
       WHERE r.other_id = ANY($1::uuid[]) AND (r.ended_on IS NULL OR r.ended_on > $2::date)`,
      [personIds, day],
    );
  }

  /**
   * Where persons work, or have worked since a day, as far as it lies in one of these units: by their record, by posts
   * noted of them, by transfers. A unit's own units belong to it.
   * @param on the day of the session @param since ties that ended before it are left out
   */
  workplaces(
    db: Queryable,
    personIds: readonly string[],
    concerned: readonly string[],
    { on, since }: { readonly on: LocalDate; readonly since: LocalDate },
  ): Promise<Workplace[]> {
    return db.query<Workplace>(
      `WITH place AS (
         SELECT s.id AS person_id, s.organisation_id, p.position, NULL::date AS until
         FROM subject s JOIN person p ON p.id = s.id WHERE s.id = ANY($1::uuid[])
         UNION ALL
         SELECT w.person_id, w.organisation_id, w.position, CASE WHEN w.valid_to < $3::date THEN w.valid_to END
         FROM person_post w WHERE w.person_id = ANY($1::uuid[]) AND w.valid_from <= $3::date
           AND (w.valid_to IS NULL OR w.valid_to >= $4::date)
         UNION ALL
         SELECT t.person_id, o.organisation_id, '', t.on_date
         FROM subject_transfer t JOIN organisation_version o ON o.name_fold = fold(t.from_unit)
         WHERE t.person_id = ANY($1::uuid[]) AND t.on_date BETWEEN $4::date AND $3::date)
       SELECT DISTINCT w.person_id AS "personId", c.ancestor_id AS "concernedId", w.position, w.until,
         (SELECT v.name FROM organisation_version v WHERE v.organisation_id = w.organisation_id
           ORDER BY v.valid_from <= $3::date DESC, abs(v.valid_from - $3::date) LIMIT 1) AS "unitName"
       FROM place w JOIN organisation_closure c ON c.descendant_id = w.organisation_id AND c.ancestor_id = ANY($2::uuid[])
       ORDER BY w.until DESC NULLS FIRST`,
      [personIds, concerned, on, since],
    );
  }

  /**
   * Writes what was found of open items. What somebody decided stays as decided, with the facts as they are now; what was
   * found before and is no more goes, unless somebody decided on it or the member declared it.
   */
  async write(tx: Tx, itemIds: readonly string[], found: readonly FoundConflict[]): Promise<void> {
    const rows = JSON.stringify(
      found.map(({ itemId, memberId, ...rest }) => ({ ...rest, item_id: itemId, member_id: memberId })),
    );
    const recordset = `json_to_recordset($2::json) AS r(item_id uuid, member_id uuid, ground text, facts text, outcome text)`;
    await tx.execute(
      `DELETE FROM agenda_conflict k WHERE k.item_id = ANY($1::uuid[]) AND k.decided_by IS NULL AND k.ground <> 'declared'
         AND NOT EXISTS (SELECT 1 FROM ${recordset} WHERE r.item_id = k.item_id AND r.member_id = k.member_id AND r.ground = k.ground)`,
      [itemIds, rows],
    );
    await tx.query(
      `INSERT INTO agenda_conflict (item_id, member_id, ground, facts, outcome)
       SELECT r.item_id, r.member_id, r.ground, r.facts, r.outcome FROM ${recordset} WHERE r.item_id = ANY($1::uuid[])
       ON CONFLICT (item_id, member_id, ground) DO UPDATE SET facts = EXCLUDED.facts,
         outcome = CASE WHEN agenda_conflict.decided_by IS NULL THEN EXCLUDED.outcome ELSE agenda_conflict.outcome END`,
      [itemIds, rows],
    );
  }

  /** Decides on every ground of a member and an item at once. @returns how many pairs were found */
  async decide(tx: Tx, actor: Actor, decisions: readonly ConflictDecision[]): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `WITH done AS (
         UPDATE agenda_conflict k SET outcome = r.outcome, reason = r.reason, decided_by = $2, decided_at = $3
         FROM json_to_recordset($1::json) AS r(item_id uuid, member_id uuid, outcome text, reason text)
         WHERE k.item_id = r.item_id AND k.member_id = r.member_id RETURNING k.item_id, k.member_id)
       SELECT count(DISTINCT (item_id, member_id))::int AS count FROM done`,
      [
        JSON.stringify(
          decisions.map(({ itemId, memberId, ...rest }) => ({ ...rest, item_id: itemId, member_id: memberId })),
        ),
        actor.accountId,
        this.clock.now(),
      ],
    );
    return rows[0]?.count ?? 0;
  }

  /** A member says that they take no part. Said again, it is said once. */
  async declare(tx: Tx, actor: Actor, itemId: string, memberId: string, reason: string): Promise<void> {
    await tx.query(
      `INSERT INTO agenda_conflict (item_id, member_id, ground, facts, outcome, decided_by, decided_at)
       VALUES ($1, $2, 'declared', $3, 'recused', $4, $5)
       ON CONFLICT (item_id, member_id, ground) DO UPDATE SET facts = EXCLUDED.facts, outcome = 'recused', reason = '',
         decided_by = EXCLUDED.decided_by, decided_at = EXCLUDED.decided_at`,
      [itemId, memberId, reason, actor.accountId, this.clock.now()],
    );
  }

  /** Planned and open sessions that these persons may be tied into: as members, or because an item is about them. */
  async sessionsTouching(tx: Tx, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT s.id FROM council_session s WHERE s.state IN ('planned', 'open') AND (
         EXISTS (SELECT 1 FROM council_member m LEFT JOIN account acc ON acc.id = m.account_id
           WHERE m.council_id = s.council_id AND (m.person_id = ANY($1::uuid[]) OR acc.person_id = ANY($1::uuid[])))
         OR EXISTS (SELECT 1 FROM agenda_item a WHERE a.session_id = s.id AND a.result IS NULL
           AND a.concerned_person_ids && $1::uuid[])) ORDER BY s.id`,
      [personIds],
    );
    return rows.map(({ id }) => id);
  }
}
