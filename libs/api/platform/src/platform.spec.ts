import { problems } from '@gs/contracts';
import * as fc from 'fast-check';
import { contentHash } from './audit/audit';
import { ShiftedClock } from './clock/clock';
import { loadConfig } from './config/config';
import { contentDisposition } from './http/send-file';
import { uuidv7 } from './ids/ids';
import { RateLimit } from './limits/rate-limit';
import { sqlErrorOf } from './problems/constraints';
import { ProblemError } from './problems/problem-error';
import { problemBody, toProblemError } from './problems/problem.filter';

const url = 'postgresql://a:b@127.0.0.1/c';

test('after seven in the evening in London it is already tomorrow in the office', () => {
  expect(new ShiftedClock(new Date('2026-01-31T16:59:59Z'), true).today()).toBe('2026-01-31');
  expect(new ShiftedClock(new Date('2026-01-31T17:00:00Z'), true).today()).toBe('2026-02-01');
});

test('identifiers sort by the time they were made', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (at) => {
      expect(uuidv7(at)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuidv7(at) < uuidv7(at + 1)).toBe(true);
    }),
  );
});

test('identifiers made within one millisecond stay in the order they were made', () => {
  const at = Date.now();
  const made = Array.from({ length: 20_000 }, () => uuidv7(at));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test('a clock may be set for the demonstration, never in production', () => {
  const at = { DATABASE_URL: url, GS_NOW: '2026-01-15T08:00:00+07:00' };
  expect(loadConfig(at).now?.toISOString()).toBe('2026-01-15T01:00:00.000Z');
  expect(() => loadConfig({ ...at, NODE_ENV: 'production' })).toThrow('GS_NOW');
  expect(() => loadConfig({ DATABASE_URL: 'mysql://x' })).toThrow('DATABASE_URL');
});

test('a problem says what to do with its numbers filled in, and nothing technical', () => {
  const problem = new ProblemError('QUORUM_NOT_MET', { needed: 10, total: 15, have: 9 });
  expect(problem.detail).toContain('Cần 10 trong 15 thành viên; hiện có 9.');
  const body = problemBody(toProblemError(new Error('relation "x" does not exist')), 't');
  expect(body).toMatchObject({ code: 'INTERNAL', detail: problems.INTERNAL.detail, traceId: 't' });
  expect(JSON.stringify(body)).not.toContain('relation');
  expect(toProblemError({ code: '57P01' }).code).toBe('UNAVAILABLE');
  expect(toProblemError({ statusCode: 413 }).code).toBe('PAYLOAD_TOO_LARGE');
});

test('a PostgreSQL error is found inside what the driver wrapped around it', () => {
  expect(sqlErrorOf({ driverError: { code: '23505', constraint: 'a_unique' } })).toEqual({
    code: '23505',
    constraint: 'a_unique',
  });
  expect(sqlErrorOf({ code: 'ENOENT' })).toBeNull();
});

test('the same content has the same hash, in whatever order its fields stand', () => {
  expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentHash({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }));
});

test('a file name can neither break the header nor leave its folder', () => {
  expect(contentDisposition('Đề "nghị"\r\nX: 1.pdf', false)).toBe(
    `attachment; filename="De _nghi___X_ 1.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%22ngh%E1%BB%8B%22%0D%0AX%3A%201.pdf`,
  );
});

test('a visitor in a hurry waits; after a minute the bucket is full again', () => {
  const limit = new RateLimit({ publicPerMinute: 3 });
  expect([0, 0, 0, 0].map((at) => limit.take('a', at))).toEqual([true, true, true, false]);
  expect(limit.take('b', 0)).toBe(true);
  expect([60_000, 60_000, 60_000, 60_000].map((at) => limit.take('a', at))).toEqual([true, true, true, false]);
});
