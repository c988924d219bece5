import { currentRules, Rules, type RulesData } from '@gs/domain';
import { awardOn, awardSheet } from './award-sheet';
import { compareBooks, type Standing } from './compare';
import { generalProvisions } from './general';

const book = currentRules();
const at = (on: string, rules = book): Standing => ({ rules, on });
const changed = (change: Partial<RulesData>): Rules => new Rules({ ...book.data, ...change }, 'changed');
const days = ['2024-06-01', '2025-06-30', '2025-07-01', '2026-06-30', '2026-10-01', '2026-11-22'];

describe('what changed', () => {
  it('is nothing between a book and itself on one day, for every day looked at', () => {
    for (const day of days) expect(compareBooks(at(day), at(day))).toEqual([]);
  });

  it('is what is added one way and ended the other way, the same number of things', () => {
    const some = ['2025-06-30', '2025-07-01', '2026-11-22'];
    for (const from of some)
      for (const to of some) {
        const [there, back] = [compareBooks(at(from), at(to)), compareBooks(at(to), at(from))];
        const count = (changes: typeof there, kind: string): number =>
          changes.filter((change) => change.kind === kind).length;
        expect(count(there, 'added')).toBe(count(back, 'ended'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
      }
  });

  it('tells the base salary of 1 July 2026 in words, old and new, each with its decree', () => {
    const salary = compareBooks(at('2026-06-30'), at('2026-07-01')).find(({ key }) => key === 'book/base-salary');
    expect(salary).toMatchObject({ kind: 'changed', award: null });
    expect(salary?.before).toMatchObject({ words: expect.stringContaining('2.340.000') as string, confidence: 'V' });
    expect(salary?.before?.cite).toContain('73/2024');
    expect(salary?.after?.words).toContain('2.530.000');
    expect(salary?.after?.cite).toContain('161/2026');
  });

  it('tells that the giấy khen of a commune doubled on 1 July 2025, and who decides the titles from then on', () => {
    const gk = compareBooks(at('2025-06-30'), at('2025-07-01'), 'gk-xa').find(
      ({ key }) => key === 'bonus/gk-xa/person',
    );
    expect([gk?.before?.words, gk?.after?.words]).toEqual([
      expect.stringContaining('0,15 ×') as string,
      expect.stringContaining('0,3 ×') as string,
    ]);
    const issuers = compareBooks(at('2025-06-30'), at('2025-07-01'), 'cstd-co-so')
      .filter(({ section }) => section === 'issuer')
      .map(({ kind, label }) => [kind, label]);
    expect(issuers).toContainEqual(['added', 'Chủ tịch Uỷ ban nhân dân xã']);
    expect(issuers).toContainEqual(['ended', 'Chủ tịch Uỷ ban nhân dân huyện']);
  });

  it('tells what the law of 1 October 2026 adds, marked as not read whole', () => {
    const changes = compareBooks(at('2026-09-30'), at('2026-10-01'), 'cstd-co-so');
    const both = changes.find(({ key }) => key === 'standard/cstd-co-so/cstd-co-so-both-2026');
    expect(both).toMatchObject({ kind: 'added', after: { confidence: 'V2' } });
    expect(both?.after?.words).toContain('[cảnh báo]');
  });

  it('tells a whole award that came or went as one change', () => {
    const without = changed({ awards: book.data.awards.filter(({ code }) => code !== 'bk-tinh') });
    const gone = compareBooks(at('2026-11-22'), at('2026-11-22', without)).filter(
      ({ award }) => award?.code === 'bk-tinh',
    );
    expect(gone.map(({ kind, key }) => [kind, key])).toEqual([['ended', 'award/bk-tinh/name']]);
  });

  it('between two versions on one day is exactly the row that was touched', () => {
    const votes = book.data.votes.map((row) =>
      row.awards?.includes('cstd-tinh') === true && row.to === null
        ? { ...row, threshold: { num: 85, den: 100, strict: false } }
        : row,
    );
    const changes = compareBooks(at('2026-11-22'), at('2026-11-22', changed({ votes })), 'cstd-tinh');
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([['vote/cstd-tinh', 'changed']]);
    expect(changes[0]?.before?.words).toContain('90 %');
    expect(changes[0]?.after?.words).toContain('85 %');
  });
});

describe('the page of an award', () => {
  it('says each thing once, in words without a gap, for every award on every day looked at', () => {
    for (const day of ['2024-06-01', '2026-11-22'])
      for (const { code } of book.awards) {
        const found = awardOn(code, book, day);
        const sheet = found === null ? [] : awardSheet(found.award, book, day);
        expect(new Set(sheet.map(({ key }) => key)).size).toBe(sheet.length);
        const text = [...sheet, ...generalProvisions(book, day)].map(({ label, words }) => `${label} ${words}`);
        expect(text.filter((line) => /undefined|NaN|\bnull\b|\[object/.test(line))).toEqual([]);
      }
  });

  it('has every condition that a dossier is judged by, whatever the kind of subject', () => {
    for (const award of book.awardsOn('2026-11-22')) {
      const shown = awardSheet(award, book, '2026-11-22').map(({ label }) => label);
      for (const kind of award.subjectKinds)
        for (const condition of book.conditionsFor(award, kind, '2026-11-22'))
          if (condition.check !== 'unruled')
            expect(shown.some((label) => label.startsWith(condition.title))).toBe(true);
    }
  });

  it('names the types of commendation that there were on the day', () => {
    const types = (day: string): string | undefined => {
      const found = awardOn('bk-tinh', book, day);
      return found === null ? '' : awardSheet(found.award, book, day).find(({ label }) => label === 'Loại hình')?.words;
    };
    expect(types('2026-09-30')).not.toContain('Chuyên đề');
    expect(types('2026-10-01')).toContain('Chuyên đề');
  });

  it('marks what a local text stands behind, with that text', () => {
    const quorum = generalProvisions(book, '2026-11-22').find(({ key }) => key.startsWith('quorum/tinh'));
    expect(quorum?.local).toContain('86/2025/QĐ-UBND');
    expect(generalProvisions(book, '2026-11-22').find(({ key }) => key === 'book/base-salary')?.local).toBeNull();
  });
});

describe('how a council votes, on the page of an award', () => {
  const day = '2026-11-22';
  const sheet = (code: string, rules = book, on = day): ReadonlyMap<string, string> => {
    const found = awardOn(code, rules, on);
    const rows = found === null ? [] : awardSheet(found.award, rules, on);
    return new Map(rows.map(({ key, words }) => [key, words]));
  };

  it('says method, share, number it is taken of, written opinions, rounds, equal votes, who stands aside', () => {
    const said = sheet('cstd-tinh');
    expect(said.get('vote/cstd-tinh')).toBe(
      'Đồng ý từ 90 % trở lên trên tổng số thành viên Hội đồng, tính ý kiến bằng văn bản của người vắng',
    );
    expect(said.get('conduct/rounds')).toContain('Không quá 2 vòng');
    expect(said.get('conduct/tie')).toBe('Chủ trì phiên họp quyết định');
    expect(said.get('conduct/recused')).toBe('Vẫn tính vào mẫu số');
    expect(sheet('cstd-tinh', book, '2024-06-01').get('conduct/rounds')).toBe('Không giới hạn số vòng');
  });

  it('says so where no text was found', () => {
    const recused = generalProvisions(book, '2024-06-01').find(({ key }) => key === 'conduct/recused');
    expect(recused).toMatchObject({ cite: null, words: expect.stringContaining('Chưa tìm thấy văn bản') as string });
  });

  it('says what the award has of its own instead of the common rule, and compares it', () => {
    const votes = book.data.votes.map((row) =>
      row.awards?.includes('cstd-tinh') === true ? { ...row, recusedLeave: true, maxRounds: 1 } : row,
    );
    const rules = changed({ votes });
    const said = sheet('cstd-tinh', rules);
    expect([said.get('conduct/cstd-tinh/recused'), said.has('conduct/recused')]).toEqual([
      'Không tính vào mẫu số',
      false,
    ]);
    expect(said.get('conduct/cstd-tinh/rounds')).toContain('1 vòng');
    expect(said.has('conduct/tie')).toBe(true);
    expect(sheet('bk-tinh', rules).has('conduct/recused')).toBe(true);
    const changes = compareBooks(at(day), at(day, rules), 'cstd-tinh').map(({ key, kind }) => [key, kind]);
    expect(changes).toEqual([
      ['conduct/cstd-tinh/rounds', 'added'],
      ['conduct/cstd-tinh/recused', 'added'],
    ]);
  });

  it('shows the quorum of the award beside that of all, and of no other award', () => {
    const quorums = (code: string): string[] => [...sheet(code).keys()].filter((key) => key.startsWith('quorum/tinh'));
    expect(quorums('ah-ld')).toEqual(['quorum/tinh/awards', 'quorum/tinh/awards/ah-ld/ah-llvtnd']);
    expect(quorums('cstd-tinh')).toEqual(['quorum/tinh/awards']);
  });

  it('says in the common part when a member has to do with a matter', () => {
    const words = new Map(generalProvisions(book, day).map((row) => [row.key, row.words]));
    expect(words.get('conflict/nominee')).toBe('Không tham gia xét');
    expect(words.get('conflict/workplace')).toBe(
      'Thư ký quyết định có tham gia hay không; đang công tác hoặc đã thôi chưa quá 3 năm; không áp dụng cho Hội đồng của chính tập thể đó',
    );
    expect(words.get('conflict/signed')).toContain('Chưa tìm thấy văn bản quy định');
  });
});

describe('the whole book', () => {
  it('tells a new base salary once; the page of an award tells its own amount', () => {
    const whole = compareBooks(at('2026-06-30'), at('2026-07-01'));
    expect(whole.filter(({ section }) => section === 'bonus').map(({ key }) => key)).toEqual(['book/base-salary']);
    const own = compareBooks(at('2026-06-30'), at('2026-07-01'), 'ldtt').find(({ key }) => key === 'bonus/ldtt/person');
    expect([own?.before?.words, own?.after?.words]).toEqual([
      'Cá nhân: 0,3 × 2.340.000 ₫ = 710.000 ₫',
      'Cá nhân: 0,3 × 2.530.000 ₫ = 760.000 ₫',
    ]);
  });
});
