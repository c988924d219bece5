import { sha256 } from '@noble/hashes/sha2.js';
import { joined, type Bytes } from '../bytes';

/**
 * Merkle tree hash of RFC 6962 §2.1. A leaf is hashed behind 0x00 and a node behind 0x01, so that no list of two hashes can
 * pass for a leaf, nor a leaf for them; of n leaves the left side takes the greatest power of two below n.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Bytes {
  if (leaves.length === 0) return Uint8Array.from(sha256(new Uint8Array()));
  return treeHash(leaves.map((leaf) => hashed(0x00, leaf)));
}

function treeHash(hashes: readonly Bytes[]): Bytes {
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return only;
  let left = 1;
  while (left * 2 < hashes.length) left *= 2;
  return hashed(0x01, treeHash(hashes.slice(0, left)), treeHash(hashes.slice(left)));
}

const hashed = (kind: number, ...parts: readonly Uint8Array[]): Bytes =>
  Uint8Array.from(sha256(joined(Uint8Array.of(kind), ...parts)));
