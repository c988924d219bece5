import { z } from 'zod';

function isDayOfCalendar(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const id = z.uuid();
/** A day of the calendar, from the year 1000 on: 30 February is refused here, not by the database. */
export const localDate = z
  .string()
  .regex(/^[1-9]\d{3}-\d{2}-\d{2}$/, { error: 'Ngày phải có dạng năm-tháng-ngày', abort: true })
  .refine(isDayOfCalendar, 'Ngày này không có trong lịch');
export const instant = z.iso.datetime({ offset: true });
export const year = z.coerce.number().int().min(1945).max(2100);
export const subjectKind = z.enum(['person', 'collective', 'household']);
export type SubjectKind = z.output<typeof subjectKind>;
export const idParams = z.object({ id });
/** Optimistic lock: the version the form was opened with. */
export const version = z.int32().min(1);
export const versioned = z.object({ version });

export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** A page of a list: `total` counts all rows that match, `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int() });

export const awardRef = z.object({ code: z.string(), name: z.string(), shortName: z.string() });
/** How many of each kind of subject. */
export const counts = z.object({ person: z.number().int(), collective: z.number().int(), household: z.number().int() });
export const organisationRef = z.object({ id, code: z.string(), name: z.string() });
export const named = z.object({ id, name: z.string() });
/** A sentence of one line: trimmed, not empty, of sane length. */
export const line = z.string().trim().min(1, 'Cần điền ô này').max(500, 'Tối đa 500 ký tự');
export const text = z.string().trim().max(20_000, 'Tối đa 20.000 ký tự');
/** `paper.format`, e.g. `nominee-list` + `pdf`. */
export const paperFormat = z.enum(['pdf', 'docx']);
