import { findingCopy } from './copy';
import { evaluate } from './evaluate';
import { explain } from './explain';
import { initiative, nobody, rated } from './facts.fixture';
import type { CheckName } from '../rules/conditions';
import type { Facts } from './types';

const collective: Facts = { ...nobody, subject: { kind: 'collective', id: 'c' } };
const samples: readonly (readonly [string, Facts])[] = [
  ['ldtt', nobody],
  ['cstd-co-so', { ...nobody, receivedOn: '2026-10-12', ratings: [rated(2025, 'hoan-thanh-tot')], dossierParts: [] }],
  ['tt-ldtt', collective],
  ['tt-ldxs', { ...collective, collective: { members: 20, ldtt: 13, cstdCoSo: 0, completed: 20, disciplined: 1 } }],
  [
    'bk-tinh',
    {
      ...nobody,
      ratings: [rated(2025, 'hoan-thanh-xuat-sac')],
      initiatives: [initiative('SK-1', 2025)],
      sameYearNominations: ['gk-xa'],
    },
  ],
  ['bk-tinh', { ...collective, holds: [{ reason: 'đang xác minh', documentNo: '1/TB', since: '2025-01-01' }] }],
  ['gk-xa', { ...nobody, subject: { kind: 'household', id: 'h' } }],
];

describe('words for findings', () => {
  it.each(Object.keys(findingCopy).map((check) => [check as CheckName]))(
    'has a sentence for each outcome and what to do for «%s»',
    (check) => {
      for (const text of Object.values(findingCopy[check])) expect(text.trim()).not.toBe('');
    },
  );

  it.each(samples)('leaves no placeholder open in the findings of %s', (award, facts) => {
    const findings = evaluate(award, facts).findings.flatMap((item) => [item, ...(item.limbs ?? [])]);
    for (const item of findings) {
      const { title, detail, todo } = explain(item);
      expect(`${title} ${detail} ${todo ?? ''}`).not.toMatch(/[{}]|undefined/);
      expect(todo === undefined).toBe(item.outcome === 'met');
    }
  });

  it('fills every placeholder of the copy from facts the rule gives', () => {
    for (const [award, facts] of samples) {
      for (const item of evaluate(award, facts).findings.flatMap((one) => [one, ...(one.limbs ?? [])])) {
        const copy = findingCopy[item.check];
        if (!item.applies) continue;
        const used = [copy[item.outcome], copy.missing].flatMap((text) =>
          [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
        );
        for (const name of used)
          expect([item.ruleId, Object.keys(item.facts)]).toEqual([item.ruleId, expect.arrayContaining([name])]);
      }
    }
  });

  it('says plainly what was missed and what to do', () => {
    const shareFinding = evaluate('tt-ldxs', samples[3]?.[1] ?? nobody).findings.find(
      (item) => item.ruleId === 'tt-ldxs-share',
    );
    expect(shareFinding && explain(shareFinding).detail).toBe(
      '13/20 người đạt Lao động tiên tiến (65 %), chưa đạt mức 70 %.',
    );
  });
});
