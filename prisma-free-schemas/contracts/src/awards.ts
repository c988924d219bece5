import { z } from 'zod';
import { id, localDate, subjectKind } from './common';
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
/** Where a piece of evidence is looked at: a decision made here, a subject's page (at one of its grants), a paper of the dossier. */
export const evidencePlace = z.discriminatedUnion('to', [
  z.object({ to: z.literal('decision'), id }),
  z.object({ to: z.literal('subject'), id, grantId: id.nullable() }),
  z.object({ to: z.literal('file'), id }),
]);
export const evidence = z.object({
  kind: z.string(),
  label: z.string(),
  ref: z.string().nullable(),
  place: evidencePlace.nullable(),
});
/** One condition of the proof, in words, with its clause; what it is made of hangs below, to any depth. */
export const finding = z
  .object({
    ruleId: z.string(),
    /** How it was checked. */
    check: z.string(),
    outcome: z.enum(['met', 'unmet', 'hold', 'unknown']),
    effect: z.enum(['block', 'warn', 'info']),
    /** False: the condition does not concern this case. */
    applies: z.boolean(),
    title: z.string(),
    detail: z.string(),
    todo: z.string().nullable(),
    cite,
    evidence: z.array(evidence),
    earliestYear: z.number().int().nullable(),
    get limbs() {
      return z.array(finding);
    },
  })
  .meta({ id: 'Finding' });
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
