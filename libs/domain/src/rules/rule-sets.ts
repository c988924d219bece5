import type { LocalDate } from '../dates/local-date';
import { currentRules } from './current';
import type { RuleSetId } from './types';

/** Which rules a dossier received for appraisal on this day follows, with flags that every verdict under them carries. */
export function ruleSetOn(
  receivedOn: LocalDate,
  rules = currentRules(),
): { readonly id: RuleSetId; readonly flags: readonly string[] } {
  const { id, flags } = rules.ruleSetOn(receivedOn);
  return { id, flags };
}
