import type { CheckName } from '../rules/conditions';
import { gateCopy } from './copy-gates';
import { standardCopy } from './copy-standards';
import type { FindingCopy } from './copy-types';

/** Vietnamese words for every check; `{name}` stands for a value of the finding's facts. */
export const findingCopy: Readonly<Record<CheckName, FindingCopy>> = { ...gateCopy, ...standardCopy };
