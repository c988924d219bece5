import { routeFor } from './route-for';

const on = '2026-11-22';
const shape = (award: string, level: string, kind: string, date = on): string[] | null =>
  routeFor(award, { level, kind }, date)?.map((step) => `${step.kind}@${step.at}`) ?? null;

describe('the routing table', () => {
  it.each([
    ['ldtt', 'xa', 'UBND', ['council@self', 'decision@self']],
    ['cstd-co-so', 'xa', 'UBND', ['council@self', 'decision@self']],
    ['gk-xa', 'xa', 'UBND', ['council@self', 'decision@self']],
    ['cstd-co-so', 'co-so', 'truong-hoc', ['unit-council@self', 'appraisal@xa', 'council@xa', 'decision@xa']],
    ['tt-ldtt', 'co-so', 'y-te', ['unit-council@self', 'appraisal@xa', 'council@xa', 'decision@xa']],
    ['gk-so', 'tinh', 'so-nganh', ['council@self', 'decision@self']],
    ['bk-tinh', 'co-so', 'truong-hoc', ['unit-council@self', 'appraisal@tinh', 'council@tinh', 'decision@tinh']],
    ['bk-tinh', 'tinh', 'so-nganh', ['unit-council@self', 'appraisal@tinh', 'council@tinh', 'decision@tinh']],
    ['tt-ldxs', 'xa', 'UBND', ['unit-council@self', 'appraisal@tinh', 'council@tinh', 'decision@tinh']],
    ['ldtt', 'co-so', 'doanh-nghiep', ['council@self', 'decision@self']],
    ['bk-ttg', 'xa', 'UBND', null],
  ])('%s from %s (%s)', (award, level, kind, expected) => {
    expect(shape(award, level, kind)).toEqual(expected);
  });

  it('goes through the district until 30/6/2025', () => {
    expect(shape('cstd-co-so', 'co-so', 'truong-hoc', '2025-06-30')).toEqual([
      'unit-council@self',
      'appraisal@huyen',
      'council@huyen',
      'decision@huyen',
    ]);
    expect(shape('cstd-co-so', 'huyen', 'UBND', '2025-06-30')).toEqual(['council@self', 'decision@self']);
    expect(shape('cstd-co-so', 'huyen', 'UBND', '2025-07-01')).toBeNull();
  });

  it('gives the appraisal its working days and its office', () => {
    const appraisal = routeFor('bk-tinh', { level: 'xa', kind: 'UBND' }, on)?.[1];
    expect(appraisal).toMatchObject({ kind: 'appraisal', office: 'emulation-office', workingDays: 20 });
  });
});
