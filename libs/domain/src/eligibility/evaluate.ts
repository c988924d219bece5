import { findAward } from '../rules/catalogue';
import { cite } from '../rules/cites';
import { ruleSetOn } from '../rules/rule-sets';
import type { AwardCode } from '../rules/types';
import { finding, type Rule } from './finding';
import { bkTinhMerit } from './rules/bk-tinh';
import {
  ttLdttNoDiscipline,
  ttLdttRating,
  ttLdttShare,
  ttLdxsCompleted,
  ttLdxsCstd,
  ttLdxsRating,
  ttLdxsShare,
} from './rules/collectives';
import {
  conduct,
  disciplineServed,
  noOpenMatter,
  notGrantedYet,
  oneNominationAYear,
  subjectKind,
  suddenAwardsNotCounted,
  textUnconfirmed,
} from './rules/common';
import { cstdCoSoBoth2026, cstdCoSoMerit } from './rules/cstd-co-so';
import { dossierComplete, voteResult } from './rules/dossier';
import { gkDuties, gkMerit } from './rules/gk';
import { cstdCoSoLdtt, ldttRating } from './rules/ldtt';
import type { Evaluation, Facts, Finding, Verdict } from './types';

/** The standard of each award whose rules are held. */
const ownRules: Readonly<Record<string, readonly Rule[]>> = {
  ldtt: [ldttRating],
  'cstd-co-so': [cstdCoSoLdtt, cstdCoSoMerit, cstdCoSoBoth2026],
  'tt-ldtt': [ttLdttRating, ttLdttShare, ttLdttNoDiscipline],
  'tt-ldxs': [ttLdxsRating, ttLdxsCompleted, ttLdxsShare, ttLdxsCstd],
  'bk-tinh': [bkTinhMerit],
  'gk-xa': [gkDuties, gkMerit],
  'gk-so': [gkDuties, gkMerit],
};

/**
 * Checks all rules of an award against what is known of one subject, never stopping at the first that fails. Pure: the
 * answer depends on the facts and the dates among them alone. An award without rules comes back `unclear`.
 */
export function evaluate(award: AwardCode, facts: Facts): Evaluation {
  const set = ruleSetOn(facts.receivedOn);
  const findings = rulesFor(award).flatMap((rule) => rule(facts) ?? []);
  return { award, ruleSetId: set.id, flags: [...set.flags], findings, verdict: verdictOf(findings) };
}

function rulesFor(award: AwardCode): Rule[] {
  const own = ownRules[award] ?? [noRulesHeld(award)];
  return [
    subjectKind(award),
    ...own,
    noOpenMatter,
    disciplineServed,
    notGrantedYet(award),
    oneNominationAYear(award),
    suddenAwardsNotCounted,
    dossierComplete(award),
    voteResult(award),
    conduct,
    textUnconfirmed,
  ];
}

const noRulesHeld =
  (award: AwardCode): Rule =>
  () =>
    finding('no-rules-held', {
      outcome: 'unknown',
      effect: 'warn',
      cite: findAward(award)?.cite ?? cite('L2022', '', 'U'),
      facts: { award: findAward(award)?.name ?? award },
      missing: 'named-officer',
    });

/** A blocking condition unmet refuses; else an open matter holds; else doubt of a rule that may block or warn; else eligible. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ outcome, effect }) => outcome === 'unmet' && effect === 'block')) return 'ineligible';
  if (findings.some(({ outcome }) => outcome === 'hold')) return 'hold';
  const weighty = findings.filter(({ effect }) => effect !== 'info');
  return weighty.some(({ outcome }) => outcome !== 'met') ? 'unclear' : 'eligible';
}
