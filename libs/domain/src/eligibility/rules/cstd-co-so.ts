import { ratingName } from '../../rules/ratings';
import { ruleSetOn } from '../../rules/rule-sets';
import { standards } from '../../rules/standards';
import { findAward } from '../../rules/catalogue';
import { anyOf, finding, initiativeEvidence, ratingEvidence, type Rule } from '../finding';
import { ratingOf, reaches } from '../reading';
import type { Facts, Finding, InitiativeFact } from '../types';

/** L2022 Điều 23.2: HTXSNV, or an initiative recognised at base, or accepted research, or resourcefulness in combat. */
export const cstdCoSoMerit: Rule = (facts) => {
  const limbs = [byRating(facts), byInitiative(facts), byOther(facts)];
  return finding('cstd-co-so-merit', {
    outcome: anyOf(limbs),
    cite: standards.cstdCoSo.merit,
    facts: { year: facts.year },
    evidence: limbs.filter((limb) => limb.outcome === 'met').flatMap((limb) => limb.evidence),
    missing: 'rating-or-initiative',
    earliestYear: facts.year + 1,
    limbs,
  });
};

/** The ministry's draft of L2026 asks for both; its adopted wording is unread, so it only warns. */
export const cstdCoSoBoth2026: Rule = (facts) => {
  if (ruleSetOn(facts.receivedOn).id !== 'L2026') return null;
  const rated = byRating(facts);
  const second = [byInitiative(facts), byOther(facts)];
  const outcome = rated.outcome === 'met' ? anyOf(second) : rated.outcome;
  return finding('cstd-co-so-both-2026', {
    outcome,
    effect: 'warn',
    cite: standards.cstdCoSo.draft2026,
    facts: { year: facts.year, least: ratingName(standards.cstdCoSo.rating.value) },
    evidence: [rated, ...second].flatMap((limb) => limb.evidence),
    missing: rated.outcome === 'met' ? 'initiative' : 'rating',
  });
};

function byRating(facts: Facts): Finding {
  const rating = ratingOf(facts, facts.year);
  const least = standards.cstdCoSo.rating;
  return finding('cstd-co-so-merit.rating', {
    outcome: reaches(rating?.level, least.value),
    cite: least.cite,
    facts: {
      year: facts.year,
      rating: rating ? ratingName(rating.level) : 'chưa có xếp loại',
      least: ratingName(least.value),
    },
    evidence: [ratingEvidence(rating)],
    missing: rating ? 'better-rating' : 'rating',
    earliestYear: facts.year + 1,
  });
}

function byInitiative(facts: Facts): Finding {
  const ofYear = facts.initiatives.filter((initiative) => initiative.year === facts.year);
  const free = ofYear.filter((initiative) => !usedForForm(initiative));
  const used = ofYear.filter(usedForForm);
  return finding('cstd-co-so-merit.initiative', {
    outcome: free.length > 0 ? 'met' : 'unmet',
    cite: used.length > 0 && free.length === 0 ? standards.common.initiativeOnce : standards.cstdCoSo.merit,
    facts: { year: facts.year, free: free.map(({ code }) => code), rejected: used.map(({ code }) => code) },
    evidence: free.map(initiativeEvidence),
    missing: 'initiative',
    earliestYear: facts.year + 1,
  });
}

/** G9: an initiative used for a form is not used again for a title; from title to title is not barred. */
function usedForForm(initiative: InitiativeFact): boolean {
  return initiative.usedFor !== undefined && findAward(initiative.usedFor.award)?.kind === 'form';
}

function byOther(facts: Facts): Finding {
  const said = (facts.achievements ?? []).filter(({ limb }) => limb === 'de-tai' || limb === 'muu-tri');
  return finding('cstd-co-so-merit.other', {
    outcome: said.length > 0 ? 'met' : 'unmet',
    cite: standards.cstdCoSo.merit,
    evidence: said.map(({ text }) => ({ kind: 'achievement', label: text })),
    missing: 'research',
  });
}
