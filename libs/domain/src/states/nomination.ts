import type { Machine } from './machine';

export const nominationStates = [
  'draft',
  'unit-council',
  'submitted',
  'appraising',
  'returned',
  'awaiting-council',
  'in-session',
  'passed',
  'not-passed',
  'in-decision',
  'awarded',
  'refused',
  'withdrawn',
] as const;
export type NominationState = (typeof nominationStates)[number];
export type NominationAction =
  | 'sendToUnitCouncil'
  | 'submit'
  | 'receive'
  | 'return'
  | 'forward'
  | 'enterCouncil'
  | 'schedule'
  | 'passUnitCouncil'
  | 'postponeUnit'
  | 'pass'
  | 'fail'
  | 'postpone'
  | 'returnFromCouncil'
  | 'compose'
  | 'uncompose'
  | 'award'
  | 'refuse'
  | 'withdraw';

/** Đề nghị: one subject for one award, through unit council, appraisal, council and decision, as its route asks. */
export const nominationMachine: Machine<NominationState, NominationAction> = {
  name: 'nomination',
  initial: 'draft',
  states: nominationStates,
  actions: {
    sendToUnitCouncil: { from: ['draft', 'returned'], to: 'unit-council', permission: 'submission.submit' },
    submit: { from: ['draft', 'returned', 'unit-council'], to: 'submitted', permission: 'submission.submit' },
    receive: { from: ['submitted'], to: 'appraising', permission: 'submission.appraise' },
    return: { from: ['submitted', 'appraising'], to: 'returned', permission: 'submission.appraise' },
    forward: { from: ['appraising'], to: 'awaiting-council', permission: 'submission.appraise' },
    // Routes whose first council is already the deciding one: nobody appraises in between.
    enterCouncil: { from: ['draft', 'returned'], to: 'awaiting-council', permission: 'submission.submit' },
    schedule: { from: ['awaiting-council', 'unit-council'], to: 'in-session', permission: 'session.manage' },
    passUnitCouncil: { from: ['in-session'], to: 'submitted', permission: 'session.manage' },
    postponeUnit: { from: ['in-session'], to: 'unit-council', permission: 'session.manage' },
    pass: { from: ['in-session'], to: 'passed', permission: 'session.manage' },
    fail: { from: ['in-session'], to: 'not-passed', permission: 'session.manage' },
    postpone: { from: ['in-session'], to: 'awaiting-council', permission: 'session.manage' },
    returnFromCouncil: { from: ['in-session'], to: 'returned', permission: 'session.manage' },
    compose: { from: ['passed'], to: 'in-decision', permission: 'decision.compose' },
    uncompose: { from: ['in-decision'], to: 'passed', permission: 'decision.compose' },
    award: { from: ['in-decision'], to: 'awarded', permission: 'decision.issue' },
    refuse: { from: ['passed', 'appraising'], to: 'refused', permission: 'submission.appraise' },
    withdraw: {
      from: ['draft', 'unit-council', 'submitted', 'returned', 'appraising', 'awaiting-council'],
      to: 'withdrawn',
      permission: 'nomination.write',
    },
  },
};
