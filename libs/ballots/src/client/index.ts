export { finishBallot, prepareBallot } from './blinding';
export type { BallotItem, BlindSignature, PreparedBallot, PreparedItem } from './blinding';
