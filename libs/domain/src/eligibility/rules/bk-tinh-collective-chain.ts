import { findAward } from '../../rules/catalogue';
import { standards } from '../../rules/standards';
import { finding, grantEvidence, ratingEvidence } from '../finding';
import { grantsOf, reaches, runsOf, yearCounts } from '../reading';
import type { Facts, Finding } from '../types';

const chain = standards.bkTinh.collectiveChain;

/** L2022 Điều 74, collectives: two consecutive years HTXSNV, or TTLĐXS in two consecutive years. */
export function bkTinhCollectiveChain(facts: Facts): Finding {
  const counts = (year: number): boolean => year <= facts.year && yearCounts(facts, year);
  const titles = grantsOf(facts, chain.title).filter((grant) => counts(grant.year));
  const ratings = facts.ratings.filter(
    (rating) => reaches(rating.level, chain.rating) === 'met' && counts(rating.year),
  );
  const titled = titles.map((grant) => grant.year);
  const rated = ratings.map((rating) => rating.year);
  const long = (years: readonly number[]): boolean =>
    runsOf(years).some(([first, last]) => last - first + 1 >= chain.consecutiveYears);
  const met = long(titled) || long(rated);
  // A year of one kind and a year of the other, or years nobody has rated: not settled by what is held.
  const open = long([...titled, ...rated]) || facts.ratings.length === 0;
  return finding('bk-tinh-merit.collective-chain', {
    outcome: met ? 'met' : open ? 'unknown' : 'unmet',
    effect: 'warn',
    cite: chain.cite,
    facts: { years: chain.consecutiveYears },
    evidence: [
      ...titles.map((grant) => grantEvidence(grant, findAward(chain.title)?.name ?? '')),
      ...ratings.map(ratingEvidence),
    ],
    missing: 'consecutive-years',
    earliestYear: facts.year + 1,
  });
}
