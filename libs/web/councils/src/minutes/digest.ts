import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of bytes in 64 hex digits, here and not by the browser: offices without https have no WebCrypto. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** «3fa2 91c0 … »: groups of four, so that two people can compare it by reading aloud. */
export const inGroups = (digest: string): string => digest.replace(/(.{4})(?=.)/g, '$1 ');
