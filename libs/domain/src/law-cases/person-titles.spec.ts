import { initiative } from '../eligibility/facts.fixture';
import { held, household, person, provesTheLaw, rates, said, worker } from './case.fixture';

const after = '2026-10-12';
const provincial = (code: string, year: number) => ({ ...initiative(code, year), scope: 'tinh' as const });
const nationwide = (code: string, year: number) => ({ ...initiative(code, year), scope: 'toan-quoc' as const });
const both = 'cstd-co-so-both-2026';

provesTheLaw('Lao động tiên tiến, Chiến sĩ thi đua cơ sở (L2022 Điều 23, 24)', [
  {
    name: 'case 1: HTTNV, LĐTT, no initiative → not CSTĐCS (Điều 23.2)',
    award: 'cstd-co-so',
    facts: person({ ratings: rates(2025, 'T'), grants: held('ldtt', 2025) }),
    verdict: 'ineligible',
    proves: {
      'cstd-co-so-ldtt': 'met',
      'cstd-co-so-ldtt.rating': 'met',
      'cstd-co-so-merit': 'unmet block',
      'cstd-co-so-merit.rating': 'unmet',
      'cstd-co-so-merit.initiative': 'unmet',
      'cstd-co-so-merit.other': 'unmet',
      'cstd-co-so-merit.combat': 'unmet',
    },
  },
  {
    name: 'case 2: LĐTT and HTXSNV without initiative, received 15/01/2026 → CSTĐCS (Điều 23.2)',
    award: 'cstd-co-so',
    facts: person({ ratings: rates(2025, 'X'), grants: held('ldtt', 2025) }),
    verdict: 'eligible',
    proves: { 'cstd-co-so-merit.rating': 'met', 'cstd-co-so-merit': 'met' },
  },
  {
    name: 'case 2: the same received 12/10/2026 → no silent pass, the draft asks for both (L2026, Điều 23)',
    award: 'cstd-co-so',
    facts: person({ receivedOn: after, ratings: rates(2025, 'X') }),
    verdict: 'unclear',
    proves: {
      'cstd-co-so-merit': 'met',
      'cstd-co-so-both-2026': 'unmet warn',
      'cstd-co-so-both-2026.rating': 'met',
      'cstd-co-so-both-2026.merit': 'unmet warn',
      'cstd-co-so-both-2026.initiative': 'unmet warn',
      'cstd-co-so-both-2026.research': 'unmet warn',
      'cstd-co-so-both-2026.combat': 'unmet warn',
      'text-unconfirmed': 'unknown warn',
    },
  },
  {
    name: 'received 30/9/2026, one day before the new law → the old text and no flag (L2026 Điều 4.4)',
    award: 'cstd-co-so',
    facts: person({ receivedOn: '2026-09-30', ratings: rates(2025, 'X') }),
    verdict: 'eligible',
    proves: { 'cstd-co-so-merit': 'met' },
  },
  {
    name: 'received 01/10/2026 with HTXSNV and an initiative → both met, the flag stays (L2026)',
    award: 'cstd-co-so',
    facts: person({ receivedOn: '2026-10-01', ratings: rates(2025, 'X'), initiatives: [initiative('A', 2025)] }),
    verdict: 'eligible',
    proves: { [both]: 'met', 'cstd-co-so-both-2026.initiative': 'met', 'text-unconfirmed': 'unknown warn' },
  },
  {
    name: 'HTTNV with an initiative, received after 01/10/2026 → by the old text met, by the draft not: warn (L2026)',
    award: 'cstd-co-so',
    facts: person({ receivedOn: after, ratings: rates(2025, 'T'), initiatives: [initiative('A', 2025)] }),
    verdict: 'unclear',
    proves: { 'cstd-co-so-merit': 'met', 'cstd-co-so-both-2026.rating': 'unmet warn' },
  },
  {
    name: 'HTTNV and an accepted research work → CSTĐCS (Điều 23.2)',
    award: 'cstd-co-so',
    facts: person({ ratings: rates(2025, 'T'), achievements: said('de-tai') }),
    verdict: 'eligible',
    proves: { 'cstd-co-so-merit.other': 'met' },
  },
  {
    name: 'resourcefulness in combat → CSTĐCS (Điều 23.2)',
    award: 'cstd-co-so',
    facts: person({ ratings: rates(2025, 'T'), achievements: said('muu-tri') }),
    verdict: 'eligible',
    proves: { 'cstd-co-so-merit.combat': 'met' },
  },
  {
    name: 'an initiative of the year before → not CSTĐCS of this year (Điều 23.2)',
    award: 'cstd-co-so',
    facts: person({ ratings: rates(2025, 'T'), initiatives: [initiative('A', 2024)] }),
    verdict: 'ineligible',
    proves: { 'cstd-co-so-merit.initiative': 'unmet' },
  },
  {
    name: 'HTNV with an initiative → LĐTT is not reached, so no CSTĐCS (Điều 23.1)',
    award: 'cstd-co-so',
    facts: person({ ratings: rates(2025, 'H'), initiatives: [initiative('A', 2025)] }),
    verdict: 'ineligible',
    proves: { 'cstd-co-so-ldtt': 'unmet block', 'cstd-co-so-merit': 'met' },
  },
  {
    name: 'not rated yet but with an initiative → cannot be said (G10)',
    award: 'cstd-co-so',
    facts: person({ initiatives: [initiative('A', 2025)] }),
    verdict: 'unclear',
    proves: { 'cstd-co-so-ldtt': 'unknown', 'cstd-co-so-merit': 'met' },
  },
  {
    name: 'an initiative used for Bằng khen tỉnh does not ground the title (G9, CV 5007)',
    award: 'cstd-co-so',
    facts: person({
      ratings: rates(2025, 'T'),
      initiatives: [initiative('A', 2025, { award: 'bk-tinh', year: 2024 })],
    }),
    verdict: 'ineligible',
    proves: { 'cstd-co-so-merit.initiative': 'unmet' },
  },
  {
    name: 'HTTNV → LĐTT; registering for emulation is asked nowhere (Điều 7, 24.1)',
    award: 'ldtt',
    facts: person({ ratings: rates(2025, 'T') }),
    verdict: 'eligible',
    proves: { 'ldtt-rating': 'met' },
  },
  {
    name: 'HTNV → not LĐTT, at the earliest next year (Điều 24.1)',
    award: 'ldtt',
    facts: person({ ratings: rates(2025, 'H') }),
    verdict: 'ineligible',
    proves: { 'ldtt-rating': 'unmet block' },
  },
  {
    name: 'a farmer without rating → the province details it, nothing refuses (Điều 24)',
    award: 'ldtt',
    facts: worker({}),
    verdict: 'unclear',
    proves: { 'ldtt-rating': 'unknown' },
  },
  {
    name: 'a household → not LĐTT (Điều 24)',
    award: 'ldtt',
    facts: household({ ratings: rates(2025, 'X') }),
    verdict: 'ineligible',
    proves: { 'subject-kind': 'unmet block' },
  },
]);

const three = held('cstd-co-so', 2023, 2024, 2025);

provesTheLaw('Chiến sĩ thi đua cấp tỉnh (L2022 Điều 22)', [
  {
    name: 'case 4: CSTĐCS 2022, 2023, 2025 with an initiative → not 03 consecutive (Điều 22)',
    award: 'cstd-tinh',
    facts: person({
      ratings: rates(2022, 'XXTX'),
      grants: held('cstd-co-so', 2022, 2023, 2025),
      initiatives: [provincial('A', 2025)],
    }),
    verdict: 'ineligible',
    proves: { 'cstd-tinh-consecutive': 'unmet block', 'cstd-tinh-merit': 'met', 'cstd-tinh-merit.initiative': 'met' },
  },
  {
    name: 'CSTĐCS 2023, 2024, 2025 with an initiative of provincial effect → CSTĐ tỉnh (Điều 22)',
    award: 'cstd-tinh',
    facts: person({ ratings: rates(2025, 'X'), grants: three, initiatives: [provincial('A', 2025)] }),
    verdict: 'eligible',
    proves: { 'cstd-tinh-consecutive': 'met', 'cstd-tinh-merit': 'met' },
  },
  {
    name: 'the same with an initiative recognised at base only → not CSTĐ tỉnh (Điều 22)',
    award: 'cstd-tinh',
    facts: person({ ratings: rates(2025, 'X'), grants: three, initiatives: [initiative('A', 2025)] }),
    verdict: 'ineligible',
    proves: {
      'cstd-tinh-merit.initiative': 'unmet',
      'cstd-tinh-merit.research': 'unmet',
      'cstd-tinh-merit': 'unmet block',
    },
  },
  {
    name: 'a research work with influence in the province instead → CSTĐ tỉnh (Điều 22)',
    award: 'cstd-tinh',
    facts: person({ ratings: rates(2025, 'X'), grants: three, achievements: said('de-tai') }),
    verdict: 'eligible',
    proves: { 'cstd-tinh-merit.research': 'met' },
  },
  {
    name: 'resourcefulness in combat recognised by the minister → CSTĐ tỉnh (Điều 22)',
    award: 'cstd-tinh',
    facts: person({ ratings: rates(2025, 'X'), grants: three, achievements: said('muu-tri') }),
    verdict: 'eligible',
    proves: { 'cstd-tinh-merit.combat': 'met' },
  },
  {
    name: 'CSTĐCS 2024, 2025 and none other → two are not three (Điều 22)',
    award: 'cstd-tinh',
    facts: person({
      ratings: rates(2025, 'X'),
      grants: held('cstd-co-so', 2024, 2025),
      initiatives: [provincial('A', 2025)],
    }),
    verdict: 'ineligible',
    proves: { 'cstd-tinh-consecutive': 'unmet block' },
  },
  {
    name: 'the third CSTĐCS is proposed in the same submission → cannot be said yet (Điều 22)',
    award: 'cstd-tinh',
    facts: person({
      ratings: rates(2025, 'X'),
      grants: held('cstd-co-so', 2023, 2024),
      initiatives: [provincial('A', 2025)],
      sameYearNominations: ['cstd-co-so'],
    }),
    verdict: 'unclear',
    proves: { 'cstd-tinh-consecutive': 'unknown' },
  },
  {
    name: 'proposed in the course of 2026 on CSTĐCS 2023 - 2025: the title of 2026 cannot be there yet (Điều 22)',
    award: 'cstd-tinh',
    facts: person({ year: 2026, receivedOn: '2026-06-01', grants: three, initiatives: [provincial('A', 2025)] }),
    verdict: 'eligible',
    proves: { 'cstd-tinh-consecutive': 'met' },
  },
  {
    name: '03 CSTĐCS of which one was already used for CSTĐ tỉnh 2023 → a person reads it (G13)',
    award: 'cstd-tinh',
    facts: person({
      ratings: rates(2025, 'X'),
      grants: [...three, ...held('cstd-tinh', 2023)],
      initiatives: [provincial('A', 2025)],
    }),
    verdict: 'unclear',
    proves: { 'cstd-tinh-consecutive': 'unknown' },
  },
  {
    name: 'five CSTĐCS in a row are as good as three: no law asks for five (Điều 22)',
    award: 'cstd-tinh',
    facts: person({
      ratings: rates(2025, 'X'),
      grants: held('cstd-co-so', 2021, 2022, 2023, 2024, 2025),
      initiatives: [provincial('A', 2024)],
    }),
    verdict: 'eligible',
    proves: { 'cstd-tinh-consecutive': 'met' },
  },
  {
    name: 'a discipline over the end of 2024 takes the title of 2024 out of the row (ND152 Điều 4.4)',
    award: 'cstd-tinh',
    facts: person({
      ratings: rates(2025, 'X'),
      grants: three,
      initiatives: [provincial('A', 2025)],
      discipline: [{ from: '2024-10-01', to: '2025-01-31', form: 'Khiển trách' }],
    }),
    verdict: 'ineligible',
    proves: { 'cstd-tinh-consecutive': 'unmet block', 'discipline-served': 'unknown warn' },
  },
]);

provesTheLaw('Chiến sĩ thi đua toàn quốc (L2022 Điều 21)', [
  {
    name: 'CSTĐ tỉnh 2022 and 2025, an initiative of nationwide effect → CSTĐTQ (Điều 21)',
    award: 'cstd-toan-quoc',
    facts: person({ grants: held('cstd-tinh', 2022, 2025), initiatives: [nationwide('A', 2025)] }),
    verdict: 'eligible',
    proves: {
      'cstd-toan-quoc-consecutive': 'met',
      'cstd-toan-quoc-merit': 'met',
      'cstd-toan-quoc-merit.initiative': 'met',
    },
  },
  {
    name: 'CSTĐ tỉnh 2019 and 2025: the times do not follow on each other (Điều 21)',
    award: 'cstd-toan-quoc',
    facts: person({ grants: held('cstd-tinh', 2019, 2025), initiatives: [nationwide('A', 2025)] }),
    verdict: 'ineligible',
    proves: { 'cstd-toan-quoc-consecutive': 'unmet block' },
  },
  {
    name: 'an initiative of provincial effect does not reach the nation (Điều 21)',
    award: 'cstd-toan-quoc',
    facts: person({ grants: held('cstd-tinh', 2022, 2025), initiatives: [provincial('A', 2025)] }),
    verdict: 'ineligible',
    proves: { 'cstd-toan-quoc-merit': 'unmet block', 'cstd-toan-quoc-merit.initiative': 'unmet' },
  },
  {
    name: 'a research work of nationwide influence → CSTĐTQ (Điều 21)',
    award: 'cstd-toan-quoc',
    facts: person({ grants: held('cstd-tinh', 2022, 2025), achievements: said('de-tai') }),
    verdict: 'eligible',
    proves: { 'cstd-toan-quoc-merit.research': 'met' },
  },
  {
    name: 'proposed two years after the second CSTĐ tỉnh, not right after it → a person decides (BNV)',
    award: 'cstd-toan-quoc',
    facts: person({ grants: held('cstd-tinh', 2020, 2023), initiatives: [nationwide('A', 2023)] }),
    verdict: 'unclear',
    proves: { 'cstd-toan-quoc-consecutive': 'unknown' },
  },
]);
