/// <reference types="jest" />
import fc from 'fast-check';
import { formatDate } from '../data/format';
import { readDate } from './date-input';

describe('a date typed by an officer', () => {
  it.each(['26/11/2026', '26-11-2026', '26.11.2026', '26 11 2026', '26112026', '2026-11-26', ' 26/11/2026 '])(
    'reads «%s»',
    (typed) => {
      expect(readDate(typed)).toEqual({ kind: 'date', value: '2026-11-26' });
    },
  );

  it('names the date that does not exist', () => {
    expect(readDate('31/2/1985')).toEqual({ kind: 'fault', say: 'Không có ngày 31/02/1985. Xem lại ngày, tháng.' });
  });

  it('says how to write what it cannot read, and takes an empty box as no date', () => {
    expect(readDate('hôm qua')).toMatchObject({ kind: 'fault' });
    expect(readDate('  ')).toEqual({ kind: 'empty' });
  });

  it('reads back every date as it shows it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDate(formatDate(day))).toEqual({ kind: 'date', value: day });
        },
      ),
    );
  });
});
