import type { Machine } from './machine';

export const decisionStates = ['draft', 'awaiting-signature', 'signed', 'issued', 'cancelled'] as const;
export type DecisionState = (typeof decisionStates)[number];
export type DecisionAction = 'requestSignature' | 'returnToDraft' | 'sign' | 'issue' | 'cancel';

/** Quyết định. Nothing leaves `issued`: a correction or a revocation is a decision of its own. */
export const decisionMachine: Machine<DecisionState, DecisionAction> = {
  name: 'decision',
  initial: 'draft',
  states: decisionStates,
  actions: {
    requestSignature: { from: ['draft'], to: 'awaiting-signature', permission: 'decision.compose' },
    returnToDraft: { from: ['awaiting-signature'], to: 'draft', permission: 'decision.sign' },
    sign: { from: ['awaiting-signature'], to: 'signed', permission: 'decision.sign' },
    issue: { from: ['signed'], to: 'issued', permission: 'decision.issue' },
    cancel: { from: ['draft', 'awaiting-signature', 'signed'], to: 'cancelled', permission: 'decision.compose' },
  },
};
