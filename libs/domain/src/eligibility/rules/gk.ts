import { ratingName } from '../../rules/ratings';
import { standards } from '../../rules/standards';
import { anyOf, finding, ratingEvidence, type Rule } from '../finding';
import { ratingOf, reaches } from '../reading';
import { judgedLimb } from './limb';

/** L2022 Điều 75.1: completes the duties. Those outside the yearly rating are vouched for by the unit. */
export const gkDuties: Rule = (facts) => {
  if (facts.subject.kind === 'household') return null;
  const rating = ratingOf(facts, facts.year);
  const level = facts.collective?.rating ?? rating?.level;
  const outcome = reaches(level, standards.gk.rating.value);
  return finding('gk-duties', {
    outcome,
    // The year may not be over yet when a giấy khen is given: no rating is no obstacle.
    effect: outcome === 'unknown' ? 'info' : 'block',
    cite: standards.gk.rating.cite,
    facts: {
      year: facts.year,
      rating: level ? ratingName(level) : 'chưa có xếp loại',
      least: ratingName(standards.gk.rating.value),
    },
    evidence: [ratingEvidence(rating)],
    missing: 'rating',
    earliestYear: facts.year + 1,
  });
};

/** L2022 Điều 75.1: a movement, many or sudden achievements; a household: what it gave. */
export const gkMerit: Rule = (facts) => {
  const contribution = judgedLimb('gk-merit.contribution', facts, 'dong-gop', standards.gk.merit);
  const movement = judgedLimb('gk-merit.movement', facts, 'phong-trao', standards.gk.merit);
  const limbs =
    facts.subject.kind === 'household'
      ? [contribution, movement]
      : [movement, judgedLimb('gk-merit.sudden', facts, 'dot-xuat', standards.gk.merit)];
  return finding('gk-merit', {
    outcome: anyOf(limbs),
    cite: standards.gk.merit,
    facts: { year: facts.year },
    evidence: limbs.flatMap((limb) => limb.evidence),
    missing: 'ground',
    limbs,
  });
};
