import { recordText } from '../record/roots';
import type { UnsignedRecord, VoteRecord } from '../record/types';
import type { RecordKey } from './record-key';

/** The record as it is published: with the installation's signature and the public half of its key. */
export function signRecord(record: UnsignedRecord, key: RecordKey): VoteRecord {
  return { ...record, signature: key.sign(recordText(record)), publicKey: key.publicJwk };
}

/** The record with a signature that was made before. */
export function withSignature(record: UnsignedRecord, signature: string, key: RecordKey): VoteRecord {
  return { ...record, signature, publicKey: key.publicJwk };
}
