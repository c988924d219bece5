import type { LocalDate } from '../dates/local-date';
import type { ConductRow } from '../rules/book';
import { currentRules } from '../rules/current';
import { rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import type { AwardCode } from '../rules/types';
import type { CirculationRule, ConflictGround, ConflictRule, VoteRule } from './types';

const grounds: readonly ConflictGround[] = ['nominee', 'kin', 'workplace', 'signed', 'co-author', 'declared'];

/**
 * What ties a member to a matter on that day, one rule for each ground; a province's own stands first. A ground the book
 * does not speak of is never overlooked: the nominee and who declares it stand aside, of others the secretary is asked.
 */
export function conflictRules(onDate: LocalDate, rules: Rules = currentRules()): readonly ConflictRule[] {
  const rows = rowsOn(rules.data.conflicts, onDate);
  return grounds.map((ground) => {
    const row = rows.find((one) => one.ground === ground);
    if (!row) return unspoken(ground);
    const { effect, years, exceptOwnUnit, cite } = row;
    return { ground, effect, years, exceptOwnUnit, cite };
  });
}

const unspoken = (ground: ConflictGround): ConflictRule => ({
  ground,
  effect: ground === 'nominee' || ground === 'declared' ? 'recuse' : 'ask',
  years: ground === 'workplace' ? 0 : null,
  exceptOwnUnit: ground === 'workplace',
  cite: null,
});

/**
 * Whether written opinions of all members, without a meeting, may decide on an award on that day. Not where the book says
 * nothing.
 * @param award its code; '' for a matter that is no award
 */
export function circulationFor(award: AwardCode, onDate: LocalDate, rules: Rules = currentRules()): CirculationRule {
  const row = conductOn('circulation', award, onDate, rules);
  return { allowed: row?.allowed ?? false, cite: row?.cite ?? null };
}

/** The rule of conduct about one question in force for an award on that day; a row of the award before one of all. */
export function conductOn<A extends ConductRow['about']>(
  about: A,
  award: AwardCode,
  onDate: LocalDate,
  rules: Rules,
): Extract<ConductRow, { readonly about: A }> | null {
  const rows = rowsOn(rules.data.conducts, onDate).filter(
    (row): row is Extract<ConductRow, { readonly about: A }> => row.about === about,
  );
  return rows.find(({ awards }) => awards?.includes(award)) ?? rows.find(({ awards }) => awards === null) ?? null;
}

/** What the rules of conduct give an award's vote; where the book says nothing: any number of rounds, the chair, they stay. */
export function conductOf(
  award: AwardCode,
  onDate: LocalDate,
  rules: Rules,
): Pick<VoteRule, 'maxRounds' | 'tie' | 'recusedLeave'> {
  return {
    maxRounds: conductOn('rounds', award, onDate, rules)?.max ?? null,
    tie: conductOn('tie', award, onDate, rules)?.settledBy ?? 'chair',
    recusedLeave: conductOn('recused', award, onDate, rules)?.leave ?? false,
  };
}
