import type { Machine } from './machine';

export const sessionStates = ['planned', 'open', 'closed', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];
export type SessionAction = 'open' | 'close' | 'cancel';

/** Phiên họp. An open session may still be cancelled (no quorum after all); a closed one is history. */
export const sessionMachine: Machine<SessionState, SessionAction> = {
  name: 'session',
  initial: 'planned',
  states: sessionStates,
  actions: {
    open: { from: ['planned'], to: 'open', permission: 'session.manage' },
    close: { from: ['open'], to: 'closed', permission: 'session.manage' },
    cancel: { from: ['planned', 'open'], to: 'cancelled', permission: 'session.manage' },
  },
};

export const voteStates = ['prepared', 'issuing', 'open', 'closed', 'void'] as const;
export type VoteState = (typeof voteStates)[number];
export type VoteAction = 'openVote' | 'startCasting' | 'closeVote' | 'voidVote';

/**
 * Lượt bỏ phiếu. A secret vote first hands out the members' ballots (issuing) and takes them in only when that is over, so
 * that nothing is ever signed while ballots come; a show of hands or a vote on paper alone goes from prepared to open.
 * A void vote keeps its record but counts for nothing; a new one is prepared in its place.
 */
export const voteMachine: Machine<VoteState, VoteAction> = {
  name: 'vote',
  initial: 'prepared',
  states: voteStates,
  actions: {
    openVote: { from: ['prepared'], to: 'issuing', permission: 'session.manage' },
    startCasting: { from: ['prepared', 'issuing'], to: 'open', permission: 'session.manage' },
    closeVote: { from: ['open'], to: 'closed', permission: 'session.manage' },
    voidVote: { from: ['issuing', 'open'], to: 'void', permission: 'session.manage' },
  },
};
