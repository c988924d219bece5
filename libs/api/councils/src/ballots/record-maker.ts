import { recordOf, recordText, type ItemFacts, type VoteFacts, type VoteRecord } from '@gs/ballots';
import { formatCite, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '@gs/api-platform';
import { paperFor } from '../votes/electorate';
import type { ItemCount } from '../persistence/choices.repository';
import type { LockedVote } from '../persistence/session-desk';
import { VoteRecords } from '../persistence/vote-records.repository';
import type { RollEntry } from '../persistence/vote-roll.repository';
import type { Seal } from '../persistence/votes.repository';
import { recordedItems, recordPlace, type RecordedItem } from '../read/record-facts';
import type { CountBase } from '../votes/count';
import type { OpenedBox } from './box-opening';
import { RecordSigner } from './record-signer';

/** Everything that a count rests on. */
export interface Counted extends CountBase {
  readonly vote: LockedVote;
  readonly roll: readonly RollEntry[];
  /** null where nobody voted on screen. */
  readonly box: OpenedBox | null;
  readonly counts: ReadonlyMap<string, ItemCount>;
}

/**
 * The published record of a secret vote, also of one held on paper alone: every ballot without a name, every figure, what fixes them, and the installation's
 * signature. Made once, as the vote ends, from the same facts as the results; kept as it was signed.
 */
@Injectable()
export class RecordMaker {
  constructor(
    private readonly clock: Clock,
    private readonly signer: RecordSigner,
    private readonly records: VoteRecords,
  ) {}

  /** Makes and keeps the record of a vote whose items have no result yet. @returns what fixes it */
  async make(tx: Tx, counted: Counted): Promise<Seal> {
    const { vote, rule, totalMembers, roll, box } = counted;
    const { council, session, openedOn } = await recordPlace(tx, vote.id);
    const facts: VoteFacts = {
      council,
      session,
      vote: {
        id: vote.id,
        title: vote.title,
        award: vote.award,
        method: 'secret',
        round: vote.round,
        quota: vote.quota,
        rule: recordRule(rule),
        totalMembers,
        present: roll.filter(({ attendance }) => attendance === 'present').length,
        openedOn,
        closedOn: this.clock.today(),
        modulus: box === null ? null : box.keys.modulus.toString('base64url'),
      },
      items: itemFacts(await recordedItems(tx, vote.id), counted),
    };
    const unsigned = recordOf(facts);
    const signature = this.signer.key.sign(recordText(unsigned));
    const record: VoteRecord = { ...unsigned, signature, publicKey: this.signer.key.publicJwk };
    await this.records.keep(tx, vote.id, JSON.stringify(record));
    return { root: Buffer.from(unsigned.root, 'hex'), signature: Buffer.from(signature, 'base64url') };
  }
}

function recordRule({
  denominator,
  threshold,
  writtenCounts,
  recusedLeave,
  tie,
  maxRounds,
  cite,
}: VoteRule): VoteFacts['vote']['rule'] {
  return { denominator, threshold, writtenCounts, recusedLeave, tie, maxRounds, citation: formatCite(cite) };
}

function itemFacts(items: readonly RecordedItem[], { box, roll, paper, counts }: Counted): ItemFacts[] {
  const ballots = new Map<string, ItemFacts['ballots'][number][]>(items.map(({ id }) => [id, []]));
  for (const { itemId, serial, signature, choice } of box?.ballots ?? [])
    ballots.get(itemId)?.push({
      serial: serial.toString('base64url'),
      signature: signature.toString('base64url'),
      choice: choice === 'agree' ? 'agree' : 'disagree',
    });
  return items.map((item) => {
    const voting = roll.filter(({ recusedItemIds }) => !recusedItemIds.includes(item.id));
    const recused = roll.filter(({ recusedItemIds }) => recusedItemIds.includes(item.id));
    const sheets = paper.get(item.id);
    const count = counts.get(item.id);
    return {
      ...item,
      exponent: box?.keys.exponents.get(item.id) ?? null,
      credentials: voting.filter(({ credential }) => credential !== 'none').length,
      ballots: ballots.get(item.id) ?? [],
      paper: {
        issued: paperFor(item.id, roll),
        agree: sheets?.agree ?? 0,
        disagree: sheets?.disagree ?? 0,
        invalid: sheets?.invalid ?? 0,
      },
      written: { agree: count?.writtenAgree ?? 0, disagree: count?.writtenDisagree ?? 0 },
      recused: recused.length,
      recusedPresent: recused.filter(({ attendance }) => attendance === 'present').length,
    };
  });
}
