import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { councilManaged, itemHiddenFrom } from './access';

/** The sheet of a written opinion as it was scanned: it tells of every item of the vote at once. */
@Injectable()
export class WrittenScanReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND: no scan, not in scope, or the actor takes no part in an item of the vote */
  async fileId(actor: Actor, voteId: string, memberId: string): Promise<string> {
    const params: unknown[] = [voteId, memberId, actor.accountId];
    const managed = councilManaged(actor, this.clock.today(), params);
    const rows = await this.db.query<{ fileId: string }>(
      `SELECT n.file_id AS "fileId" FROM named_choice n JOIN vote v ON v.id = n.vote_id
         JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
       WHERE v.id = $1 AND n.member_id = $2 AND n.source = 'written' AND n.file_id IS NOT NULL AND ${managed}
         AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id AND ${itemHiddenFrom('$3::uuid')})
       LIMIT 1`,
      params,
    );
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0].fileId;
  }
}
