import { findAward } from '../../rules/catalogue';
import { ruleSetOn } from '../../rules/rule-sets';
import { standards } from '../../rules/standards';
import type { AwardCode } from '../../rules/types';
import { finding, grantEvidence, type Rule } from '../finding';
import { disciplinesIn, grantsOf, isSudden, yearCounts } from '../reading';

/** The award must be one that this kind of subject can receive. */
export const subjectKind =
  (award: AwardCode): Rule =>
  (facts) => {
    const known = findAward(award);
    if (!known) return null;
    const fits = known.subjectKinds.includes(facts.subject.kind);
    return finding('subject-kind', {
      outcome: fits ? 'met' : 'unmet',
      // Whom an award is for is plain from the law even where its standard has not been read.
      effect: 'block',
      cite: known.cite,
      facts: { award: known.name, kinds: [...known.subjectKinds], kind: facts.subject.kind },
      missing: 'another-award',
    });
  };

/** G1: an open disciplinary, inspection or accusation matter holds the dossier; it is not refused. */
export const noOpenMatter: Rule = (facts) =>
  finding('no-open-matter', {
    outcome: facts.holds.length > 0 ? 'hold' : 'met',
    cite: standards.common.hold,
    facts: { count: facts.holds.length, reasons: facts.holds.map((hold) => hold.reason) },
    evidence: facts.holds.map((hold) => ({ kind: 'hold', label: hold.reason, ref: hold.documentNo })),
    missing: 'conclusion',
  });

/** G2: achievement counts from the day a discipline ended. */
export const disciplineServed: Rule = (facts) => {
  const inYear = disciplinesIn(facts, facts.year);
  const covering = facts.discipline.filter((item) => item.from <= facts.receivedOn);
  const evidence = (inYear.length > 0 ? inYear : covering).map((item) => ({
    kind: 'discipline' as const,
    label: `${item.form}, từ ${item.from} đến ${item.to}`,
  }));
  if (!yearCounts(facts, facts.year)) {
    const lastYear = Math.max(...covering.map((item) => Number(item.to.slice(0, 4))));
    return finding('discipline-served', {
      outcome: 'unmet',
      cite: standards.common.discipline,
      facts: { year: facts.year },
      evidence,
      missing: 'discipline-end',
      earliestYear: lastYear + 1,
    });
  }
  // Only part of the year counts: whether that part is enough is for the council.
  const partial = inYear.length > 0;
  return finding('discipline-served', {
    outcome: partial ? 'unknown' : 'met',
    effect: partial ? 'warn' : 'block',
    cite: standards.common.discipline,
    facts: { year: facts.year },
    evidence,
    missing: 'discipline-end',
  });
};

/** G3: one achievement, one award, once. A title of a year is given once; a form may come again for a new achievement. */
export const notGrantedYet =
  (award: AwardCode): Rule =>
  (facts) => {
    const known = findAward(award);
    if (!known) return null;
    const same = grantsOf(facts, award).filter((grant) => grant.year === facts.year);
    const isTitle = known.kind === 'title';
    return finding('not-granted-yet', {
      outcome: same.length === 0 ? 'met' : isTitle ? 'unmet' : 'unknown',
      effect: isTitle || same.length === 0 ? 'block' : 'warn',
      cite: standards.common.once,
      facts: { award: known.name, year: facts.year },
      evidence: same.map((grant) => grantEvidence(grant, known.name)),
      missing: 'new-achievement',
      earliestYear: facts.year + 1,
    });
  };

/** G3 before any grant: the same award, or a second form for the same year, is already on its way. */
export const oneNominationAYear =
  (award: AwardCode): Rule =>
  (facts) => {
    if (facts.sameYearNominations === undefined) return null;
    const known = findAward(award);
    const others = facts.sameYearNominations.filter(
      (other) => other === award || (known?.kind === 'form' && findAward(other)?.kind === 'form'),
    );
    return finding('one-nomination-a-year', {
      outcome: others.length === 0 ? 'met' : 'unknown',
      effect: 'warn',
      cite: standards.common.once,
      facts: { year: facts.year, others: others.map((other) => findAward(other)?.name ?? other) },
      missing: 'one-of-them',
    });
  };

/** G4: tells which earlier awards could not be relied on. */
export const suddenAwardsNotCounted: Rule = (facts) => {
  const sudden = facts.grants.filter(isSudden);
  if (sudden.length === 0) return null;
  return finding('sudden-awards-not-counted', {
    outcome: 'met',
    effect: 'info',
    cite: standards.common.sudden,
    facts: { count: sudden.length },
    evidence: sudden.map((grant) => grantEvidence(grant, findAward(grant.award)?.name ?? grant.award)),
  });
};

/** Rule sets whose text has not been read say so in every evaluation. */
export const textUnconfirmed: Rule = (facts) => {
  const set = ruleSetOn(facts.receivedOn);
  if (set.id !== 'L2026') return null;
  return finding('text-unconfirmed', {
    outcome: 'unknown',
    effect: 'info',
    cite: standards.common.unconfirmed,
    facts: { receivedOn: facts.receivedOn },
    missing: 'named-officer',
  });
};

/** Good conduct, solidarity, taking part in movements: the unit vouches for it, no register shows it. */
export const conduct: Rule = () =>
  finding('conduct', { outcome: 'unknown', effect: 'info', cite: standards.common.conduct, missing: 'unit-confirms' });
