import { evaluate, RuleSetNotAllowed } from '../eligibility/evaluate';
import { initiative } from '../eligibility/facts.fixture';
import { held, person, provesTheLaw, rates } from './case.fixture';

const good = { ratings: rates(2025, 'T') };
const best = { ratings: rates(2025, 'X') };
const discipline = (from: string, to: string) => [{ from, to, form: 'Cảnh cáo' }];

provesTheLaw('Điều kiện chung (L2022 Điều 5, ND152 Điều 4)', [
  {
    name: 'an accusation being verified holds the dossier, it is not refused (G1)',
    award: 'ldtt',
    facts: person({ ...good, holds: [{ reason: 'đang xác minh', documentNo: '12/TB', since: '2025-11-01' }] }),
    verdict: 'hold',
    proves: { 'no-open-matter': 'hold', 'ldtt-rating': 'met' },
  },
  {
    name: 'the matter was concluded and the hold released → as if it had not been (G1)',
    award: 'ldtt',
    facts: person(good),
    verdict: 'eligible',
    proves: { 'no-open-matter': 'met' },
  },
  {
    name: 'an open matter does not save who fails the standard (G1)',
    award: 'ldtt',
    facts: person({
      ratings: rates(2025, 'H'),
      holds: [{ reason: 'đang thanh tra', documentNo: '12/TB', since: '2025-11-01' }],
    }),
    verdict: 'ineligible',
    proves: { 'no-open-matter': 'hold', 'ldtt-rating': 'unmet' },
  },
  {
    name: 'a discipline that runs past the end of the year → the year does not count (G2)',
    award: 'ldtt',
    facts: person({ ...good, discipline: discipline('2025-06-01', '2026-05-31') }),
    verdict: 'ineligible',
    proves: { 'discipline-served': 'unmet block' },
  },
  {
    name: 'a discipline that ended in June → only what came after counts: a person judges (G2)',
    award: 'ldtt',
    facts: person({ ...good, discipline: discipline('2024-07-01', '2025-06-30') }),
    verdict: 'unclear',
    proves: { 'discipline-served': 'unknown warn' },
  },
  {
    name: 'a discipline that ended on 31/12 of the year → the year does not count (G2)',
    award: 'ldtt',
    facts: person({ ...good, discipline: discipline('2025-01-01', '2025-12-31') }),
    verdict: 'ineligible',
    proves: { 'discipline-served': 'unmet block' },
  },
  {
    name: 'a discipline that ended the year before → counts in full (G2)',
    award: 'ldtt',
    facts: person({ ...good, discipline: discipline('2024-01-01', '2024-12-31') }),
    verdict: 'eligible',
    proves: { 'discipline-served': 'met' },
  },
  {
    name: 'the title of the year was granted already (G3)',
    award: 'ldtt',
    facts: person({ ...good, grants: held('ldtt', 2025) }),
    verdict: 'ineligible',
    proves: { 'not-granted-yet': 'unmet block' },
  },
  {
    name: 'the form was given in the year → again only for a new achievement (G3)',
    award: 'gk-xa',
    facts: person({
      ...good,
      grants: held('gk-xa', 2025),
      achievements: [{ limb: 'phong-trao', text: 'Xây dựng nông thôn mới' }],
    }),
    verdict: 'unclear',
    proves: { 'not-granted-yet': 'unknown warn', 'gk-merit.movement': 'met' },
  },
  {
    name: 'two forms asked for in one year → a person keeps one or names two achievements (G3)',
    award: 'gk-xa',
    facts: person({
      ...good,
      sameYearNominations: ['bk-tinh'],
      achievements: [{ limb: 'phong-trao', text: 'Xây dựng nông thôn mới' }],
    }),
    verdict: 'unclear',
    proves: { 'one-nomination-a-year': 'unknown warn' },
  },
  {
    name: 'a title and a form in one year do not stand in each other’s way (G3)',
    award: 'ldtt',
    facts: person({ ...good, sameYearNominations: ['bk-tinh'] }),
    verdict: 'eligible',
    proves: { 'one-nomination-a-year': 'met' },
  },
  {
    name: 'moved after seven months without the old unit’s remark → warned (G11)',
    award: 'ldtt',
    facts: person({ ...good, transfer: { on: '2025-08-01', monthsAtOldUnit: 7, remarkHeld: false } }),
    verdict: 'unclear',
    proves: { 'transfer-remark': 'unmet warn' },
  },
  {
    name: 'moved after exactly six months with the remark (G11)',
    award: 'ldtt',
    facts: person({ ...good, transfer: { on: '2025-07-01', monthsAtOldUnit: 6, remarkHeld: true } }),
    verdict: 'eligible',
    proves: { 'transfer-remark': 'met' },
  },
  {
    name: 'moved after five months → the new unit alone assesses (G11)',
    award: 'ldtt',
    facts: person({ ...good, transfer: { on: '2025-06-01', monthsAtOldUnit: 5, remarkHeld: false } }),
    verdict: 'eligible',
    proves: { 'transfer-remark': '-' },
  },
  {
    name: 'case 14: minutes of CSTĐCS without the result of the ballot → the piece is missing (NĐ98 Điều 34.2c)',
    award: 'cstd-co-so',
    facts: person({
      ...best,
      dossierParts: ['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet'],
      voteResult: 'missing',
    }),
    verdict: 'unclear',
    proves: { 'vote-result': 'unmet warn', 'dossier-complete': 'met' },
  },
  {
    name: 'case 14: with the result → complete (NĐ98 Điều 34.2c)',
    award: 'cstd-co-so',
    facts: person({
      ...best,
      dossierParts: ['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet', 'ket-qua-bo-phieu'],
    }),
    verdict: 'eligible',
    proves: { 'vote-result': 'met', 'dossier-complete': 'met' },
  },
  {
    name: 'BKTTg asks for the minutes and for no ballot (ND152 Điều 42)',
    award: 'bk-ttg',
    facts: person({ dossierParts: ['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet'] }),
    verdict: 'unclear',
    proves: { 'vote-result': '-', 'dossier-complete': 'met' },
  },
  {
    name: 'a report is lacking → the paper is asked for, the person not refused (Điều 84)',
    award: 'ldtt',
    facts: person({ ...good, dossierParts: ['to-trinh'] }),
    verdict: 'unclear',
    proves: { 'dossier-complete': 'unmet warn', conduct: 'unknown info' },
  },
]);

// covers: text-unconfirmed
describe('the more favourable rule set (L2026 Điều 4.4)', () => {
  const facts = person({ receivedOn: '2026-09-20', ...best, initiatives: [initiative('A', 2025)] });

  it('may be chosen for a dossier received before 01/10/2026, with a reason that shows ever after', () => {
    const favourable = { ruleSetId: 'L2026', reason: 'Có lợi hơn cho người được đề nghị', by: 'Nguyễn Thị Hoa' };
    expect(evaluate('cstd-co-so', { ...facts, favourable })).toMatchObject({
      ruleSetId: 'L2026',
      flags: ['l2026_text_unconfirmed', 'favourable_rule_set_chosen'],
      favourable,
      verdict: 'eligible',
    });
    expect(evaluate('cstd-co-so', facts)).toMatchObject({ ruleSetId: 'L2022+ND152', flags: [] });
  });

  it('may be chosen for a dossier of the time of NĐ 98 that still waits', () => {
    const waiting = { ...facts, receivedOn: '2025-06-15', favourable: { ruleSetId: 'L2026', reason: 'Có lợi hơn' } };
    expect(evaluate('cstd-co-so', waiting).ruleSetId).toBe('L2026');
  });

  it.each([
    ['without a reason', facts.receivedOn, 'L2026', '  '],
    ['an older set for a dossier received later', '2026-10-12', 'L2022+ND152', 'Có lợi hơn'],
    ['a set nobody knows', facts.receivedOn, 'L2030', 'Có lợi hơn'],
    ['the set it follows anyway', '2026-10-12', 'L2026', 'Có lợi hơn'],
  ])('may not be chosen: %s', (_name, receivedOn, ruleSetId, reason) => {
    const asked = { ...facts, receivedOn, favourable: { ruleSetId, reason } };
    expect(() => evaluate('cstd-co-so', asked)).toThrow(RuleSetNotAllowed);
  });

  it.each([
    ['2023-12-31', 'L2003'],
    ['2024-01-01', 'L2022+ND98'],
    ['2025-06-30', 'L2022+ND98'],
    ['2025-07-01', 'L2022+ND152'],
    ['2026-09-30', 'L2022+ND152'],
    ['2026-10-01', 'L2026'],
  ])('a dossier received on %s follows %s', (receivedOn, ruleSetId) => {
    expect(evaluate('ldtt', person({ ...good, receivedOn })).ruleSetId).toBe(ruleSetId);
  });
});
