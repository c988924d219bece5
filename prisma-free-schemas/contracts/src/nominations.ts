import { nominationStates, submissionStates } from '@gs/domain';
import { z } from 'zod';
import { cite, finding, verdict } from './awards';
import {
  awardRef,
  counts,
  id,
  idParams,
  instant,
  line,
  localDate,
  organisationRef,
  pageOf,
  pageQuery,
  paperFormat,
  subjectKind,
  text,
  version,
  versioned,
  year,
} from './common';
import { defineEndpoint } from './endpoint';

export const submissionState = z.enum(submissionStates);
export const nominationState = z.enum(nominationStates);
export const submissionAction = z.enum([
  'submit',
  'sendToUnitCouncil',
  'receive',
  'return',
  'forward',
  'withdraw',
  'edit',
  'addPart',
]);
export const nominationAction = z.enum(['edit', 'addPart', 'withdraw', 'override', 'refuse', 'chooseRuleSet']);
/** What a list offers for many nominations at once. */
export const bulkAction = z.enum(['move', 'withdraw']);
/** `newest`: last touched first; `due`: the nearest deadline first, those without one last. */
export const listOrder = z.enum(['newest', 'due']);
const verdictCounts = z.object({
  eligible: z.number().int(),
  ineligible: z.number().int(),
  hold: z.number().int(),
  unclear: z.number().int(),
});

export const routeStep = z.object({
  kind: z.enum(['unit-council', 'appraisal', 'council', 'decision']),
  organisation: organisationRef,
  workingDays: z.number().int().nullable(),
  cite,
  status: z.enum(['done', 'current', 'next']),
});
export const submissionItem = z.object({
  id,
  title: z.string(),
  organisation: organisationRef,
  holder: organisationRef,
  year: z.number().int(),
  state: submissionState,
  dueOn: localDate.nullable(),
  /** To `dueOn` by the working calendar; negative: so many days over. */
  workingDaysLeft: z.number().int().nullable(),
  dueCite: cite.nullable(),
  letterNo: z.string(),
  /** Each person, collective, household once, however many awards they are put forward for. */
  counts,
  nominationCount: z.number().int(),
  awards: z.array(awardRef),
  updatedAt: instant,
});
export const dossierPart = z.object({
  code: z.string(),
  name: z.string(),
  required: z.boolean(),
  cite: cite.nullable(),
  files: z.array(
    z.object({
      partId: id,
      fileId: id,
      name: z.string(),
      mediaType: z.string(),
      sizeBytes: z.number().int(),
      sha256: z.string(),
      version: z.number().int(),
      addedBy: z.string(),
      addedAt: instant,
    }),
  ),
});
export const trackEvent = z.object({
  id,
  at: instant,
  action: z.string(),
  by: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string(),
  parts: z.array(z.string()),
  dueOn: localDate.nullable(),
  nominationId: id.nullable(),
  /** Who the nomination is for, when the event is about one. */
  subjectName: z.string().nullable(),
});
/** A kind of warning that somebody still has to go over, and for how many nominations. */
export const openWarning = z.object({
  ruleId: z.string(),
  check: z.string(),
  title: z.string(),
  cite,
  count: z.number().int(),
});

/** A cap or quota over the whole list, with the figures it was counted by: «12/50 = 24 % > 20 %». */
export const listCheck = z.object({
  code: z.string(),
  title: z.string(),
  outcome: z.enum(['met', 'unmet', 'unknown']),
  figures: z.string(),
  cite,
  /** Somebody has answered for these very figures. */
  answered: z.boolean(),
});
export const submissionDetail = submissionItem.extend({
  letterDate: localDate.nullable(),
  submittedAt: instant.nullable(),
  receivedOn: localDate.nullable(),
  ruleSet: z.string().nullable(),
  version,
  route: z.array(routeStep),
  parts: z.array(dossierPart),
  track: z.array(trackEvent),
  /** Of the nominations that still go on: not of those refused or withdrawn. */
  verdicts: verdictCounts,
  /** Warnings that whoever sends the list on has to answer for, by kind; of the last evaluation. */
  openWarnings: z.array(openWarning),
  listChecks: z.array(listCheck),
  /** Yearly last days for handing in that concern it. */
  cutOffs: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      lastDay: localDate,
      workingDaysLeft: z.number().int(),
      status: z.enum(['late', 'near', 'ahead']),
      cite,
    }),
  ),
  /** Warnings gone over, one row for each condition, officer and reason; shown ever after. */
  overrides: z.array(
    z.object({
      title: z.string(),
      reason: z.string(),
      by: z.string(),
      at: instant,
      /** For how many nominations; null: for the list as a whole. */
      count: z.number().int().nullable(),
    }),
  ),
  refusedCount: z.number().int(),
  withdrawnCount: z.number().int(),
  allowedActions: z.array(submissionAction),
});
export const nominationItem = z.object({
  id,
  submissionId: id,
  subject: z.object({ id, kind: subjectKind, name: z.string() }),
  position: z.string(),
  organisation: organisationRef,
  unitName: z.string(),
  award: awardRef,
  year: z.number().int(),
  state: nominationState,
  verdict,
  metCount: z.number().int(),
  ruleCount: z.number().int(),
  unmetCount: z.number().int(),
  unknownCount: z.number().int(),
  /** Whose desk it lies on, until when, and by which clause. */
  holder: organisationRef,
  dueOn: localDate.nullable(),
  workingDaysLeft: z.number().int().nullable(),
  dueCite: cite.nullable(),
  updatedAt: instant,
  bulkActions: z.array(bulkAction),
});
export const nominationDetail = nominationItem.extend({
  seq: z.number().int(),
  achievement: z.string(),
  identityMasked: z.string(),
  birthYear: z.number().int().nullable(),
  declared: z.object({ rating: z.string().optional(), initiativeCodes: z.array(z.string()).optional() }),
  submission: z.object({
    id,
    title: z.string(),
    letterNo: z.string(),
    letterDate: localDate.nullable(),
    state: submissionState,
    organisation: organisationRef,
    holder: organisationRef,
  }),
  /** Since when the appraising office has it; null while it has not. Chooses the rule set. */
  receivedForAppraisalAt: instant.nullable(),
  ruleSetId: z.string(),
  ruleSetName: z.string(),
  /** The later rule set that an officer chose as more favourable. */
  favourable: z
    .object({ ruleSetId: z.string(), name: z.string(), reason: z.string(), by: z.string(), at: instant })
    .nullable(),
  flags: z.array(z.string()),
  findings: z.array(finding),
  earliestYear: z.number().int().nullable(),
  /** Version of the rule book the proof was made by; empty where it was made before versions were kept. */
  rulesVersion: z.string(),
  overrides: z.array(
    z.object({ ruleId: z.string(), title: z.string(), reason: z.string(), by: z.string(), at: instant }),
  ),
  parts: z.array(dossierPart),
  history: z.array(
    z.object({
      id,
      award: awardRef,
      year: z.number().int(),
      decisionNo: z.string(),
      decidedOn: localDate,
      /** Null: a decision from before the system, or on paper only. */
      decisionId: id.nullable(),
      organisationName: z.string(),
    }),
  ),
  track: z.array(trackEvent),
  council: z
    .object({
      sessionId: id,
      sessionTitle: z.string(),
      result: z.string().nullable(),
      arithmetic: z.string().nullable(),
    })
    .nullable(),
  decision: z.object({ id, number: z.string().nullable(), issuedOn: localDate.nullable() }).nullable(),
  version,
  allowedActions: z.array(nominationAction),
});

/** What becomes of a nomination under one rule set. */
export const ruleSetVerdict = z.object({
  ruleSetId: z.string(),
  name: z.string(),
  /** By the day of receipt, or one that the transition rule lets the officer choose. */
  byDay: z.boolean(),
  chosen: z.boolean(),
  /** The transition rule that lets it be chosen. */
  cite: cite.nullable(),
  verdict,
  flags: z.array(z.string()),
  findings: z.array(finding),
});
const newSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    name: line,
    identityNumber: z.string().trim().max(20),
    birthDate: localDate.nullable(),
    sex: z.enum(['nam', 'nu']).nullable(),
    position: z.string().trim().max(200),
  }),
  z.object({ kind: z.literal('collective'), name: line }),
  z.object({ kind: z.literal('household'), name: line, address: z.string().trim().max(300) }),
]);

export const importFinding = z.object({
  row: z.number().int(),
  column: z.string(),
  letter: z.string(),
  kind: z.enum(['error', 'warning', 'repaired', 'ok']),
  code: z.string(),
  sentence: z.string(),
  /** Ready answers, one of which the clerk may take: unit or award codes, known subjects or «new», what to do with a row. */
  suggestions: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      /** What this choice answers, where that is not the question of its own row: «keep this one» puts the others aside. */
      answers: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export const importPreview = z.object({
  id,
  organisation: organisationRef,
  year: z.number().int(),
  fileName: z.string(),
  state: z.enum(['previewed', 'taken', 'expired']),
  headers: z.array(z.object({ letter: z.string(), title: z.string(), field: z.string().nullable() })),
  fields: z.array(z.object({ field: z.string(), name: z.string(), required: z.boolean() })),
  rows: z.array(
    z.object({
      row: z.number().int(),
      section: z.string(),
      cells: z.record(z.string(), z.string()),
      /** `left-out`: the clerk has put it aside, nothing is made of it. */
      status: z.enum(['ok', 'warning', 'error', 'left-out']),
      nominations: z.array(
        z.object({
          subjectKind,
          name: z.string(),
          award: awardRef,
          unitName: z.string(),
          subjectStatus: z.enum(['known', 'new', 'ambiguous']),
        }),
      ),
    }),
  ),
  findings: z.array(importFinding),
  goodRows: z.number().int(),
  badRows: z.number().int(),
  leftOutRows: z.number().int().default(0),
  nominationCount: z.number().int(),
  counts,
  submissionIds: z.array(id),
});

export const workingCalendar = z.object({
  year: z.number().int(),
  /** The book has the notice of this year; otherwise only holidays that the law fixes for every year. */
  isNoted: z.boolean(),
  years: z.array(z.number().int()),
  /** `off`: no work; `on`: a Saturday worked in exchange. */
  days: z.array(z.object({ date: localDate, kind: z.enum(['off', 'on']), name: z.string(), cite })),
  limits: z.array(z.object({ code: z.string(), name: z.string(), workingDays: z.number().int(), cite })),
  cutOffs: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      lastDay: localDate.nullable(),
      daysBefore: z.number().int().nullable(),
      cite,
    }),
  ),
});

export const nominations = {
  workingCalendar: defineEndpoint({
    id: 'calendar.get',
    method: 'GET',
    path: '/working-calendar',
    access: 'authenticated',
    summary: 'Lịch làm việc của một năm: ngày nghỉ, ngày làm bù, thời hạn, hạn trình hằng năm, kèm nguồn',
    query: z.object({ year: year.optional() }),
    response: workingCalendar,
    problems: [],
  }),
  listSubmissions: defineEndpoint({
    id: 'submissions.list',
    method: 'GET',
    path: '/submissions',
    access: 'nomination.read',
    summary: 'Tờ trình trong phạm vi',
    query: pageQuery.extend({
      state: submissionState.optional(),
      order: listOrder.optional(),
      /** Withdrawn ones are left out unless asked for, here or by `state`. */
      withdrawn: z.literal('include').optional(),
      year: year.optional(),
      organisationId: id.optional(),
    }),
    response: pageOf(submissionItem),
    problems: [],
  }),
  createSubmission: defineEndpoint({
    id: 'submissions.create',
    method: 'POST',
    path: '/submissions',
    access: 'nomination.write',
    summary: 'Lập tờ trình mới',
    body: z.object({ organisationId: id, year, title: line }),
    response: submissionDetail,
    problems: ['FORBIDDEN'],
  }),
  getSubmission: defineEndpoint({
    id: 'submissions.get',
    method: 'GET',
    path: '/submissions/:id',
    access: 'nomination.read',
    summary: 'Một tờ trình: đường đi, giấy tờ, việc được làm',
    params: idParams,
    response: submissionDetail,
    problems: ['NOT_FOUND'],
  }),
  updateSubmission: defineEndpoint({
    id: 'submissions.update',
    method: 'PATCH',
    path: '/submissions/:id',
    access: 'nomination.write',
    summary: 'Sửa tên, số, ngày tờ trình',
    params: idParams,
    body: z.object({ title: line, letterNo: z.string().trim().max(60), letterDate: localDate.nullable(), version }),
    response: submissionDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  submit: defineEndpoint({
    id: 'submissions.submit',
    method: 'POST',
    path: '/submissions/:id/submit',
    access: 'submission.submit',
    summary: 'Thủ trưởng duyệt và trình (hoặc đưa ra Hội đồng đơn vị khi đường trình có bước đó)',
    params: idParams,
    body: z.object({ version, overrideReason: text.optional() }),
    response: submissionDetail,
    problems: [
      'NOT_FOUND',
      'STALE',
      'WRONG_STATE',
      'SUBMISSION_EMPTY',
      'SUBMISSION_BLOCKED',
      'PARTS_MISSING',
      'OVERRIDE_REASON_NEEDED',
      'NO_ROUTE',
      'MIXED_ROUTES',
      'NO_COUNCIL',
    ],
  }),
  withdraw: defineEndpoint({
    id: 'submissions.withdraw',
    method: 'POST',
    path: '/submissions/:id/withdraw',
    access: 'nomination.write',
    summary: 'Rút tờ trình',
    params: idParams,
    body: z.object({ version, reason: line }),
    response: submissionDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  receive: defineEndpoint({
    id: 'submissions.receive',
    method: 'POST',
    path: '/submissions/:id/receive',
    access: 'submission.appraise',
    summary: 'Tiếp nhận để thẩm định',
    params: idParams,
    body: versioned,
    response: submissionDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  returnSubmission: defineEndpoint({
    id: 'submissions.return',
    method: 'POST',
    path: '/submissions/:id/return',
    access: 'submission.appraise',
    summary: 'Trả để bổ sung, nêu giấy tờ và lý do',
    params: idParams,
    body: z.object({ version, reason: text, parts: z.array(z.string().max(60)).max(20) }),
    response: submissionDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'RETURN_REASON_NEEDED'],
  }),
  forward: defineEndpoint({
    id: 'submissions.forward',
    method: 'POST',
    path: '/submissions/:id/forward',
    access: 'submission.appraise',
    summary: 'Thẩm định xong, đưa ra Hội đồng',
    params: idParams,
    body: z.object({ version, overrideReason: text.optional() }),
    response: submissionDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'SUBMISSION_BLOCKED', 'OVERRIDE_REASON_NEEDED', 'PARTS_MISSING'],
  }),
  submissionPaper: defineEndpoint({
    id: 'submissions.paper',
    method: 'GET',
    path: '/submissions/:id/papers/:paper/:format',
    access: 'nomination.read',
    summary: 'Danh sách trích ngang, tờ trình: PDF hoặc Word',
    params: idParams.extend({ paper: z.enum(['nominee-list', 'submission-letter']), format: paperFormat }),
    bytes: 'file',
    problems: ['NOT_FOUND'],
  }),
  list: defineEndpoint({
    id: 'nominations.list',
    method: 'GET',
    path: '/nominations',
    access: 'nomination.read',
    summary: 'Đề nghị trong phạm vi',
    query: pageQuery.extend({
      /** Within one submission the order of its list, unless another is asked for. */
      order: listOrder.optional(),
      /** Withdrawn ones are left out unless asked for, here or by `state`. */
      withdrawn: z.literal('include').optional(),
      submissionId: id.optional(),
      award: z.string().max(60).optional(),
      state: nominationState.optional(),
      verdict: verdict.optional(),
      organisationId: id.optional(),
      year: year.optional(),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(nominationItem),
    problems: [],
  }),
  get: defineEndpoint({
    id: 'nominations.get',
    method: 'GET',
    path: '/nominations/:id',
    access: 'nomination.read',
    summary: 'Một đề nghị: bằng chứng từng điều kiện, giấy tờ, lịch sử, dấu vết',
    params: idParams,
    response: nominationDetail,
    problems: ['NOT_FOUND'],
  }),
  create: defineEndpoint({
    id: 'nominations.create',
    method: 'POST',
    path: '/nominations',
    access: 'nomination.write',
    summary: 'Thêm một đề nghị vào tờ trình',
    body: z.object({
      submissionId: id,
      award: z.string().max(60),
      subjectId: id.optional(),
      newSubject: newSubject.optional(),
      organisationId: id.optional(),
      position: z.string().trim().max(200).default(''),
      achievement: text.default(''),
    }),
    response: nominationDetail,
    problems: [
      'NOT_FOUND',
      'WRONG_STATE',
      'UNKNOWN_AWARD',
      'AWARD_NOT_FOR_SUBJECT',
      'DUPLICATE_NOMINATION',
      'NO_ROUTE',
    ],
  }),
  update: defineEndpoint({
    id: 'nominations.update',
    method: 'PATCH',
    path: '/nominations/:id',
    access: 'nomination.write',
    summary: 'Sửa đề nghị khi còn ở đơn vị',
    params: idParams,
    body: z.object({ award: z.string().max(60), position: z.string().trim().max(200), achievement: text, version }),
    response: nominationDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'UNKNOWN_AWARD', 'AWARD_NOT_FOR_SUBJECT', 'DUPLICATE_NOMINATION'],
  }),
  withdrawOne: defineEndpoint({
    id: 'nominations.withdraw',
    method: 'POST',
    path: '/nominations/:id/withdraw',
    access: 'nomination.write',
    summary: 'Rút một đề nghị khỏi tờ trình',
    params: idParams,
    body: z.object({ version, reason: line }),
    response: nominationDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  refuse: defineEndpoint({
    id: 'nominations.refuse',
    method: 'POST',
    path: '/nominations/:id/refuse',
    access: 'submission.appraise',
    summary: 'Không xét một đề nghị khi thẩm định, nêu lý do; các đề nghị khác của tờ trình đi tiếp',
    params: idParams,
    body: z.object({ version, reason: line }),
    response: nominationDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  compareRuleSets: defineEndpoint({
    id: 'nominations.compareRuleSets',
    method: 'GET',
    path: '/nominations/:id/rule-sets',
    access: 'nomination.read',
    summary: 'Kết quả theo bộ quy định của ngày tiếp nhận, bên cạnh các bộ mà điều khoản chuyển tiếp cho chọn',
    params: idParams,
    response: z.object({ receivedOn: localDate, sets: z.array(ruleSetVerdict) }),
    problems: ['NOT_FOUND'],
  }),
  chooseRuleSet: defineEndpoint({
    id: 'nominations.chooseRuleSet',
    method: 'POST',
    path: '/nominations/:id/favourable-rule-set',
    access: 'submission.appraise',
    summary: 'Chọn bộ quy định có lợi hơn theo điều khoản chuyển tiếp, hoặc bỏ chọn (null); nêu lý do',
    params: idParams,
    body: z.object({ version, ruleSetId: z.string().max(60).nullable(), reason: line }),
    response: nominationDetail,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'RULE_SET_NOT_ALLOWED'],
  }),
  withdrawMany: defineEndpoint({
    id: 'nominations.withdrawMany',
    method: 'POST',
    path: '/nominations/withdrawals',
    access: 'nomination.write',
    summary: 'Rút nhiều đề nghị cùng một lý do; tất cả hoặc không gì cả',
    body: z.object({ ids: z.array(id).min(1).max(2000), reason: line }),
    response: z.object({ withdrawn: z.number().int() }),
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  gather: defineEndpoint({
    id: 'submissions.gather',
    method: 'POST',
    path: '/submissions/:id/nominations',
    access: 'nomination.write',
    summary: 'Gom nhiều đề nghị của đơn vị vào một tờ trình đang lập; tất cả hoặc không gì cả',
    params: idParams,
    body: z.object({ ids: z.array(id).min(1).max(2000) }),
    response: submissionDetail,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'NOT_TOGETHER', 'NO_ROUTE', 'MIXED_ROUTES'],
  }),
  override: defineEndpoint({
    id: 'nominations.override',
    method: 'POST',
    path: '/nominations/:id/overrides',
    access: 'submission.appraise',
    summary: 'Cho qua một cảnh báo, nêu lý do và chịu trách nhiệm',
    params: idParams,
    body: z.object({ ruleId: z.string().max(100), reason: line }),
    response: nominationDetail,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'OVERRIDE_REASON_NEEDED'],
  }),
  addPart: defineEndpoint({
    id: 'dossierParts.add',
    method: 'POST',
    path: '/dossier-parts',
    access: 'nomination.write',
    summary: 'Gắn tệp đã tải vào một loại giấy tờ của hồ sơ',
    body: z.object({
      submissionId: id,
      nominationId: id.nullable(),
      part: z.string().max(60),
      uploadId: z.string().max(100),
    }),
    response: dossierPart,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'FILE_INCOMPLETE', 'FILE_KIND_REFUSED', 'FILE_TOO_LARGE'],
  }),
  file: defineEndpoint({
    id: 'files.get',
    method: 'GET',
    path: '/files/:id',
    access: 'nomination.read',
    summary: 'Tải một tệp của hồ sơ trong phạm vi',
    params: idParams,
    bytes: 'file',
    problems: ['NOT_FOUND'],
  }),
  previewImport: defineEndpoint({
    id: 'imports.preview',
    method: 'POST',
    path: '/nomination-imports',
    access: 'nomination.write',
    summary: 'Đọc thử danh sách Excel: từng ô sai được nêu, chưa ghi gì',
    body: z.object({
      organisationId: id,
      year,
      uploadId: z.string().max(100).optional(),
      importId: id.optional(),
      mapping: z.record(z.string().max(4), z.string().max(200)).optional(),
      /** Answers to questions: «row:field» → chosen value (unit code, award code, subject id or «new»; of a «row»: «leave-out»). */
      answers: z.record(z.string().max(60), z.string().max(100)).optional(),
    }),
    response: importPreview,
    problems: [
      'NOT_FOUND',
      'FILE_INCOMPLETE',
      'FILE_KIND_REFUSED',
      'FILE_TOO_LARGE',
      'WORKBOOK_UNREADABLE',
      'WORKBOOK_TOO_LARGE',
      'WORKBOOK_NO_HEADER',
    ],
  }),
  getImport: defineEndpoint({
    id: 'imports.get',
    method: 'GET',
    path: '/nomination-imports/:id',
    access: 'nomination.write',
    summary: 'Bản đọc thử',
    params: idParams,
    response: importPreview,
    problems: ['NOT_FOUND'],
  }),
  takeImport: defineEndpoint({
    id: 'imports.take',
    method: 'POST',
    path: '/nomination-imports/:id/take',
    access: 'nomination.write',
    summary: 'Nhận các dòng đạt thành đề nghị; tất cả hoặc không gì cả',
    params: idParams,
    response: importPreview,
    problems: ['NOT_FOUND', 'IMPORT_EXPIRED', 'IMPORT_HAS_NO_GOOD_ROW', 'DUPLICATE_NOMINATION'],
  }),
  importWorkbook: defineEndpoint({
    id: 'imports.workbook',
    method: 'GET',
    path: '/nomination-imports/:id/workbook',
    access: 'nomination.write',
    summary: 'Chính tệp ấy, ô sai tô màu và ghi chú',
    params: idParams,
    bytes: 'file',
    problems: ['NOT_FOUND'],
  }),
};
