import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  bonusTogether,
  checkAuthority,
  checkList,
  evaluate,
  Rules,
  tallyItem,
  voteRuleFor,
  type Facts,
  type Finding,
} from '@gs/domain';
import { loadRules } from './load';
import { readRuleFiles } from './read-files';

const folder = path.join(__dirname, '..');
const award = 'dia-phuong-cong-dan-uu-tu';
const example = fs.readFileSync(path.join(folder, 'local/mot-tinh.yaml.example'), 'utf8');

function withExample(): Rules {
  const loaded = loadRules([...readRuleFiles(folder), { name: 'local/mot-tinh.yaml', text: example }]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return new Rules(loaded.data, loaded.version);
}

const facts: Facts = {
  subject: { kind: 'person', id: 'p' },
  year: 2025,
  receivedOn: '2026-06-01',
  ratings: [],
  grants: [],
  initiatives: [],
  discipline: [],
  holds: [],
  posting: { from: '2026-06-01', councilOn: '2026-06-11' },
};

describe('the layer of a province', () => {
  const rules = withExample();
  const of = (known: Facts, ruleId: string): Finding | undefined =>
    evaluate(award, known, rules).findings.find((finding) => finding.ruleId === ruleId);

  it('is no part of the book that ships', () => {
    const loaded = loadRules(readRuleFiles(folder));
    expect(loaded.ok && loaded.data.awards.some(({ code }) => code === award)).toBe(false);
  });

  it('brings an honour of its own: once in a life, never disciplined, seven working days of posting, warned and not refused', () => {
    expect(evaluate(award, facts, rules).verdict).toBe('eligible');
    const earlier = { award, year: 2020, decisionNo: '1/QĐ', decidedOn: '2020-10-10' };
    expect(of({ ...facts, grants: [earlier] }, 'cong-dan-uu-tu-once')).toMatchObject({
      outcome: 'unmet',
      effect: 'warn',
    });
    const discipline = [{ from: '2001-01-01', to: '2001-12-31', form: 'Khiển trách' }];
    expect(of({ ...facts, discipline }, 'cong-dan-uu-tu-clean')).toMatchObject({ outcome: 'unmet', effect: 'warn' });
    const posting = { from: '2026-06-01', councilOn: '2026-06-10' };
    expect(of({ ...facts, posting }, 'cong-dan-uu-tu-posting')).toMatchObject({ outcome: 'unmet', effect: 'warn' });
  });

  it('says who decides it, how many a year, and that who stands aside leaves the number', () => {
    const tinh = { level: 'tinh', kind: 'UBND' };
    expect(checkAuthority({ award, issuer: tinh, on: '2026-06-01' }, rules).ok).toBe(true);
    const entries = Array.from({ length: 4 }, (_, index) => ({
      id: `${index}`,
      name: `${index}`,
      award,
      kind: 'person' as const,
    }));
    const list = { on: '2026-06-01', per: 'province-year' as const, entries };
    expect(checkList({ ...list, earlier: { [award]: 6 } }, rules)[0]).toMatchObject({ outcome: 'met' });
    expect(checkList({ ...list, earlier: { [award]: 7 } }, rules)[0]).toMatchObject({
      outcome: 'unmet',
      effect: 'warn',
    });
    const rule = voteRuleFor(award, '2026-06-01', rules);
    const counts = { totalMembers: 11, present: 11, ballotsAgree: 9, ballotsDisagree: 1, ballotsInvalid: 0 };
    expect(tallyItem({ ...counts, writtenAgree: 0, writtenDisagree: 0, recused: 1 }, rule)).toMatchObject({
      denominator: 10,
      passed: true,
    });
  });

  it('adds money by its own resolution, up to the ceiling', () => {
    const paid = bonusTogether({ awards: ['bk-ttg'], subjectKind: 'person', decidedOn: '2026-08-20' }, rules);
    expect(paid.support.map(({ amount }) => amount)).toEqual([200_000_000]);
  });
});
