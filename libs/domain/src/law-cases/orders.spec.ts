import { granted } from '../eligibility/facts.fixture';
import { held, person, provesTheLaw, rates, said, worker } from './case.fixture';

const chained = (letters: string, ...years: readonly number[]) => ({
  ratings: rates(2020, letters),
  grants: [...held('bk-ttg', 2019), ...held('cstd-co-so', ...years)],
});

provesTheLaw('Huân chương Lao động, công trạng (L2022 Điều 42 - 44)', [
  {
    name: 'case 36: BKTTg 2019; 2020 - 2025 all HTT, none HTXS; 03 CSTĐCS → not HCLĐ Ba, one year HTXSNV is asked (Điều 44.1e)',
    award: 'hcld-3',
    facts: person({ ...chained('TTTTTT', 2021, 2023, 2025), achievements: [] }),
    verdict: 'ineligible',
    proves: {
      'hcld-3-merit.chain': 'unmet',
      'hcld-3-merit.sudden': 'unmet',
      'hcld-3-merit.invention': 'unmet',
      'hcld-3-merit.contribution': 'unmet',
    },
  },
  {
    name: 'case 36 with one year HTXSNV → HCLĐ Ba (Điều 44.1e)',
    award: 'hcld-3',
    facts: person(chained('TTTXTT', 2021, 2023, 2025)),
    verdict: 'eligible',
    proves: { 'hcld-3-merit': 'met', 'hcld-3-merit.chain': 'met' },
  },
  {
    name: 'case 36 where no ground but the chain was looked at → the chain is unmet, other grounds stay open (Điều 44)',
    award: 'hcld-3',
    facts: person(chained('TTTTTT', 2021, 2023, 2025)),
    verdict: 'unclear',
    proves: { 'hcld-3-merit.chain': 'unmet', 'hcld-3-merit.sudden': 'unknown' },
  },
  {
    name: 'BKTTg 2021 → four years since are not five (Điều 44.1e, G13)',
    award: 'hcld-3',
    facts: person({
      ratings: rates(2020, 'XXXXXX'),
      grants: [...held('bk-ttg', 2021), ...held('cstd-co-so', 2022, 2023, 2025)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: { 'hcld-3-merit.chain': 'unmet' },
  },
  {
    name: 'proposed in the course of 2026 on 2021 - 2025: the year that is not over is left out (Điều 44.1e)',
    award: 'hcld-3',
    facts: person({
      year: 2026,
      receivedOn: '2026-06-01',
      ratings: rates(2021, 'TTXTT'),
      grants: [...held('bk-ttg', 2020), ...held('cstd-co-so', 2021, 2022, 2023)],
    }),
    verdict: 'eligible',
    proves: { 'hcld-3-merit.chain': 'met' },
  },
  {
    name: 'HCLĐ Ba 2019; five years HTT, two of them HTXS, one CSTĐ tỉnh → HCLĐ Nhì (Điều 43.1)',
    award: 'hcld-2',
    facts: person({ ratings: rates(2020, 'TXTTXT'), grants: [...held('hcld-3', 2019), ...held('cstd-tinh', 2024)] }),
    verdict: 'eligible',
    proves: { 'hcld-2-merit': 'met', 'hcld-2-merit.chain': 'met' },
  },
  {
    name: 'the same with one year HTXS → not HCLĐ Nhì, two are asked (Điều 43.1)',
    award: 'hcld-2',
    facts: person({
      ratings: rates(2020, 'TXTTTT'),
      grants: [...held('hcld-3', 2019), ...held('cstd-tinh', 2024)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: {
      'hcld-2-merit.chain': 'unmet',
      'hcld-2-merit.sudden': 'unmet',
      'hcld-2-merit.prize': 'unmet',
      'hcld-2-merit.invention': 'unmet',
      'hcld-2-merit.contribution': 'unmet',
    },
  },
  {
    name: 'the same without CSTĐ tỉnh → CSTĐCS do not take its place (Điều 43.1)',
    award: 'hcld-2',
    facts: person({
      ratings: rates(2020, 'TXTTXT'),
      grants: [...held('hcld-3', 2019), ...held('cstd-co-so', 2021, 2022, 2023)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: { 'hcld-2-merit.chain': 'unmet' },
  },
  {
    name: 'HCLĐ Nhất: the counts of Điều 42 were not read, so nothing is guessed (Điều 42)',
    award: 'hcld-1',
    facts: person({ ratings: rates(2019, 'XXXXXXX'), grants: held('hcld-2', 2018) }),
    verdict: 'unclear',
    proves: { 'hcld-1-merit': 'unknown', 'hcld-1-merit.chain': 'unknown warn' },
  },
  {
    name: 'a farmer outstanding in a provincial movement of five years → HCLĐ Ba (Điều 44.2)',
    award: 'hcld-3',
    facts: worker({
      movements: [{ of: 'movement', launchedBy: 'tinh', name: 'Nông thôn mới', years: 5, leads: true }],
    }),
    verdict: 'eligible',
    proves: { 'hcld-3-merit.worker-movement': 'met' },
  },
  {
    name: 'an invention in one field → HCLĐ Ba (Điều 44.1)',
    award: 'hcld-3',
    facts: person({ achievements: said('phat-minh') }),
    verdict: 'eligible',
    proves: { 'hcld-3-merit.invention': 'met' },
  },
  {
    name: 'exceptionally great merit → HC Sao vàng for a person (Điều 34)',
    award: 'hc-sao-vang',
    facts: person({ achievements: said('cong-lao') }),
    verdict: 'eligible',
    proves: { 'hc-sao-vang-merit.merit': 'met' },
  },
]);

provesTheLaw('Mỗi năm một khen thưởng cấp Nhà nước (NĐ98 Điều 30)', [
  {
    name: 'BKTTg of the same year → a second State award is warned of, from memory (G12)',
    award: 'hcld-3',
    facts: person({
      ...chained('TTTXTT', 2021, 2023, 2025),
      grants: [...chained('', 2021, 2023, 2025).grants, ...held('co-chinh-phu', 2025)],
    }),
    verdict: 'unclear',
    proves: { 'hcld-3-merit.chain': 'met', 'one-state-award-a-year': 'unmet warn' },
  },
  {
    name: 'another State award is asked for in the same year → a person keeps one (G12)',
    award: 'hcld-3',
    facts: person({ ...chained('TTTXTT', 2021, 2023, 2025), sameYearNominations: ['cstd-toan-quoc'] }),
    verdict: 'unclear',
    proves: { 'one-state-award-a-year': 'unknown warn' },
  },
  {
    name: 'for long service the rule does not hold (G12)',
    award: 'hcld-1',
    facts: person({ type: 'cong-hien', grants: held('bk-ttg', 2025) }),
    verdict: 'unclear',
    proves: { 'one-state-award-a-year': '-' },
  },
  {
    name: 'a sudden State award of the same year does not count (G12)',
    award: 'hcld-3',
    facts: person({
      ...chained('TTTXTT', 2021, 2023, 2025),
      grants: [...chained('', 2021, 2023, 2025).grants, granted('hc-dung-cam', 2025, 'dot-xuat')],
    }),
    verdict: 'eligible',
    proves: { 'one-state-award-a-year': 'met' },
  },
]);

const posted = (from: string, councilOn: string) => ({
  ...chained('TTTXTT', 2021, 2023, 2025),
  posting: { from, councilOn },
});

provesTheLaw('Công khai trước phiên họp (NĐ98 Điều 46.2, ND152 Điều 44)', [
  {
    name: 'case 37: posted 02/11/2026, council on 10/11/2026 → six of ten days, warned under ND152 (Điều 44.2)',
    award: 'hcld-3',
    facts: person({ receivedOn: '2026-09-20', ...posted('2026-11-02', '2026-11-10') }),
    verdict: 'unclear',
    proves: { 'public-posting': 'unmet warn' },
  },
  {
    name: 'case 37: council on 16/11/2026, the tenth day itself → still too early (Điều 44.2)',
    award: 'hcld-3',
    facts: person({ receivedOn: '2026-09-20', ...posted('2026-11-02', '2026-11-16') }),
    verdict: 'unclear',
    proves: { 'public-posting': 'unmet warn' },
  },
  {
    name: 'case 37: council on 17/11/2026, the earliest regular day (Điều 44.2)',
    award: 'hcld-3',
    facts: person({ receivedOn: '2026-09-20', ...posted('2026-11-02', '2026-11-17') }),
    verdict: 'eligible',
    proves: { 'public-posting': 'met' },
  },
  {
    name: 'under NĐ 98 ten working days are a hard minimum → refused (NĐ98 Điều 46.2)',
    award: 'hcld-3',
    facts: person({
      receivedOn: '2025-06-30',
      ...posted('2025-06-02', '2025-06-10'),
      year: 2024,
      ratings: rates(2020, 'TTTXT'),
      grants: [...held('bk-ttg', 2019), ...held('cstd-co-so', 2021, 2022, 2023)],
    }),
    verdict: 'ineligible',
    proves: { 'hcld-3-merit.chain': 'met', 'public-posting': 'unmet block' },
  },
  {
    name: 'one day later, under ND152, the same is warned of (ND152 Điều 44.2)',
    award: 'hcld-3',
    facts: person({
      receivedOn: '2025-07-01',
      ...posted('2025-07-02', '2025-07-10'),
      year: 2024,
      ratings: rates(2020, 'TTTXT'),
      grants: [...held('bk-ttg', 2019), ...held('cstd-co-so', 2021, 2022, 2023)],
    }),
    verdict: 'unclear',
    proves: { 'public-posting': 'unmet warn' },
  },
  {
    name: 'posted over Tết 2026: holidays do not count (NĐ98 Điều 46.2)',
    award: 'hcld-3',
    facts: person(posted('2026-02-10', '2026-03-04')),
    verdict: 'eligible',
    proves: { 'public-posting': 'met' },
  },
  {
    name: 'posted over Tết 2026, council one working day earlier → too early (NĐ98 Điều 46.2)',
    award: 'hcld-3',
    facts: person(posted('2026-02-10', '2026-03-03')),
    verdict: 'unclear',
    proves: { 'public-posting': 'unmet warn' },
  },
]);
