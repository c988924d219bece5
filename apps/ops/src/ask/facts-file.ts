import * as fs from 'node:fs';
import { isLocalDate, recogniseAward, recogniseRating, type Facts, type Rules } from '@gs/domain';
import { z } from 'zod';
import { OperatorError } from '../report';

const day = z.string().refine(isLocalDate, 'phải là ngày có thật, viết năm-tháng-ngày').meta({ format: 'date' });
const year = z.int().min(1945).max(2100);
const count = z.int().nonnegative();
const words = z.string().trim().min(1);

/** Reads a rating by code, full words or abbreviation. */
const rating = words
  .transform((text, context) => {
    const level = recogniseRating(text);
    if (level === null) context.addIssue(`không phải mức xếp loại: «${text}»`);
    return level ?? ('khong-hoan-thanh' as const);
  })
  .meta({ description: 'hoan-thanh-xuat-sac | hoan-thanh-tot | hoan-thanh | khong-hoan-thanh, hoặc HTXSNV, HTTNV …' });

const commendationType = z.enum([
  'cong-trang',
  'dot-xuat',
  'phong-trao',
  'chuyen-de',
  'phong-trao-chuyen-de',
  'cong-hien',
  'nien-han',
  'doi-ngoai',
  'khang-chien',
]);

const achievement = z.enum([
  'phong-trao',
  'dot-xuat',
  'dong-gop',
  'lao-dong',
  'de-tai',
  'muu-tri',
  'phat-minh',
  'giai-quoc-te',
  'cong-lao',
]);

/** The facts file of `ops check`, as an outsider writes it. What is absent is not known; empty lists of the registry mean none. */
export const factsFileSchema = z.strictObject({
  subject: z
    .strictObject({
      kind: z.enum(['person', 'collective', 'household']).default('person'),
      id: words.default('1').describe('Mã bất kỳ, chỉ để gọi tên'),
      name: words.optional(),
      sex: z.enum(['male', 'female']).optional(),
      birthDate: day.optional(),
      workerClass: z
        .enum(['cadre', 'worker', 'farmer', 'other'])
        .optional()
        .describe('cadre: cán bộ, công chức, viên chức, người lao động được xếp loại hằng năm'),
    })
    .prefault({}),
  year: year
    .optional()
    .describe(
      'Năm của thành tích; không ghi: năm muộn nhất có xếp loại, khen thưởng hoặc sáng kiến, không quá năm của --on',
    ),
  receivedOn: day.optional().describe('Ngày cơ quan thẩm định tiếp nhận; không ghi: --on'),
  type: commendationType.optional().describe('Loại hình đề nghị; không ghi: công trạng'),
  favourable: z
    .strictObject({ ruleSetId: words, reason: z.string(), by: words.optional() })
    .optional()
    .describe('Chọn bộ quy định có lợi hơn, kèm lý do'),
  ratings: z.array(z.strictObject({ year, level: rating, decisionNo: words.optional() })).default([]),
  awards: z
    .array(
      z.strictObject({
        award: words.describe('Mã hoặc tên, ví dụ cstd-co-so, CSTĐCS'),
        year,
        decisionNo: words.default('không ghi số'),
        decidedOn: day.optional(),
        type: commendationType.optional(),
        periodTo: year.optional().describe('Năm cuối của giai đoạn thành tích ghi trong quyết định'),
        restedOn: z
          .enum(['rating', 'initiative'])
          .optional()
          .describe('Danh hiệu xét trên xếp loại hay trên sáng kiến'),
      }),
    )
    .default([])
    .describe('Danh hiệu, hình thức đã được tặng'),
  initiatives: z
    .array(
      z.strictObject({
        code: words,
        year,
        scope: z.enum(['co-so', 'tinh', 'toan-quoc']).default('co-so'),
        title: words.default('Sáng kiến'),
        decisionNo: words.default('không ghi số'),
        kind: z.enum(['initiative', 'research']).optional(),
        usedFor: z.strictObject({ award: words, year }).optional().describe('Đã dùng để xét khen thưởng nào'),
      }),
    )
    .default([]),
  members: z
    .strictObject({
      members: count,
      ldtt: count.optional(),
      cstdCoSo: count.optional(),
      completed: count.optional(),
      disciplined: count.optional(),
      women: count.optional(),
      rating: rating.optional(),
    })
    .refine(
      ({ members, rating: _, ...parts }) => Object.values(parts).every((part) => part === undefined || part <= members),
      'mỗi con số không được nhiều hơn số người của tập thể (members)',
    )
    .optional()
    .describe(
      'Số liệu của tập thể trong năm; con số không ghi là chưa biết; disciplined: bị kỷ luật từ cảnh cáo trở lên',
    ),
  discipline: z.array(z.strictObject({ form: words.default('Kỷ luật'), from: day, to: day })).default([]),
  holds: z
    .array(z.strictObject({ reason: words, documentNo: words.default('không ghi số'), since: day }))
    .default([])
    .describe('Vụ việc đang xem xét, thanh tra, xác minh'),
  maternityYears: z.array(year).optional().describe('Năm nghỉ thai sản: tính là thời gian công tác'),
  tenure: z
    .strictObject({
      posts: z.array(
        z.strictObject({
          post: words.describe('Mã chức vụ trong national/service.yaml'),
          from: day,
          to: day.optional(),
          countedAs: words.optional().describe('Chức vụ cũ khi bị chuyển xuống do luân chuyển, sắp xếp'),
        }),
      ),
      retiredOn: day.optional(),
      laterRetirement: z.boolean().optional().describe('Thuộc nhóm nghỉ hưu ở tuổi cao hơn'),
      faultInOffice: z
        .boolean()
        .optional()
        .describe('Bị kỷ luật hoặc có khuyết điểm nghiêm trọng khi giữ chức vụ; false: đã xác nhận là không'),
      bothWars: z.boolean().optional().describe('Tham gia cả hai cuộc kháng chiến'),
    })
    .optional()
    .describe('Quá trình giữ chức vụ, cho khen thưởng cống hiến'),
  movements: z
    .array(
      z.strictObject({
        of: z.enum(['cluster', 'movement']),
        launchedBy: words.describe('tinh | bo | trung-uong | thu-tuong'),
        name: words,
        years: count.default(1),
        leads: z.boolean(),
      }),
    )
    .optional(),
  posting: z
    .strictObject({ from: day, councilOn: day })
    .optional()
    .describe('Ngày đăng danh sách công khai và ngày Hội đồng họp'),
  transfer: z
    .strictObject({ on: day, monthsAtOldUnit: count, remarkHeld: z.boolean() })
    .optional()
    .describe('Chuyển công tác trong năm: số tháng ở đơn vị cũ, đã có nhận xét của đơn vị cũ chưa'),
  achievements: z
    .array(z.strictObject({ ground: achievement, text: words }))
    .optional()
    .describe(
      'Căn cứ nêu trong báo cáo thành tích; không ghi: chưa đọc báo cáo; danh sách rỗng: không dựa vào căn cứ nào',
    ),
  dossierParts: z.array(words).optional().describe('Mã thành phần hồ sơ đã có; không ghi: chưa xem hồ sơ'),
  voteResult: z.enum(['present', 'missing']).optional().describe('Biên bản có kèm kết quả bỏ phiếu không'),
  sameYearNominations: z.array(words).optional().describe('Khen thưởng khác đang đề nghị cho cùng đối tượng trong năm'),
});

type FactsFile = z.infer<typeof factsFileSchema>;

/**
 * Reads a facts file. @param on the day asked about, the day of receipt where the file names none
 * @throws OperatorError in Vietnamese that names the field, for a file that cannot be read or says what is not possible
 */
export function readFacts(file: string, on: string, rules: Rules): Facts {
  let value: unknown;
  try {
    value = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'không phải JSON' : 'không mở được';
    throw new OperatorError(`Tệp dữ kiện ${file}: ${why}.`);
  }
  const parsed = factsFileSchema.safeParse(value);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, ...issue }) => {
      const message = issue.code === 'unrecognized_keys' ? `không có mục «${issue.keys.join('», «')}»` : issue.message;
      return `  ${path.join('.') || '(tệp)'}: ${message}`;
    });
    throw new OperatorError(`Tệp dữ kiện ${file} chưa đúng:\n${lines.join('\n')}`);
  }
  return factsOf(parsed.data, on, rules);
}

function factsOf(file: FactsFile, on: string, rules: Rules): Facts {
  const { awards, members, tenure, achievements, subject, ...rest } = file;
  return {
    ...rest,
    subject: {
      kind: subject.kind,
      id: subject.id,
      sex: subject.sex,
      birthDate: subject.birthDate,
      workerClass: subject.workerClass,
    },
    year: file.year ?? latestYear(file, Number(on.slice(0, 4))),
    receivedOn: file.receivedOn ?? on,
    grants: awards.map(({ award, type, decidedOn, ...grant }) => ({
      ...grant,
      award: awardCode(award, rules),
      decidedOn: decidedOn ?? `${grant.year}-12-31`,
      form: type,
    })),
    initiatives: file.initiatives.map((item) => ({
      ...item,
      usedFor: item.usedFor && { ...item.usedFor, award: awardCode(item.usedFor.award, rules) },
    })),
    collective: members,
    service: tenure,
    achievements: achievements?.map(({ ground, text }) => ({ limb: ground, text })),
    sameYearNominations: file.sameYearNominations?.map((award) => awardCode(award, rules)),
  };
}

/** The last year anything is told of, not after the year asked in; that year where nothing is told. */
function latestYear({ ratings, awards, initiatives }: FactsFile, askedIn: number): number {
  const years = [...ratings, ...awards, ...initiatives].map((row) => row.year).filter((each) => each <= askedIn);
  return years.length > 0 ? Math.max(...years) : askedIn;
}

/** The code of an award written by code or by any of its names. @throws OperatorError with the nearest ones */
export function awardCode(text: string, rules: Rules): string {
  if (rules.award(text)) return text;
  const read = recogniseAward(text, undefined, rules);
  if ('code' in read) return read.code;
  const near = read.suggestions.map((code) => `${code} (${rules.award(code)?.name ?? code})`).join(', ');
  throw new OperatorError(`Không có danh hiệu, hình thức «${text}».${near === '' ? '' : ` Gần nhất: ${near}.`}`);
}
