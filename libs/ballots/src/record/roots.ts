import { codeOf } from '../ballot';
import { compareBytes, compareText, fromBase64Url, joined, toHex, type Bytes } from '../bytes';
import { canonicalBytes, type Plain } from './canonical';
import { merkleRoot } from './merkle';
import { recordFormat, type RecordBallot, type RecordHead, type RecordItem } from './types';

interface ReadBallot {
  readonly ballot: RecordBallot;
  readonly code: string;
  readonly serial: Bytes;
}

/** By code, and by serial where two share one: an order that says nothing about when a ballot was cast. */
export function sortedBallots(ballots: readonly RecordBallot[]): RecordBallot[] {
  const read = ballots.map((ballot): ReadBallot => {
    const serial = fromBase64Url(ballot.serial);
    return { ballot, serial, code: codeOf(serial) };
  });
  read.sort((a, b) => compareText(a.code, b.code) || compareBytes(a.serial, b.serial));
  return read.map(({ ballot }) => ballot);
}

/**
 * What fixes the ballots of one item, 64 hex digits: the Merkle root over serial, choice and signature of each, in order of
 * their codes whatever order they come in.
 * @throws RangeError when a serial or signature is not base64url
 */
export function itemRoot(item: { readonly ballots: readonly RecordBallot[] }): string {
  return toHex(merkleRoot(sortedBallots(item.ballots).map(leafOf)));
}

/** Serial and choice have fixed lengths, so two ballots never share a leaf. */
function leafOf({ serial, signature, choice }: RecordBallot): Bytes {
  return joined(fromBase64Url(serial), Uint8Array.of(choice === 'agree' ? 1 : 0), fromBase64Url(signature));
}

/**
 * What fixes the whole record, 64 hex digits: the Merkle root over the head of the vote and, by their number on the agenda,
 * every item with its figures, its result and its own root.
 */
export function recordRoot(record: RecordHead & { readonly items: readonly RecordItem[] }): string {
  const { council, session, vote } = record;
  const head = canonicalBytes({ format: recordFormat, council, session, vote } as unknown as Plain);
  const items = [...record.items].sort((a, b) => a.seq - b.seq || compareText(a.id, b.id));
  return toHex(merkleRoot([head, ...items.map(({ ballots: _, ...item }) => canonicalBytes(item as unknown as Plain))]));
}

/** The text that the installation signs. */
export function recordText(record: { readonly vote: { readonly id: string }; readonly root: string }): string {
  return `guong-sang/record/1\n${record.vote.id}\n${record.root}\n`;
}
