import { OrganisationsPort } from '@gs/api-organisation';
import { Db, type Actor, type Queryable } from '@gs/api-platform';
import { Injectable } from '@nestjs/common';
import type { MinutesSource } from '../papers/session-paper';
import { conflictRows } from './conflict-rows';
import { SessionReader } from './session.reader';

/** Reads all that the minutes of a session are made of, as its reader may see it. */
@Injectable()
export class MinutesSourceReader {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionReader,
    private readonly organisations: OrganisationsPort,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async read(actor: Actor, sessionId: string, db: Queryable = this.db): Promise<MinutesSource> {
    const view = await this.sessions.view(actor, sessionId, db);
    const chain = await this.organisations.chainOn(view.session.organisation.id, view.session.day);
    return {
      view,
      chain: chain.map(({ name }) => name),
      conflicts: await conflictRows(db, actor, sessionId),
      tellers: await tellersOf(db, sessionId),
    };
  }
}

/** The tally team of each vote of a session, its head first. */
async function tellersOf(db: Queryable, sessionId: string): Promise<Map<string, string[]>> {
  const rows = await db.query<{ voteId: string; memberIds: string[] }>(
    `SELECT t.vote_id AS "voteId", array_agg(t.member_id ORDER BY t.seq) AS "memberIds"
     FROM vote_teller t JOIN vote v ON v.id = t.vote_id WHERE v.session_id = $1 GROUP BY t.vote_id`,
    [sessionId],
  );
  return new Map(rows.map(({ voteId, memberIds }) => [voteId, memberIds]));
}
