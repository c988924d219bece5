import { z } from 'zod';
import { awardRef, id, idParams, instant, line, localDate, organisationRef, subjectKind } from './common';
import { defineEndpoint } from './endpoint';

const confidence = z.enum(['V', 'V2', 'M', 'U']);

/** A version of the rule book, without its text. */
export const ruleVersion = z.object({
  id,
  /** Names the content; stored proofs carry it. */
  version: z.string(),
  state: z.enum(['draft', 'current', 'former']),
  origin: z.enum(['shipped', 'operator']),
  reason: z.string(),
  loadedAt: instant,
  loadedBy: z.string(),
  inForceAt: instant.nullable(),
  inForceBy: z.string(),
  inForceReason: z.string(),
  files: z.array(z.string()),
});

const ruleFileName = z
  .string()
  .max(120)
  .regex(/^(?:[\p{L}0-9][\p{L}0-9._ -]*\/)*[\p{L}0-9][\p{L}0-9._ -]*\.yaml$/u, 'Tên tệp phải có đuôi .yaml');
export const ruleFile = z.object({ name: ruleFileName, text: z.string().max(1_000_000, 'Tệp quá dài') });

/** One thing the book says, in words, with its clause and validity; `depth` sets parts of a condition below it. */
export const provision = z.object({
  key: z.string(),
  section: z.enum([
    'award',
    'issuer',
    'common',
    'standard',
    'part',
    'vote',
    'quorum',
    'conflict',
    'bonus',
    'object',
    'route',
    'limit',
    'cut-off',
    'cap',
    'book',
  ]),
  label: z.string(),
  words: z.string(),
  depth: z.number().int(),
  cite: z.object({ text: z.string(), confidence }).nullable(),
  /** What an unmet condition may do; null where the row is no condition. */
  effect: z.enum(['block', 'warn', 'info']).nullable(),
  from: localDate.nullable(),
  to: localDate.nullable(),
  /** The local text it rests on; null: national. */
  local: z.string().nullable(),
});

const versionRef = z.object({ id, version: z.string(), state: z.enum(['draft', 'current', 'former']) });
const asked = { on: localDate.optional(), version: id.optional() };
const codeParams = z.object({ code: z.string().max(100) });

export const catalogueItem = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['title', 'form']),
  level: z.string(),
  subjectKinds: z.array(subjectKind),
  synonyms: z.array(z.string()),
  nationalCode: z.string().nullable(),
  hasRules: z.boolean(),
});

const side = z.object({ words: z.string(), cite: z.string(), confidence: confidence.nullable() });
export const ruleChange = z.object({
  kind: z.enum(['added', 'ended', 'changed']),
  key: z.string(),
  section: provision.shape.section,
  award: awardRef.nullable(),
  label: z.string(),
  before: side.nullable(),
  after: side.nullable(),
  local: z.string().nullable(),
});

const outcome = z.enum(['met', 'unmet', 'hold', 'unknown']);
const verdict = z.enum(['eligible', 'ineligible', 'hold', 'unclear']);

/** A condition that does not come out alike under both versions. */
export const rehearsedCondition = z.object({
  ruleId: z.string(),
  title: z.string(),
  before: outcome.nullable(),
  after: outcome.nullable(),
  effect: z.enum(['block', 'warn', 'info']),
  words: z.string(),
  cite: z.string(),
});
export const rehearsedNomination = z.object({
  id,
  change: z.enum(['gains', 'loses', 'otherwise', 'conditions']),
  subjectName: z.string(),
  subjectKind,
  organisation: organisationRef,
  award: awardRef,
  year: z.number().int(),
  before: verdict,
  after: verdict,
  conditions: z.array(rehearsedCondition),
});
const rehearsalQuery = z.object({
  organisationId: id.optional(),
  award: z.string().max(100).optional(),
  change: z.enum(['gains', 'loses', 'otherwise', 'conditions']).optional(),
});

export const rules = {
  versions: defineEndpoint({
    id: 'rules.versions',
    method: 'GET',
    path: '/rule-versions',
    access: 'authenticated',
    summary: 'Các phiên bản bộ quy định; dự thảo chỉ người được quản lý thấy',
    response: z.object({ items: z.array(ruleVersion), mayManage: z.boolean() }),
    problems: [],
  }),
  version: defineEndpoint({
    id: 'rules.version',
    method: 'GET',
    path: '/rule-versions/:id',
    access: 'rules.manage',
    summary: 'Một phiên bản với nội dung các tệp',
    params: idParams,
    response: ruleVersion.extend({ texts: z.array(z.object({ name: z.string(), text: z.string() })) }),
    problems: ['NOT_FOUND'],
  }),
  load: defineEndpoint({
    id: 'rules.load',
    method: 'POST',
    path: '/rule-versions',
    access: 'rules.manage',
    summary: 'Nạp dự thảo từ các tệp .yaml; có lỗi thì không nhận gì, lỗi nêu tệp và dòng',
    body: z.object({
      files: z.array(ruleFile).min(1, 'Chọn ít nhất một tệp').max(80, 'Tối đa 80 tệp'),
      /** `current`: files not sent stay as they are in the version in force; `none`: the files are the whole book. */
      base: z.enum(['current', 'none']),
      reason: line,
    }),
    response: ruleVersion,
    problems: ['RULES_REFUSED', 'RULES_KNOWN', 'FORBIDDEN'],
  }),
  putInForce: defineEndpoint({
    id: 'rules.putInForce',
    method: 'POST',
    path: '/rule-versions/:id/in-force',
    access: 'rules.manage',
    summary: 'Áp dụng một phiên bản cho cả hệ thống',
    params: idParams,
    body: z.object({
      /** The version in force when the form was opened: another one by now means somebody was faster. */
      over: id,
      reason: line,
    }),
    response: ruleVersion,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'RULES_REFUSED', 'FORBIDDEN'],
  }),
  catalogue: defineEndpoint({
    id: 'rules.catalogue',
    method: 'GET',
    path: '/rule-book/awards',
    access: 'authenticated',
    summary: 'Danh mục danh hiệu, hình thức như vào một ngày, với các cách viết',
    query: z.object(asked),
    response: z.object({
      on: localDate,
      version: versionRef,
      ruleSet: z.object({ name: z.string(), status: z.enum(['in-force', 'ended', 'pending']) }).nullable(),
      items: z.array(catalogueItem),
    }),
    problems: ['NOT_FOUND'],
  }),
  award: defineEndpoint({
    id: 'rules.award',
    method: 'GET',
    path: '/rule-book/awards/:code',
    access: 'authenticated',
    summary: 'Một danh hiệu hoặc hình thức: mọi quy định bằng lời, kèm điều khoản',
    params: codeParams,
    query: z.object(asked),
    response: z.object({
      on: localDate,
      version: versionRef,
      award: catalogueItem,
      /** It could be given on that day. */
      isGiven: z.boolean(),
      provisions: z.array(provision),
    }),
    problems: ['NOT_FOUND'],
  }),
  general: defineEndpoint({
    id: 'rules.general',
    method: 'GET',
    path: '/rule-book/general',
    access: 'authenticated',
    summary: 'Quy định chung: bộ quy định, điều kiện chung, họp Hội đồng, lương cơ sở, thời hạn, ngày nghỉ',
    query: z.object(asked),
    response: z.object({ on: localDate, version: versionRef, provisions: z.array(provision) }),
    problems: ['NOT_FOUND'],
  }),
  changes: defineEndpoint({
    id: 'rules.changes',
    method: 'GET',
    path: '/rule-book/changes',
    access: 'authenticated',
    summary: 'Những gì thêm, hết hiệu lực, thay đổi giữa hai ngày hoặc hai phiên bản',
    query: z.object({
      /** A year before `to` when it is left out. */
      from: localDate.optional(),
      /** Today when it is left out. */
      to: localDate.optional(),
      fromVersion: id.optional(),
      toVersion: id.optional(),
      award: z.string().max(100).optional(),
    }),
    response: z.object({
      from: localDate,
      to: localDate,
      fromVersion: versionRef,
      toVersion: versionRef,
      items: z.array(ruleChange),
    }),
    problems: ['NOT_FOUND'],
  }),
  rehearse: defineEndpoint({
    id: 'rules.rehearse',
    method: 'GET',
    path: '/rule-versions/:id/rehearsal',
    access: 'rules.manage',
    summary: 'Tính lại mọi đề nghị đang mở theo một phiên bản, đặt cạnh bản đang áp dụng; không ghi gì',
    params: idParams,
    query: rehearsalQuery,
    response: z.object({
      version: versionRef,
      current: versionRef,
      counts: z.object({
        open: z.number().int(),
        gains: z.number().int(),
        loses: z.number().int(),
        otherwise: z.number().int(),
        conditions: z.number().int(),
      }),
      /** Units and awards of what changed, to filter by. */
      organisations: z.array(organisationRef),
      awards: z.array(awardRef),
      /** Nominations this account may read; others count above but are not named. */
      items: z.array(rehearsedNomination),
      hidden: z.number().int(),
    }),
    problems: ['NOT_FOUND', 'RULES_REFUSED', 'FORBIDDEN'],
  }),
  rehearsalWorkbook: defineEndpoint({
    id: 'rules.rehearsalWorkbook',
    method: 'GET',
    path: '/rule-versions/:id/rehearsal/workbook',
    access: 'rules.manage',
    summary: 'Kết quả diễn tập dạng bảng tính',
    params: idParams,
    query: rehearsalQuery,
    bytes: 'file',
    problems: ['NOT_FOUND', 'RULES_REFUSED', 'FORBIDDEN'],
  }),
};
