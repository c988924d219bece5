import type { TieRule } from './types';

export interface VotedItem {
  readonly id: string;
  readonly agree: number;
  readonly passed: boolean;
}

/** within: has a place; beyond: passed but has none; tied: equal to others at the edge, the chair decides. */
export interface RankedItem {
  readonly id: string;
  /** 1 for the most votes; equal votes share a rank and the next one is further down by their number. */
  readonly rank: number;
  readonly outcome: 'within' | 'beyond' | 'tied';
}

export interface Ranking {
  /** Items that passed, most votes first; equal ones in the order they were given. */
  readonly ranked: readonly RankedItem[];
  /** Places the tied compete for; 0 where nothing is tied. */
  readonly free: number;
}

/**
 * Ranks items by votes where more pass than a quota allows. Items that did not pass take no place. Those equal at the edge
 * are never told apart by anything but votes: they are tied, or (rule `fail`) all beyond it.
 * @throws RangeError when the quota or a count is no whole number, or negative
 */
export function rankByVotes(items: readonly VotedItem[], quota: number, tie: TieRule = 'chair'): Ranking {
  for (const count of [quota, ...items.map(({ agree }) => agree)])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  const passed = items.filter((item) => item.passed).sort((a, b) => b.agree - a.agree);
  const ranked = passed.map(({ id, agree }): RankedItem => {
    const ahead = passed.filter((other) => other.agree > agree).length;
    const equal = passed.filter((other) => other.agree === agree).length;
    if (ahead + equal <= quota) return { id, rank: ahead + 1, outcome: 'within' };
    return { id, rank: ahead + 1, outcome: ahead < quota && tie === 'chair' ? 'tied' : 'beyond' };
  });
  const isTied = ranked.some(({ outcome }) => outcome === 'tied');
  return { ranked, free: isTied ? quota - ranked.filter(({ outcome }) => outcome === 'within').length : 0 };
}
