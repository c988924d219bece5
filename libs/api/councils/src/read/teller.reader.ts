import type { councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Db, ProblemError, type Actor } from '@gs/api-platform';
import { differing, type PaperCount } from '../votes/paper-figures';
import { sessionDay, sitsOn, voteHiddenFrom } from './access';
import { seenNumber } from './numbering';

type Sheet = ResponseOf<typeof councils.tellerSheet>;

interface SheetRow {
  readonly voteId: string;
  readonly title: string;
  readonly state: Sheet['state'];
  readonly sessionTitle: string;
  readonly councilName: string;
  readonly paperIssued: number;
  readonly tellers: readonly { readonly memberId: string; readonly accountId: string; readonly name: string }[];
}

/** A teller's own sheet. Of the other's it says whether it is in, and on which items the two differ: never a figure. */
@Injectable()
export class TellerReader {
  constructor(private readonly db: Db) {}

  /** @throws ProblemError NOT_FOUND (no such vote on this member's council), NOT_TELLER */
  async sheet(actor: Actor, voteId: string): Promise<Sheet> {
    const rows = await this.db.query<SheetRow>(
      `SELECT v.id AS "voteId", v.title, v.state, s.title AS "sessionTitle", c.name AS "councilName",
         COALESCE(v.paper_issued, 0) AS "paperIssued",
         COALESCE((SELECT json_agg(json_build_object('memberId', e.member_id, 'accountId', e.account_id, 'name', e.name) ORDER BY e.seq)
           FROM (SELECT t.member_id, t.seq, x.account_id, x.name FROM vote_teller t JOIN council_member x ON x.id = t.member_id
             WHERE t.vote_id = v.id AND x.account_id IS NOT NULL ORDER BY t.seq LIMIT 2) AS e), '[]') AS tellers
       FROM vote v JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
       WHERE v.id = $1 AND NOT ${voteHiddenFrom('$2::uuid')} AND EXISTS (SELECT 1 FROM council_member m
         WHERE m.council_id = c.id AND m.account_id = $2 AND ${sitsOn(sessionDay)})`,
      [voteId, actor.accountId],
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    const own = row.tellers.find(({ accountId }) => accountId === actor.accountId);
    if (own === undefined) throw new ProblemError('NOT_TELLER');
    const other = row.tellers.find(({ memberId }) => memberId !== own.memberId);
    return this.filled(actor, row, own, other?.memberId ?? null);
  }

  private async filled(
    actor: Actor,
    row: SheetRow,
    own: SheetRow['tellers'][number],
    otherId: string | null,
  ): Promise<Sheet> {
    const { voteId, title, state, sessionTitle, councilName, paperIssued } = row;
    const counts = await this.db.query<PaperCount & { memberId: string }>(
      `SELECT member_id AS "memberId", item_id AS "itemId", agree, disagree, invalid FROM teller_count WHERE vote_id = $1`,
      [voteId],
    );
    const items = await this.db.query<{ id: string; seq: number; title: string; subtitle: string }>(
      `SELECT a.id, ${seenNumber('$2::uuid')} AS seq, a.title, a.subtitle FROM agenda_item a WHERE a.vote_id = $1
         AND (a.result IS NULL OR a.result IN ('passed', 'not-passed')) ORDER BY a.seq`,
      [voteId, actor.accountId],
    );
    const mine = counts.filter(({ memberId }) => memberId === own.memberId);
    const others = counts.filter(({ memberId }) => memberId === otherId);
    const both = mine.length > 0 && others.length > 0;
    const ids = items.map(({ id }) => id);
    return {
      voteId,
      title,
      sessionTitle,
      councilName,
      state,
      memberName: own.name,
      paperIssued,
      entered: mine.length > 0,
      otherEntered: others.length > 0,
      differs: both ? differing(ids, mine, others) : null,
      items: items.map((item) => {
        const count = mine.find(({ itemId }) => itemId === item.id);
        return {
          ...item,
          agree: count?.agree ?? null,
          disagree: count?.disagree ?? null,
          invalid: count?.invalid ?? null,
        };
      }),
    };
  }
}
