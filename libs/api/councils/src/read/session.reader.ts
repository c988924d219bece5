import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor, type Queryable } from '@gs/api-platform';
import { recusedItems } from './access';
import { boxRows, tellerRows } from './box-rows';
import { rollOf, type RollMember } from '../persistence/roll';
import { undecidedConflicts } from './conflict-rows';
import { sessionDetail } from './session-detail';
import {
  itemRows,
  rollRows,
  sessionRow,
  voteRows,
  writtenRows,
  type SessionDetail,
  type SessionRow,
} from './session-rows';
import { pictureOf, type VotePicture } from './vote-view';

/** All that is known of one session, as its screen, its papers and its commands need it. */
export interface SessionView {
  readonly session: SessionRow;
  readonly members: readonly RollMember[];
  readonly votes: readonly VotePicture[];
  /** Something on the agenda is kept from the reader: they take no part in it. */
  readonly somethingHidden: boolean;
}

/** One session in the contract's shape. Nobody sees an item in which they take no part, also those who run the session. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async view(actor: Actor, id: string, db: Queryable = this.db): Promise<SessionView> {
    const session = await sessionRow(db, actor, this.clock.today(), id);
    if (session === null) throw new ProblemError('NOT_FOUND');
    const members = await rollOf(db, session.councilId, id, session.day);
    const votes = await voteRows(db, id);
    const items = await itemRows(db, id, actor);
    const roll = await rollRows(db, id);
    const written = await writtenRows(db, id);
    const [box, tellers] = [await boxRows(db, id), await tellerRows(db, id)];
    const recused = await recusedItems(db, id);
    const whole = await itemCounts(db, id);
    const numbers = [...new Set(items.map(({ seq }) => seq))];
    // Numbered as the reader sees them; an item voted on again keeps its number.
    const numbered = items.map((item) => ({ ...item, seq: numbers.indexOf(item.seq) + 1 }));
    const pictures = votes.map((vote) => {
      const picture = pictureOf({ session, members, recused }, vote, { items: numbered, roll, written, box, tellers });
      return { ...picture, somethingHidden: picture.items.length < (whole.get(vote.id) ?? 0) };
    });
    return {
      session,
      members,
      // A vote on nothing but items kept from the reader is itself a trace of them; a void one has handed its items on.
      votes: pictures.filter(({ somethingHidden, items: seen }) => seen.length > 0 || !somethingHidden),
      somethingHidden: pictures.some((picture) => picture.somethingHidden),
    };
  }

  /** @throws ProblemError NOT_FOUND */
  async detail(actor: Actor, id: string, db: Queryable = this.db): Promise<SessionDetail> {
    const view = await this.view(actor, id, db);
    return sessionDetail(view, view.session.managed ? await undecidedConflicts(db, actor, id) : 0);
  }
}

/** How many items each vote of a session has, whoever asks. */
async function itemCounts(db: Queryable, sessionId: string): Promise<Map<string, number>> {
  const rows = await db.query<{ vote_id: string; count: number }>(
    `SELECT vote_id, count(*)::int AS count FROM agenda_item WHERE session_id = $1 AND vote_id IS NOT NULL GROUP BY vote_id`,
    [sessionId],
  );
  return new Map(rows.map((row) => [row.vote_id, row.count]));
}
