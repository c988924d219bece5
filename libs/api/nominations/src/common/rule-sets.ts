import { currentRules, type RuleSet } from '@gs/domain';
import type { LocalDate } from '@gs/api-platform';

/** Later rule sets that the transition rule lets a dossier received on a day follow: only such as are in force by now. */
export function ruleSetChoices(receivedOn: LocalDate, today: LocalDate, rules = currentRules()): readonly RuleSet[] {
  const byDay = rules.ruleSetOn(receivedOn);
  return rules.data.ruleSets.filter((set) => set.from <= today && set.favourable?.over.includes(byDay.id) === true);
}

/** Name of a rule set; what is kept under an id the book no longer has is named by it. */
export const ruleSetName = (id: string, rules = currentRules()): string => rules.ruleSet(id)?.name ?? id;
