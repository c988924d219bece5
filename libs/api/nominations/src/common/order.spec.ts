import { encodeCursor } from './cursor';
import { afterSql, byDeadline, newest, orderSql, pageOf } from './order';

const id = '019a4b2c-1111-7000-8000-000000000001';

describe('the order of a list', () => {
  it('goes on after the last row shown, the way the list runs', () => {
    const bound: unknown[] = [];
    const bind = (value: unknown): string => `$${bound.push(value)}`;
    expect(afterSql(byDeadline('s.due_on'), 's.id', encodeCursor(['2026-12-18', id]), bind)).toBe(
      ` AND (${byDeadline('s.due_on').key}, s.id) > ($1::date, $2::uuid)`,
    );
    expect(bound).toEqual(['2026-12-18', id]);
    expect(afterSql(newest('n'), 'n.id', encodeCursor(['2026-11-22 01:00:00.123456+00', id]), bind)).toContain('<');
    expect(orderSql(newest('n'), 'n.id')).toBe('n.updated_at DESC, n.id DESC');
  });

  it('refuses a place in a list of another order', () => {
    const cursor = encodeCursor(['2026-12-18', id]);
    expect(() => afterSql(newest('n'), 'n.id', cursor, String)).toThrow();
    expect(() => afterSql(byDeadline('s.due_on'), 's.id', encodeCursor(['7', id]), String)).toThrow();
  });

  it('knows from one row too many that another page follows', () => {
    const rows = ['a', 'b', 'c'].map((name) => ({ id: name, sort: name, total: 9 }));
    expect(pageOf(rows, 2)).toEqual({ shown: rows.slice(0, 2), nextCursor: encodeCursor(['b', 'b']), total: 9 });
    expect(pageOf(rows, 3).nextCursor).toBeNull();
    expect(pageOf([], 3)).toEqual({ shown: [], nextCursor: null, total: 0 });
  });
});
