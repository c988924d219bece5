import { codeOf, fromBase64Url, receiptText, verifyReceipt } from '@gs/ballots';
import type { ProblemError } from '@gs/web-platform';
import type { CastingStage, CastStage, HeldStage, Marks } from './credential-store';

/** The ballot with its choices, from now on unchangeable. @throws RangeError when an item has no choice */
export function castingOf(held: HeldStage, marks: Marks): CastingStage {
  const ballots = held.credentials.map((credential) => {
    const choice = marks[credential.itemId];
    if (choice === undefined) throw new RangeError('every item needs a choice');
    return { ...credential, choice };
  });
  return { stage: 'casting', facts: held.facts, ballots };
}

/** What remains on this screen once the ballot is in the box: codes, choices, the receipt and whether it is good. */
export async function castOf(casting: CastingStage, receipt: string, castAt: string): Promise<CastStage> {
  const { facts } = casting;
  const ballots = casting.ballots.map(({ itemId, serial, choice }) => ({
    itemId,
    code: codeOf(fromBase64Url(serial)),
    choice,
  }));
  const receiptIsGood =
    facts.recordKey !== null && (await verifyReceipt(facts.recordKey, receiptText(facts.voteId, ballots), receipt));
  return { stage: 'cast', facts, castAt, ballots, receipt, receiptIsGood };
}

/** Nothing is known of the ballot's fate, or the server cannot answer now: the same bytes may be sent again. */
export function maySendAgain(problem: Pick<ProblemError, 'code' | 'status'>): boolean {
  return problem.code === 'OFFLINE' || problem.status >= 500 || problem.status === 429;
}
