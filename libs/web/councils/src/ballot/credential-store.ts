import type { Credential } from '@gs/ballots';
import type { PreparedBallot } from '@gs/ballots/client';
import type { BallotSheetView } from '@gs/contracts';
import type { Shelf } from './shelf';

export type BallotChoice = 'agree' | 'disagree';
export type Marks = Readonly<Record<string, BallotChoice>>;

/** What the screen has to know of a vote after it has lost sight of the server: names to show, the key of receipts. */
export interface BallotFacts {
  readonly voteId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly sessionTitle: string;
  readonly councilName: string;
  readonly recordKey: BallotSheetView['recordKey'];
  /** The key that this screen was given, to be compared with the published one; null in a receipt made without. */
  readonly modulus: string | null;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly exponent: number | null;
  }[];
}

/** Blinded and written down before it is sent: a repeat sends the same bytes and gets the same answer. */
export interface PreparedStage {
  readonly stage: 'prepared';
  readonly facts: BallotFacts;
  readonly prepared: PreparedBallot;
}
/** Signed and unblinded; `marks` is what has been chosen so far and is still free to change. */
export interface HeldStage {
  readonly stage: 'held';
  readonly facts: BallotFacts;
  readonly credentials: readonly Credential[];
  readonly marks: Marks;
}
/** **Bỏ phiếu** was pressed and no answer has come: part may be in the box, so what it says is fixed. */
export interface CastingStage {
  readonly stage: 'casting';
  readonly facts: BallotFacts;
  readonly ballots: readonly (Credential & { readonly choice: BallotChoice })[];
}
/** In the box. The credentials are gone; codes, choices and the server's signature over them remain. */
export interface CastStage {
  readonly stage: 'cast';
  readonly facts: BallotFacts;
  readonly castAt: string;
  readonly ballots: readonly { readonly itemId: string; readonly code: string; readonly choice: BallotChoice }[];
  readonly receipt: string;
  /** Whether the signature was good when it came. */
  readonly receiptIsGood: boolean;
}
export type Kept = PreparedStage | HeldStage | CastingStage | CastStage;

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export interface CredentialStore {
  /** What this browser keeps of a vote for this account; null where there is nothing it can open. */
  readonly read: (voteId: string) => Promise<Kept | null>;
  readonly write: (kept: Kept) => Promise<void>;
  readonly remove: (voteId: string) => Promise<void>;
  /** The votes of which something is kept. */
  readonly voteIds: () => Promise<readonly string[]>;
}

/**
 * The ballots of one account in this browser. Each is sealed by AES-GCM under a key of that account which the browser
 * never hands out, and bound to account and vote: nothing readable lies on the disk, another account's page opens nothing.
 * Nothing of it is ever sent anywhere.
 */
export function credentialStore(accountId: string, shelf: Shelf): CredentialStore {
  const keyName = `key/${accountId}`;
  const nameOf = (voteId: string): string => `ballot/${accountId}/${voteId}`;
  const boundTo = (voteId: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(nameOf(voteId));
  const newKey = (): Promise<CryptoKey> =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return {
    read: async (voteId) => {
      const [key, sealed] = await Promise.all([shelf.get(keyName), shelf.get(nameOf(voteId))]);
      if (!(key instanceof CryptoKey) || !isSealed(sealed)) return null;
      const opened = await crypto.subtle
        .decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: boundTo(voteId) }, key, sealed.bytes)
        .catch(() => null);
      return opened === null ? null : (JSON.parse(new TextDecoder().decode(opened)) as Kept);
    },
    write: async (kept) => {
      const { voteId } = kept.facts;
      // Two tabs may come here for the first time at once: the key that stands is everybody's.
      const key = (await shelf.get(keyName)) ?? (await shelf.putOnce(keyName, await newKey()));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: boundTo(voteId) },
        key as CryptoKey,
        new TextEncoder().encode(JSON.stringify(kept)),
      );
      await shelf.put(nameOf(voteId), { iv, bytes } satisfies Sealed);
    },
    remove: (voteId) => shelf.remove(nameOf(voteId)),
    voteIds: async () => (await shelf.names(nameOf(''))).map((name) => name.slice(nameOf('').length)),
  };
}

function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'iv' in value && 'bytes' in value;
}
