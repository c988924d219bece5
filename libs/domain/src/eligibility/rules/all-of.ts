import type { Check } from '../finding';
import { effectOfLimb, firstOf, proofOf, type Limb } from './limbs';

/**
 * Parts that must all hold: unmet if any is, else hold, else unknown if any is. Parts that are unmet only by clauses that
 * may not block make the whole weak as well.
 */
export const allOf: Check<'all-of'> = ({ limbs }, reading, award, judge) => {
  const judged = limbs.map((condition): Limb => ({ condition, judgement: judge(condition, reading, award) }));
  const open = judged.map(({ judgement }) => judgement.outcome).filter((outcome) => outcome !== 'met');
  const failed = judged.filter(({ judgement }) => judgement.outcome === 'unmet').map(effectOfLimb);
  return {
    outcome: open.length === 0 ? 'met' : firstOf(open, ['unmet', 'hold', 'unknown']),
    effect: failed.length > 0 && !failed.includes('block') ? 'warn' : undefined,
    prove: () => {
      const proof = proofOf(judged, reading);
      const years = judged.flatMap(({ judgement }) =>
        judgement.outcome === 'unmet' ? [judgement.prove?.().earliestYear] : [],
      );
      // All that fails must be made good; where of one part it cannot be said when, neither of the whole.
      const known = years.filter((year) => year !== undefined);
      return {
        ...proof,
        earliestYear: known.length === years.length && known.length > 0 ? Math.max(...known) : undefined,
      };
    },
  };
};
