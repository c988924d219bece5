import type { Tx } from '@gs/api-platform';

/**
 * Writes the ballots of an ended vote anew, under new ids, in random order, by one transaction: what the rows of the table
 * still told of the order and the transaction in which ballots came is gone from the table.
 */
export async function shuffleBallots(tx: Tx, voteId: string): Promise<void> {
  await tx.execute(
    `WITH taken AS (DELETE FROM ballot_choice WHERE vote_id = $1 RETURNING vote_id, item_id, choice)
     INSERT INTO ballot_choice (id, vote_id, item_id, choice)
     SELECT gen_random_uuid(), vote_id, item_id, choice FROM taken ORDER BY gen_random_uuid()`,
    [voteId],
  );
}
