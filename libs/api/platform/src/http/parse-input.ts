import type { Endpoint } from '@gs/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemError, type FieldError } from '../problems/problem-error';
import { escapePointer, unusableCharacters } from './characters';

/** Everything sent, parsed by the contract. @throws ProblemError VALIDATION_FAILED with a pointer to each fault */
export function parseInput(
  endpoint: Endpoint,
  request: FastifyRequest,
): { params: unknown; query: unknown; body: unknown } {
  const errors: FieldError[] = [];
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodType | undefined): unknown => {
    if (schema === undefined) return undefined;
    const sent: unknown = request[name] ?? {};
    const unusable = unusableCharacters(sent, `/${name}`);
    errors.push(...unusable);
    const result = schema.safeParse(sent);
    if (result.success) return result.data;
    // A text that cannot be used is told once, not also as too long or of the wrong form.
    if (unusable.length > 0) return undefined;
    errors.push(
      ...result.error.issues.map((issue) => ({
        pointer: `/${[name, ...issue.path].map(escapePointer).join('/')}`,
        detail: sentence(issue),
      })),
    );
    return undefined;
  };
  const input = {
    params: part('params', endpoint.params),
    query: part('query', endpoint.query),
    body: part('body', endpoint.body),
  };
  // A malformed identifier in the path is a page that does not exist, not a form to correct.
  if (errors.some((error) => error.pointer.startsWith('/params/'))) throw new ProblemError('NOT_FOUND');
  if (errors.length > 0) throw new ProblemError('VALIDATION_FAILED', {}, errors);
  return input;
}

/** Vietnamese for zod's own messages; a message that the contract wrote itself is kept. */
function sentence(issue: z.core.$ZodIssue): string {
  if (/[^\x00-\x7f]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'Cần điền mục này.' : `Cần ít nhất ${issue.minimum} ký tự.`;
      if (issue.origin === 'array' || issue.origin === 'set') return `Cần ít nhất ${issue.minimum} mục.`;
      return `Không được nhỏ hơn ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'string') return `Không được quá ${issue.maximum} ký tự.`;
      if (issue.origin === 'array' || issue.origin === 'set') return `Không được quá ${issue.maximum} mục.`;
      return `Không được lớn hơn ${issue.maximum}.`;
    case 'invalid_type':
      return issue.input === undefined || issue.message.includes('received undefined')
        ? 'Cần điền mục này.'
        : 'Nội dung không đúng loại.';
    case 'invalid_value':
      return 'Chọn một trong các mục có sẵn.';
    case 'unrecognized_keys':
      return `Không nhận: ${issue.keys.join(', ')}.`;
    default:
      return 'Nội dung chưa đúng dạng.';
  }
}
