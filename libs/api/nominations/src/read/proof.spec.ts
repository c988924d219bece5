import { evaluate, type Facts, type Finding } from '@gs/domain';
import type { FindingView } from '@gs/contracts';
import { countFindings } from '../evaluation/evaluation';
import type { StoredFinding } from '../evaluation/stored-finding';
import { findingView, type ProofPlaces } from './proof';

const places: ProofPlaces = {
  subjectId: 'subject',
  history: [
    { id: 'elsewhere', year: 2024, decisionNo: '10/QĐ-UBND', decisionId: null },
    { id: 'here', year: 2025, decisionNo: '20/QĐ-UBND', decisionId: 'decision' },
  ],
  parts: [
    { code: 'bao-cao-thanh-tich', files: [{ fileId: 'file' } as ProofPlaces['parts'][number]['files'][number]] },
    { code: 'to-trinh', files: [] },
  ],
};
const cite = { instrument: 'L2022', clause: 'Điều 23', confidence: 'V' } as const;
const old: StoredFinding = { ruleId: 'g1-open-matter', outcome: 'met', effect: 'block', cite, facts: {}, evidence: [] };

const facts: Facts = {
  subject: { kind: 'person', id: 'subject' },
  year: 2025,
  receivedOn: '2025-12-01',
  ratings: [],
  grants: [],
  initiatives: [],
  discipline: [],
  holds: [],
};

describe('the proof a reader sees', () => {
  it('names every node of the tree once, however deep', () => {
    const { findings } = evaluate('cstd-co-so', facts);
    const named = (nodes: readonly Pick<FindingView, 'ruleId' | 'limbs'>[]): string[] =>
      nodes.flatMap(({ ruleId, limbs }) => [ruleId, ...named(limbs)]);
    const stored = (nodes: readonly Finding[]): string[] =>
      nodes.flatMap(({ ruleId, limbs }) => [ruleId, ...stored(limbs ?? [])]);
    expect(named(findings.map((finding) => findingView(finding, places)))).toEqual(stored(findings));
  });

  it('leads evidence to the decision made here, else to the life line, and a part to its paper', () => {
    const evidence = [
      { kind: 'grant', label: 'CSTĐCS năm 2025', ref: '20/QĐ-UBND' },
      { kind: 'grant', label: 'CSTĐCS năm 2024', ref: '10/QĐ-UBND' },
      { kind: 'grant', label: 'của đơn vị cũ', ref: '1/QĐ-UBND' },
      { kind: 'rating', label: 'Năm 2025' },
      { kind: 'part', label: 'Báo cáo', ref: 'bao-cao-thanh-tich' },
      { kind: 'part', label: 'Tờ trình', ref: 'to-trinh' },
    ] as const;
    expect(findingView({ ...old, evidence }, places).evidence.map(({ place }) => place)).toEqual([
      { to: 'decision', id: 'decision' },
      { to: 'subject', id: 'subject', grantId: 'elsewhere' },
      null,
      { to: 'subject', id: 'subject', grantId: null },
      { to: 'file', id: 'file' },
      null,
    ]);
  });

  it('still shows what was kept before conditions carried their head', () => {
    const shown = findingView({ ...old, ruleId: 'dropped-since', limbs: [old] }, places);
    expect(shown.title).not.toBe('');
    expect(shown.detail).not.toBe('');
    expect(shown.limbs).toHaveLength(1);
    expect(shown.applies).toBe(true);
  });

  it('counts only what concerns the case', () => {
    const counted = countFindings([old, { ...old, applies: false }, { ...old, outcome: 'hold' }]);
    expect(counted).toEqual({ met: 1, rules: 2, unmet: 1, unknown: 0 });
  });
});
