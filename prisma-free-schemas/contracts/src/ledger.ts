import { z } from 'zod';
import {
  awardRef,
  id,
  idParams,
  instant,
  line,
  localDate,
  named,
  organisationRef,
  pageOf,
  pageQuery,
  subjectKind,
} from './common';
import { defineEndpoint } from './endpoint';

/** Fields of a row of the award ledger, with the words screens use. */
export const ledgerFields = {
  kind: 'Loại đối tượng',
  subject: 'Số định danh hoặc mã đơn vị',
  name: 'Họ tên, tên tập thể, tên hộ',
  birth: 'Ngày sinh, năm sinh',
  sex: 'Giới tính',
  address: 'Địa chỉ',
  unit: 'Đơn vị lúc được khen',
  award: 'Danh hiệu, hình thức',
  year: 'Năm thành tích',
  decisionNo: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  meritType: 'Loại hình',
} as const;
export type LedgerField = keyof typeof ledgerFields;
export const ledgerField = z.enum(Object.keys(ledgerFields) as [LedgerField, ...LedgerField[]]);

/** Why a row is kept aside: what a filter calls each kind of fault. */
export const ledgerFaults = {
  ROW_RAGGED: 'Số ô không khớp tiêu đề',
  REQUIRED_EMPTY: 'Ô bắt buộc để trống',
  KIND_UNKNOWN: 'Không rõ loại đối tượng',
  DATE_IMPOSSIBLE: 'Ngày không có thật',
  DATE_IN_FUTURE: 'Ngày ở tương lai',
  DATE_BEFORE_YEAR: 'Quyết định trước năm thành tích',
  YEAR_UNREADABLE: 'Không đọc được năm',
  YEAR_IN_FUTURE: 'Năm ở tương lai',
  AWARD_UNKNOWN: 'Không có trong danh mục',
  AWARD_NOT_THEN: 'Chưa có hoặc không còn vào ngày đó',
  AWARD_NOT_FOR_SUBJECT: 'Không dành cho đối tượng này',
  MERIT_TYPE_UNKNOWN: 'Không rõ loại hình',
  IDENTITY_MALFORMED: 'Số định danh không đúng dạng',
  IDENTITY_DISAGREES: 'Số định danh không khớp năm sinh, giới tính',
  NAME_DISAGREES: 'Tên khác trong hồ sơ',
  PERSON_UNKNOWN: 'Chưa có người này',
  HOUSEHOLD_UNCLEAR: 'Không rõ hộ nào',
  UNIT_UNKNOWN: 'Chưa có đơn vị này',
  UNIT_AMBIGUOUS: 'Nhiều đơn vị cùng tên',
  UNIT_NOT_THEN: 'Đơn vị không có trong năm đó',
  UNIT_OUT_OF_SCOPE: 'Đơn vị ngoài phạm vi',
  DUPLICATE_CONTRADICTS: 'Trùng nhưng khác quyết định',
} as const;
export type LedgerFault = keyof typeof ledgerFaults;
export const ledgerFault = z.enum(Object.keys(ledgerFaults) as [LedgerFault, ...LedgerFault[]]);

/** What was read by convention: the row was taken, the guess stays on the grant. */
export const ledgerGuesses = {
  AWARD_BY_CONVENTION: 'Danh hiệu, hình thức đọc theo quy ước',
  UNIT_BY_OTHER_NAME: 'Đơn vị tìm theo tên thời kỳ khác',
  IDENTITY_ZERO_RESTORED: 'Số định danh thêm lại số 0 ở đầu',
  KIND_INFERRED: 'Loại đối tượng suy từ mã',
  HOUSEHOLD_NEW: 'Hộ chưa có hồ sơ, lập mới',
} as const;
export type LedgerGuess = keyof typeof ledgerGuesses;
export const ledgerGuess = z.enum(Object.keys(ledgerGuesses) as [LedgerGuess, ...LedgerGuess[]]);

/** Faults an officer may go over with a reason: what the paper says may be right all the same. */
export const acceptableFaults = ['DUPLICATE_CONTRADICTS', 'NAME_DISAGREES'] as const satisfies readonly LedgerFault[];

export const ledgerFinding = z.object({
  field: ledgerField.nullable(),
  /** Title of the column in the file. */
  column: z.string(),
  code: ledgerFault,
  sentence: z.string(),
});
export const ledgerGuessItem = z.object({
  field: ledgerField,
  column: z.string(),
  code: ledgerGuess,
  sentence: z.string(),
});

export const ledgerImport = z.object({
  id,
  fileName: z.string(),
  fileSha256: z.string(),
  organisation: organisationRef,
  source: z.enum(['screen', 'command']),
  state: z.enum(['waiting', 'running', 'done', 'refused']),
  /** Why the file could not be read at all, and what to do. */
  refusal: z.string(),
  totalRows: z.number().int(),
  doneRows: z.number().int(),
  /** done = taken + already + kept; guessed is a part of taken. */
  taken: z.number().int(),
  already: z.number().int(),
  guessed: z.number().int(),
  kept: z.number().int(),
  /** Rows kept aside that nobody has settled yet. */
  waiting: z.number().int(),
  createdBy: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});

export const ledgerRow = z.object({
  id,
  version: z.number().int(),
  state: z.enum(['open', 'taken', 'dismissed']),
  importId: id,
  fileName: z.string(),
  line: z.number().int(),
  /** As the file has them, identity numbers masked; a corrected value where an officer gave one. */
  cells: z.partialRecord(ledgerField, z.string()),
  /** The row as it stands in the file, all its columns, identity numbers masked. */
  raw: z.array(z.object({ column: z.string(), text: z.string() })),
  findings: z.array(ledgerFinding),
  reason: z.string(),
  settledBy: z.string().nullable(),
  settledAt: instant.nullable(),
});

export const guessedGrant = z.object({
  id,
  line: z.number().int(),
  subject: named.extend({ kind: subjectKind }),
  award: awardRef,
  year: z.number().int(),
  decisionNo: z.string(),
  decidedOn: localDate,
  guesses: z.array(ledgerGuessItem),
});

const correction = z.string().trim().max(500, 'Tối đa 500 ký tự');

export const ledger = {
  begin: defineEndpoint({
    id: 'ledger.begin',
    method: 'POST',
    path: '/ledger-imports',
    access: 'ledger.import',
    summary: 'Nhập một tệp lịch sử khen thưởng (.csv, .xlsx) đã tải lên',
    body: z.object({ uploadId: z.string().min(1).max(100), organisationId: id }),
    response: ledgerImport,
    problems: ['NOT_FOUND', 'FILE_INCOMPLETE', 'FILE_KIND_REFUSED', 'FILE_TOO_LARGE'],
  }),
  imports: defineEndpoint({
    id: 'ledger.imports',
    method: 'GET',
    path: '/ledger-imports',
    access: 'ledger.import',
    summary: 'Các lần nhập lịch sử khen thưởng, mới nhất trước',
    query: pageQuery,
    response: pageOf(ledgerImport),
    problems: [],
  }),
  get: defineEndpoint({
    id: 'ledger.get',
    method: 'GET',
    path: '/ledger-imports/:id',
    access: 'ledger.import',
    summary: 'Một lần nhập: đến đâu, nhận bao nhiêu, giữ lại bao nhiêu',
    params: idParams,
    response: ledgerImport,
    problems: ['NOT_FOUND'],
  }),
  guesses: defineEndpoint({
    id: 'ledger.guesses',
    method: 'GET',
    path: '/ledger-imports/:id/guesses',
    access: 'ledger.import',
    summary: 'Các thành tích của một lần nhập có chỗ đọc theo quy ước',
    params: idParams,
    query: pageQuery,
    response: pageOf(guessedGrant),
    problems: ['NOT_FOUND'],
  }),
  rows: defineEndpoint({
    id: 'ledger.rows',
    method: 'GET',
    path: '/ledger-rows',
    access: 'ledger.import',
    summary: 'Dòng chờ xử lý: theo loại lỗi, theo lần nhập',
    query: pageQuery.extend({
      state: z.enum(['open', 'taken', 'dismissed']).default('open'),
      code: ledgerFault.optional(),
      importId: id.optional(),
    }),
    response: pageOf(ledgerRow).extend({
      /** How many rows of that state and import have each kind of fault; a row may have several. */
      counts: z.array(z.object({ code: ledgerFault, count: z.number().int() })),
    }),
    problems: [],
  }),
  take: defineEndpoint({
    id: 'ledger.take',
    method: 'POST',
    path: '/ledger-rows/:id/take',
    access: 'ledger.import',
    summary: 'Sửa ô rồi nhận một dòng chờ xử lý; còn lỗi thì dòng vẫn chờ',
    params: idParams,
    body: z.object({
      version: z.int32().min(1),
      corrections: z.partialRecord(ledgerField, correction).default({}),
      /** Faults gone over; a reason is needed then. */
      accept: z.array(z.enum(acceptableFaults)).max(acceptableFaults.length).default([]),
      reason: z.string().trim().max(500, 'Tối đa 500 ký tự').default(''),
    }),
    response: ledgerRow,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'OVERRIDE_REASON_NEEDED'],
  }),
  dismiss: defineEndpoint({
    id: 'ledger.dismiss',
    method: 'POST',
    path: '/ledger-rows/:id/dismiss',
    access: 'ledger.import',
    summary: 'Thôi không nhận một dòng, có lý do; dòng vẫn lưu',
    params: idParams,
    body: z.object({ version: z.int32().min(1), reason: line }),
    response: ledgerRow,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
};
