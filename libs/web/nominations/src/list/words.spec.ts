import type { FindingView, NominationDetailView } from '@gs/contracts';
import {
  clauseOf,
  clauseWithEffect,
  earliestWords,
  limbsWords,
  headlineOf,
  partName,
  provenOf,
  standingOf,
  figureOf,
} from './words';

const condition = (ruleId: string, outcome: FindingView['outcome'], effect: FindingView['effect']): FindingView => ({
  ruleId,
  check: 'rating',
  outcome,
  effect,
  applies: true,
  title: ruleId,
  detail: '',
  todo: null,
  cite: { instrument: 'L2022', clause: 'Điều 23', confidence: 'V' },
  evidence: [],
  earliestYear: null,
  limbs: [],
});
const gone = (ruleId: string): NominationDetailView['overrides'][number] => ({
  ruleId,
  title: ruleId,
  reason: 'Đã đối chiếu',
  by: 'Mai Anh Tuấn',
  at: '2026-11-22T08:00:00Z',
});

describe('the proof in words', () => {
  it('puts what is missing before what is doubtful, and what is met last', () => {
    const proven = provenOf({
      findings: [
        condition('met', 'met', 'block'),
        condition('confirm', 'unknown', 'info'),
        condition('over', 'unmet', 'warn'),
        condition('doubt', 'unknown', 'block'),
        condition('warned', 'unmet', 'warn'),
        condition('open', 'hold', 'block'),
        condition('lacking', 'unmet', 'block'),
      ],
      overrides: [gone('over')],
    });
    expect(proven.map(({ finding }) => finding.ruleId)).toEqual([
      'lacking',
      'open',
      'warned',
      'doubt',
      'confirm',
      'over',
      'met',
    ]);
  });

  it('never lets an override hide a condition that refuses', () => {
    expect(standingOf(condition('r', 'unmet', 'block'), gone('r'))).toBe('unmet');
    expect(standingOf(condition('r', 'unmet', 'warn'), gone('r'))).toBe('passed-over');
    expect(standingOf(condition('r', 'unmet', 'warn'))).toBe('warning');
  });

  it('says the verdict with its figures', () => {
    const findings = [
      condition('a', 'unmet', 'block'),
      condition('b', 'hold', 'block'),
      condition('c', 'unknown', 'warn'),
    ];
    expect(headlineOf({ findings, overrides: [], verdict: 'ineligible' })).toBe(
      'Chưa đủ điều kiện: thiếu 1, tạm dừng 1, chưa rõ 1',
    );
    expect(headlineOf({ findings: [condition('a', 'met', 'block')], overrides: [], verdict: 'eligible' })).toBe(
      'Đủ điều kiện',
    );
    expect(
      headlineOf({ findings: [condition('a', 'unmet', 'warn')], overrides: [gone('a')], verdict: 'unclear' }),
    ).toBe('Đã cho qua 1 cảnh báo');
  });

  it('a text not compared yet is a warning, not a doubt about the person', () => {
    const text = { ...condition('t', 'unknown', 'warn'), check: 'text-unconfirmed' };
    expect(standingOf(text)).toBe('warning');
    expect(headlineOf({ findings: [text], overrides: [], verdict: 'eligible' })).toBe('Đủ điều kiện: cảnh báo 1');
    expect(standingOf({ ...text, effect: 'info' })).toBe('to-confirm');
  });

  it('says a doubt once, with its figure', () => {
    const findings = [condition('a', 'unknown', 'block'), condition('b', 'unmet', 'warn')];
    expect(headlineOf({ findings, overrides: [], verdict: 'unclear' })).toBe('Chưa rõ 1, cảnh báo 1');
  });

  it('gives a row its figure only where it says something', () => {
    const row = { metCount: 6, ruleCount: 6, unmetCount: 0 };
    expect(figureOf({ ...row, verdict: 'eligible' })).toBe('6/6');
    expect(figureOf({ ...row, ruleCount: 9, verdict: 'eligible' })).toBe('');
    expect(figureOf({ ...row, unmetCount: 2, verdict: 'ineligible' })).toBe('2');
    expect(figureOf({ ...row, unmetCount: 1, verdict: 'hold' })).toBe('');
  });

  it('says how sure it is of a clause and what that lets the condition do', () => {
    expect(clauseOf({ instrument: 'L2022', clause: 'điều 23', confidence: 'V' })).toMatch(
      /^Điều 23.*\(đã đọc nguyên văn\)$/,
    );
    const lacking = condition('r', 'unmet', 'warn');
    const words = clauseWithEffect({ ...lacking, cite: { instrument: 'L2026', clause: 'Điều 4', confidence: 'V2' } });
    expect(words).toContain('(theo nguồn thứ cấp: cảnh báo)');
    expect(clauseWithEffect(condition('r', 'unmet', 'block'))).toContain('(đã đọc nguyên văn: chặn)');
  });

  it('counts what a condition is made of, without what does not concern the case', () => {
    const limbs = [
      condition('a', 'met', 'block'),
      condition('b', 'unmet', 'block'),
      { ...condition('c', 'met', 'info'), applies: false },
    ];
    expect(limbsWords({ check: 'any-of', limbs })).toBe('Một trong 2 căn cứ là đủ, 1 đã đạt');
    expect(limbsWords({ check: 'all-of', limbs })).toBe('Cần đủ 2 phần, 1 đã đạt');
    expect(limbsWords({ check: 'any-of', limbs: limbs.slice(1, 2) })).toBe(
      'Một trong 1 căn cứ là đủ, chưa căn cứ nào đạt',
    );
    expect(earliestWords({ earliestYear: 2028 })).toBe('Sớm nhất: năm 2028.');
    expect(earliestWords({ earliestYear: null })).toBe('');
  });

  it('never shows the code of a paper', () => {
    expect(partName({ code: 'minh-chung', name: 'minh-chung' })).toBe('Minh chứng khác');
    expect(partName({ code: 'la', name: 'la' })).toBe('Giấy tờ khác');
    expect(partName({ code: 'bao-cao-thanh-tich', name: 'Báo cáo thành tích' })).toBe('Báo cáo thành tích');
  });
});
