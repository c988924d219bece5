import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { OperatorError } from '../report';

/** Reads a JSON file of a known shape. @throws OperatorError that names what does not fit */
export function readJson<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new OperatorError(`${basename(file)}: không đọc được (${error instanceof Error ? error.message : ''}).`);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new OperatorError(`${basename(file)}: nội dung chưa đúng.\n${faults.join('\n')}`);
}
