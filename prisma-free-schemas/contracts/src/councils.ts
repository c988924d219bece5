import { z } from 'zod';
import { ballotEndpoints } from './ballots';
import { idParams, id, line, localDate } from './common';
import { councilAmendment, councilItem, councilMember, memberRole, sessionItem } from './council-schemas';
import { defineEndpoint } from './endpoint';
import { minutesEndpoints } from './minutes';
import { sessionEndpoints } from './sessions';
import { voteEndpoints } from './votes';

/** Councils with all that happens in them. */
export const councils = {
  list: defineEndpoint({
    id: 'councils.list',
    method: 'GET',
    path: '/councils',
    access: 'council.read',
    summary: 'Hội đồng trong phạm vi, kể cả đã hết nhiệm kỳ',
    query: z.object({ on: localDate.optional() }),
    response: z.object({ items: z.array(councilItem) }),
    problems: [],
  }),
  get: defineEndpoint({
    id: 'councils.get',
    method: 'GET',
    path: '/councils/:id',
    access: 'council.read',
    summary: 'Một Hội đồng: thành viên theo ngày, các phiên họp',
    params: idParams,
    response: councilItem.extend({
      members: z.array(councilMember),
      amendments: z.array(councilAmendment),
      sessions: z.array(sessionItem),
      mayManage: z.boolean(),
    }),
    problems: ['NOT_FOUND'],
  }),
  create: defineEndpoint({
    id: 'councils.create',
    method: 'POST',
    path: '/councils',
    access: 'session.manage',
    summary: 'Ghi nhận Hội đồng theo quyết định thành lập',
    body: z.object({
      organisationId: id,
      name: line,
      establishedBy: line,
      validFrom: localDate,
      validTo: localDate.nullable(),
      members: z
        .array(
          z.object({
            name: line,
            position: z.string().trim().max(200),
            role: memberRole,
            accountUsername: z.string().trim().max(60).optional(),
            /** The person of the seat, where it has no account of its own. */
            personId: id.optional(),
            inChargeOfExemplars: z.boolean().default(false),
          }),
        )
        .min(3)
        .max(60),
    }),
    response: councilItem,
    problems: ['FORBIDDEN', 'NOT_FOUND'],
  }),
  amend: defineEndpoint({
    id: 'councils.amend',
    method: 'POST',
    path: '/councils/:id/amendments',
    access: 'session.manage',
    summary: 'Kiện toàn Hội đồng theo quyết định: thành viên thôi, vào, đổi nhiệm vụ',
    params: idParams,
    body: z.object({
      decision: line,
      /** From this day on; the seats that end do so on the day before. */
      effectiveOn: localDate,
      note: z.string().trim().max(500).default(''),
      leaving: z.array(id).max(60).default([]),
      /** Seats that go on with another role, position or duty. */
      changing: z
        .array(
          z.object({
            memberId: id,
            role: memberRole,
            position: z.string().trim().max(200),
            inChargeOfExemplars: z.boolean(),
          }),
        )
        .max(60)
        .default([]),
      joining: z
        .array(
          z.object({
            name: line,
            position: z.string().trim().max(200),
            role: memberRole,
            accountUsername: z.string().trim().max(60).optional(),
            personId: id.optional(),
            inChargeOfExemplars: z.boolean().default(false),
          }),
        )
        .max(60)
        .default([]),
      /** A new end of the term; absent: as it was. */
      validTo: localDate.nullable().optional(),
    }),
    response: councilItem,
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  ...sessionEndpoints,
  ...voteEndpoints,
  ...ballotEndpoints,
  ...minutesEndpoints,
};
