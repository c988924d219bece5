import { decodeCursor, encodeCursor } from './cursor';

const id = '01a20268-62a9-7b39-869c-86e88b2dd90d';

describe('where the next page begins', () => {
  it.each(['2026-11-22 01:00:08.995+00', '2026-11-22 01:00:08+00', '2026-11-22 06:30:08.123456+05:30'])(
    'is read back as PostgreSQL wrote it: %s',
    (at) => expect(decodeCursor(encodeCursor([at, id]), 'timestamptz')).toEqual([at, id]),
  );

  it('is read back as a place in the order of a list', () => {
    expect(decodeCursor(encodeCursor([1049, id]), 'int')).toEqual(['1049', id]);
    expect(decodeCursor(undefined, 'int')).toBeNull();
  });

  it.each([['2026-02-30 01:00:00+00', id], ['hôm qua', id], ['2026-11-22 01:00:00+00', '1'], []])(
    'is refused when it was not made here: %s %s',
    (...parts) => expect(() => decodeCursor(encodeCursor(parts), 'timestamptz')).toThrow(),
  );
});
