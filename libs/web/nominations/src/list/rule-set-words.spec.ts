import type { FindingView } from '@gs/contracts';
import { comparedOf } from './rule-set-words';

const finding = (ruleId: string, outcome: FindingView['outcome'], more: Partial<FindingView> = {}): FindingView => ({
  ruleId,
  check: 'rating',
  outcome,
  effect: 'block',
  applies: true,
  title: ruleId,
  detail: '',
  todo: null,
  cite: { instrument: 'L2022', clause: 'Điều 23', confidence: 'V' },
  evidence: [],
  earliestYear: null,
  limbs: [],
  ...more,
});

describe('two rule sets side by side', () => {
  it('shows only what parts them, and counts the rest', () => {
    const before = [
      finding('same', 'met'),
      finding('parts', 'unmet'),
      finding('weaker', 'unmet'),
      finding('gone', 'met'),
    ];
    const after = [finding('same', 'met'), finding('parts', 'met'), finding('weaker', 'unmet', { effect: 'warn' })];
    const { differing, same } = comparedOf([{ findings: before }, { findings: after }]);
    expect(differing.map(({ ruleId }) => ruleId)).toEqual(['parts', 'weaker', 'gone']);
    expect(differing[2]?.sides[1]).toBeNull();
    expect(same).toBe(1);
  });

  it('a condition that does not concern the case is another thing than one that is met', () => {
    const { differing } = comparedOf([
      { findings: [finding('a', 'met')] },
      { findings: [finding('a', 'met', { applies: false })] },
    ]);
    expect(differing).toHaveLength(1);
  });
});
