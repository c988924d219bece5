import type { Machine } from './machine';

export const submissionStates = [
  'draft',
  'unit-council',
  'submitted',
  'received',
  'returned',
  'withdrawn',
  'closed',
] as const;
export type SubmissionState = (typeof submissionStates)[number];
export type SubmissionAction = 'sendToUnitCouncil' | 'submit' | 'receive' | 'return' | 'withdraw' | 'close';

/** Tờ trình: from the unit's desk to the body that appraises, and back when parts are lacking. */
export const submissionMachine: Machine<SubmissionState, SubmissionAction> = {
  name: 'submission',
  initial: 'draft',
  states: submissionStates,
  actions: {
    sendToUnitCouncil: { from: ['draft', 'returned'], to: 'unit-council', permission: 'submission.submit' },
    submit: { from: ['draft', 'returned', 'unit-council'], to: 'submitted', permission: 'submission.submit' },
    receive: { from: ['submitted'], to: 'received', permission: 'submission.appraise' },
    return: { from: ['submitted', 'received'], to: 'returned', permission: 'submission.appraise' },
    withdraw: {
      from: ['draft', 'unit-council', 'submitted', 'returned'],
      to: 'withdrawn',
      permission: 'nomination.write',
    },
    close: { from: ['received', 'submitted'], to: 'closed', permission: 'submission.appraise' },
  },
};
