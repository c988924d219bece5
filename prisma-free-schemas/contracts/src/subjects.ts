import { z } from 'zod';
import { id, idParams, line, organisationRef, subjectKind } from './common';
import { defineEndpoint } from './endpoint';

export const subjectItem = z.object({
  id,
  kind: subjectKind,
  name: z.string(),
  organisation: organisationRef,
  /** Person: post; household: address. */
  note: z.string(),
  birthYear: z.number().int().nullable(),
  identityMasked: z.string(),
});

export const subjects = {
  search: defineEndpoint({
    id: 'subjects.search',
    method: 'GET',
    path: '/subjects',
    access: 'nomination.read',
    summary: 'Tìm cá nhân, tập thể, hộ trong phạm vi để đề nghị',
    query: z.object({
      q: z.string().trim().min(1).max(200),
      kind: subjectKind.optional(),
      organisationId: id.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.object({ items: z.array(subjectItem) }),
    problems: [],
  }),
  revealIdentityNumber: defineEndpoint({
    id: 'subjects.revealIdentityNumber',
    method: 'POST',
    path: '/subjects/:id/identity-number',
    access: 'identity-number.read',
    summary: 'Xem đủ số định danh; ghi nhật ký kèm lý do',
    params: idParams,
    body: z.object({ reason: line }),
    response: z.object({ identityNumber: z.string() }),
    problems: ['NOT_FOUND'],
  }),
};
