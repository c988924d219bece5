import { z } from 'zod';
import { cite, finding, verdict } from './awards';
import { awardRef, id, instant, localDate, organisationRef, pageOf, pageQuery, subjectKind, year } from './common';
import { defineEndpoint } from './endpoint';

/** `next`: eligible after a good year, whatever stands in the way this year. */
export const candidateStatus = z.enum(['eligible', 'possible', 'near', 'next']);
const counts = z.object({
  eligible: z.number().int(),
  possible: z.number().int(),
  near: z.number().int(),
  next: z.number().int(),
});
/** A look through a unit and all below it, as of one day. */
export const candidateRun = z.object({
  id,
  organisation: organisationRef,
  year: z.number().int(),
  state: z.enum(['running', 'done', 'failed']),
  onDate: localDate,
  /** People, collectives, households to look at, and how many are done. */
  total: z.number().int(),
  done: z.number().int(),
  /** Of those done, how many nobody has rated for the year. */
  unrated: z.number().int(),
  /** The rules have changed since. */
  isOutdated: z.boolean(),
  counts,
  byAward: z.array(counts.extend({ award: awardRef })),
  /** Awards that no record can decide, for each kind of subject: a council judges from the report. */
  judged: z.array(z.object({ kind: subjectKind, awards: z.array(awardRef) })),
  /** What `next` takes for granted, in words. */
  assumption: z.string(),
  startedAt: instant,
});
export const candidateItem = z.object({
  subject: z.object({ id, kind: subjectKind, name: z.string() }),
  /** Person: post; household: address. */
  note: z.string(),
  organisation: organisationRef,
  award: awardRef,
  status: candidateStatus,
  nextYear: z.boolean(),
  /** The condition that is open, what it lacks and by which clause; empty when nothing is. */
  condition: z.string(),
  missing: z.string(),
  cite: cite.nullable(),
  earliestYear: z.number().int().nullable(),
  /** The nomination of this subject for this award and year that is on its way already. */
  nominationId: id.nullable(),
});
export const candidateProof = z.object({
  subject: z.object({ id, kind: subjectKind, name: z.string() }),
  note: z.string(),
  organisation: organisationRef,
  award: awardRef,
  year: z.number().int(),
  verdict,
  ruleSetId: z.string(),
  flags: z.array(z.string()),
  findings: z.array(finding),
});
const ofUnit = z.object({ organisationId: id, year });

export const candidates = {
  list: defineEndpoint({
    id: 'candidates.list',
    method: 'GET',
    path: '/candidates',
    access: 'nomination.read',
    summary: 'Ai có thể được đề nghị: kết quả rà soát gần nhất của một đơn vị và một năm',
    query: pageQuery.extend(ofUnit.shape).extend({
      status: candidateStatus.optional(),
      award: z.string().max(60).optional(),
      q: z.string().max(200).optional(),
    }),
    /** `run` null: nobody has looked through this unit and year yet. */
    response: pageOf(candidateItem).extend({ run: candidateRun.nullable() }),
    problems: ['NOT_FOUND'],
  }),
  run: defineEndpoint({
    id: 'candidates.run',
    method: 'POST',
    path: '/candidate-runs',
    access: 'nomination.read',
    summary: 'Rà soát một đơn vị và mọi đơn vị trực thuộc theo dữ liệu hôm nay; đơn vị lớn thì làm ở phía sau',
    body: ofUnit,
    response: candidateRun,
    problems: ['NOT_FOUND'],
  }),
  proof: defineEndpoint({
    id: 'candidates.proof',
    method: 'GET',
    path: '/candidates/proof',
    access: 'nomination.read',
    summary: 'Từng điều kiện của một đối tượng và một hình thức khen trong một năm, kèm chứng cứ và điều khoản',
    query: z.object({ subjectId: id, award: z.string().max(60), year }),
    response: candidateProof,
    problems: ['NOT_FOUND', 'UNKNOWN_AWARD', 'AWARD_NOT_FOR_SUBJECT'],
  }),
  export: defineEndpoint({
    id: 'candidates.export',
    method: 'GET',
    path: '/candidates/export',
    access: 'nomination.read',
    summary: 'Kết quả rà soát thành bảng tính, mỗi nhóm một trang',
    query: ofUnit.extend({ award: z.string().max(60).optional() }),
    bytes: 'file',
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  nominate: defineEndpoint({
    id: 'candidates.nominate',
    method: 'POST',
    path: '/candidates/nominations',
    access: 'nomination.write',
    summary: 'Lập đề nghị cho những người đã chọn: mỗi đường trình một tờ trình mới; ai không lập được thì nêu lý do',
    body: ofUnit.extend({
      items: z
        .array(z.object({ subjectId: id, award: z.string().max(60) }))
        .min(1, 'Chọn ít nhất một người')
        .max(200, 'Mỗi lần tối đa 200 đề nghị'),
    }),
    response: z.object({
      submissions: z.array(z.object({ id, title: z.string(), count: z.number().int() })),
      created: z.number().int(),
      refused: z.array(z.object({ subjectId: id, award: awardRef, reason: z.string() })),
    }),
    problems: ['NOT_FOUND', 'FORBIDDEN', 'UNKNOWN_AWARD', 'AWARD_NOT_FOR_SUBJECT', 'NO_ROUTE', 'DUPLICATE_NOMINATION'],
  }),
};
