import type { CouncilMemberView } from '@gs/contracts';
import { dayBefore, firstDayOf, shiftOf, standsOn } from './on-day';

const seat = (change: Partial<CouncilMemberView>): CouncilMemberView => ({
  id: crypto.randomUUID(),
  seat: 1,
  name: 'Bà Nông Thị Hồng Lan',
  position: 'Phó Chủ tịch UBND tỉnh',
  role: 'member',
  accountId: null,
  personId: null,
  inChargeOfExemplars: false,
  validFrom: '2025-07-01',
  validTo: null,
  ...change,
});

describe('a council on a day', () => {
  it('counts its first and its last day', () => {
    const term = { validFrom: '2021-06-01', validTo: '2025-06-30' };
    expect(['2021-05-31', '2021-06-01', '2025-06-30', '2025-07-01'].map((day) => standsOn(term, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is first looked at on its last day once it has ended', () => {
    expect(firstDayOf({ validFrom: '2021-06-01', validTo: '2025-06-30' }, '2026-10-01')).toBe('2025-06-30');
    expect(firstDayOf({ validFrom: '2027-01-01', validTo: null }, '2026-10-01')).toBe('2027-01-01');
    expect(firstDayOf({ validFrom: '2025-07-01', validTo: null }, '2026-10-01')).toBe('2026-10-01');
  });

  it('knows the day before across a month and a leap day', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });
});

describe('what an amendment did', () => {
  const amendment = {
    effectiveOn: '2026-04-01',
    joined: ['Ông Lò Văn Thịnh', 'Bà Bế Thị Ngọc Yến'],
    left: ['Bà Bế Thị Ngọc Yến', 'Ông Vũ Tiến Dũng'],
  };
  const members = [
    seat({ name: 'Bà Bế Thị Ngọc Yến', role: 'member', validTo: '2026-03-31' }),
    seat({ name: 'Bà Bế Thị Ngọc Yến', role: 'secretary', validFrom: '2026-04-01' }),
    seat({ name: 'Ông Vũ Tiến Dũng', validTo: '2026-03-31' }),
    seat({ name: 'Ông Lò Văn Thịnh', validFrom: '2026-04-01' }),
  ];

  it('tells a seat with another duty as one change, not as a leaving and a joining', () => {
    const shift = shiftOf(amendment, members);
    expect(shift.joined).toEqual(['Ông Lò Văn Thịnh']);
    expect(shift.left).toEqual(['Ông Vũ Tiến Dũng']);
    expect(shift.changed.map(({ name, was, is }) => [name, was.role, is.role])).toEqual([
      ['Bà Bế Thị Ngọc Yến', 'member', 'secretary'],
    ]);
  });

  it('does not take two persons of one name for one', () => {
    const shift = shiftOf({ effectiveOn: '2026-04-01', joined: ['Ông Nguyễn Văn An'], left: ['Ông Nguyễn Văn An'] }, [
      seat({ name: 'Ông Nguyễn Văn An', personId: crypto.randomUUID(), validTo: '2026-03-31' }),
      seat({ name: 'Ông Nguyễn Văn An', personId: crypto.randomUUID(), validFrom: '2026-04-01' }),
    ]);
    expect(shift.changed).toEqual([]);
    expect([shift.joined, shift.left]).toEqual([['Ông Nguyễn Văn An'], ['Ông Nguyễn Văn An']]);
  });
});
