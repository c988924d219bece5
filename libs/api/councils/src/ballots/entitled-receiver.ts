import { ProblemError } from '@gs/api-platform';
import type { Receiver } from '../persistence/ballot-desk.repository';

/**
 * A member who votes on screen in a vote by ballot that has been opened.
 * @throws ProblemError NOT_FOUND (no seat on this council), VOTE_NOT_OPEN (not opened, or no ballot), NOT_ENTITLED (away, on
 *   paper, or nothing to vote on)
 */
export function entitledReceiver(receiver: Receiver | undefined): Receiver {
  if (receiver === undefined) throw new ProblemError('NOT_FOUND');
  if (receiver.state === 'prepared' || receiver.method !== 'secret') throw new ProblemError('VOTE_NOT_OPEN');
  if (receiver.attendance !== 'present' || receiver.channel !== 'screen') throw new ProblemError('NOT_ENTITLED');
  return receiver;
}
