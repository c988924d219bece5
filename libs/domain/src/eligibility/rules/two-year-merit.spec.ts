import { granted, initiative, nobody, rated } from '../facts.fixture';
import { evaluate } from '../evaluate';
import type { Facts, Finding } from '../types';

/** The branch of bk-tinh that counts two years and two initiatives. */
function bkTinhChain(facts: Facts): Finding {
  const merit = evaluate('bk-tinh', facts).findings.find(({ ruleId }) => ruleId === 'bk-tinh-merit');
  const chain = merit?.limbs?.find(({ ruleId }) => ruleId === 'bk-tinh-merit.chain');
  if (!chain) throw new Error('the standard has no such branch');
  return chain;
}

const base: Facts = { ...nobody, year: 2026, receivedOn: '2026-06-01' };
const excellent = [rated(2024, 'hoan-thanh-xuat-sac'), rated(2025, 'hoan-thanh-xuat-sac')];
const good = [rated(2024, 'hoan-thanh-tot'), rated(2025, 'hoan-thanh-tot')];
const titles = [granted('cstd-co-so', 2024), granted('cstd-co-so', 2025)];
const usedFor = (year: number) => ({ award: 'cstd-co-so', year });

describe('two consecutive years and two initiatives, L2022 Điều 74.1d', () => {
  it.each([
    [
      'case 20: two years HTXSNV, two initiatives',
      { ratings: excellent, initiatives: [initiative('A', 2024), initiative('B', 2025)] },
      'met',
    ],
    [
      'two initiatives in one of the two years',
      { ratings: excellent, initiatives: [initiative('A', 2025), initiative('B', 2025)] },
      'met',
    ],
    ['one initiative only', { ratings: excellent, initiatives: [initiative('A', 2025)] }, 'unmet'],
    ['no initiative', { ratings: excellent }, 'unmet'],
    [
      'an initiative of another time',
      { ratings: excellent, initiatives: [initiative('A', 2020), initiative('B', 2025)] },
      'unmet',
    ],
    [
      'a gap between the years',
      {
        ratings: [rated(2023, 'hoan-thanh-xuat-sac'), rated(2024, 'hoan-thanh'), rated(2025, 'hoan-thanh-xuat-sac')],
        initiatives: [initiative('A', 2023), initiative('B', 2025)],
      },
      'unmet',
    ],
    [
      'case 34: two CSTĐCS each granted on its initiative, recorded (CV 1168)',
      {
        ratings: good,
        grants: titles,
        initiatives: [initiative('A', 2024, usedFor(2024)), initiative('B', 2025, usedFor(2025))],
      },
      'unmet',
    ],
    [
      'case 34: the same, not recorded, but the ratings leave no other ground',
      { ratings: good, grants: titles, initiatives: [initiative('A', 2024), initiative('B', 2025)] },
      'unmet',
    ],
    [
      'two CSTĐCS on their initiatives and two further initiatives',
      {
        ratings: good,
        grants: titles,
        initiatives: [
          initiative('A', 2024, usedFor(2024)),
          initiative('B', 2025, usedFor(2025)),
          initiative('C', 2024),
          initiative('D', 2025),
        ],
      },
      'met',
    ],
    [
      'two CSTĐCS granted on HTXSNV: the initiatives of those years count',
      { ratings: excellent, grants: titles, initiatives: [initiative('A', 2024), initiative('B', 2025)] },
      'met',
    ],
    [
      'a year HTXSNV without CSTĐCS, then a year CSTĐCS by HTXSNV (CV 1168)',
      {
        ratings: excellent,
        grants: [granted('cstd-co-so', 2025)],
        initiatives: [initiative('A', 2024), initiative('B', 2025)],
      },
      'met',
    ],
    [
      'two CSTĐCS of years without rating: on what they stood is not known',
      { grants: titles, initiatives: [initiative('A', 2024), initiative('B', 2025)] },
      'unknown',
    ],
    [
      'one initiative and one research work: an open question (CV 1168)',
      {
        ratings: excellent,
        initiatives: [initiative('A', 2024), { ...initiative('B', 2025), kind: 'research' as const }],
      },
      'unknown',
    ],
    [
      'the years lie before the last bằng khen (NĐ98 Điều 30.9)',
      {
        ratings: excellent,
        grants: [granted('bk-tinh', 2025, 'cong-trang')],
        initiatives: [initiative('A', 2024), initiative('B', 2025)],
      },
      'unmet',
    ],
    [
      'a bằng khen for a sudden achievement starts no new period',
      {
        ratings: excellent,
        grants: [granted('bk-tinh', 2025, 'dot-xuat')],
        initiatives: [initiative('A', 2024), initiative('B', 2025)],
      },
      'met',
    ],
    [
      'a discipline that ended within 2025 takes 2024 away (ND152 Điều 4.4)',
      {
        ratings: excellent,
        initiatives: [initiative('A', 2024), initiative('B', 2025)],
        discipline: [{ from: '2024-07-01', to: '2025-06-30', form: 'Khiển trách' }],
      },
      'unmet',
    ],
    [
      'years long past are left to a person',
      {
        ratings: [rated(2019, 'hoan-thanh-xuat-sac'), rated(2020, 'hoan-thanh-xuat-sac')],
        initiatives: [initiative('A', 2019), initiative('B', 2020)],
      },
      'unknown',
    ],
    ['nothing known', {}, 'unknown'],
  ] as const)('%s', (_name, known, outcome) => {
    const limb = bkTinhChain({ ...base, ...known });
    expect(limb.outcome).toBe(outcome);
    expect(limb.effect).toBe('warn');
  });

  it('case 22: an initiative CSTĐCS 2025 was granted on is rejected; granted on HTXSNV, it is free (CV 5007, CV 1168)', () => {
    const onInitiative = bkTinhChain({
      ...base,
      ratings: [rated(2025, 'hoan-thanh-tot')],
      grants: [granted('cstd-co-so', 2025)],
      initiatives: [initiative('SK-1', 2025, usedFor(2025))],
    });
    expect(onInitiative.facts).toMatchObject({ rejected: ['SK-1'] });
    const onRating = bkTinhChain({
      ...base,
      ratings: excellent,
      grants: [granted('cstd-co-so', 2025)],
      initiatives: [initiative('SK-1', 2025)],
    });
    expect(onRating.facts).toMatchObject({ rejected: [], free: ['SK-1'] });
  });
});
