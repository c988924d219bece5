import type { CheckName, Condition, ConditionOf } from '@gs/domain';
import { z } from 'zod';
import { awards, cite, code, commendationType, count, ratingLevel, share, subjectKind, text } from './primitives';

const base = <C extends CheckName>(check: C) => ({
  check: z.literal(check),
  id: code,
  title: text,
  cite,
  effect: z.enum(['warn', 'info']).optional(),
  for: z.array(subjectKind).min(1).optional(),
  forTypes: z.array(commendationType).min(1).optional(),
});

const plain = <C extends CheckName>(check: C) => z.strictObject(base(check));

const initiativeScope = z.enum(['co-so', 'tinh', 'toan-quoc']);
const ground = z.enum([
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
const held = z.strictObject({ anyOf: awards, count: count.positive() });
const limbs = z.lazy(() => z.array(conditionSchema).min(1, 'phải có ít nhất một nhánh'));
const flag = z.boolean().optional();

/** One schema for each check; TypeScript keeps them in step with the domain. */
const schemas: { readonly [C in CheckName]: z.ZodType<ConditionOf<C>> } = {
  'subject-kind': plain('subject-kind'),
  'no-open-matter': plain('no-open-matter'),
  'discipline-served': plain('discipline-served'),
  'not-granted-yet': plain('not-granted-yet'),
  'one-nomination-a-year': plain('one-nomination-a-year'),
  'sudden-not-counted': plain('sudden-not-counted'),
  'one-state-award-a-year': z.strictObject({
    ...base('one-state-award-a-year'),
    exceptTypes: z.array(commendationType),
  }),
  'transfer-remark': z.strictObject({ ...base('transfer-remark'), monthsAtOldUnit: count }),
  'dossier-complete': plain('dossier-complete'),
  'vote-result': plain('vote-result'),
  vouched: plain('vouched'),
  'text-unconfirmed': plain('text-unconfirmed'),
  unruled: plain('unruled'),
  'any-of': z.strictObject({ ...base('any-of'), limbs }),
  'all-of': z.strictObject({ ...base('all-of'), limbs }),
  rating: z.strictObject({ ...base('rating'), least: ratingLevel, workersOutside: flag, mayBeOpen: flag }),
  'title-of-year': z.strictObject({ ...base('title-of-year'), award: code, or: z.lazy(() => conditionSchema) }),
  initiative: z.strictObject({
    ...base('initiative'),
    scope: initiativeScope,
    count: count.positive(),
    withinYears: count.positive(),
    kind: z.enum(['initiative', 'research']).optional(),
  }),
  judged: z.strictObject({ ...base('judged'), ground, about: text, strict: flag, workersOnly: flag }),
  'members-share': z.strictObject({
    ...base('members-share'),
    of: z.enum(['ldtt', 'completed']),
    about: text,
    share,
    denominator: z.literal('MEMBERS', { error: 'thiếu mẫu số của tỷ lệ (denominator: MEMBERS)' }),
  }),
  'members-holding': z.strictObject({
    ...base('members-holding'),
    of: z.literal('cstdCoSo'),
    about: text,
    least: count.positive(),
  }),
  'no-member-disciplined': plain('no-member-disciplined'),
  'consecutive-awards': z.strictObject({
    ...base('consecutive-awards'),
    award: awards,
    times: count.positive(),
    every: count.positive(),
    since: awards.optional(),
  }),
  'two-year-merit': z.strictObject({
    ...base('two-year-merit'),
    award: code,
    rating: ratingLevel,
    years: count.positive(),
    initiatives: count,
    since: code,
    restsOnRating: ratingLevel,
    reading: cite,
  }),
  'collective-years': z.strictObject({
    ...base('collective-years'),
    award: code,
    rating: ratingLevel,
    years: count.positive(),
  }),
  'after-award': z.strictObject({
    ...base('after-award'),
    after: awards,
    years: count.positive(),
    least: ratingLevel,
    orAwards: awards.optional(),
    best: z.strictObject({ level: ratingLevel, years: count.positive() }).optional(),
    holding: z.array(z.array(held).min(1)),
  }),
  leads: z.strictObject({
    ...base('leads'),
    of: z.enum(['cluster', 'movement']),
    launchedBy: z.array(code).min(1),
    years: count.positive().optional(),
    workersOnly: flag,
  }),
  tenure: z.strictObject({ ...base('tenure'), order: code }),
  retired: plain('retired'),
  'no-fault-in-office': plain('no-fault-in-office'),
  'public-posting': z.strictObject({ ...base('public-posting'), workingDays: count.positive() }),
  'once-in-life': z.strictObject({ ...base('once-in-life'), everFor: commendationType.optional() }),
  'never-disciplined': plain('never-disciplined'),
};

const checkOf = z.looseObject({
  check: z.enum(Object.keys(schemas) as [CheckName, ...CheckName[]], { error: 'không có cách kiểm tra (check) này' }),
});

/** A condition of a standard, by its check. */
export const conditionSchema: z.ZodType<Condition> = z.unknown().transform((value, context): Condition => {
  const known = checkOf.safeParse(value);
  const parsed = known.success ? schemas[known.data.check].safeParse(value) : known;
  if (parsed.success) return parsed.data as Condition;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});
