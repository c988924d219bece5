import { granted } from '../eligibility/facts.fixture';
import { collective, held, provesTheLaw, rates, said } from './case.fixture';

const twenty = {
  members: 20,
  ldtt: 14,
  cstdCoSo: 1,
  completed: 20,
  disciplined: 0,
  rating: 'hoan-thanh-xuat-sac' as const,
};
const well = { ...twenty, rating: 'hoan-thanh-tot' as const };
const led = (launchedBy: string, of: 'cluster' | 'movement', years = 1, leads = true) => ({
  movements: [{ of, launchedBy, name: 'Khối thi đua số 3', years, leads }],
});

provesTheLaw('Tập thể lao động (L2022 Điều 27, 28)', [
  {
    name: 'case 16: 20 people, 14 LĐTT, 20 complete, 1 CSTĐCS, unit HTXS → TTLĐXS, 70 % exactly (Điều 27.1)',
    award: 'tt-ldxs',
    facts: collective(twenty),
    verdict: 'eligible',
    proves: {
      'tt-ldxs-rating': 'met',
      'tt-ldxs-completed': 'met',
      'tt-ldxs-share': 'met',
      'tt-ldxs-cstd': 'met',
    },
  },
  {
    name: 'case 17: the same with 13 LĐTT → 65 %, not TTLĐXS (Điều 27.1c)',
    award: 'tt-ldxs',
    facts: collective({ ...twenty, ldtt: 13 }),
    verdict: 'ineligible',
    proves: { 'tt-ldxs-share': 'unmet block', 'tt-ldxs-completed': 'met' },
  },
  {
    name: '699 of 1000 LĐTT is 69,9 %, never 70 (Điều 27.1c)',
    award: 'tt-ldxs',
    facts: collective({ ...twenty, members: 1000, ldtt: 699, completed: 1000 }),
    verdict: 'ineligible',
    proves: { 'tt-ldxs-share': 'unmet block' },
  },
  {
    name: '7 of 10 LĐTT is 70 % in whole numbers (Điều 27.1c)',
    award: 'tt-ldxs',
    facts: collective({ ...twenty, members: 10, ldtt: 7, completed: 10 }),
    verdict: 'eligible',
    proves: { 'tt-ldxs-share': 'met' },
  },
  {
    name: '2 of 3 LĐTT is 66,7 % (Điều 28)',
    award: 'tt-ldtt',
    facts: collective({ ...well, members: 3, ldtt: 2, completed: 3 }),
    verdict: 'ineligible',
    proves: { 'tt-ldtt-share': 'unmet block' },
  },
  {
    name: 'no CSTĐCS among them → not TTLĐXS (Điều 27.1d)',
    award: 'tt-ldxs',
    facts: collective({ ...twenty, cstdCoSo: 0 }),
    verdict: 'ineligible',
    proves: { 'tt-ldxs-cstd': 'unmet block' },
  },
  {
    name: '19 of 20 complete their tasks → not TTLĐXS, 100 % is asked (Điều 27.1c)',
    award: 'tt-ldxs',
    facts: collective({ ...twenty, completed: 19 }),
    verdict: 'ineligible',
    proves: { 'tt-ldxs-completed': 'unmet block' },
  },
  {
    name: 'rated HTT → not TTLĐXS (Điều 27.1a)',
    award: 'tt-ldxs',
    facts: collective(well),
    verdict: 'ineligible',
    proves: { 'tt-ldxs-rating': 'unmet block' },
  },
  {
    name: 'one member disciplined by cảnh cáo does not bar TTLĐXS: Điều 27.1 has no such limb',
    award: 'tt-ldxs',
    facts: collective({ ...twenty, disciplined: 1 }),
    verdict: 'eligible',
    proves: { 'tt-ldxs-rating': 'met' },
  },
  {
    name: 'one member disciplined by cảnh cáo bars TTLĐTT (Điều 28)',
    award: 'tt-ldtt',
    facts: collective({ ...well, disciplined: 1 }),
    verdict: 'ineligible',
    proves: { 'tt-ldtt-no-discipline': 'unmet block', 'tt-ldtt-rating': 'met', 'tt-ldtt-share': 'met' },
  },
  {
    name: 'how many were disciplined is not told → TTLĐTT cannot be said, and is not failed (Điều 28)',
    award: 'tt-ldtt',
    facts: collective({ members: 20, ldtt: 14, rating: 'hoan-thanh-tot' }),
    verdict: 'unclear',
    proves: { 'tt-ldtt-no-discipline': 'unknown', 'tt-ldtt-share': 'met' },
  },
  {
    name: 'a collective nobody has counted → cannot be said',
    award: 'tt-ldxs',
    facts: collective(undefined),
    verdict: 'unclear',
    proves: { 'tt-ldxs-share': 'unknown', 'tt-ldxs-rating': 'unknown' },
  },
  {
    name: 'rated by its superior in the list of ratings, not with its figures → TTLĐTT (G10)',
    award: 'tt-ldtt',
    facts: collective({ members: 10, ldtt: 9, disciplined: 0 }, { ratings: rates(2025, 'T') }),
    verdict: 'eligible',
    proves: { 'tt-ldtt-rating': 'met' },
  },
  {
    name: 'an army unit with 60 % CSTT → warned, not refused: the wording was not read (Điều 28)',
    award: 'don-vi-tien-tien',
    facts: collective({ ...well, ldtt: 12, disciplined: 1 }),
    verdict: 'unclear',
    proves: {
      'don-vi-tien-tien-rating': 'met',
      'don-vi-tien-tien-share': 'unmet warn',
      'don-vi-tien-tien-no-discipline': 'unmet warn',
    },
  },
  {
    name: 'an army unit that has all that TTLĐXS asks → Đơn vị quyết thắng (Điều 27)',
    award: 'don-vi-quyet-thang',
    facts: collective(twenty),
    verdict: 'eligible',
    proves: {
      'don-vi-quyet-thang-rating': 'met',
      'don-vi-quyet-thang-completed': 'met',
      'don-vi-quyet-thang-share': 'met',
      'don-vi-quyet-thang-cstd': 'met',
    },
  },
  {
    name: 'xã tiêu biểu: framework and provincial detail are for a person to compare (NĐ 86)',
    award: 'xa-tieu-bieu',
    facts: collective(twenty),
    verdict: 'unclear',
    proves: { 'xa-tieu-bieu-framework': 'unknown warn' },
  },
  {
    name: 'thôn văn hóa: framework and provincial detail are for a person to compare (NĐ 86)',
    award: 'thon-van-hoa',
    facts: collective(undefined),
    verdict: 'unclear',
    proves: { 'thon-van-hoa-framework': 'unknown warn' },
  },
]);

provesTheLaw('Cờ thi đua (L2022 Điều 25, 26)', [
  {
    name: 'first of a cluster organised by the province → Cờ tỉnh (Điều 26)',
    award: 'co-tinh',
    facts: collective(twenty, led('tinh', 'cluster')),
    verdict: 'eligible',
    proves: { 'co-tinh-merit': 'met', 'co-tinh-merit.cluster': 'met' },
  },
  {
    name: 'second of its cluster → not Cờ tỉnh (Điều 26)',
    award: 'co-tinh',
    facts: collective(twenty, led('tinh', 'cluster', 1, false)),
    verdict: 'ineligible',
    proves: { 'co-tinh-merit.cluster': 'unmet', 'co-tinh-merit': 'unmet block' },
  },
  {
    name: 'leads a thematic movement of the province of three years → Cờ tỉnh (Điều 26)',
    award: 'co-tinh',
    facts: collective(twenty, led('tinh', 'movement', 3)),
    verdict: 'eligible',
    proves: { 'co-tinh-merit.movement': 'met' },
  },
  {
    name: 'leads one of two years → the three years are from memory, so warned and not refused (Điều 26)',
    award: 'co-tinh',
    facts: collective(twenty, led('tinh', 'movement', 2)),
    verdict: 'unclear',
    proves: { 'co-tinh-merit.movement': 'unmet warn', 'co-tinh-merit': 'unmet warn' },
  },
  {
    name: 'outstanding among those that lead clusters of the province → Cờ Chính phủ (Điều 25.1)',
    award: 'co-chinh-phu',
    facts: collective(twenty, led('tinh', 'cluster')),
    verdict: 'eligible',
    proves: { 'co-chinh-phu-merit': 'met', 'co-chinh-phu-merit.province': 'met' },
  },
  {
    name: 'leads a cluster of the Central council → Cờ Chính phủ (Điều 25.2)',
    award: 'co-chinh-phu',
    facts: collective(twenty, led('trung-uong', 'cluster')),
    verdict: 'eligible',
    proves: { 'co-chinh-phu-merit.central': 'met' },
  },
  {
    name: 'leads a movement of the Prime Minister of four years → not Cờ Chính phủ, five are asked (Điều 25.3)',
    award: 'co-chinh-phu',
    facts: collective(twenty, led('thu-tuong', 'movement', 4)),
    verdict: 'ineligible',
    proves: { 'co-chinh-phu-merit.movement': 'unmet', 'co-chinh-phu-merit': 'unmet block' },
  },
  {
    name: 'leads one of five years → Cờ Chính phủ (Điều 25.3)',
    award: 'co-chinh-phu',
    facts: collective(twenty, led('thu-tuong', 'movement', 5)),
    verdict: 'eligible',
    proves: { 'co-chinh-phu-merit.movement': 'met' },
  },
]);

provesTheLaw('Bằng khen và huân chương của tập thể', [
  {
    name: 'two consecutive TTLĐXS → BK tỉnh (Điều 74)',
    award: 'bk-tinh',
    facts: collective(undefined, { grants: [granted('tt-ldxs', 2024), granted('tt-ldxs', 2025)] }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.collective-chain': 'met' },
  },
  {
    name: 'a year HTXS and a year TTLĐXS make two years rated best (Điều 74)',
    award: 'bk-tinh',
    facts: collective(undefined, { ratings: rates(2024, 'X'), grants: held('tt-ldxs', 2025) }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.collective-chain': 'met' },
  },
  {
    name: 'HTXS 2025, of 2024 nothing is on record → not known, never failed (Điều 74)',
    award: 'bk-tinh',
    facts: collective(twenty),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.collective-chain': 'unknown' },
  },
  {
    name: 'HTXS 2023 and 2025, HTT 2024 → not two in a row; the report relies on nothing else (Điều 74)',
    award: 'bk-tinh',
    facts: collective(undefined, { ratings: rates(2023, 'XTX'), achievements: [] }),
    verdict: 'ineligible',
    proves: {
      'bk-tinh-merit.collective-chain': 'unmet',
      'bk-tinh-merit.movement': 'unmet',
      'bk-tinh-merit.sudden': 'unmet',
      'bk-tinh-merit.contribution': 'unmet',
    },
  },
  {
    name: 'BKTTg 2020; TTLĐXS 2021 - 2025; 02 Cờ tỉnh → HCLĐ Ba, as a summary tells (Điều 44)',
    award: 'hcld-3',
    facts: collective(undefined, {
      grants: [
        ...held('bk-ttg', 2020),
        ...held('tt-ldxs', 2021, 2022, 2023, 2024, 2025),
        ...held('co-tinh', 2022, 2024),
      ],
    }),
    verdict: 'eligible',
    proves: { 'hcld-3-merit.collective-chain': 'met' },
  },
  {
    name: 'the same with one Cờ tỉnh and one BK tỉnh → HCLĐ Ba (Điều 44)',
    award: 'hcld-3',
    facts: collective(undefined, {
      ratings: rates(2021, 'XXXXX'),
      grants: [...held('bk-ttg', 2020), ...held('co-tinh', 2022), ...held('bk-tinh', 2024)],
    }),
    verdict: 'eligible',
    proves: { 'hcld-3-merit.collective-chain': 'met' },
  },
  {
    name: 'the same with one Cờ tỉnh alone → unmet by a clause nobody read: warned, not refused (Điều 44)',
    award: 'hcld-3',
    facts: collective(undefined, {
      ratings: rates(2021, 'XXXXX'),
      grants: [...held('bk-ttg', 2020), ...held('co-tinh', 2022)],
      achievements: [],
    }),
    verdict: 'unclear',
    proves: { 'hcld-3-merit.collective-chain': 'unmet warn', 'hcld-3-merit': 'unmet warn' },
  },
  {
    name: 'HCLĐ Ba 2020; HTXS 2021 - 2025; Cờ Chính phủ and Cờ tỉnh → HCLĐ Nhì (Điều 43)',
    award: 'hcld-2',
    facts: collective(undefined, {
      ratings: rates(2021, 'XXXXX'),
      grants: [...held('hcld-3', 2020), ...held('co-chinh-phu', 2023), ...held('co-tinh', 2022)],
    }),
    verdict: 'eligible',
    proves: { 'hcld-2-merit.collective-chain': 'met' },
  },
  {
    name: 'HCLĐ Ba 2020; one year HTT in between → the row is broken: warned (Điều 43)',
    award: 'hcld-2',
    facts: collective(undefined, {
      ratings: rates(2021, 'XXTXX'),
      grants: [...held('hcld-3', 2020), ...held('co-tinh', 2021, 2022, 2025)],
      achievements: [],
    }),
    verdict: 'unclear',
    proves: { 'hcld-2-merit.collective-chain': 'unmet warn' },
  },
  {
    name: 'BKTTg for a collective: the text was not read, a person compares it (Điều 73)',
    award: 'bk-ttg',
    facts: collective(twenty),
    verdict: 'unclear',
    proves: { 'bk-ttg-others': 'unknown warn' },
  },
  {
    name: 'HC Hồ Chí Minh 1999, exceptional merit told, years not rated → Sao vàng is for a person to read (Điều 34)',
    award: 'hc-sao-vang',
    facts: collective(undefined, { grants: held('hc-ho-chi-minh', 1999), achievements: said('cong-lao') }),
    verdict: 'unclear',
    proves: { 'hc-sao-vang-chain': 'unknown', 'hc-sao-vang-merit': 'met', 'hc-sao-vang-merit.merit': 'met' },
  },
  {
    name: 'HC Hồ Chí Minh 2010 → fifteen years are not twenty-five (Điều 34)',
    award: 'hc-sao-vang',
    facts: collective(undefined, { grants: held('hc-ho-chi-minh', 2010), achievements: said('cong-lao') }),
    verdict: 'ineligible',
    proves: { 'hc-sao-vang-chain': 'unmet block' },
  },
]);
