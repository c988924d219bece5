import type { RuleId } from './rule-ids';
import { awardCopy } from './copy-awards';
import { commonCopy } from './copy-common';
import type { FindingCopy } from './copy-types';

/** Vietnamese words for every rule; `{name}` stands for a value of the finding's facts. */
export const findingCopy: Readonly<Record<RuleId, FindingCopy>> = { ...commonCopy, ...awardCopy };
