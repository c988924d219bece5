import { initiativeEvidence, type Check } from '../finding';
import type { Reading } from '../reading';
import type { InitiativeFact, InitiativeScope } from '../types';

const scopes: readonly InitiativeScope[] = ['co-so', 'tinh', 'toan-quoc'];

/** Whether an initiative has at least this scope of effect. */
export const hasScope = (held: InitiativeScope, least: InitiativeScope): boolean =>
  scopes.indexOf(held) >= scopes.indexOf(least);

/**
 * So many initiatives of at least this scope, recognised in the year of merit or the years before it that count. G9: one
 * used for a form does not ground a title, and one used at all does not ground a form; title after title is not barred.
 */
export const initiative: Check<'initiative'> = ({ scope, count, withinYears, kind }, reading, award) => {
  const { year, initiatives } = reading.facts;
  const inTime = initiatives.filter(
    (item) =>
      item.year <= year &&
      item.year > year - withinYears &&
      hasScope(item.scope, scope) &&
      (kind === undefined || (item.kind ?? 'initiative') === kind),
  );
  const free = inTime.filter((item) => !isUsed(item, award.kind, reading));
  return {
    outcome: free.length >= count ? 'met' : 'unmet',
    prove: () => ({
      facts: {
        years: withinYears === 1 ? String(year) : `${year - withinYears + 1}–${year}`,
        needed: count,
        scope,
        free: free.map(({ code }) => code),
        rejected: inTime.filter((item) => !free.includes(item)).map(({ code }) => code),
      },
      evidence: free.map(initiativeEvidence),
      missing: 'initiative',
      earliestYear: year + 1,
    }),
  };
};

function isUsed({ usedFor }: InitiativeFact, kind: 'title' | 'form', reading: Reading): boolean {
  if (usedFor === undefined) return false;
  return kind === 'form' || reading.rules.award(usedFor.award)?.kind === 'form';
}
