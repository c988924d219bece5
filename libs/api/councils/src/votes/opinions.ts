import { Injectable } from '@nestjs/common';
import { ProblemError, type LocalDate, type Tx } from '@gs/api-platform';
import { isComplete } from '../ballots/complete';
import { AgendaRepository } from '../persistence/agenda.repository';
import { ChoicesRepository, type BallotChoice } from '../persistence/choices.repository';
import { rollOf } from '../persistence/roll';
import { VoteRoll, type NewRollEntry } from '../persistence/vote-roll.repository';
import { recusedItems } from '../read/access';
import { electorate } from './electorate';

export interface OpinionPlace {
  readonly session: {
    readonly id: string;
    readonly councilId: string;
    readonly day: LocalDate;
    readonly form: 'meeting' | 'circulated';
  };
  readonly vote: { readonly id: string; readonly state: string };
}

export interface Opinion {
  readonly memberId: string;
  readonly choices: readonly BallotChoice[];
  /** The signed paper; null: none. */
  readonly fileId: string | null;
}

/** Written opinions: named by nature, one choice on each item the member takes part in, replaced until the count. */
@Injectable()
export class Opinions {
  constructor(
    private readonly items: AgendaRepository,
    private readonly roll: VoteRoll,
    private readonly choices: ChoicesRepository,
  ) {}

  /**
   * @returns on how many items
   * @throws ProblemError NOT_FOUND (not a member on that day), NOT_ENTITLED (not away by written opinion, or no part in one of
   *   these items), BALLOT_INCOMPLETE
   */
  async note(tx: Tx, place: OpinionPlace, { memberId, choices, fileId }: Opinion): Promise<number> {
    const items = (await this.items.undecided(tx, place.vote.id)).map(({ id }) => id);
    const entry = await this.entry(tx, place, memberId, items);
    if (entry.attendance !== 'written') throw new ProblemError('NOT_ENTITLED');
    if (choices.some(({ itemId }) => entry.recusedItemIds.includes(itemId))) throw new ProblemError('NOT_ENTITLED');
    const entitled = items.filter((id) => !entry.recusedItemIds.includes(id));
    if (!isComplete(choices, entitled)) throw new ProblemError('BALLOT_INCOMPLETE');
    await this.choices.write(tx, { voteId: place.vote.id, memberId, choices, fileId });
    return entitled.length;
  }

  /** The member's line of the roll: of the frozen one, or of the one there would be now before the vote opens. */
  private async entry(
    tx: Tx,
    { session, vote }: OpinionPlace,
    memberId: string,
    itemIds: readonly string[],
  ): Promise<Pick<NewRollEntry, 'attendance' | 'recusedItemIds'>> {
    const roll =
      vote.state === 'prepared'
        ? electorate({
            members: await rollOf(tx, session.councilId, session.id, session.day),
            recused: await recusedItems(tx, vote.id),
            itemIds,
            form: session.form,
            method: 'open',
            paperMemberIds: [],
          })
        : await this.roll.entries(tx, vote.id);
    const entry = roll.find((row) => row.memberId === memberId);
    if (entry === undefined) throw new ProblemError('NOT_FOUND');
    return entry;
  }
}
