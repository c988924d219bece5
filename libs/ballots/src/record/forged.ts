import { fromBase64Url } from '../bytes';
import { isCredential, itemKey } from '../credential';
import type { RecordBallot, RecordItem, VoteRecord } from './types';

/** How many ballots of each item bear no good signature of that item's key. */
export async function forgedBallots(
  record: VoteRecord,
  onProgress?: (done: number, total: number) => void,
): Promise<ReadonlyMap<RecordItem, number>> {
  const total = record.items.reduce((sum, { ballots }) => sum + ballots.length, 0);
  const { modulus: written } = record.vote;
  const modulus = written === null ? null : fromBase64Url(written);
  const forged = new Map<RecordItem, number>();
  let done = 0;
  for (const item of record.items) {
    const good = await Promise.all(await goodnessOf(record.vote.id, item, modulus));
    forged.set(item, good.filter((isGood) => !isGood).length);
    done += good.length;
    onProgress?.(done, total);
  }
  return forged;
}

/** A key that is not there, or that the platform refuses, has signed nothing. */
async function goodnessOf(voteId: string, item: RecordItem, modulus: Uint8Array | null): Promise<Promise<boolean>[]> {
  if (modulus === null || item.exponent === null) return item.ballots.map(() => Promise.resolve(false));
  try {
    const key = await itemKey(modulus, item.exponent);
    return item.ballots.map((ballot) => isGood(key, voteId, item.id, ballot));
  } catch {
    return item.ballots.map(() => Promise.resolve(false));
  }
}

async function isGood(key: CryptoKey, voteId: string, itemId: string, ballot: RecordBallot): Promise<boolean> {
  const [serial, signature] = [fromBase64Url(ballot.serial), fromBase64Url(ballot.signature)];
  try {
    return await isCredential(key, { voteId, itemId, serial, signature });
  } catch {
    return false;
  }
}
