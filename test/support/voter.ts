import { randomBytes } from 'node:crypto';
import {
  ballotMessage,
  codeOf,
  receiptText,
  verifyReceipt,
  type BallotChoice,
  type Credential,
  type PublicKeyJwk,
} from '@gs/ballots';
import { councils, type BallotSheetView, type Problem } from '@gs/contracts';
import { blind, unblind } from './blinding';
import { Client } from './client';

/** A ballot that a screen holds: nobody but the screen knows its serials. */
export interface HeldBallot {
  readonly voteId: string;
  readonly sheet: BallotSheetView;
  readonly credentials: readonly Credential[];
}

/** What a member gets for casting: a code per item, and the server's word for them. */
export interface CastReceipt {
  readonly voteId: string;
  readonly recorded: number;
  readonly lines: readonly { readonly itemId: string; readonly code: string; readonly choice: BallotChoice }[];
  readonly signature: string;
}

/** How a member votes: the same on everything, or item by item (items not named are not cast). */
export type Choices = BallotChoice | ReadonlyMap<string, BallotChoice>;

/** What of a sheet asking takes. */
export interface SheetToAsk extends Pick<BallotSheetView, 'voteId' | 'modulus'> {
  readonly items: readonly Pick<BallotSheetView['items'][number], 'id' | 'exponent'>[];
}

/** A ballot asked for and not yet signed, as a screen keeps it before it sends. */
export interface AskedBallot {
  readonly voteId: string;
  readonly request: { readonly itemId: string; readonly message: string }[];
  readonly finish: (signatures: readonly { readonly itemId: string; readonly signature: string }[]) => Credential[];
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Draws serials and blinds them: what a screen does before it sends anything. @throws Error for a vote without a key */
export function askBallot(sheet: SheetToAsk): AskedBallot {
  if (sheet.modulus === null) throw new Error(`vote ${sheet.voteId} hands out no ballots`);
  const modulus = bytes(sheet.modulus);
  const drawn = sheet.items.map(({ id, exponent }) => {
    if (exponent === null) throw new Error(`item ${id} has no exponent`);
    const serial = randomBytes(32);
    return { itemId: id, serial, ...blind(ballotMessage(sheet.voteId, id, serial), modulus, exponent) };
  });
  return {
    voteId: sheet.voteId,
    request: drawn.map(({ itemId, blinded }) => ({ itemId, message: blinded.toString('base64url') })),
    finish: (signatures) =>
      drawn.map(({ itemId, serial, inverse }) => {
        const signed = signatures.find((one) => one.itemId === itemId);
        if (signed === undefined) throw new Error(`no signature for item ${itemId}`);
        const signature = unblind(bytes(signed.signature), inverse, modulus);
        return { itemId, serial: serial.toString('base64url'), signature: signature.toString('base64url') };
      }),
  };
}

/** A member's screen receives its ballot: sheet, blinded request, signatures, and the word that it holds them. */
export async function receiveBallot(client: Client, voteId: string): Promise<HeldBallot> {
  const params = { id: voteId };
  const sheet = await client.call(councils.ballot, { params });
  const asked = askBallot(sheet);
  const { signatures } = await client.call(councils.credential, { params, body: { blinded: asked.request } });
  const credentials = asked.finish(signatures);
  await client.call(councils.credentialHeld, { params });
  return { voteId, sheet, credentials };
}

function chosen(held: HeldBallot, choices: Choices): (Credential & { readonly choice: BallotChoice })[] {
  return held.credentials.flatMap((credential) => {
    const choice = typeof choices === 'string' ? choices : choices.get(credential.itemId);
    return choice === undefined ? [] : [{ ...credential, choice }];
  });
}

/** Casts through somebody without a session. @throws Error when refused */
export async function castHeld(url: string, held: HeldBallot, choices: Choices): Promise<CastReceipt> {
  const ballots = chosen(held, choices);
  const answer = await new Client(url).call(councils.castBallot, { params: { id: held.voteId }, body: { ballots } });
  const lines = ballots.map(({ itemId, serial, choice }) => ({ itemId, code: codeOf(bytes(serial)), choice }));
  return { voteId: held.voteId, recorded: answer.recorded, lines, signature: answer.receipt };
}

/** As `castHeld`, for those who expect a refusal. @returns the problem */
export function castRefused(url: string, held: HeldBallot, choices: Choices): Promise<Problem> {
  const body = { ballots: chosen(held, choices) };
  return new Client(url).refused(councils.castBallot, { params: { id: held.voteId }, body });
}

/** Whether the server's word stands for exactly these codes and choices. */
export function receiptHolds(receipt: CastReceipt, publicJwk: PublicKeyJwk): Promise<boolean> {
  return verifyReceipt(publicJwk, receiptText(receipt.voteId, receipt.lines), receipt.signature);
}

/** Every one of these members receives a ballot, in turn. The vote opens by itself when all its screens hold theirs. */
export async function receiveAll(clients: readonly Client[], voteId: string): Promise<HeldBallot[]> {
  const held: HeldBallot[] = [];
  for (const client of clients) held.push(await receiveBallot(client, voteId));
  return held;
}

/** Receives and casts for all of them; a function says how the member at a place of the list votes. */
export async function castAll(
  clients: readonly Client[],
  voteId: string,
  choices: Choices | ((place: number) => Choices),
): Promise<CastReceipt[]> {
  const receipts: CastReceipt[] = [];
  for (const [place, held] of (await receiveAll(clients, voteId)).entries()) {
    const own = typeof choices === 'function' ? choices(place) : choices;
    receipts.push(await castHeld(clients[place]?.url ?? '', held, own));
  }
  return receipts;
}
