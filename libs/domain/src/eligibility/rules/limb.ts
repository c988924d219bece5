import type { Cite } from '../../rules/types';
import { finding } from '../finding';
import type { RuleId } from '../rule-ids';
import type { AchievementLimb, Facts, Finding } from '../types';

/** A ground the council judges from the achievement report: met where somebody marked it, otherwise not known. */
export function judgedLimb(ruleId: RuleId, facts: Facts, limb: AchievementLimb, cite: Cite): Finding {
  const said = (facts.achievements ?? []).filter((achievement) => achievement.limb === limb);
  return finding(ruleId, {
    outcome: said.length > 0 ? 'met' : 'unknown',
    effect: 'info',
    cite,
    facts: { year: facts.year },
    evidence: said.map(({ text }) => ({ kind: 'achievement', label: text })),
    missing: 'achievement-summary',
  });
}
