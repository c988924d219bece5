import { Injectable } from '@nestjs/common';
import { Db, ProblemError } from '@gs/api-platform';

/** Which session a vote belongs to. Says nothing of whether whoever asks may see it: the session's reader does. */
@Injectable()
export class VotePlaceReader {
  constructor(private readonly db: Db) {}

  /** @throws ProblemError NOT_FOUND */
  async sessionOf(voteId: string): Promise<string> {
    const rows = await this.db.query<{ session_id: string }>(`SELECT session_id FROM vote WHERE id = $1`, [voteId]);
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0].session_id;
  }
}
