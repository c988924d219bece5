import { z } from 'zod';

export const id = z.uuid();
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Ngày phải có dạng năm-tháng-ngày');
export const instant = z.iso.datetime({ offset: true });
export const year = z.coerce.number().int().min(1945).max(2100);
export const subjectKind = z.enum(['person', 'collective', 'household']);
export type SubjectKind = z.output<typeof subjectKind>;
export const idParams = z.object({ id });
/** Optimistic lock: the version the form was opened with. */
export const version = z.number().int().min(1);
export const versioned = z.object({ version });

export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** A page of a list: `total` counts all rows that match, `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int() });

export const organisationRef = z.object({ id, code: z.string(), name: z.string() });
export const named = z.object({ id, name: z.string() });
/** A sentence of one line: trimmed, not empty, of sane length. */
export const line = z.string().trim().min(1, 'Cần điền ô này').max(500, 'Tối đa 500 ký tự');
export const text = z.string().trim().max(20_000, 'Tối đa 20.000 ký tự');
/** `paper.format`, e.g. `nominee-list` + `pdf`. */
export const paperFormat = z.enum(['pdf', 'docx']);
