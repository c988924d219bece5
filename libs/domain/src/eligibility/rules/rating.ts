import { ratingName } from '../../rules/ratings';
import { ratingEvidence, type Check } from '../finding';
import { reaches } from '../reading';
import type { Outcome } from '../types';

/**
 * Rated at least so in the year of merit: a person by the yearly rating, a collective by its own (G10). `workersOutside`:
 * workers and farmers stand outside the rating, and a low or missing one does not speak against them.
 */
export const rating: Check<'rating'> = ({ least, workersOutside, mayBeOpen }, reading) => {
  const { facts } = reading;
  const held = reading.ratingOf(facts.year);
  const level = facts.collective?.rating ?? held?.level;
  const reached = reaches(level, least);
  const { workerClass } = facts.subject;
  const outside = workersOutside === true && workerClass !== undefined && workerClass !== 'cadre';
  const outcome: Outcome = reached === 'unmet' && outside ? 'unknown' : reached;
  return {
    outcome,
    effect: outcome === 'unknown' && mayBeOpen === true ? 'info' : undefined,
    prove: () => ({
      facts: {
        year: facts.year,
        rating: level ? ratingName(level) : 'chưa có xếp loại',
        least: ratingName(least),
      },
      evidence: [ratingEvidence(held) ?? (level ? { kind: 'collective' as const, label: ratingName(level) } : null)],
      missing: level ? 'better-rating' : 'rating',
      earliestYear: facts.year + 1,
    }),
  };
};
