import type { Finding } from '@gs/domain';
import type { StoredEvaluation } from '../evaluation/evaluation';
import { countFindings } from '../evaluation/evaluation';
import { openWarnings, refuseBlocked, requireReason } from './gate';

const found = (ruleId: Finding['ruleId'], effect: Finding['effect'], outcome: Finding['outcome']): Finding => ({
  ruleId,
  check: 'rating',
  title: ruleId,
  applies: true,
  effect,
  outcome,
  cite: { instrument: 'L2022', clause: 'khoản 2 Điều 23', confidence: 'V' },
  facts: {},
  evidence: [],
});
const evaluation = (verdict: StoredEvaluation['verdict'], ...findings: Finding[]): StoredEvaluation => ({
  award: 'ldtt',
  ruleSetId: 'L2026',
  flags: [],
  verdict,
  findings,
});

describe('whether a list may go on', () => {
  it('not while the law refuses or holds one of its nominations; the number is told', () => {
    const list = new Map([
      ['a', evaluation('eligible')],
      ['b', evaluation('ineligible')],
      ['c', evaluation('hold')],
    ]);
    expect(() => refuseBlocked(list)).toThrow(
      expect.objectContaining({ code: 'SUBMISSION_BLOCKED', params: { count: 2 } }),
    );
    expect(() => refuseBlocked(new Map([['a', evaluation('unclear')]]))).not.toThrow();
  });

  it('over a warning only with a reason, and not twice over the same one', () => {
    const list = new Map([
      ['a', evaluation('unclear', found('text-unconfirmed', 'warn', 'unknown'), found('conduct', 'warn', 'met'))],
    ]);
    const open = openWarnings(list, new Map());
    expect(open).toEqual([{ nominationId: 'a', ruleId: 'text-unconfirmed' }]);
    expect(() => requireReason(open, ' ')).toThrow(expect.objectContaining({ code: 'OVERRIDE_REASON_NEEDED' }));
    expect(() => requireReason(open, 'Đã xem hồ sơ.')).not.toThrow();
    expect(openWarnings(list, new Map([['a', new Set(['text-unconfirmed'])]]))).toEqual([]);
  });

  it('and an open matter counts with the unmet, never as unknown', () => {
    const findings = [
      found('conduct', 'info', 'unknown'),
      found('no-open-matter', 'block', 'hold'),
      found('ldtt-rating', 'block', 'met'),
    ];
    expect(countFindings(findings)).toEqual({ met: 1, rules: 3, unmet: 1, unknown: 1 });
  });
});
