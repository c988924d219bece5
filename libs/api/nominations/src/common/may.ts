import { nominationMachine } from '@gs/domain';
import type { NominationItemView } from '@gs/contracts';

/** States of a submission in which the unit still holds the pen. */
export const editableStates = ['draft', 'returned'] as const;
/** States of a submission in which papers may be added: also while the unit's own council sits on it. */
export const paperStates = [...editableStates, 'unit-council'] as const;

const among = (states: readonly string[], state: string): boolean => states.includes(state);

export const isEditable = (submissionState: string): boolean => among(editableStates, submissionState);
export const takesPapers = (submissionState: string): boolean => among(paperStates, submissionState);

/** What may be done to a nomination together with many others, by whoever may write for its unit. */
export function bulkActionsOf(
  state: string,
  submissionState: string,
  mayWrite: boolean,
): NominationItemView['bulkActions'] {
  if (!mayWrite) return [];
  const actions: [NominationItemView['bulkActions'][number], boolean][] = [
    ['move', isEditable(submissionState) && isEditable(state)],
    ['withdraw', among(nominationMachine.actions.withdraw.from, state)],
  ];
  return actions.filter(([, allowed]) => allowed).map(([action]) => action);
}
