import { z } from 'zod';
import { id, idParams, localDate, organisationRef } from './common';
import { defineEndpoint } from './endpoint';

export const organisationVersion = z.object({
  name: z.string(),
  kind: z.string(),
  level: z.string(),
  parent: organisationRef.nullable(),
  validFrom: localDate,
  validTo: localDate.nullable(),
  legalBasis: z.string(),
});
export const organisationItem = organisationRef.extend({
  kind: z.string(),
  level: z.string(),
  parentId: id.nullable(),
  validFrom: localDate,
  validTo: localDate.nullable(),
  childCount: z.number().int(),
});
const succession = organisationRef.extend({ onDate: localDate, split: z.boolean() });

export const organisation = {
  list: defineEndpoint({
    id: 'organisations.list',
    method: 'GET',
    path: '/organisations',
    access: 'organisation.read',
    summary: 'Đơn vị vào một ngày, theo cấp trên hoặc theo tên (tên cũ cũng tìm được)',
    query: z.object({
      on: localDate.optional(),
      parentId: id.optional(),
      q: z.string().max(200).optional(),
      /** Only units in which the caller holds this permission: for pickers. */
      permission: z.string().max(60).optional(),
      /** Units in force that this office may put forward (its own and its duty's area): names and kinds only, for pickers. */
      putForwardBy: id.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({ items: z.array(organisationItem) }),
    problems: [],
  }),
  get: defineEndpoint({
    id: 'organisations.get',
    method: 'GET',
    path: '/organisations/:id',
    access: 'organisation.read',
    summary: 'Một đơn vị: các phiên bản, tiền thân, kế thừa',
    params: idParams,
    response: organisationRef.extend({
      versions: z.array(organisationVersion),
      predecessors: z.array(succession),
      successors: z.array(succession),
    }),
    problems: ['NOT_FOUND'],
  }),
};
