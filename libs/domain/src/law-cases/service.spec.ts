import { evaluate, type Facts, type Finding } from '../index';
import { held, person, provesTheLaw } from './case.fixture';

const retiredOn = '2026-01-01';
const service = (
  posts: NonNullable<Facts['service']>['posts'],
  more: Partial<NonNullable<Facts['service']>> = {},
  sex: 'male' | 'female' = 'male',
): Facts =>
  person({
    type: 'cong-hien',
    subject: { kind: 'person', id: 'p', sex, workerClass: 'cadre' },
    service: { posts, retiredOn, faultInOffice: false, ...more },
  });
const post = (code: string, from: string, to: string, countedAs?: string) => ({ post: code, from, to, countedAs });
const director = (from: string, to = '2025-12-31') => post('giam-doc-so', from, to);

provesTheLaw('Quá trình cống hiến (ND152 Điều 4.7, 9; bảng thời gian giữ chức vụ)', [
  {
    name: 'case 31: a woman leader who needs 15 years and has 10 → met, a third less (ND152 Điều 4.7)',
    award: 'hcld-1',
    facts: service([director('2016-01-01')], {}, 'female'),
    verdict: 'eligible',
    proves: {
      'hcld-1-merit.service': 'met',
      'hcld-1-merit.service.tenure': 'met',
      'hcld-1-merit.service.retired': 'met',
      'hcld-1-merit.service.clean': 'met',
      'hcld-1-merit.service.once': 'met',
      'hcld-1-merit.chain': '-',
    },
  },
  {
    name: 'case 31: the same in a group with a later retirement age → not reduced (ND152 Điều 4.7)',
    award: 'hcld-1',
    facts: service([director('2016-01-01')], { laterRetirement: true }, 'female'),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unmet warn', 'hcld-1-merit': 'unmet warn' },
  },
  {
    name: 'case 31: one month short of ten years → not met (ND152 Điều 4.7)',
    award: 'hcld-1',
    facts: service([director('2016-02-01')], {}, 'female'),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unmet warn' },
  },
  {
    name: 'a man with 10 of 15 years as director → not met (bảng thời gian)',
    award: 'hcld-1',
    facts: service([director('2016-01-01')]),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unmet warn' },
  },
  {
    name: 'sex is not told and ten years would do for a woman → not known, never failed (ND152 Điều 4.7)',
    award: 'hcld-1',
    facts: { ...service([director('2016-01-01')]), subject: { kind: 'person', id: 'p' } },
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unknown' },
  },
  {
    name: 'fifteen years to the day, from the middle of a month → met (bảng thời gian)',
    award: 'hcld-1',
    facts: service([director('2010-07-16', '2025-07-15')]),
    verdict: 'eligible',
    proves: { 'hcld-1-merit.service.tenure': 'met' },
  },
  {
    name: 'one day less than fifteen years → not met (bảng thời gian)',
    award: 'hcld-1',
    facts: service([director('2010-07-16', '2025-07-14')]),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unmet warn' },
  },
  {
    name: 'two posts held at the same time count once, at the higher (ND152 Điều 9)',
    award: 'hcld-1',
    facts: service([director('2014-01-01'), post('uv-bch-tinh-uy', '2014-01-01', '2025-12-31')]),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unmet warn' },
  },
  {
    name: '4 years Phó Chủ tịch tỉnh are too few and are added to 11 years director: 15 → met (ND152 Điều 9)',
    award: 'hcld-1',
    facts: service([director('2011-01-01', '2021-12-31'), post('pho-chu-tich-ubnd-tinh', '2022-01-01', '2025-12-31')]),
    verdict: 'eligible',
    proves: { 'hcld-1-merit.service.tenure': 'met' },
  },
  {
    name: '11 years director add nothing to 4 years Phó Chủ tịch tỉnh at the higher post (ND152 Điều 9)',
    award: 'hcld-1',
    facts: service([director('2012-01-01', '2021-12-31'), post('pho-chu-tich-ubnd-tinh', '2022-01-01', '2025-12-31')]),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.tenure': 'unmet warn' },
  },
  {
    name: 'moved from Chủ tịch tỉnh to director by reorganisation: counted at the former post to the end of the term (ND152 Điều 9)',
    award: 'hcld-1',
    facts: service([
      post('chu-tich-ubnd-tinh', '2021-01-01', '2023-06-30'),
      post('giam-doc-so', '2023-07-01', '2025-12-31', 'chu-tich-ubnd-tinh'),
    ]),
    verdict: 'eligible',
    proves: { 'hcld-1-merit.service.tenure': 'met' },
  },
  {
    name: 'not retired yet → too early (ND152 Điều 9)',
    award: 'hcld-1',
    facts: service([director('2005-01-01')], { retiredOn: undefined }),
    verdict: 'ineligible',
    proves: { 'hcld-1-merit.service.retired': 'unmet', 'hcld-1-merit.service': 'unmet block' },
  },
  {
    name: 'disciplined while director → never (ND152 Điều 9)',
    award: 'hcld-1',
    facts: {
      ...service([director('2005-01-01')], { faultInOffice: undefined }),
      discipline: [{ from: '2012-01-01', to: '2012-12-31', form: 'Khiển trách' }],
    },
    verdict: 'ineligible',
    proves: { 'hcld-1-merit.service.clean': 'unmet' },
  },
  {
    name: 'nobody has said whether there was a fault in office → not known (ND152 Điều 9)',
    award: 'hcld-1',
    facts: service([director('2005-01-01')], { faultInOffice: undefined }),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service.clean': 'unknown' },
  },
  {
    name: 'rewarded for long service before → not again under new equivalences (ND152 Điều 9)',
    award: 'hcld-1',
    facts: {
      ...service([director('2005-01-01')]),
      grants: held('hcld-3', 2021).map((grant) => ({ ...grant, form: 'cong-hien' as const })),
    },
    verdict: 'ineligible',
    proves: { 'hcld-1-merit.service.once': 'unmet' },
  },
  {
    name: 'Phó Bí thư Tỉnh ủy 3 years → HCLĐ Nhì (NĐ98 Điều 17)',
    award: 'hcld-2',
    facts: service([post('pho-bi-thu-tinh-uy', '2023-01-01', '2025-12-31')]),
    verdict: 'eligible',
    proves: {
      'hcld-2-merit.service': 'met',
      'hcld-2-merit.service.tenure': 'met',
      'hcld-2-merit.service.retired': 'met',
      'hcld-2-merit.service.clean': 'met',
      'hcld-2-merit.service.once': 'met',
    },
  },
  {
    name: 'director 12 years, wars not told → the row asks for both wars: not known (NĐ98 Điều 17)',
    award: 'hcld-2',
    facts: service([director('2014-01-01')]),
    verdict: 'unclear',
    proves: { 'hcld-2-merit.service.tenure': 'unknown' },
  },
  {
    name: 'director 12 years who served in no war → not HCLĐ Nhì by that row (NĐ98 Điều 17)',
    award: 'hcld-2',
    facts: service([director('2014-01-01')], { bothWars: false }),
    verdict: 'unclear',
    proves: { 'hcld-2-merit.service.tenure': 'unmet warn' },
  },
  {
    name: 'the same received under NĐ 98, whose row was read; that Điều 43 names long service was not → warned',
    award: 'hcld-2',
    facts: {
      ...service([director('2012-01-01', '2024-12-31')], { bothWars: false, retiredOn: '2025-01-01' }),
      receivedOn: '2025-06-01',
    },
    verdict: 'unclear',
    proves: { 'hcld-2-merit.service.tenure': 'unmet block', 'hcld-2-merit.service': 'unmet warn' },
  },
  {
    name: 'director 10 years with both wars → HCLĐ Nhì (NĐ98 Điều 17)',
    award: 'hcld-2',
    facts: service([director('1976-01-01', '1985-12-31')], { bothWars: true }),
    verdict: 'eligible',
    proves: { 'hcld-2-merit.service.tenure': 'met' },
  },
  {
    name: 'Vụ trưởng 6 years → HCLĐ Ba (ND152 Điều 21)',
    award: 'hcld-3',
    facts: service([post('vu-truong', '2020-01-01', '2025-12-31')]),
    verdict: 'eligible',
    proves: {
      'hcld-3-merit.service': 'met',
      'hcld-3-merit.service.tenure': 'met',
      'hcld-3-merit.service.retired': 'met',
      'hcld-3-merit.service.clean': 'met',
      'hcld-3-merit.service.once': 'met',
    },
  },
  {
    name: 'director 12 years for HCLĐ Ba: the local posts of that row were not read → not known (ND152 Điều 21)',
    award: 'hcld-3',
    facts: service([director('2014-01-01')]),
    verdict: 'unclear',
    proves: { 'hcld-3-merit.service.tenure': 'unknown' },
  },
  {
    name: 'Bí thư Tỉnh ủy 13 years → HC Độc lập Nhất (bảng thời gian)',
    award: 'hc-doc-lap-1',
    facts: service([post('bi-thu-tinh-uy', '2013-01-01', '2025-12-31')]),
    verdict: 'eligible',
    proves: {
      'hc-doc-lap-1-merit': 'met',
      'hc-doc-lap-1-merit.merit': '-',
      'hc-doc-lap-1-merit.service': 'met',
      'hc-doc-lap-1-merit.service.tenure': 'met',
      'hc-doc-lap-1-merit.service.retired': 'met',
      'hc-doc-lap-1-merit.service.clean': 'met',
      'hc-doc-lap-1-merit.service.once': 'met',
    },
  },
  {
    name: 'Bí thư Tỉnh ủy 8 years → HC Độc lập Nhì (bảng thời gian)',
    award: 'hc-doc-lap-2',
    facts: service([post('bi-thu-tinh-uy', '2018-01-01', '2025-12-31')]),
    verdict: 'eligible',
    proves: {
      'hc-doc-lap-2-merit': 'met',
      'hc-doc-lap-2-merit.merit': '-',
      'hc-doc-lap-2-merit.service': 'met',
      'hc-doc-lap-2-merit.service.tenure': 'met',
      'hc-doc-lap-2-merit.service.retired': 'met',
      'hc-doc-lap-2-merit.service.clean': 'met',
      'hc-doc-lap-2-merit.service.once': 'met',
    },
  },
  {
    name: 'Chủ tịch UBND tỉnh 8 years → HC Độc lập Ba (bảng thời gian)',
    award: 'hc-doc-lap-3',
    facts: service([post('chu-tich-ubnd-tinh', '2018-01-01', '2025-12-31')]),
    verdict: 'eligible',
    proves: {
      'hc-doc-lap-3-merit': 'met',
      'hc-doc-lap-3-merit.merit': '-',
      'hc-doc-lap-3-merit.service': 'met',
      'hc-doc-lap-3-merit.service.tenure': 'met',
      'hc-doc-lap-3-merit.service.retired': 'met',
      'hc-doc-lap-3-merit.service.clean': 'met',
      'hc-doc-lap-3-merit.service.once': 'met',
    },
  },
  {
    name: 'Chủ tịch UBND tỉnh 7 years → not HC Độc lập Ba (bảng thời gian)',
    award: 'hc-doc-lap-3',
    facts: service([post('chu-tich-ubnd-tinh', '2019-01-01', '2025-12-31')]),
    verdict: 'unclear',
    proves: { 'hc-doc-lap-3-merit.service.tenure': 'unmet warn' },
  },
]);

provesTheLaw('Cống hiến khi hồ sơ không ghi loại hình', [
  {
    name: 'case 31: posts on record and no type named → long service is looked at with the other grounds (ND152 Điều 4.7)',
    award: 'hcld-1',
    facts: { ...service([director('2016-01-01')], {}, 'female'), type: undefined },
    verdict: 'eligible',
    proves: { 'hcld-1-merit.service': 'met', 'hcld-1-merit.chain': 'unknown' },
  },
  {
    name: 'no posts on record and no type named → a dossier of merit, long service does not concern it',
    award: 'hcld-1',
    facts: person({}),
    verdict: 'unclear',
    proves: { 'hcld-1-merit.service': '-', 'hcld-1-merit.chain': 'unknown' },
  },
]);

it('the years are told of the post that was held, not of one of the same rank beside it in the table', () => {
  const { findings } = evaluate('hcld-1', service([director('2005-01-01')]));
  const all = (list: readonly Finding[]): Finding[] => list.flatMap((item) => [item, ...all(item.limbs ?? [])]);
  const tenure = all(findings).find(({ check }) => check === 'tenure');
  expect(tenure?.facts).toMatchObject({ post: 'Giám đốc sở và tương đương' });
});
