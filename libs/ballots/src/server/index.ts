export { BallotBoxSeal, newBoxKey } from './box';
export type { SealedBallot, TakenBallot } from './box';
export { verifyCredential } from './credential';
export type { PresentedCredential } from './credential';
export { generateVoteKeys } from './keys';
export type { VoteKeys } from './keys';
export { recordKey } from './record-key';
export type { RecordKey } from './record-key';
export { BlindSigner, SigningFailed } from './signer';
