import { findAward } from '../../rules/catalogue';
import { ratingName } from '../../rules/ratings';
import { standards } from '../../rules/standards';
import { finding, grantEvidence, ratingEvidence, type Rule } from '../finding';
import { grantsOf, ratingOf, reaches } from '../reading';
import type { Finding, Outcome, WorkerClass } from '../types';

/** L2022 Điều 24.1: rated «hoàn thành tốt» or better. Workers and farmers outside the rating are judged by the province's detail. */
export const ldttRating: Rule = (facts) => {
  const rating = ratingOf(facts, facts.year);
  const reached = reaches(rating?.level, standards.ldtt.rating.value);
  const outcome: Outcome = reached === 'unmet' && outsideRating(facts.subject.workerClass) ? 'unknown' : reached;
  return finding('ldtt-rating', {
    outcome,
    cite: standards.ldtt.rating.cite,
    facts: factsOf(facts.year, rating ? ratingName(rating.level) : ''),
    evidence: [ratingEvidence(rating)],
    missing: rating ? 'better-rating' : 'rating',
    earliestYear: facts.year + 1,
  });
};

/** L2022 Điều 23.1: meets the standard of LĐTT, by rating or by the title itself. */
export const cstdCoSoLdtt: Rule = (facts) => {
  const base = ldttRating(facts) as Finding;
  const titles = grantsOf(facts, 'ldtt').filter((grant) => grant.year === facts.year);
  return finding('cstd-co-so-ldtt', {
    outcome: titles.length > 0 ? 'met' : base.outcome,
    cite: standards.cstdCoSo.ldtt,
    facts: base.facts,
    evidence: [...base.evidence, ...titles.map((grant) => grantEvidence(grant, findAward('ldtt')?.name ?? 'LĐTT'))],
    missing: base.missing,
    earliestYear: base.earliestYear,
  });
};

const outsideRating = (workerClass: WorkerClass | undefined): boolean =>
  workerClass !== undefined && workerClass !== 'cadre';

const factsOf = (year: number, rating: string): Record<string, string | number> => ({
  year,
  rating: rating === '' ? 'chưa có xếp loại' : rating,
  least: ratingName(standards.ldtt.rating.value),
});
