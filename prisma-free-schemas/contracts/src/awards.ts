import { z } from 'zod';
import { localDate, subjectKind } from './common';
import { defineEndpoint } from './endpoint';

export const cite = z.object({ instrument: z.string(), clause: z.string(), confidence: z.enum(['V', 'V2', 'M', 'U']) });
export const awardItem = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['title', 'form']),
  level: z.string(),
  subjectKinds: z.array(subjectKind),
  /** Its conditions are checked by rules here; otherwise it is known for history only. */
  hasRules: z.boolean(),
});
export const evidence = z.object({ kind: z.string(), label: z.string(), ref: z.string().nullable() });
const findingBase = z.object({
  ruleId: z.string(),
  outcome: z.enum(['met', 'unmet', 'hold', 'unknown']),
  effect: z.enum(['block', 'warn', 'info']),
  title: z.string(),
  detail: z.string(),
  todo: z.string().nullable(),
  cite,
  evidence: z.array(evidence),
  earliestYear: z.number().int().nullable(),
});
/** One condition of the proof, in words, with its clause; OR-limbs hang below. */
export const finding = findingBase.extend({ limbs: z.array(findingBase) });
export const verdict = z.enum(['eligible', 'ineligible', 'hold', 'unclear']);

export const awards = {
  list: defineEndpoint({
    id: 'awards.list',
    method: 'GET',
    path: '/awards',
    access: 'authenticated',
    summary: 'Danh mục danh hiệu và hình thức vào một ngày: một bộ chọn chung',
    query: z.object({ on: localDate.optional() }),
    response: z.object({ items: z.array(awardItem) }),
    problems: [],
  }),
};
