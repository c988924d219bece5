import { z } from 'zod';
import { awardRef, counts, id, idParams, localDate, organisationRef, pageOf, pageQuery, subjectKind } from './common';
import { defineEndpoint } from './endpoint';

export const grantItem = z.object({
  id,
  award: awardRef,
  year: z.number().int(),
  decisionNo: z.string(),
  decidedOn: localDate,
  decisionId: id.nullable(),
  organisationName: z.string(),
  organisationId: id,
  subject: z.object({ id, kind: subjectKind, name: z.string() }),
  /** What an import read by convention, a sentence each; empty: all was told. */
  guesses: z.array(z.string()),
  /** The grant was made to a predecessor of the unit asked for; «split» says the line is not exact: a part went elsewhere on the way. */
  through: z.object({ name: z.string(), split: z.boolean() }).nullable(),
});
export const todoItem = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  detail: z.string(),
  waitsFor: z.string(),
  dueOn: localDate.nullable(),
  workingDaysLeft: z.number().int().nullable(),
  urgency: z.enum(['overdue', 'soon', 'normal']),
  href: z.string(),
  action: z.string(),
});
export const publicDecision = z.object({
  status: z.enum(['valid', 'corrected', 'revoked']),
  number: z.string(),
  issuedOn: localDate,
  issuer: z.string(),
  title: z.string(),
  award: z.string(),
  signer: z.string(),
  counts,
  recipients: z.array(z.object({ seq: z.number().int(), kind: subjectKind, name: z.string(), unitName: z.string() })),
});

export const registry = {
  todo: defineEndpoint({
    id: 'todo.list',
    method: 'GET',
    path: '/todo',
    access: 'authenticated',
    summary: 'Việc của tôi',
    response: z.object({
      items: z.array(todoItem),
      sent: z.array(
        z.object({
          title: z.string(),
          where: z.string(),
          state: z.string(),
          dueOn: localDate.nullable(),
          href: z.string(),
        }),
      ),
    }),
    problems: [],
  }),
  search: defineEndpoint({
    id: 'registry.search',
    method: 'GET',
    path: '/search',
    access: 'registry.read',
    summary: 'Tra cứu không dấu: người, đơn vị, quyết định; 12 chữ số là số định danh',
    query: z.object({
      q: z.string().trim().min(2).max(200),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.object({
      subjects: z.array(
        z.object({
          id,
          kind: subjectKind,
          name: z.string(),
          organisationName: z.string(),
          note: z.string(),
          identityMasked: z.string(),
          grantCount: z.number().int(),
        }),
      ),
      organisations: z.array(
        organisationRef.extend({ level: z.string(), validTo: localDate.nullable(), formerly: z.string().nullable() }),
      ),
      decisions: z.array(
        z.object({
          id: id.nullable(),
          number: z.string(),
          decidedOn: localDate,
          title: z.string(),
          recipientCount: z.number().int(),
        }),
      ),
    }),
    problems: [],
  }),
  subject: defineEndpoint({
    id: 'registry.subject',
    method: 'GET',
    path: '/subjects/:id',
    access: 'registry.read',
    summary: 'Một cá nhân, tập thể, hộ: dòng đời khen thưởng',
    params: idParams,
    response: z.object({
      id,
      kind: subjectKind,
      name: z.string(),
      organisation: organisationRef,
      note: z.string(),
      birthYear: z.number().int().nullable(),
      identityMasked: z.string(),
      grants: z.array(grantItem),
      ratings: z.array(z.object({ year: z.number().int(), level: z.string(), decisionNo: z.string() })),
      initiatives: z.array(
        z.object({
          code: z.string(),
          year: z.number().int(),
          title: z.string(),
          scope: z.string(),
          decisionNo: z.string(),
        }),
      ),
    }),
    problems: ['NOT_FOUND'],
  }),
  organisationGrants: defineEndpoint({
    id: 'registry.organisationGrants',
    method: 'GET',
    path: '/organisations/:id/grants',
    access: 'registry.read',
    summary: 'Thành tích của đơn vị và các tiền thân',
    params: idParams,
    query: pageQuery.extend({ subjectKind: subjectKind.optional() }),
    response: pageOf(grantItem),
    problems: ['NOT_FOUND'],
  }),
  historyDecision: defineEndpoint({
    id: 'registry.historyDecision',
    method: 'GET',
    path: '/history-decisions',
    access: 'registry.read',
    summary: 'Một quyết định trong lịch sử theo số và ngày',
    query: z.object({ number: z.string().max(60), decidedOn: localDate }),
    response: z.object({ number: z.string(), decidedOn: localDate, grants: z.array(grantItem) }),
    problems: ['NOT_FOUND'],
  }),
  verify: defineEndpoint({
    id: 'public.verify',
    method: 'GET',
    path: '/public/decisions/:code',
    access: 'public',
    summary: 'Xác minh một quyết định',
    params: z.object({ code: z.string().trim().min(6).max(20) }),
    response: publicDecision,
    problems: ['NOT_FOUND', 'TOO_MANY_REQUESTS'],
  }),
};
