import { Injectable } from '@nestjs/common';
import { Db, type Actor, type LocalDate, type Queryable } from '@gs/api-platform';
import type { Permission } from '@gs/contracts';
import { standingKeptRefs } from './kept-refs';

export interface ActiveCouncil {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly level: string;
  /** Members on the asked date. */
  readonly memberCount: number;
}

/** What other contexts may ask of councils. */
@Injectable()
export class CouncilsPort {
  constructor(private readonly db: Db) {}

  /**
   * The council of a unit on a date ('YYYY-MM-DD'), the one established last when terms overlap; null when it has none
   * or nobody sits on it. @param within the caller's transaction, when the answer must fit what it has locked
   */
  async activeCouncil(
    organisationId: string,
    on: LocalDate,
    within: Queryable = this.db,
  ): Promise<ActiveCouncil | null> {
    const rows = await within.query<ActiveCouncil>(
      `SELECT c.id, c.organisation_id AS "organisationId", c.name, c.level, count(m.id)::int AS "memberCount"
       FROM council c
       JOIN council_member m ON m.council_id = c.id AND m.valid_from <= $2::date AND (m.valid_to IS NULL OR m.valid_to >= $2::date)
       WHERE c.organisation_id = $1 AND c.valid_from <= $2::date AND (c.valid_to IS NULL OR c.valid_to >= $2::date)
       GROUP BY c.id ORDER BY c.valid_from DESC, c.id DESC LIMIT 1`,
      [organisationId, on],
    );
    return rows[0] ?? null;
  }

  /**
   * Matters of a kind that another context must keep from an actor as councils do: they take no part in them there. Asked
   * by every reader outside councils that would name or count such a matter; empty for whoever has no seat.
   * @param work what in the other context is work of its own: whoever may do it by an office of theirs, not only by running
   *   or sitting on councils, sees the matter again once the council is done with it
   */
  async keptFrom(actor: Actor, kind: string, work: Permission, within: Queryable = this.db): Promise<string[]> {
    return standingKeptRefs(within, actor, kind, work);
  }
}
