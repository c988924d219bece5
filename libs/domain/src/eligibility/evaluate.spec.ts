import { evaluate } from './evaluate';
import { granted, initiative, nobody, rated } from './facts.fixture';
import type { Facts, Finding, Verdict } from './types';

const collective: Facts = { ...nobody, subject: { kind: 'collective', id: 'c1' } };
const twenty = {
  members: 20,
  ldtt: 14,
  cstdCoSo: 1,
  completed: 20,
  disciplined: 0,
  rating: 'hoan-thanh-xuat-sac' as const,
};

const find = (facts: Facts, award: string, ruleId: string): Finding => {
  const all = evaluate(award, facts).findings.flatMap((item) => [item, ...(item.limbs ?? [])]);
  const found = all.find((item) => item.ruleId === ruleId);
  if (!found) throw new Error(`no finding ${ruleId}`);
  return found;
};

interface Case {
  readonly award: string;
  readonly facts: Facts;
  readonly verdict: Verdict;
}

const cases: readonly (readonly [string, Case])[] = [
  [
    'case 1: HTTNV, LĐTT, no initiative → not CSTĐCS (Điều 23.2)',
    {
      award: 'cstd-co-so',
      facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh-tot')], grants: [granted('ldtt', 2025)] },
      verdict: 'ineligible',
    },
  ],
  [
    'case 2: HTXSNV without initiative, received 15/01/2026 → CSTĐCS (Điều 23.2)',
    {
      award: 'cstd-co-so',
      facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh-xuat-sac')], grants: [granted('ldtt', 2025)] },
      verdict: 'eligible',
    },
  ],
  [
    'case 2 after 01/10/2026: the same is no silent pass (L2026 draft Điều 23)',
    {
      award: 'cstd-co-so',
      facts: { ...nobody, receivedOn: '2026-10-12', ratings: [rated(2025, 'hoan-thanh-xuat-sac')] },
      verdict: 'unclear',
    },
  ],
  [
    'after 01/10/2026 with HTXSNV and an initiative → CSTĐCS',
    {
      award: 'cstd-co-so',
      facts: {
        ...nobody,
        receivedOn: '2026-10-12',
        ratings: [rated(2025, 'hoan-thanh-xuat-sac')],
        initiatives: [initiative('SK-1', 2025)],
      },
      verdict: 'eligible',
    },
  ],
  [
    'HTTNV with an initiative recognised at base → CSTĐCS (Điều 23.2)',
    {
      award: 'cstd-co-so',
      facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh-tot')], initiatives: [initiative('SK-1', 2025)] },
      verdict: 'eligible',
    },
  ],
  [
    'HTNV with an initiative → not CSTĐCS, LĐTT is not reached (Điều 23.1)',
    {
      award: 'cstd-co-so',
      facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh')], initiatives: [initiative('SK-1', 2025)] },
      verdict: 'ineligible',
    },
  ],
  [
    'HTTNV → LĐTT (Điều 24.1)',
    { award: 'ldtt', facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh-tot')] }, verdict: 'eligible' },
  ],
  [
    'HTNV → not LĐTT (Điều 24.1)',
    { award: 'ldtt', facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh')] }, verdict: 'ineligible' },
  ],
  ['no rating → LĐTT cannot be said', { award: 'ldtt', facts: nobody, verdict: 'unclear' }],
  [
    'a farmer outside the rating → LĐTT is for the province to detail',
    {
      award: 'ldtt',
      facts: { ...nobody, subject: { kind: 'person', id: 'p', workerClass: 'farmer' } },
      verdict: 'unclear',
    },
  ],
  [
    'LĐTT of the same year granted already (Điều 5.2)',
    {
      award: 'ldtt',
      facts: { ...nobody, ratings: [rated(2025, 'hoan-thanh-tot')], grants: [granted('ldtt', 2025)] },
      verdict: 'ineligible',
    },
  ],
  [
    'case 16: 20 people, 14 LĐTT, all complete, 1 CSTĐCS, HTXS → TTLĐXS (Điều 27.1)',
    { award: 'tt-ldxs', facts: { ...collective, collective: twenty }, verdict: 'eligible' },
  ],
  [
    'case 17: the same with 13 LĐTT → not TTLĐXS (Điều 27.1c)',
    { award: 'tt-ldxs', facts: { ...collective, collective: { ...twenty, ldtt: 13 } }, verdict: 'ineligible' },
  ],
  [
    'no CSTĐCS in it → not TTLĐXS (Điều 27.1d)',
    { award: 'tt-ldxs', facts: { ...collective, collective: { ...twenty, cstdCoSo: 0 } }, verdict: 'ineligible' },
  ],
  [
    'one member disciplined does not bar TTLĐXS (Điều 27.1 has no such limb)',
    { award: 'tt-ldxs', facts: { ...collective, collective: { ...twenty, disciplined: 1 } }, verdict: 'eligible' },
  ],
  [
    'one member disciplined bars TTLĐTT (Điều 28)',
    { award: 'tt-ldtt', facts: { ...collective, collective: { ...twenty, disciplined: 1 } }, verdict: 'ineligible' },
  ],
  [
    '70 % LĐTT and HTT → TTLĐTT (Điều 28)',
    {
      award: 'tt-ldtt',
      facts: { ...collective, collective: { ...twenty, rating: 'hoan-thanh-tot' } },
      verdict: 'eligible',
    },
  ],
  [
    'a collective nobody has counted → TTLĐTT cannot be said',
    { award: 'tt-ldtt', facts: collective, verdict: 'unclear' },
  ],
  [
    'case 20: HTXSNV 2024, 2025 with two initiatives → BK tỉnh (Điều 74.1d)',
    {
      award: 'bk-tinh',
      facts: {
        ...nobody,
        year: 2026,
        receivedOn: '2026-06-01',
        ratings: [rated(2024, 'hoan-thanh-xuat-sac'), rated(2025, 'hoan-thanh-xuat-sac')],
        initiatives: [initiative('SK-1', 2024), initiative('SK-2', 2025)],
      },
      verdict: 'eligible',
    },
  ],
  [
    'a nominee of whom only the list is known → BK tỉnh is for the council to judge',
    { award: 'bk-tinh', facts: { ...nobody, year: 2026 }, verdict: 'unclear' },
  ],
  [
    'an achievement in a movement marked by the unit → BK tỉnh (Điều 74.1a)',
    {
      award: 'bk-tinh',
      facts: { ...nobody, achievements: [{ limb: 'phong-trao', text: 'Dẫn đầu phong trào' }] },
      verdict: 'eligible',
    },
  ],
  [
    'a household that gave land → BK tỉnh (Điều 74)',
    {
      award: 'bk-tinh',
      facts: {
        ...nobody,
        subject: { kind: 'household', id: 'h' },
        achievements: [{ limb: 'dong-gop', text: 'Hiến 300 m2 đất' }],
      },
      verdict: 'eligible',
    },
  ],
  [
    'a collective with two consecutive TTLĐXS → BK tỉnh (Điều 74)',
    {
      award: 'bk-tinh',
      facts: { ...collective, grants: [granted('tt-ldxs', 2024), granted('tt-ldxs', 2025)] },
      verdict: 'eligible',
    },
  ],
  [
    'a household → not LĐTT',
    { award: 'ldtt', facts: { ...nobody, subject: { kind: 'household', id: 'h' } }, verdict: 'ineligible' },
  ],
  [
    'an open accusation → hold, not refusal (ND152 Điều 4.4)',
    {
      award: 'ldtt',
      facts: {
        ...nobody,
        ratings: [rated(2025, 'hoan-thanh-tot')],
        holds: [{ reason: 'đang xác minh đơn tố cáo', documentNo: '12/TB', since: '2025-11-01' }],
      },
      verdict: 'hold',
    },
  ],
  [
    'a discipline running past the year → its achievement does not count (ND152 Điều 4.4)',
    {
      award: 'ldtt',
      facts: {
        ...nobody,
        ratings: [rated(2025, 'hoan-thanh-tot')],
        discipline: [{ from: '2025-06-01', to: '2026-05-31', form: 'Cảnh cáo' }],
      },
      verdict: 'ineligible',
    },
  ],
  [
    'a giấy khen for many achievements (Điều 75.1)',
    {
      award: 'gk-xa',
      facts: { ...nobody, achievements: [{ limb: 'dot-xuat', text: 'Cứu người' }] },
      verdict: 'eligible',
    },
  ],
  ['a giấy khen of which nothing is told', { award: 'gk-so', facts: nobody, verdict: 'unclear' }],
  ['an award whose standard is not held', { award: 'hc-quan-cong-1', facts: nobody, verdict: 'unclear' }],
];

describe('eligibility, law.md §8 and §1', () => {
  it.each(cases)('%s', (_name, { award, facts, verdict }) => {
    expect(evaluate(award, facts).verdict).toBe(verdict);
  });

  it('case 2 after 01/10/2026 carries the flag and the same computation', () => {
    const facts: Facts = { ...nobody, receivedOn: '2026-10-12', ratings: [rated(2025, 'hoan-thanh-xuat-sac')] };
    const evaluation = evaluate('cstd-co-so', facts);
    expect(evaluation).toMatchObject({ ruleSetId: 'L2026', flags: ['l2026_text_unconfirmed'] });
    expect(find(facts, 'cstd-co-so', 'cstd-co-so-merit').outcome).toBe('met');
    expect(find(facts, 'cstd-co-so', 'cstd-co-so-both-2026')).toMatchObject({
      outcome: 'unmet',
      effect: 'warn',
    });
  });

  it('case 14: minutes of CSTĐCS without vote result are told, not the person refused (NĐ98 Điều 34.2c)', () => {
    const facts: Facts = { ...nobody, ratings: [rated(2025, 'hoan-thanh-xuat-sac')], voteResult: 'missing' };
    expect(find(facts, 'cstd-co-so', 'vote-result')).toMatchObject({ outcome: 'unmet', missing: 'ket-qua-bo-phieu' });
    expect(evaluate('cstd-co-so', facts).verdict).toBe('unclear');
    expect(evaluate('cstd-co-so', { ...facts, voteResult: 'present' }).verdict).toBe('eligible');
  });

  it('case 17 says which figure was missed', () => {
    const facts: Facts = { ...collective, collective: { ...twenty, ldtt: 13 } };
    expect(find(facts, 'tt-ldxs', 'tt-ldxs-share').facts).toMatchObject({
      count: 13,
      members: 20,
      reached: '65 %',
      needed: '70 %',
    });
  });

  it('says the first year in which a condition can be met', () => {
    const facts: Facts = { ...nobody, year: 2026, ratings: [rated(2025, 'hoan-thanh-xuat-sac')] };
    expect(find(facts, 'bk-tinh', 'bk-tinh-merit.chain')).toMatchObject({ outcome: 'unmet', earliestYear: 2026 });
    expect(find({ ...nobody, ratings: [rated(2025, 'hoan-thanh')] }, 'ldtt', 'ldtt-rating').earliestYear).toBe(2026);
  });

  it('names the parts a dossier lacks', () => {
    const facts: Facts = { ...nobody, ratings: [rated(2025, 'hoan-thanh-tot')], dossierParts: ['to-trinh'] };
    expect(find(facts, 'ldtt', 'dossier-complete')).toMatchObject({
      outcome: 'unmet',
      missing: 'bao-cao-thanh-tich,bien-ban-binh-xet',
    });
  });

  it('warns of a second form for the same year and of the same award twice', () => {
    const facts: Facts = { ...nobody, sameYearNominations: ['gk-xa', 'ldtt'] };
    expect(find(facts, 'bk-tinh', 'one-nomination-a-year')).toMatchObject({ outcome: 'unknown', effect: 'warn' });
    expect(find(facts, 'cstd-co-so', 'one-nomination-a-year').outcome).toBe('met');
  });

  it('only ever blocks by a clause whose wording was read', () => {
    for (const [, { award, facts }] of cases) {
      for (const item of evaluate(award, facts).findings.filter(({ ruleId }) => ruleId !== 'subject-kind')) {
        if (item.effect === 'block') expect(item.cite.confidence).toBe('V');
      }
    }
  });
});
