import { readCode } from '../ballot';
import type { RetalliedBallot, RetalliedItem, RetallyReport } from './report';

/** Where a ballot stands in a record. */
export interface Standing {
  readonly item: RetalliedItem;
  readonly ballot: RetalliedBallot;
  /**
   * False where another ballot of the same item bears the same code: then only the full serial, which the voter's own
   * screen keeps, says which of them is theirs.
   */
  readonly isCertain: boolean;
}

/** Every place where a code as somebody typed it stands; empty where nowhere, or where it is no code. */
export function standingsOf({ items }: Pick<RetallyReport, 'items'>, typed: string): Standing[] {
  const code = readCode(typed);
  return items.flatMap((item) => {
    const found = item.ballots.filter((ballot) => ballot.code === code);
    return found.map((ballot) => ({ item, ballot, isCertain: found.length === 1 }));
  });
}

/** Where one's own ballot stands, by its full serial (base64url): never in doubt, even if two codes are equal. */
export function standingOfSerial({ items }: Pick<RetallyReport, 'items'>, serial: string): Standing | null {
  for (const item of items) {
    const ballot = item.ballots.find((one) => one.serial === serial);
    if (ballot) return { item, ballot, isCertain: true };
  }
  return null;
}
