import type { RulesData } from '@gs/domain';
import { z } from 'zod';
import { conditionSchema } from './condition-schema';
import {
  awards,
  cite,
  code,
  commendationType,
  count,
  dated,
  day,
  levels,
  monthDay,
  ratingLevel,
  share,
  subjectKind,
  text,
} from './primitives';

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();
const period = { from: day, to: day.nullable().default(null) };
const purpose = z.enum(['ordinary', 'awards']);
const tie = z.enum(['chair', 'fail']);
/** Questions of conduct: a text may answer them; where none was found the row says so by an empty citation. */
const answered = { awards: nullable(awards).default(null), ...period, cite: nullable(cite) };
const threshold = z.strictObject(
  { num: count, den: count.positive(), strict: z.boolean() },
  { error: 'thiếu tỷ lệ phiếu (threshold: num, den, strict)' },
);

const rows = {
  instruments: z.strictObject({ id: code, name: text, ...period, local: z.boolean().optional() }),
  ruleSets: z.strictObject({
    id: code,
    name: text,
    status: z.enum(['in-force', 'ended', 'pending']),
    flags: z.array(text).default([]),
    favourable: z
      .strictObject({ over: z.array(code).min(1), cite })
      .nullable()
      .default(null),
    ...dated,
  }),
  types: z.strictObject({ code: commendationType, name: text, sudden: z.boolean(), ...dated }),
  awards: z.strictObject({
    code,
    name: text,
    shortName: text,
    kind: z.enum(['title', 'form']),
    group: code,
    level: code,
    subjectKinds: z.array(subjectKind).min(1),
    types: z.array(commendationType).default([]),
    objects: z.array(text).default([]),
    nationalCode: nullable(text).default(null),
    stateLevel: z.boolean().default(false),
    synonyms: z.array(text).default([]),
    ...dated,
  }),
  standards: z.strictObject({
    awards: nullable(awards),
    kind: z.enum(['title', 'form']).optional(),
    place: z.enum(['before', 'own', 'after']),
    conditions: z.array(conditionSchema).min(1),
    ...dated,
  }),
  ladders: z.strictObject({ code, steps: z.array(awards).min(2), ...dated }),
  votes: z.strictObject({
    awards: nullable(awards),
    method: z.enum(['secret', 'open', 'consensus']),
    denominator: z.enum(['ALL_MEMBERS', 'PRESENT', 'VALID'], { error: 'thiếu mẫu số của tỷ lệ phiếu (denominator)' }),
    threshold,
    writtenCounts: z.boolean().default(true),
    maxRounds: nullable(count.positive()).optional(),
    tie: tie.optional(),
    recusedLeave: z.boolean().optional(),
    ...dated,
  }),
  conducts: z.discriminatedUnion('about', [
    z.strictObject({ about: z.literal('rounds'), max: nullable(count.positive()), ...answered }),
    z.strictObject({ about: z.literal('tie'), settledBy: tie, ...answered }),
    z.strictObject({ about: z.literal('recused'), leave: z.boolean(), ...answered }),
    z.strictObject({ about: z.literal('circulation'), allowed: z.boolean(), ...answered }),
  ]),
  conflicts: z.strictObject({
    ground: z.enum(['nominee', 'kin', 'workplace', 'signed', 'co-author', 'declared']),
    effect: z.enum(['recuse', 'ask']),
    years: nullable(count).default(null),
    exceptOwnUnit: z.boolean().default(false),
    ...period,
    cite: nullable(cite),
  }),
  quorums: z.strictObject({
    levels: nullable(levels),
    awards: nullable(awards).default(null),
    purposes: z.array(purpose).min(1),
    num: count.positive(),
    den: count.positive(),
    countsWritten: z.boolean(),
    ...dated,
  }),
  authorities: z.strictObject({
    awards,
    issuer: z.strictObject({ level: code, kinds: levels }),
    code,
    title: text,
    condition: text.optional(),
    ...dated,
  }),
  higherAuthorities: z.strictObject({ level: code, title: text }),
  baseSalaries: z.strictObject({ amount: count.positive().multipleOf(1000), ...dated }),
  coefficients: z
    .strictObject({
      awards,
      person: count.positive().optional(),
      collective: count.positive().optional(),
      atMost: z.boolean().optional(),
      ...dated,
    })
    .refine(({ person, collective }) => person !== undefined || collective !== undefined, 'thiếu hệ số'),
  bonusRules: z.strictObject({
    roundUpTo: count.positive(),
    household: z.strictObject({ num: count.positive(), den: count.positive() }),
    householdRounding: z.enum(['once', 'twice']),
    several: z.strictObject({
      titles: z.enum(['each', 'highest']),
      forms: z.enum(['each', 'highest']),
      titleAndForm: z.enum(['both', 'highest']),
    }),
    ...dated,
  }),
  payers: z.strictObject({ levels, payer: text, fund: text, ...dated }),
  schemes: z
    .strictObject({
      code,
      name: text,
      awards,
      thousandths: count.positive().optional(),
      amount: count.positive().optional(),
      ceiling: count.positive({ error: 'thiếu mức tối đa (ceiling)' }),
      payer: text,
      fund: text,
      ...dated,
    })
    .refine(({ thousandths, amount }) => (thousandths === undefined) !== (amount === undefined), {
      message: 'nêu một trong hai: thousandths hoặc amount',
    }),
  dossierParts: z.strictObject({
    code,
    name: text,
    kind: z.enum(['title', 'form']),
    awards: nullable(awards),
    level: z.enum(['submission', 'nomination']),
    conditional: text.optional(),
    types: z.array(commendationType).min(1).optional(),
    ...dated,
  }),
  timeLimits: z.strictObject({ code, name: text, workingDays: count.positive(), ...dated }),
  cutOffs: z
    .strictObject({
      code,
      name: text,
      monthDay: monthDay.optional(),
      daysBefore: count.positive().optional(),
      awards: nullable(awards),
      ...dated,
    })
    .refine((row) => (row.monthDay === undefined) !== (row.daysBefore === undefined), {
      message: 'nêu một trong hai: monthDay hoặc daysBefore',
    }),
  routes: z.strictObject({
    awards,
    levels: nullable(levels),
    kinds: nullable(levels),
    steps: z
      .array(
        z.strictObject({
          kind: z.enum(['unit-council', 'appraisal', 'council', 'decision']),
          at: code,
          office: z.literal('emulation-office').optional(),
          limit: code.optional(),
        }),
      )
      .min(1),
    ...dated,
  }),
  caps: z
    .strictObject({
      code,
      name: text,
      awards,
      per: z.enum(['unit-year', 'province-year', 'decision']),
      counts: z.enum(['nominations', 'rated-best']).optional(),
      atMost: count.optional(),
      share: z
        .strictObject({
          num: count,
          den: count.positive(),
          denominator: z.enum(['MEMBERS', 'LDTT', 'COMPLETED_WELL', 'QUALIFYING'], {
            error: 'thiếu mẫu số của tỷ lệ (denominator)',
          }),
        })
        .optional(),
      unitRated: z.strictObject({ level: ratingLevel, is: z.boolean() }).optional(),
      ...dated,
    })
    .refine((row) => (row.atMost === undefined) !== (row.share === undefined), {
      message: 'nêu một trong hai: atMost hoặc share',
    }),
  tieBreaks: z
    .strictObject({ prefer: z.enum(['woman', 'women-share']), share: share.optional(), ...dated })
    .refine(({ prefer, share: least }) => prefer === 'woman' || least !== undefined, {
      message: 'thiếu tỷ lệ nữ (share) của tập thể được ưu tiên',
    }),
  posts: z.strictObject({ code, name: text, rank: count, track: code, ...dated }),
  tenures: z.strictObject({
    order: code,
    posts: z
      .array(
        z.strictObject({
          post: code,
          fromYears: count,
          belowYears: count.nullable(),
          bothWars: z.boolean().optional(),
        }),
      )
      .min(1),
    ...dated,
  }),
  tenureRules: z.strictObject({ womanReduction: share, ...dated }),
  grounds: z.strictObject({ name: text, kinds: nullable(levels), ...dated }),
  reportDuties: z.strictObject({
    at: z.strictObject({ level: code, kinds: levels }),
    reportsTo: z.array(text),
    charges: z.array(text),
    filedWith: z.array(text),
    ...dated,
  }),
  fixedHolidays: z.strictObject({ monthDay, name: text, cite }),
  calendar: z.strictObject({ date: day, kind: z.enum(['off', 'on']), name: text, cite }),
} satisfies { readonly [K in keyof RulesData]: z.ZodType<RulesData[K][number]> };

/** What one file of the rule book may say: any of the lists, no other key. */
export const rulesSchema = z.strictObject(
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, z.array(row).optional()])) as {
    readonly [K in keyof typeof rows]: z.ZodOptional<z.ZodArray<(typeof rows)[K]>>;
  },
);

export const listNames = Object.keys(rows) as readonly (keyof RulesData)[];
