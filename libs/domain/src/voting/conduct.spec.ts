import type { ConductRow, ConflictRow, RulesData } from '../rules/book';
import { currentRules } from '../rules/current';
import { Rules } from '../rules/rules';
import { circulationFor, conflictRules } from './conduct';
import { quorumBars, quorumRuleFor } from './quorum-for';
import { conductCites, voteRuleFor } from './vote-rule-for';

const on = '2026-11-22';
const book = currentRules();
const cite = { instrument: 'LS01', clause: 'thử', confidence: 'U' } as const;
const since = { from: '1900-01-01', to: null, cite };
const withData = (more: Partial<RulesData>): Rules => new Rules({ ...book.data, ...more }, 'thử');
/** The book with rows of a province before its own. */
const local = (rows: readonly ConductRow[]): Rules => withData({ conducts: [...rows, ...book.data.conducts] });

describe('rules of conduct', () => {
  it('are asked in turn: the row of the vote, a row of the award, one for all', () => {
    const rules = local([
      { ...since, about: 'rounds', awards: null, max: 2 },
      { ...since, about: 'rounds', awards: ['cstd-tinh'], max: 3 },
    ]);
    expect(voteRuleFor('bk-tinh', on, rules).maxRounds).toBe(2);
    expect(voteRuleFor('cstd-tinh', on, rules).maxRounds).toBe(3);
    const votes = rules.data.votes.map((row) => ({ ...row, maxRounds: null, tie: 'fail' as const }));
    const own = new Rules({ ...rules.data, votes }, 'thử');
    expect(voteRuleFor('cstd-tinh', on, own)).toMatchObject({ maxRounds: null, tie: 'fail' });
    expect(conductCites('cstd-tinh', on, own).rounds).toEqual(voteRuleFor('cstd-tinh', on, own).cite);
    expect(conductCites('cstd-tinh', on, rules).rounds).toEqual(cite);
  });

  it('say with what text they are answered, and with none where none was found', () => {
    const cites = conductCites('cstd-tinh', '2024-06-01');
    expect(cites.rounds).toMatchObject({ confidence: 'U' });
    expect(cites.recused).toBeNull();
  });

  it('of a book that is silent: any number of rounds, the chair, who stands aside stays, no circulation', () => {
    const rules = withData({ conducts: [] });
    expect(voteRuleFor('cstd-tinh', on, rules)).toMatchObject({ maxRounds: null, tie: 'chair', recusedLeave: false });
    expect(circulationFor('cstd-tinh', on, rules)).toEqual({ allowed: false, cite: null });
    expect(conductCites('cstd-tinh', on, rules)).toEqual({ rounds: null, tie: null, recused: null });
  });

  it('hold only on their days', () => {
    const rules = local([
      { ...since, about: 'recused', awards: null, leave: true, from: '2026-01-01', to: '2026-06-30' },
    ]);
    const leave = (day: string): boolean => voteRuleFor('cstd-tinh', day, rules).recusedLeave;
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(leave)).toEqual([false, true, true, false]);
  });

  it('let a province forbid opinions without a meeting for one award', () => {
    const rules = local([{ ...since, about: 'circulation', awards: ['cstd-tinh'], allowed: false }]);
    expect(circulationFor('cstd-tinh', on, rules)).toEqual({ allowed: false, cite });
    expect(circulationFor('bk-tinh', on, rules).allowed).toBe(true);
    expect(circulationFor('', on, rules).allowed).toBe(true);
  });
});

describe('conflicts', () => {
  const of = (rules: Rules, day = on): Record<string, unknown> =>
    Object.fromEntries(conflictRules(day, rules).map(({ ground, effect, years }) => [ground, [effect, years]]));

  it('are one rule for each ground, a province before the product', () => {
    expect(conflictRules('2024-06-01').map(({ ground }) => ground)).toEqual([
      'nominee',
      'kin',
      'workplace',
      'signed',
      'co-author',
      'declared',
    ]);
    expect(of(book, '2024-06-01')).toMatchObject({ nominee: ['recuse', null], workplace: ['ask', 0] });
    expect(of(book)).toMatchObject({ workplace: ['ask', 3], declared: ['recuse', null] });
  });

  it('never overlook a ground the book does not speak of', () => {
    expect(of(withData({ conflicts: [] }))).toEqual({
      nominee: ['recuse', null],
      kin: ['ask', null],
      workplace: ['ask', 0],
      signed: ['ask', null],
      'co-author': ['ask', null],
      declared: ['recuse', null],
    });
  });

  it('do not hold in the council of the collective itself only for those who work there', () => {
    const exempt = conflictRules(on).filter(({ exceptOwnUnit }) => exceptOwnUnit);
    expect(exempt.map(({ ground }) => ground)).toEqual(['workplace']);
  });

  it('hold only on their days', () => {
    const row: ConflictRow = {
      ...since,
      ground: 'kin',
      effect: 'ask',
      years: null,
      exceptOwnUnit: false,
      to: '2025-01-01',
    };
    const rules = withData({ conflicts: [row, ...book.data.conflicts] });
    expect(of(rules, '2025-01-01')).toMatchObject({ kin: ['ask', null] });
    expect(of(rules, '2025-01-02')).toMatchObject({ kin: ['recuse', null] });
  });
});

describe('quorums', () => {
  it('of an award stand before those of all, then those of the level before those of every level', () => {
    expect(quorumRuleFor('tinh', 'awards', on, 'ah-ld')).toMatchObject({ num: 90, countsWritten: true });
    expect(quorumRuleFor('tinh', 'awards', on, 'cstd-tinh')).toMatchObject({ num: 80, countsWritten: true });
    expect(quorumRuleFor('xa', 'awards', on, 'ah-ld')).toMatchObject({ num: 2, den: 3, countsWritten: false });
    expect(quorumRuleFor('tinh', 'ordinary', on, 'ah-ld')).toMatchObject({ num: 2, den: 3 });
    expect(() => quorumRuleFor('xa', 'awards', '1899-12-31')).toThrow(RangeError);
  });

  it('are shown once each: to meet, to consider awards, and for the awards that ask for more', () => {
    const bars = quorumBars('tinh', on, ['cstd-tinh', 'ah-ld', 'ah-llvtnd', 'ah-ld']);
    expect(bars.map(({ purpose, awards, num }) => [purpose, awards, num])).toEqual([
      ['ordinary', [], 2],
      ['awards', [], 80],
      ['awards', ['ah-ld', 'ah-llvtnd'], 90],
    ]);
    expect(quorumBars('xa', on, ['ah-ld', 'cstd-co-so'])).toHaveLength(2);
  });
});
