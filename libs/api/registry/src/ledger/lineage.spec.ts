import * as fc from 'fast-check';
import { linesInto, type Succession } from './lineage';

const line = (unit: string, ...steps: string[]): Record<string, boolean> =>
  Object.fromEntries(
    linesInto(
      unit,
      steps.map((step) => ({ from: step[0] ?? '', to: step[1] ?? '' })),
    ),
  );

describe('what came into a unit of today', () => {
  it('comes whole through a merger and a renaming, over generations', () => {
    expect(line('D', 'AC', 'BC', 'CD')).toEqual({ A: false, B: false, C: false });
  });
  it('is not exact from a unit that was split, nor from those before it', () => {
    expect(line('C', 'AB', 'BC', 'BX')).toEqual({ A: true, B: true });
  });
  it('is exact after the split: only what went through it is not', () => {
    expect(line('D', 'AB', 'BC', 'BX', 'CD', 'ED')).toEqual({ A: true, B: true, C: false, E: false });
  });
  it('comes whole when the parts of a split were joined again', () => {
    expect(line('D', 'AB', 'AC', 'BD', 'CD')).toEqual({ A: false, B: false, C: false });
  });
  it('is not exact from a unit that gave a part away and went on', () => {
    const edges = [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'C' },
    ];
    expect(linesInto('C', edges, new Set(['B']))).toEqual(
      new Map([
        ['B', true],
        ['A', true],
      ]),
    );
  });
  it('ends when somebody entered a circle', () => {
    expect(line('A', 'AB', 'BA')).toEqual({ B: false });
  });
  it('takes in each predecessor once, and one more step elsewhere never makes a line exact', () => {
    const unit = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const step: fc.Arbitrary<Succession> = fc.record({ from: unit, to: unit }).filter(({ from, to }) => from !== to);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), unit, (steps, from) => {
        const before = linesInto('A', steps);
        const after = linesInto('A', [...steps, { from, to: 'elsewhere' }]);
        expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
        for (const [id, inexact] of before) if (inexact) expect(after.get(id)).toBe(true);
        if (before.has(from)) expect(after.get(from)).toBe(true);
      }),
    );
  });
});
