import { isWithin } from '../dates/local-date';
import { currentRules } from '../rules/current';
import type { Condition } from '../rules/conditions';
import type { Rules } from '../rules/rules';
import type { RuleSet } from '../rules/book';
import type { Award, AwardCode } from '../rules/types';
import { effectOfCondition, findingOf } from './finding';
import { judge } from './judge';
import { Reading } from './reading';
import type { Evaluation, Facts, Finding, Verdict } from './types';

/** A later rule set was chosen that the day of receipt, the transition rule or a missing reason does not allow. */
export class RuleSetNotAllowed extends Error {}

/**
 * Checks all conditions of an award against what is known of one subject, never stopping at the first that fails. Pure:
 * the answer depends on the facts, the dates among them and the rule book alone. An award without a standard comes back
 * `unclear`.
 * @returns the proof tree: every condition of the award for this kind of subject, each once
 * @throws RuleSetNotAllowed when `facts.favourable` names a rule set that may not be chosen, or gives no reason
 */
export function evaluate(award: AwardCode, facts: Facts, rules = currentRules()): Evaluation {
  const set = ruleSetFor(facts, rules);
  const known = rules.award(award);
  const reading = new Reading(facts, rules);
  const findings = known
    ? conditionsOf(known, facts, set, rules).map((condition) => findingOf(condition, judge(condition, reading, known)))
    : [];
  const { favourable } = facts;
  return {
    award,
    ruleSetId: set.id,
    rulesVersion: rules.version,
    flags: [...set.flags, ...(favourable ? ['favourable_rule_set_chosen'] : [])],
    ...(favourable ? { favourable } : {}),
    findings,
    verdict: known ? verdictOf(findings) : 'unclear',
  };
}

/** Conditions of an award that a subject's dossier has to meet, as the rule set it follows stood. */
export function conditionsOf(award: Award, facts: Facts, set: RuleSet, rules: Rules): readonly Condition[] {
  const day = isWithin(facts.receivedOn, set.from, set.to) ? facts.receivedOn : set.from;
  return rules.conditionsFor(award, facts.subject.kind, day);
}

/** The rule set by the day of receipt, or the later one that was chosen as more favourable (L2026 Điều 4 khoản 4). */
export function ruleSetFor(facts: Facts, rules: Rules): RuleSet {
  const byDay = rules.ruleSetOn(facts.receivedOn);
  if (!facts.favourable) return byDay;
  const chosen = rules.ruleSet(facts.favourable.ruleSetId);
  if (facts.favourable.reason.trim() === '') throw new RuleSetNotAllowed('no reason given');
  if (!chosen?.favourable?.over.includes(byDay.id)) {
    throw new RuleSetNotAllowed(`${facts.favourable.ruleSetId} may not take the place of ${byDay.id}`);
  }
  return chosen;
}

/** What of a condition weighs in a verdict. */
type Weighed = Pick<Finding, 'check' | 'outcome' | 'effect'>;

/** A blocking condition unmet refuses; else an open matter holds; else doubt of a rule that may block or warn; else eligible. */
export function verdictOf(findings: readonly Weighed[]): Verdict {
  if (findings.some(({ outcome, effect }) => outcome === 'unmet' && effect === 'block')) return 'ineligible';
  if (findings.some(({ outcome }) => outcome === 'hold')) return 'hold';
  // A text nobody has read is a flag on the verdict and a warning to go over, not a doubt about the case.
  const weighty = findings.filter(({ effect, check }) => effect !== 'info' && check !== 'text-unconfirmed');
  return weighty.some(({ outcome }) => outcome !== 'met') ? 'unclear' : 'eligible';
}

/** One condition as a screening of many sees it. */
export interface Screened {
  readonly check: Finding['check'];
  readonly condition: Condition;
  readonly outcome: Finding['outcome'];
  readonly effect: Finding['effect'];
}

/**
 * The same answer as `evaluate` without its proof, for screening many subjects against many awards: make the reading
 * once for a subject and pass it for each award. @returns conditions that are not met and their verdict
 */
export function screen(
  award: Award,
  reading: Reading,
): { readonly verdict: Verdict; readonly open: readonly Screened[] } {
  const { facts, rules } = reading;
  const open: Screened[] = [];
  for (const condition of conditionsOf(award, facts, ruleSetFor(facts, rules), rules)) {
    const { outcome, effect } = judge(condition, reading, award);
    if (outcome !== 'met')
      open.push({ check: condition.check, condition, outcome, effect: effect ?? effectOfCondition(condition) });
  }
  return { verdict: verdictOf(open), open };
}
