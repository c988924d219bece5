import type { BallotSheetView } from '@gs/contracts';
import type { Kept } from './credential-store';
import type { Progress } from './desk';

/** What the one screen of a ballot shows. */
export type BallotView = 'receipt' | 'vote' | 'sending' | 'held' | 'preparing' | 'failed' | 'reading' | BallotNotice;
/** Nothing to do on this screen but to read why. */
export type BallotNotice =
  | 'not-open'
  | 'hands'
  | 'opinion'
  | 'paper'
  | 'absent'
  | 'insecure'
  | 'storage'
  | 'signature'
  | 'elsewhere'
  | 'too-late'
  | 'void'
  | 'ended'
  | 'uncertain';

interface Seen {
  readonly sheet: Pick<BallotSheetView, 'state' | 'method' | 'channel' | 'credential' | 'opinion'>;
  /** Undefined while it is being read. */
  readonly kept: Kept | null | undefined;
  readonly progress: Progress | undefined;
  readonly canKeep: boolean;
}

/** From what the server says of the vote and what this browser holds to what the member sees. */
export function ballotView(seen: Seen): BallotView {
  const { sheet, kept, canKeep } = seen;
  if (canKeep && kept === undefined) return 'reading';
  if (sheet.state === 'void') return 'void';
  if (kept?.stage === 'cast') return 'receipt';
  if (sheet.state === 'closed') return kept?.stage === 'casting' ? 'uncertain' : 'ended';
  if (sheet.opinion !== null) return 'opinion';
  if (sheet.method !== 'secret') return 'hands';
  if (sheet.state === 'prepared') return 'not-open';
  if (sheet.channel === 'paper') return 'paper';
  if (kept?.stage === 'casting') return 'sending';
  if (sheet.channel !== 'screen') return sheet.state === 'open' && sheet.channel === 'none' ? 'too-late' : 'absent';
  if (!canKeep) return 'insecure';
  if (kept?.stage === 'held') return sheet.state === 'open' ? 'vote' : 'held';
  return withoutBallot(seen);
}

function withoutBallot({ sheet, progress }: Seen): BallotView {
  if (progress?.phase === 'impossible') return progress.why;
  if (progress?.phase === 'elsewhere' || progress?.phase === 'too-late' || progress?.phase === 'failed')
    return progress.phase;
  if (sheet.state === 'open') return sheet.credential === 'none' ? 'too-late' : 'elsewhere';
  return 'preparing';
}
