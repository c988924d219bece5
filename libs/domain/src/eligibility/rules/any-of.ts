import type { Check } from '../finding';
import { effectOfLimb, firstOf, proofOf, type Limb } from './limbs';

/**
 * Alternatives of which one suffices: met if any is, else hold, else unknown if any is, else unmet. All are judged and
 * shown. Where an alternative fails only by a clause that may not block, the whole may not block either.
 */
export const anyOf: Check<'any-of'> = ({ limbs }, reading, award, judge) => {
  const judged = limbs.map((condition): Limb => ({ condition, judgement: judge(condition, reading, award) }));
  const concerned = judged.filter(({ judgement }) => judgement.applies !== false);
  const outcome = firstOf(
    concerned.map(({ judgement }) => judgement.outcome),
    ['met', 'hold', 'unknown'],
  );
  const weak = concerned.some((limb) => limb.judgement.plain !== true && effectOfLimb(limb) !== 'block');
  return {
    outcome,
    effect: outcome === 'unmet' && weak ? 'warn' : undefined,
    prove: () => proofOf(judged, reading),
  };
};
