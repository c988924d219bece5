import type { BlindSignature, PreparedBallot } from '@gs/ballots/client';
import type { BallotSheetView, ProblemCode } from '@gs/contracts';
import type { BallotFacts, CredentialStore, Kept } from './credential-store';

/** `elsewhere`: another device of the member got the ballot. `too-late`: casting began before this screen had one. */
export type Obtained = 'held' | 'elsewhere' | 'too-late';

/** What fetching a ballot needs of the world outside this browser's store. */
export interface BallotCalls {
  readonly sheet: () => Promise<BallotSheetView>;
  readonly sign: (
    blinded: { readonly itemId: string; readonly message: string }[],
  ) => Promise<{ readonly signatures: readonly BlindSignature[] }>;
  readonly tellHeld: () => Promise<unknown>;
  /** The blinding library, a chunk of its own: only a member's screen with a secret vote ahead loads it. */
  readonly client: () => Promise<typeof import('@gs/ballots/client')>;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Fetches this member's ballot into this browser and tells the server it is held. Blinded and stored first, then sent:
 * whatever breaks in between, the next call goes on with the same bytes.
 * @param isTold the server already knows that the ballot is held
 * @throws ProblemError when the way to the server is lost (call again) or it refuses; Error when its signatures are not good
 */
export async function obtainBallot(
  voteId: string,
  isTold: boolean,
  store: CredentialStore,
  calls: BallotCalls,
): Promise<Obtained> {
  const kept = await store.read(voteId);
  if (isHeld(kept)) {
    if (!isTold) await calls.tellHeld();
    return 'held';
  }
  const { facts, prepared } = kept ?? (await prepare(store, calls));
  const signed = await sign(prepared, store, calls);
  if (typeof signed === 'string') return signed;
  const { finishBallot } = await calls.client();
  const credentials = await finishBallot(prepared, signed);
  await store.write({ stage: 'held', facts, credentials, marks: {} });
  await calls.tellHeld();
  return 'held';
}

/** Whether the ballot has come so far that it can be cast or has been. */
export function isHeld(kept: Kept | null): kept is Exclude<Kept, { stage: 'prepared' }> {
  return kept !== null && kept.stage !== 'prepared';
}

async function prepare(
  store: CredentialStore,
  calls: BallotCalls,
): Promise<{ readonly facts: BallotFacts; readonly prepared: PreparedBallot }> {
  const [sheet, { prepareBallot }] = await Promise.all([calls.sheet(), calls.client()]);
  const items = sheet.items.flatMap(({ id, exponent }) => (exponent === null ? [] : [{ id, exponent }]));
  if (sheet.modulus === null) throw new Error('a vote that is handing out ballots has a key');
  const prepared = await prepareBallot(sheet.voteId, sheet.modulus, items, calls.onProgress);
  const facts = factsOf(sheet);
  await store.write({ stage: 'prepared', facts, prepared });
  return { facts, prepared };
}

async function sign(
  prepared: PreparedBallot,
  store: CredentialStore,
  calls: BallotCalls,
): Promise<readonly BlindSignature[] | Exclude<Obtained, 'held'>> {
  try {
    const blinded = prepared.items.map(({ itemId, blinded: message }) => ({ itemId, message }));
    return (await calls.sign(blinded)).signatures;
  } catch (thrown) {
    const code = refusalOf(thrown);
    // Refused for good: these bytes will never be signed. (The items may have changed: then the next call blinds anew.)
    if (code === 'ALREADY_ISSUED' || code === 'VOTE_NOT_OPEN' || code === 'BALLOT_INCOMPLETE')
      await store.remove(prepared.voteId);
    if (code === 'ALREADY_ISSUED') return 'elsewhere';
    if (code === 'VOTE_NOT_OPEN') return 'too-late';
    throw thrown;
  }
}

/** Why the server refused; null where it did not. */
function refusalOf(thrown: unknown): ProblemCode | null {
  return thrown instanceof Error && 'code' in thrown ? (thrown.code as ProblemCode) : null;
}

function factsOf(sheet: BallotSheetView): BallotFacts {
  const { voteId, sessionId, title, sessionTitle, councilName, recordKey, modulus } = sheet;
  const items = sheet.items.map(({ id, title: name, subtitle, exponent }) => ({ id, title: name, subtitle, exponent }));
  return { voteId, sessionId, title, sessionTitle, councilName, recordKey, modulus, items };
}
