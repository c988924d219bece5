import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';

/** The published record of a counted secret vote, as it was signed. */
@Injectable()
export class VoteRecords {
  async keep(tx: Tx, voteId: string, body: string): Promise<void> {
    await tx.execute(`INSERT INTO vote_record (vote_id, body) VALUES ($1, $2)`, [voteId, body]);
  }
}
