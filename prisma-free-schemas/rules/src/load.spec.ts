import * as path from 'node:path';
import { loadRules, type RuleFile } from './load';
import { readRuleFiles } from './read-files';

const book = readRuleFiles(path.join(__dirname, '..'));

/** The book with one file changed by the given replacements. */
function changed(name: string, ...replacements: readonly (readonly [string, string])[]): RuleFile[] {
  return book.map((file) => {
    if (file.name !== name) return file;
    let { text } = file;
    for (const [from, to] of replacements) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    return { name, text };
  });
}

const faultsOf = (files: readonly RuleFile[]): string[] => {
  const loaded = loadRules(files);
  return loaded.ok ? [] : loaded.faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
};

/** Line of the first text in a file of the book. */
function lineOf(name: string, text: string): number {
  const lines = book.find((file) => file.name === name)?.text.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

describe('the files of the rule book', () => {
  it('are without fault, and name their content by a version', () => {
    const loaded = loadRules(book);
    expect(faultsOf(book)).toEqual([]);
    expect(loaded.ok && loaded.version).toMatch(/^[0-9a-f]{12}$/);
    expect(loaded.ok && loadRules([...book].reverse())).toMatchObject({ version: loaded.ok ? loaded.version : '' });
  });

  it('put the local layer before the national one', () => {
    const loaded = loadRules(book);
    expect(loaded.ok && loaded.data.quorums[0]?.levels).toEqual(['tinh']);
  });

  const salary =
    '{ amount: 2530000, from: 2026-07-01, cite: { instrument: ND161, clause: mức lương cơ sở, confidence: V } }';
  const at = lineOf('national/bonus.yaml', 'amount: 2530000');
  it.each([
    ['a row without citation', '{ amount: 2530000, from: 2026-07-01 }', 'thiếu căn cứ'],
    [
      'a citation without confidence',
      '{ amount: 2530000, from: 2026-07-01, cite: { instrument: ND161, clause: mức } }',
      'thiếu độ tin cậy',
    ],
    [
      'a citation without a clause',
      '{ amount: 2530000, from: 2026-07-01, cite: { instrument: ND161, confidence: V } }',
      'clause',
    ],
    [
      'a row without validity',
      '{ amount: 2530000, cite: { instrument: ND161, clause: mức, confidence: V } }',
      'thiếu ngày',
    ],
    [
      'a date that does not exist',
      '{ amount: 2530000, from: 2026-02-30, cite: { instrument: ND161, clause: mức, confidence: V } }',
      'ngày có thật',
    ],
    [
      'validity that ends before it begins',
      '{ amount: 2530000, from: 2026-07-01, to: 2026-06-01, cite: { instrument: ND161, clause: mức, confidence: V } }',
      'kết thúc',
    ],
    [
      'validity that overlaps',
      '{ amount: 2530000, from: 2026-06-01, cite: { instrument: ND161, clause: mức, confidence: V } }',
      'trùng hiệu lực',
    ],
    [
      'an unknown instrument',
      '{ amount: 2530000, from: 2026-07-01, cite: { instrument: ND999, clause: mức, confidence: V } }',
      'không có văn bản mã «ND999»',
    ],
    [
      'a key nobody knows',
      '{ amount: 2530000, unit: đồng, from: 2026-07-01, cite: { instrument: ND161, clause: mức, confidence: V } }',
      'không có mục «unit»',
    ],
    [
      'a fraction of a đồng',
      '{ amount: 2530000.5, from: 2026-07-01, cite: { instrument: ND161, clause: mức, confidence: V } }',
      'amount',
    ],
  ])('refuse %s with its line', (_name, row, message) => {
    const faults = faultsOf(changed('national/bonus.yaml', [salary, row]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`national/bonus.yaml:${at} `);
    expect(faults[0]).toContain(message);
  });

  it('refuse an unknown award, wherever it is named', () => {
    expect(faultsOf(changed('national/authority.yaml', ['awards: [bk-tinh]', 'awards: [bk-tinhh]']))[0]).toContain(
      'không có khen thưởng mã «bk-tinhh»',
    );
    expect(faultsOf(changed('national/standards-forms.yaml', ['anyOf: [cstd-co-so]', 'anyOf: [cstd]']))[0]).toContain(
      '«cstd»',
    );
  });

  it('refuse a threshold without denominator, of a ballot and of a share of members', () => {
    const vote = faultsOf(changed('national/councils.yaml', ['    denominator: ALL_MEMBERS\n', '']));
    expect(vote[0]).toContain('mẫu số');
    const share = faultsOf(changed('national/standards-titles.yaml', ['        denominator: MEMBERS\n', '']));
    expect(share[0]).toContain('mẫu số');
    const den = faultsOf(
      changed('national/standards-titles.yaml', ['share: { num: 70, den: 100 }', 'share: { num: 70 }']),
    );
    expect(den.length).toBeGreaterThan(0);
  });

  const rounds = '{ about: rounds, max: 2, from: 2025-07-01';
  it.each([
    ['a question nobody asks', '{ about: guests, max: 2, from: 2025-07-01', 'about'],
    ['an answer to another question', '{ about: tie, max: 2, from: 2025-07-01', 'settledBy'],
    ['no round at all', '{ about: rounds, max: 0, from: 2025-07-01', 'max'],
    ['an answer given twice', '{ about: recused, leave: true, from: 2025-07-01', 'trùng hiệu lực'],
  ])('refuse of the conduct of a vote %s', (_name, row, message) => {
    expect(faultsOf(changed('local/lam-son.yaml', [rounds, row])).join()).toContain(message);
  });

  it('refuse a rule of conduct that does not say whether a text was found', () => {
    const row = '{ about: recused, leave: false, from: 1900-01-01, cite: null }';
    const without = '{ about: recused, leave: false, from: 1900-01-01 }';
    expect(faultsOf(changed('national/councils.yaml', [row, without]))[0]).toContain('thiếu căn cứ');
  });

  it('refuse an unknown ground of a conflict, and two rules about one', () => {
    const kin = '{ ground: kin, effect: recuse, from: 1900-01-01';
    expect(
      faultsOf(changed('national/councils.yaml', [kin, '{ ground: friend, effect: recuse, from: 1900-01-01']))[0],
    ).toContain('ground');
    expect(
      faultsOf(changed('national/councils.yaml', [kin, '{ ground: nominee, effect: ask, from: 1900-01-01']))[0],
    ).toContain('trùng hiệu lực');
  });

  it('take a book from before these questions: opinions count, and nothing else is said', () => {
    const older = book.map((file) => {
      if (file.name === 'local/lam-son.yaml')
        return { ...file, text: file.text.replace(/conducts:[^]*?(?=cutOffs:)/, '') };
      if (file.name !== 'national/councils.yaml') return file;
      const text = file.text.replaceAll('    writtenCounts: true\n', '').replace(/conducts:[^]*?(?=quorums:)/, '');
      return { ...file, text };
    });
    const loaded = loadRules(older);
    expect(faultsOf(older)).toEqual([]);
    expect(loaded.ok && [loaded.data.conducts, loaded.data.conflicts]).toEqual([[], []]);
    expect(loaded.ok && loaded.data.votes.every(({ writtenCounts }) => writtenCounts)).toBe(true);
    expect(loaded.ok && loaded.data.quorums.find(({ awards }) => awards === null)).toBeDefined();
  });

  it('refuse an unknown check, a condition twice, and a threshold above the whole', () => {
    expect(faultsOf(changed('national/gates.yaml', ['check: vouched', 'check: guess']))[0]).toContain('check');
    expect(faultsOf(changed('national/gates.yaml', ['id: conduct', 'id: vote-result']))[0]).toContain('«vote-result»');
    expect(
      faultsOf(
        changed('national/standards-titles.yaml', ['share: { num: 70, den: 100 }', 'share: { num: 170, den: 100 }']),
      )[0],
    ).toContain('quá 1');
  });

  it('refuse what is no YAML, and tell every fault at once, by file and line', () => {
    const two = changed('national/bonus.yaml', ['roundUpTo: 10000', 'roundUpTo: -1']).map((file) =>
      file.name === 'national/calendar.yaml' ? { ...file, text: `${file.text}\n  - {` } : file,
    );
    expect(faultsOf(two).map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['national/bonus.yaml', 'national/calendar.yaml']),
    );
  });

  it('refuse a book without the rules nothing can be decided without', () => {
    expect(faultsOf(book.filter(({ name }) => name !== 'national/councils.yaml')).join(' ')).toContain('votes');
    expect(faultsOf([])).not.toEqual([]);
  });
});
