import { isLocalDate } from '@gs/domain';
import { z } from 'zod';

/** Words used by all schemas of the rule book; messages are Vietnamese because an officer reads them. */
export const text = z.string({ error: 'phải là chữ' }).min(1, 'không được để trống');
export const code = z
  .string({ error: 'thiếu mã hoặc mã không phải chữ' })
  .regex(/^[\p{L}0-9][\p{L}0-9+._-]*$/u, 'mã chỉ gồm chữ, số, dấu gạch và dấu chấm');
export const day = z
  .string({ error: 'thiếu ngày' })
  .refine(isLocalDate, 'phải là một ngày có thật, viết năm-tháng-ngày');
export const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'phải là tháng-ngày, ví dụ "12-10"');
export const count = z.int({ error: 'phải là số nguyên' }).nonnegative('không được âm');
export const share = z
  .strictObject(
    { num: count, den: count.positive('mẫu số phải lớn hơn 0') },
    { error: 'tỷ lệ phải có num (tử số) và den (mẫu số)' },
  )
  .refine(({ num, den }) => num <= den, 'tỷ lệ không được quá 1');

export const cite = z.strictObject(
  {
    instrument: code,
    clause: text,
    confidence: z.enum(['V', 'V2', 'M', 'U'], { error: 'thiếu độ tin cậy, chọn V, V2, M hoặc U' }),
  },
  { error: 'thiếu căn cứ (cite): văn bản, điều khoản, độ tin cậy' },
);

/** Validity and source that every row has. */
export const dated = { from: day, to: day.nullable().default(null), cite };

export const subjectKind = z.enum(['person', 'collective', 'household']);
export const ratingLevel = z.enum(['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh']);
export const commendationType = z.enum([
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
export const awards = z.array(code).min(1, 'phải nêu ít nhất một khen thưởng');
export const levels = z.array(code).min(1);
