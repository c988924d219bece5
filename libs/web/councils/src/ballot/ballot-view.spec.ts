/// <reference types="jest" />
import { heldBallot, someFacts } from './ballot-facts.fixtures';
import { ballotView } from './ballot-view';
import type { Kept } from './credential-store';

const cast: Kept = { stage: 'cast', facts: someFacts, castAt: '', ballots: [], receipt: '', receiptIsGood: true };
const casting: Kept = { stage: 'casting', facts: someFacts, ballots: [] };
const prepared: Kept = { stage: 'prepared', facts: someFacts, prepared: { voteId: '', modulus: '', items: [] } };
const sheet = { state: 'open', method: 'secret', channel: 'screen', credential: 'held', opinion: null } as const;
const seen = { sheet, kept: heldBallot, progress: undefined, canKeep: true } as const;
const issuing = { ...sheet, state: 'issuing', credential: 'none' } as const;

describe('the screen of a ballot', () => {
  it('goes from preparing over held and the vote to the receipt', () => {
    expect(ballotView({ ...seen, sheet: issuing, kept: null })).toBe('preparing');
    expect(ballotView({ ...seen, sheet: issuing, kept: prepared })).toBe('preparing');
    expect(ballotView({ ...seen, sheet: issuing })).toBe('held');
    expect(ballotView(seen)).toBe('vote');
    expect(ballotView({ ...seen, kept: casting })).toBe('sending');
    expect(ballotView({ ...seen, kept: cast })).toBe('receipt');
    expect(ballotView({ ...seen, sheet: { ...sheet, state: 'closed' }, kept: cast })).toBe('receipt');
  });

  it('tells a ballot on another device from one that came too late', () => {
    expect(ballotView({ ...seen, kept: null })).toBe('elsewhere');
    expect(ballotView({ ...seen, kept: null, sheet: { ...sheet, credential: 'none' } })).toBe('too-late');
    expect(ballotView({ ...seen, kept: prepared, progress: { phase: 'too-late' } })).toBe('too-late');
    expect(ballotView({ ...seen, kept: null, sheet: issuing, progress: { phase: 'elsewhere' } })).toBe('elsewhere');
  });

  it('offers no ballot where there is none on screen', () => {
    expect(ballotView({ ...seen, sheet: { ...sheet, channel: 'paper' } })).toBe('paper');
    expect(ballotView({ ...seen, sheet: { ...sheet, channel: 'none' } })).toBe('too-late');
    expect(ballotView({ ...seen, sheet: { ...sheet, method: 'open' }, kept: null })).toBe('hands');
    expect(ballotView({ ...seen, sheet: { ...sheet, opinion: { due: '', choices: [] } }, kept: null })).toBe('opinion');
    expect(ballotView({ ...seen, kept: null, canKeep: false })).toBe('insecure');
  });

  it('counts nothing of a void round, and does not leave an unanswered ballot untold', () => {
    expect(ballotView({ ...seen, sheet: { ...sheet, state: 'void' }, kept: cast })).toBe('void');
    expect(ballotView({ ...seen, sheet: { ...sheet, state: 'closed' }, kept: casting })).toBe('uncertain');
    expect(ballotView({ ...seen, sheet: { ...sheet, state: 'closed' }, kept: heldBallot })).toBe('ended');
  });
});
