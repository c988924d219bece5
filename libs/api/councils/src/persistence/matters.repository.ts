import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, Ids, ProblemError, type Actor, type FieldError, type Queryable, type Tx } from '@gs/api-platform';

/** Under which the councils' own matters are registered. */
export const matterKind = 'matter';

export type MatterType = BodyOf<typeof councils.addMatter>['type'];
export type MatterState = 'waiting' | 'in-session' | 'passed' | 'not-passed' | 'returned';

export interface MatterRow {
  readonly id: string;
  readonly type: MatterType;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly concernedPersonIds: readonly string[];
  readonly concernedOrganisationIds: readonly string[];
  readonly state: MatterState;
}

const columns = `id, type, title, subtitle, summary, concerned_person_ids AS "concernedPersonIds",
  concerned_organisation_ids AS "concernedOrganisationIds", state`;

/** Matters that no other context brings. */
@Injectable()
export class MattersRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @returns the new matter's id @throws ProblemError VALIDATION_FAILED when a person or a unit it is about is unknown */
  async add(tx: Tx, actor: Actor, organisationId: string, body: BodyOf<typeof councils.addMatter>): Promise<string> {
    await this.requireKnown(tx, body);
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO council_matter (id, organisation_id, type, title, subtitle, summary, concerned_person_ids,
         concerned_organisation_ids, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::uuid[], $8::uuid[], $9, $10)`,
      [
        id,
        organisationId,
        body.type,
        body.title,
        body.subtitle,
        body.summary,
        body.concernedPersonIds,
        body.concernedOrganisationIds,
        actor.accountId,
        this.clock.now(),
      ],
    );
    return id;
  }

  /** Matters of a unit's council that wait for a session. */
  waiting(db: Queryable, organisationId: string): Promise<MatterRow[]> {
    return db.query<MatterRow>(
      `SELECT ${columns} FROM council_matter WHERE organisation_id = $1 AND state = 'waiting' ORDER BY created_at, id`,
      [organisationId],
    );
  }

  /** Locks matters of a unit's council. @returns by id; those unknown are absent */
  async lock(tx: Tx, ids: readonly string[], organisationId: string): Promise<Map<string, MatterRow>> {
    const rows = await tx.query<MatterRow>(
      `SELECT ${columns} FROM council_matter WHERE id = ANY($1::uuid[]) AND organisation_id = $2 ORDER BY id FOR UPDATE`,
      [ids, organisationId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byId(db: Queryable, ids: readonly string[]): Promise<Map<string, MatterRow>> {
    const rows = await db.query<MatterRow>(`SELECT ${columns} FROM council_matter WHERE id = ANY($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @throws ProblemError WRONG_STATE when one of them is not in a state it may come from */
  async become(tx: Tx, ids: readonly string[], from: readonly MatterState[], to: MatterState): Promise<void> {
    if (ids.length === 0) return;
    const changed = await tx.execute(
      `UPDATE council_matter SET state = $3 WHERE id = ANY($1::uuid[]) AND state = ANY($2::text[])`,
      [ids, from, to],
    );
    if (changed !== new Set(ids).size) throw new ProblemError('WRONG_STATE');
  }

  private async requireKnown(tx: Tx, body: BodyOf<typeof councils.addMatter>): Promise<void> {
    const known = await tx.query<{ id: string }>(
      `SELECT id FROM person WHERE id = ANY($1::uuid[]) UNION ALL SELECT id FROM organisation WHERE id = ANY($2::uuid[])`,
      [body.concernedPersonIds, body.concernedOrganisationIds],
    );
    const ids = new Set(known.map(({ id }) => id));
    const unknown = (field: 'concernedPersonIds' | 'concernedOrganisationIds', detail: string): FieldError[] =>
      body[field].every((id) => ids.has(id)) ? [] : [{ pointer: `/body/${field}`, detail }];
    const errors = [
      ...unknown('concernedPersonIds', 'Có người không có trong danh mục. Chọn lại.'),
      ...unknown('concernedOrganisationIds', 'Có đơn vị không có trong danh mục. Chọn lại.'),
    ];
    if (errors.length > 0) throw new ProblemError('VALIDATION_FAILED', {}, errors);
  }
}
