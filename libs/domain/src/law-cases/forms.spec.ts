import { granted, initiative } from '../eligibility/facts.fixture';
import { held, household, person, provesTheLaw, rates, said, worker } from './case.fixture';

const used = (award: string, year: number) => ({ award, year });

provesTheLaw('Bằng khen Chủ tịch UBND tỉnh cho cá nhân, hộ (L2022 Điều 74)', [
  {
    name: 'case 20: HTXSNV 2024, 2025 with 02 initiatives applied at base → BK tỉnh (Điều 74.1d)',
    award: 'bk-tinh',
    facts: person({ ratings: rates(2024, 'XX'), initiatives: [initiative('A', 2024), initiative('B', 2025)] }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit': 'met', 'bk-tinh-merit.chain': 'met' },
  },
  {
    name: 'case 22: the initiative CSTĐCS 2025 was granted on → rejected for BK tỉnh 2026 (CV 5007, CV 1168)',
    award: 'bk-tinh',
    facts: person({
      year: 2026,
      receivedOn: '2026-06-01',
      ratings: rates(2024, 'TT'),
      grants: held('cstd-co-so', 2025),
      initiatives: [initiative('A', 2025, used('cstd-co-so', 2025))],
    }),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.chain': 'unmet warn' },
  },
  {
    name: 'case 22: CSTĐCS 2025 granted on HTXSNV → its initiative is still free (CV 1168)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'XX'),
      grants: held('cstd-co-so', 2025),
      initiatives: [initiative('A', 2024), initiative('B', 2025)],
    }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.chain': 'met' },
  },
  {
    name: 'case 34: CSTĐCS 2024, 2025 each on its initiative, no other → not met in the reading of BNV, warned (Điều 74.1d)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'TT'),
      grants: held('cstd-co-so', 2024, 2025),
      initiatives: [initiative('A', 2024, used('cstd-co-so', 2024)), initiative('B', 2025, used('cstd-co-so', 2025))],
    }),
    verdict: 'unclear',
    proves: {
      'bk-tinh-merit.chain': 'unmet warn',
      'bk-tinh-merit.movement': 'unknown',
      'bk-tinh-merit.sudden': 'unknown',
    },
  },
  {
    name: 'case 34 with two further initiatives → BK tỉnh (CV 1168)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'TT'),
      grants: held('cstd-co-so', 2024, 2025),
      initiatives: [
        initiative('A', 2024, used('cstd-co-so', 2024)),
        initiative('B', 2025, used('cstd-co-so', 2025)),
        initiative('C', 2025),
        initiative('D', 2025),
      ],
    }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.chain': 'met' },
  },
  {
    name: 'HTXSNV 2025, of 2024 no rating on record, 02 initiatives → not known, never failed (Điều 74.1d)',
    award: 'bk-tinh',
    facts: person({ ratings: rates(2025, 'X'), initiatives: [initiative('A', 2024), initiative('B', 2025)] }),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.chain': 'unknown' },
  },
  {
    name: 'one initiative and one research work → the answer of CV 1168 is unread: not known (Điều 74.1d)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'XX'),
      initiatives: [initiative('A', 2024), { ...initiative('B', 2025), kind: 'research' }],
    }),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.chain': 'unknown' },
  },
  {
    name: 'an initiative used for giấy khen grounds no bằng khen (G9)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'XX'),
      initiatives: [initiative('A', 2024, used('gk-so', 2024)), initiative('B', 2025)],
    }),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.chain': 'unmet warn' },
  },
  {
    name: 'BK tỉnh 2024 without a named period → the next begins in 2025, one year is not two (G13)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'XX'),
      grants: held('bk-tinh', 2024),
      initiatives: [initiative('A', 2024), initiative('B', 2025)],
      achievements: [],
    }),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.chain': 'unmet warn', 'bk-tinh-merit': 'unmet warn' },
  },
  {
    name: 'BK tỉnh decided in 2024 for a named period to 2023 → 2024 and 2025 count (NĐ98 Điều 30.9)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'XX'),
      grants: [{ ...granted('bk-tinh', 2024), decidedOn: '2024-05-10', periodTo: 2023 }],
      initiatives: [initiative('A', 2024), initiative('B', 2025)],
    }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.chain': 'met' },
  },
  {
    name: 'BK tỉnh for a sudden achievement starts no new period (G4, G13)',
    award: 'bk-tinh',
    facts: person({
      ratings: rates(2024, 'XX'),
      grants: [granted('bk-tinh', 2024, 'dot-xuat')],
      initiatives: [initiative('A', 2024), initiative('B', 2025)],
    }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.chain': 'met', 'sudden-awards-not-counted': 'met' },
  },
  {
    name: 'outstanding in a movement of the province → BK tỉnh (Điều 74.1a)',
    award: 'bk-tinh',
    facts: person({ achievements: said('phong-trao') }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.movement': 'met', 'bk-tinh-merit.sudden': 'unmet' },
  },
  {
    name: 'a sudden rescue → BK tỉnh of that type; years of merit do not concern it (Điều 74.1b)',
    award: 'bk-tinh',
    facts: person({ type: 'dot-xuat', achievements: said('dot-xuat') }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.sudden': 'met', 'bk-tinh-merit.chain': '-' },
  },
  {
    name: 'a farmer whose work bears on the commune → BK tỉnh (Điều 74.1đ)',
    award: 'bk-tinh',
    facts: worker({ achievements: said('lao-dong') }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.worker': 'met' },
  },
  {
    name: 'the limb of workers and farmers does not concern a civil servant (Điều 74.1đ)',
    award: 'bk-tinh',
    facts: person({ achievements: said('lao-dong') }),
    verdict: 'unclear',
    proves: { 'bk-tinh-merit.worker': '-' },
  },
  {
    name: 'a household that gave land → BK tỉnh (Điều 74)',
    award: 'bk-tinh',
    facts: household({ achievements: said('dong-gop') }),
    verdict: 'eligible',
    proves: { 'bk-tinh-merit.contribution': 'met' },
  },
]);

provesTheLaw('Giấy khen, gia đình văn hóa, kỷ niệm chương (L2022 Điều 31, 71, 75)', [
  {
    name: 'completes duties and did well in a movement → giấy khen (Điều 75.1)',
    award: 'gk-so',
    facts: person({ ratings: rates(2025, 'H'), achievements: said('phong-trao') }),
    verdict: 'eligible',
    proves: { 'gk-duties': 'met', 'gk-merit': 'met', 'gk-merit.movement': 'met' },
  },
  {
    name: 'does not complete duties → no giấy khen (Điều 75.1)',
    award: 'gk-xa',
    facts: person({ ratings: rates(2025, 'K'), achievements: said('dot-xuat') }),
    verdict: 'ineligible',
    proves: { 'gk-duties': 'unmet block', 'gk-merit.sudden': 'met' },
  },
  {
    name: 'in the course of the year, before any rating → giấy khen may be given (Điều 75.1)',
    award: 'gk-xa',
    facts: person({ achievements: said('dot-xuat') }),
    verdict: 'eligible',
    proves: { 'gk-duties': 'unknown info' },
  },
  {
    name: 'a household that gave labour → giấy khen of the commune (Điều 75.1)',
    award: 'gk-xa',
    facts: household({ achievements: said('dong-gop') }),
    verdict: 'eligible',
    proves: { 'gk-merit.contribution': 'met' },
  },
  {
    name: 'a household gets no giấy khen of an enterprise (Điều 75.1b)',
    award: 'gk-dn',
    facts: household({ achievements: said('dong-gop') }),
    verdict: 'ineligible',
    proves: { 'subject-kind': 'unmet block' },
  },
  {
    name: 'gia đình văn hóa: framework and provincial detail are for a person to compare (NĐ 86)',
    award: 'gia-dinh-van-hoa',
    facts: household({}),
    verdict: 'unclear',
    proves: { 'gia-dinh-van-hoa-framework': 'unknown warn' },
  },
  {
    name: 'kỷ niệm chương of the province: its people’s council sets the standard (Điều 71.2)',
    award: 'ky-niem-chuong-tinh',
    facts: person({}),
    verdict: 'unclear',
    proves: { 'ky-niem-chuong-tinh-local': 'unknown warn' },
  },
  {
    name: 'kỷ niệm chương of a ministry: its circular sets the standard (Điều 71)',
    award: 'ky-niem-chuong-bo',
    facts: person({}),
    verdict: 'unclear',
    proves: { 'ky-niem-chuong-bo-sector': 'unknown warn' },
  },
  {
    name: 'an award whose standard is not held → told so, neither refused nor passed',
    award: 'bk-bo',
    facts: person({ ratings: rates(2025, 'X') }),
    verdict: 'unclear',
    proves: { 'no-rules-held': 'unknown warn' },
  },
]);

const six = [...held('cstd-co-so', 2021, 2023, 2025), ...held('bk-tinh', 2019)];

provesTheLaw('Bằng khen Thủ tướng cho cá nhân (L2022 Điều 73)', [
  {
    name: 'case 35: BK tỉnh 2019; 2020 - 2025 HTT ×4, HTXS ×2; CSTĐCS 2021, 2023, 2025 → BKTTg (Điều 73.1b)',
    award: 'bk-ttg',
    facts: person({ ratings: rates(2020, 'TXTTXT'), grants: six }),
    verdict: 'eligible',
    proves: { 'bk-ttg-merit': 'met', 'bk-ttg-merit.chain': 'met' },
  },
  {
    name: 'the example of BNV: BK tỉnh 2017; 2018 - 2024 HTT ×2, HTXS ×5; 3 CSTĐCS → BKTTg (Điều 73.1b)',
    award: 'bk-ttg',
    facts: person({
      year: 2024,
      receivedOn: '2025-02-01',
      ratings: rates(2018, 'TXXXTXX'),
      grants: [...held('bk-tinh', 2017), ...held('cstd-co-so', 2019, 2021, 2024)],
    }),
    verdict: 'eligible',
    proves: { 'bk-ttg-merit.chain': 'met' },
  },
  {
    name: 'one year HTNV in 2023 breaks the five years (Điều 73.1b)',
    award: 'bk-ttg',
    facts: person({ ratings: rates(2020, 'TTTHTT'), grants: six, achievements: [] }),
    verdict: 'ineligible',
    proves: {
      'bk-ttg-merit.chain': 'unmet',
      'bk-ttg-merit.movement': 'unmet',
      'bk-ttg-merit.sudden': 'unmet',
      'bk-ttg-merit.prize': 'unmet',
      'bk-ttg-merit.contribution': 'unmet',
    },
  },
  {
    name: 'of 2023 no rating is on record → not known, never failed (Điều 73.1b)',
    award: 'bk-ttg',
    facts: person({ ratings: rates(2020, 'TTT.TT'), grants: six, achievements: [] }),
    verdict: 'unclear',
    proves: { 'bk-ttg-merit.chain': 'unknown' },
  },
  {
    name: '2023 was a year of maternity leave: it counts as service (G6)',
    award: 'bk-ttg',
    facts: person({
      subject: { kind: 'person', id: 'p', sex: 'female', workerClass: 'cadre' },
      ratings: rates(2020, 'TTT.TT'),
      grants: [...held('cstd-co-so', 2021, 2022, 2025), ...held('bk-tinh', 2019)],
      maternityYears: [2023],
    }),
    verdict: 'eligible',
    proves: { 'bk-ttg-merit.chain': 'met' },
  },
  {
    name: 'BK tỉnh 2021 → four years since are not five (Điều 73.1b, G13)',
    award: 'bk-ttg',
    facts: person({
      ratings: rates(2020, 'TTTTTT'),
      grants: [...held('bk-tinh', 2021), ...held('cstd-co-so', 2022, 2023, 2025)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: { 'bk-ttg-merit.chain': 'unmet' },
  },
  {
    name: 'BK tỉnh of 2021 whose decision names the period 2019 - 2020 → 2021 - 2025 are five (NĐ98 Điều 30.9)',
    award: 'bk-ttg',
    facts: person({
      ratings: rates(2021, 'TTTTT'),
      grants: [{ ...granted('bk-tinh', 2021), periodTo: 2020 }, ...held('cstd-co-so', 2022, 2023, 2025)],
    }),
    verdict: 'eligible',
    proves: { 'bk-ttg-merit.chain': 'met' },
  },
  {
    name: 'BK tỉnh for 2018 decided in August 2021, no period named → the part of 2021 leaves it open (G13)',
    award: 'bk-ttg',
    facts: person({
      ratings: rates(2019, 'TTTTTTT'),
      grants: [{ ...granted('bk-tinh', 2018), decidedOn: '2021-08-15' }, ...held('cstd-co-so', 2022, 2023, 2025)],
      achievements: [],
    }),
    verdict: 'unclear',
    proves: { 'bk-ttg-merit.chain': 'unknown' },
  },
  {
    name: 'only a sudden BK tỉnh was held → no ground for merit at a higher level (G4)',
    award: 'bk-ttg',
    facts: person({
      ratings: rates(2020, 'TTTTTT'),
      grants: [granted('bk-tinh', 2019, 'dot-xuat'), ...held('cstd-co-so', 2021, 2023, 2025)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: { 'bk-ttg-merit.chain': 'unmet', 'sudden-awards-not-counted': 'met info' },
  },
  {
    name: 'two CSTĐCS in the time → three are asked (Điều 73.1b)',
    award: 'bk-ttg',
    facts: person({
      ratings: rates(2020, 'XXXXXX'),
      grants: [...held('bk-tinh', 2019), ...held('cstd-co-so', 2021, 2023)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: { 'bk-ttg-merit.chain': 'unmet' },
  },
  {
    name: 'the same CSTĐCS named twice is one (Điều 73.1b)',
    award: 'bk-ttg',
    facts: person({
      ratings: rates(2020, 'XXXXXX'),
      grants: [...held('bk-tinh', 2019), ...held('cstd-co-so', 2021, 2023, 2023)],
      achievements: [],
    }),
    verdict: 'ineligible',
    proves: { 'bk-ttg-merit.chain': 'unmet' },
  },
  {
    name: 'a worker with many achievements in production → BKTTg (Điều 73.2)',
    award: 'bk-ttg',
    facts: worker({ achievements: said('lao-dong') }),
    verdict: 'eligible',
    proves: { 'bk-ttg-merit.worker': 'met' },
  },
]);
