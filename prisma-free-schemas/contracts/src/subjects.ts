import { z } from 'zod';
import { id, idParams, line, localDate, organisationRef, subjectKind } from './common';
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

const documentNo = z.string().trim().min(1, 'Cần ghi số văn bản').max(120, 'Tối đa 120 ký tự');
export const disciplineForm = z.enum(['khien-trach', 'canh-cao', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec', 'khac']);
export const proofRecordKind = z.enum(['hold', 'discipline', 'leave', 'transfer', 'initiative-use', 'title-basis']);
const period = { from: localDate, to: localDate };
const inOrder = ({ from, to }: { from: string; to: string | null }): boolean => to === null || from <= to;
const outOfOrder = { path: ['to'], message: 'Ngày cuối phải sau ngày đầu' };
/** What an officer records on the page of a subject because no import brings it: each with the number of its document. */
export const newProofRecord = z.discriminatedUnion('kind', [
  /** A matter being considered, inspected or verified: nominations are held, not refused. Who reported it is never asked. */
  z.object({ kind: z.literal('hold'), reason: line, documentNo, since: localDate }),
  z
    .object({
      kind: z.literal('discipline'),
      form: disciplineForm,
      from: localDate,
      to: localDate.nullable(),
      documentNo,
    })
    .refine(inOrder, outOfOrder),
  z.object({ kind: z.literal('leave'), ...period, documentNo }).refine(inOrder, outOfOrder),
  z.object({
    kind: z.literal('transfer'),
    on: localDate,
    fromUnit: line,
    monthsAtOldUnit: z.int().min(0).max(12),
    documentNo,
    /** Number of the old unit's written remark; empty: not held yet. */
    remarkNo: z.string().trim().max(120),
  }),
  z.object({ kind: z.literal('initiative-use'), initiativeId: id, grantId: id, documentNo }),
  z.object({ kind: z.literal('title-basis'), grantId: id, restedOn: z.enum(['rating', 'initiative']), documentNo }),
]);
const recorded = { id, documentNo: z.string(), by: z.string().nullable() };
export const proofRecords = z.object({
  holds: z.array(
    z.object({
      ...recorded,
      reason: z.string(),
      since: localDate,
      releasedOn: localDate.nullable(),
      releaseDocumentNo: z.string(),
    }),
  ),
  disciplines: z.array(z.object({ ...recorded, form: z.string(), from: localDate, to: localDate.nullable() })),
  leaves: z.array(z.object({ ...recorded, from: localDate, to: localDate })),
  transfers: z.array(
    z.object({
      ...recorded,
      on: localDate,
      fromUnit: z.string(),
      monthsAtOldUnit: z.number().int(),
      remarkNo: z.string(),
    }),
  ),
  uses: z.array(z.object({ ...recorded, initiative: z.string(), award: z.string(), year: z.number().int() })),
  bases: z.array(
    z.object({ ...recorded, award: z.string(), year: z.number().int(), restedOn: z.enum(['rating', 'initiative']) }),
  ),
  /** What a use or a basis may be recorded of. */
  initiatives: z.array(z.object({ id, title: z.string(), code: z.string(), used: z.boolean() })),
  grants: z.array(
    z.object({ id, award: z.string(), isTitle: z.boolean(), year: z.number().int(), decisionNo: z.string() }),
  ),
});

export const relationKind = z.enum(['spouse', 'parent', 'child', 'sibling', 'other-kin']);
/** What ties a person to others and to units: looked at when a council they sit on, or that is to decide on them, meets. */
export const newTie = z.discriminatedUnion('kind', [
  /** `relation` is what the other is to this person: their spouse, their parent … */
  z.object({ kind: z.literal('relation'), otherId: id, relation: relationKind, documentNo }),
  z
    .object({
      kind: z.literal('post'),
      organisationId: id,
      position: z.string().trim().max(200).default(''),
      from: localDate,
      to: localDate.nullable(),
      documentNo,
    })
    .refine(inOrder, outOfOrder),
  z.object({ kind: z.literal('co-author'), initiativeId: id, personId: id, documentNo }),
]);
export const ties = z.object({
  relations: z.array(
    z.object({
      ...recorded,
      otherId: id,
      otherName: z.string(),
      relation: relationKind,
      /** The tie is no more since then. */
      endedOn: localDate.nullable(),
    }),
  ),
  posts: z.array(
    z.object({
      ...recorded,
      organisation: organisationRef,
      position: z.string(),
      from: localDate,
      to: localDate.nullable(),
    }),
  ),
  /** Of initiatives that stand under this person: who shares them. */
  coAuthors: z.array(z.object({ ...recorded, personId: id, personName: z.string(), initiative: z.string() })),
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
  proofRecords: defineEndpoint({
    id: 'subjects.proofRecords',
    method: 'GET',
    path: '/subjects/:id/proof-records',
    access: 'proof-record.manage',
    summary: 'Vụ việc, kỷ luật, nghỉ thai sản, chuyển công tác, sáng kiến đã dùng của một đối tượng',
    params: idParams,
    response: proofRecords,
    problems: ['NOT_FOUND'],
  }),
  addProofRecord: defineEndpoint({
    id: 'subjects.addProofRecord',
    method: 'POST',
    path: '/subjects/:id/proof-records',
    access: 'proof-record.manage',
    summary: 'Ghi một việc làm căn cứ xét khen, kèm số văn bản; hồ sơ đang mở được xét lại ngay',
    params: idParams,
    body: newProofRecord,
    response: proofRecords,
    problems: ['NOT_FOUND', 'RECORD_KNOWN', 'RECORD_NOT_FOR_SUBJECT', 'VALIDATION_FAILED'],
  }),
  releaseHold: defineEndpoint({
    id: 'subjects.releaseHold',
    method: 'POST',
    path: '/subjects/:id/proof-records/releases',
    access: 'proof-record.manage',
    summary: 'Kết thúc tạm dừng khi vụ việc có kết luận; hồ sơ đang mở được xét tiếp ngay',
    params: idParams,
    body: z.object({ holdId: id, releasedOn: localDate, documentNo }),
    response: proofRecords,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'VALIDATION_FAILED'],
  }),
  removeProofRecord: defineEndpoint({
    id: 'subjects.removeProofRecord',
    method: 'POST',
    path: '/subjects/:id/proof-records/removals',
    access: 'proof-record.manage',
    summary: 'Bỏ một việc ghi nhầm, nêu lý do; nhật ký giữ lại số văn bản và lý do',
    params: idParams,
    body: z.object({ kind: proofRecordKind, recordId: id, reason: line }),
    response: proofRecords,
    problems: ['NOT_FOUND'],
  }),
  ties: defineEndpoint({
    id: 'subjects.ties',
    method: 'GET',
    path: '/subjects/:id/ties',
    access: 'proof-record.manage',
    summary: 'Quan hệ gia đình, nơi đã công tác, đồng tác giả sáng kiến của một cá nhân',
    params: idParams,
    response: ties,
    problems: ['NOT_FOUND'],
  }),
  addTie: defineEndpoint({
    id: 'subjects.addTie',
    method: 'POST',
    path: '/subjects/:id/ties',
    access: 'proof-record.manage',
    summary: 'Ghi một quan hệ, nơi công tác hoặc đồng tác giả; các phiên họp đang chuẩn bị được rà lại ngay',
    params: idParams,
    body: newTie,
    response: ties,
    problems: ['NOT_FOUND', 'RECORD_KNOWN', 'RECORD_NOT_FOR_SUBJECT', 'VALIDATION_FAILED'],
  }),
  endTie: defineEndpoint({
    id: 'subjects.endTie',
    method: 'POST',
    path: '/subjects/:id/ties/ends',
    access: 'proof-record.manage',
    summary: 'Ghi một quan hệ hoặc nơi công tác đã hết từ một ngày',
    params: idParams,
    body: z.object({ tieId: id, on: localDate, documentNo }),
    response: ties,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'VALIDATION_FAILED'],
  }),
  removeTie: defineEndpoint({
    id: 'subjects.removeTie',
    method: 'POST',
    path: '/subjects/:id/ties/removals',
    access: 'proof-record.manage',
    summary: 'Bỏ một quan hệ, nơi công tác, đồng tác giả ghi nhầm, nêu lý do',
    params: idParams,
    body: z.object({ tieId: id, reason: line }),
    response: ties,
    problems: ['NOT_FOUND'],
  }),
};
