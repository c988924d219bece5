import { ratingName } from '../../rules/ratings';
import { standards, type Share } from '../../rules/standards';
import type { Cite, RatingLevel } from '../../rules/types';
import { formatPercent } from '../../voting/tally';
import { finding, ratingEvidence, type Rule } from '../finding';
import { makesShare, ratingOf, reaches } from '../reading';
import type { RuleId } from '../rule-ids';
import type { CollectiveFact, Facts } from '../types';

interface ShareRule {
  readonly value: Share;
  readonly cite: Cite;
}

const rated =
  (ruleId: RuleId, least: { readonly value: RatingLevel; readonly cite: Cite }): Rule =>
  (facts) => {
    const yearly = ratingOf(facts, facts.year);
    const level = facts.collective?.rating ?? yearly?.level;
    return finding(ruleId, {
      outcome: reaches(level, least.value),
      cite: least.cite,
      facts: {
        year: facts.year,
        rating: level ? ratingName(level) : 'chưa có xếp loại',
        least: ratingName(least.value),
      },
      evidence: [level ? (ratingEvidence(yearly) ?? { kind: 'collective', label: ratingName(level) }) : null],
      missing: level ? 'better-rating' : 'rating',
      earliestYear: facts.year + 1,
    });
  };

/** A share of the members, compared by whole numbers; unknown while the collective has not been counted. */
const share =
  (ruleId: RuleId, rule: ShareRule, part: (collective: CollectiveFact) => number): Rule =>
  (facts) => {
    const collective = facts.collective;
    const needed = formatPercent(rule.value.num, rule.value.den);
    if (!collective || collective.members === 0) return uncounted(ruleId, rule.cite, facts, { needed });
    const count = part(collective);
    const { members } = collective;
    const reached = formatPercent(count, members);
    return finding(ruleId, {
      outcome: makesShare(count, members, rule.value) ? 'met' : 'unmet',
      cite: rule.cite,
      facts: { year: facts.year, count, members, reached, needed },
      evidence: [{ kind: 'collective', label: `${count}/${members} người (${reached})` }],
      missing: 'share',
      earliestYear: facts.year + 1,
    });
  };

const uncounted = (
  ruleId: RuleId,
  cite: Cite,
  facts: Facts,
  more: Record<string, string | number>,
): ReturnType<typeof finding> =>
  finding(ruleId, { outcome: 'unknown', cite, facts: { year: facts.year, ...more }, missing: 'collective-figures' });

/** L2022 Điều 28. */
export const ttLdttRating = rated('tt-ldtt-rating', standards.ttLdtt.rating);
export const ttLdttShare = share('tt-ldtt-share', standards.ttLdtt.share, ({ ldtt }) => ldtt);
export const ttLdttNoDiscipline: Rule = (facts) => {
  const collective = facts.collective;
  const cite = standards.ttLdtt.noDiscipline;
  if (!collective) return uncounted('tt-ldtt-no-discipline', cite, facts, {});
  return finding('tt-ldtt-no-discipline', {
    outcome: collective.disciplined === 0 ? 'met' : 'unmet',
    cite,
    facts: { year: facts.year, count: collective.disciplined },
    evidence: [{ kind: 'collective', label: `${collective.disciplined} người bị kỷ luật từ cảnh cáo trở lên` }],
    missing: 'no-discipline',
    earliestYear: facts.year + 1,
  });
};

/** L2022 Điều 27.1. */
export const ttLdxsRating = rated('tt-ldxs-rating', standards.ttLdxs.rating);
export const ttLdxsCompleted = share('tt-ldxs-completed', standards.ttLdxs.completed, ({ completed }) => completed);
export const ttLdxsShare = share('tt-ldxs-share', standards.ttLdxs.share, ({ ldtt }) => ldtt);
export const ttLdxsCstd: Rule = (facts) => {
  const collective = facts.collective;
  const { value: needed, cite } = standards.ttLdxs.cstdCoSo;
  if (!collective) return uncounted('tt-ldxs-cstd', cite, facts, { needed });
  return finding('tt-ldxs-cstd', {
    outcome: collective.cstdCoSo >= needed ? 'met' : 'unmet',
    cite,
    facts: { year: facts.year, count: collective.cstdCoSo, needed },
    evidence: [{ kind: 'collective', label: `${collective.cstdCoSo} Chiến sĩ thi đua cơ sở` }],
    missing: 'cstd-co-so',
    earliestYear: facts.year + 1,
  });
};
