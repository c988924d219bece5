export { loadRules } from './load';
export type { LoadedRules, RuleFault, RuleFile } from './load';
export { readRuleFiles } from './read-files';
export { conditionSchema } from './condition-schema';
export { rulesSchema } from './rules-schema';
