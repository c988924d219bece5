import { currentRules, Rules, type CutOff, type Dated } from '@gs/domain';
import { cutOffsFor } from './cut-offs';
import { dueOf } from './due';

const cite = { instrument: 'QD638', clause: 'thời hạn giải quyết', confidence: 'V' } as const;
const step = (kind: 'appraisal' | 'council' | 'decision', organisationId: string, workingDays: number | null) => ({
  kind,
  organisationId,
  workingDays,
  cite: { ...cite, clause: kind },
});
const route = [step('appraisal', 'office', 20), step('council', 'province', 15), step('decision', 'province', 5)];

describe('until when a case lies with its holder', () => {
  const held = { holderId: 'office', route, state: 'submitted' };

  it('counts working days, with the clause of the step that acts', () => {
    expect(dueOf({ ...held, dueOn: '2026-12-18' }, '2026-12-14')).toEqual({
      workingDaysLeft: 4,
      dueCite: { ...cite, clause: 'appraisal' },
    });
    expect(dueOf({ ...held, dueOn: '2026-12-18', holderId: 'province', state: 'received' }, '2026-12-21')).toEqual({
      workingDaysLeft: -1,
      dueCite: { ...cite, clause: 'council' },
    });
  });

  it('over Tết only the days that offices work count', () => {
    // From Friday 13 February to Monday 23 February 2026 lie the days of Tết.
    expect(dueOf({ ...held, dueOn: '2026-02-23' }, '2026-02-13').workingDaysLeft).toBeLessThanOrEqual(2);
  });

  it('nobody is told a day while nothing waits', () => {
    expect(dueOf({ ...held, dueOn: null }, '2026-12-14')).toEqual({ workingDaysLeft: null, dueCite: null });
  });
});

describe('yearly last days for handing in', () => {
  const yearEnd: CutOff & Dated<unknown & object> = {
    code: 'cuoi-nam',
    name: 'Tổng kết năm',
    monthDay: '12-10',
    awards: ['bk-tinh'],
    from: '2025-12-15',
    to: null,
    cite,
  };
  const rules = new Rules(
    { ...currentRules().data, cutOffs: [yearEnd, { ...yearEnd, code: 'x', awards: ['ldtt'] }] },
    't',
  );
  const of = (on: string, year = 2026) => cutOffsFor(['bk-tinh'], year, on, rules).map(({ status }) => status);

  it('are ahead, near, then missed by a day', () => {
    expect([of('2026-10-01'), of('2026-12-01'), of('2026-12-10'), of('2026-12-11')]).toEqual([
      ['ahead'],
      ['near'],
      ['near'],
      ['late'],
    ]);
  });

  it('do not hold for years before they were set', () => {
    expect(of('2025-12-11', 2025)).toEqual([]);
  });
});
