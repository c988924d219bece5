import { ProblemError } from '@gs/api-platform';
import type { HeldItem } from '../persistence/agenda.repository';
import { requireState } from '../persistence/session-desk';

/** An item that may still be taken off or put off: its vote has not been opened. @throws ProblemError NOT_FOUND, WRONG_STATE */
export function requireUndecided(item: HeldItem | undefined): HeldItem {
  if (item === undefined) throw new ProblemError('NOT_FOUND');
  requireState(item.voteState, 'prepared');
  if (item.result !== null) throw new ProblemError('WRONG_STATE');
  return item;
}
