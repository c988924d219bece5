import fc from 'fast-check';
import type { CellType, RawCell, RawRow, RawTable, SectionKind } from '@gs/papers';
import { tellDuplicates } from './checks/duplicates';
import { columnsOf } from './columns';
import { preparedOf } from './prepared';
import { readRows, type ReadRow } from './read-rows';
import { sampleCatalogue, sampleMatches, sampleUnitIds } from './sample.fixtures';

const today = '2026-11-20';
const catalogue = sampleCatalogue(today);
const titles = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Chức vụ',
  'Đơn vị',
  'Hình thức khen',
  'Tóm tắt thành tích',
];
const letters = 'ABCDEFGHI';

type Value = string | number | { readonly type: CellType; readonly text: string; readonly raw: RawCell['raw'] };

const good: readonly Value[] = [
  '1',
  'Nguyễn Thị Liên',
  '27/11/1990',
  'Nữ',
  '066190772279',
  'Giáo viên',
  'Trường THCS Tân Dương',
  'Bằng khen tỉnh',
  'Dạy giỏi',
];

const cellOf = (value: Value, at: number): RawCell => {
  const place = { col: at + 1, letter: letters[at] ?? '' };
  if (typeof value === 'number') return { ...place, text: String(value), type: 'number', raw: value };
  if (typeof value === 'object') return { ...place, ...value };
  const formula = /^\s*[=+\-@]/.test(value) ? ({ looksLikeFormula: true } as const) : {};
  return { ...place, text: value, type: 'string', raw: value, ...formula };
};

/** A list of rows, each the good one with some cells written over; an empty string leaves the cell out. */
function list(
  ...changes: { readonly cells?: Readonly<Record<string, Value>>; readonly kind?: SectionKind }[]
): RawTable {
  const rows = changes.map(({ cells = {}, kind }, index): RawRow => ({
    row: index + 7,
    section: null,
    sectionKind: kind ?? null,
    cells: Object.fromEntries(
      good.flatMap((value, at) => {
        const letter = letters[at] ?? '';
        const written = cells[letter] ?? value;
        return written === '' ? [] : [[letter, cellOf(written, at)]];
      }),
    ),
  }));
  const headers = titles.map((title, at) => ({ col: at + 1, letter: letters[at] ?? '', title, parts: [title] }));
  return {
    sheetName: 'A',
    sheetNames: ['A'],
    headers,
    headerRow: 6,
    rows,
    titleBlock: [],
    otherLists: [],
    skipped: [],
  };
}

function read(
  table: RawTable,
  unit = 'LS.02',
  area = sampleUnitIds(),
  answers: Readonly<Record<string, string>> = {},
): ReadRow[] {
  const owner = catalogue.find(unit);
  if (owner === undefined) throw new Error(unit);
  const rows = readRows(table, columnsOf(table, {}), { today, catalogue, area, owner, answers });
  tellDuplicates(rows, sampleMatches(rows));
  return rows;
}

const told = (rows: readonly ReadRow[]): string[] =>
  rows.flatMap(({ row }) => row.findings.map(({ row: at, letter, kind, code }) => `${at}${letter} ${kind} ${code}`));

describe('a cell of a unit’s list', () => {
  it('is told nothing when it is in order', () => {
    expect(told(read(list({})))).toEqual([]);
  });

  it.each<[string, Record<string, Value>, string[]]>([
    ['a name of blanks', { B: '   ' }, ['7B error NAME_MISSING']],
    ['a post in TCVN3', { F: 'Gi¸o viªn' }, ['7F repaired TEXT_REPAIRED']],
    ['29 February of a common year', { C: '29/02/1990' }, ['7C error DATE_IMPOSSIBLE']],
    ['a month 13', { C: '01/13/1990' }, ['7C error DATE_IMPOSSIBLE']],
    ['a year of two digits', { C: '27/11/90' }, ['7C error DATE_UNREADABLE']],
    ['a birth to come', { C: '27/11/2090' }, ['7C error DATE_NOT_OF_A_LIFE']],
    ['only the year of birth', { C: '1990' }, []],
    ['the date as a day number', { C: 33204 }, []],
    ['the date as a date', { C: { type: 'date', text: '27/11/1990', raw: '1990-11-27' } }, []],
    ['the wrong year of birth', { C: '27/11/1991' }, ['7C warning BIRTH_DISAGREES']],
    ['the wrong sex', { D: 'Nam' }, ['7D warning SEX_DISAGREES']],
    ['a sex nobody knows', { D: 'khác?' }, ['7D warning SEX_UNKNOWN']],
    ['thirteen digits', { E: '0661907722790' }, ['7E error IDENTITY_NOT_TWELVE_DIGITS']],
    ['eleven digits', { E: '66190772279' }, ['7E error IDENTITY_NOT_TWELVE_DIGITS']],
    ['letters in the number', { E: '06619077227X' }, ['7E error IDENTITY_NOT_DIGITS']],
    ['a province that is not there', { E: '099190772279' }, ['7E error IDENTITY_NO_SUCH_PROVINCE']],
    ['the number as a number', { E: 66190772279 }, ['7E warning IDENTITY_ZERO_RESTORED']],
    ['the number with spaces', { E: '066 190 772 279' }, []],
    ['no number', { E: '' }, ['7E warning IDENTITY_MISSING']],
    ['a unit with its commune and province', { G: 'Trường THCS Tân Dương, xã Tân Dương, tỉnh Lam Sơn' }, []],
    ['a unit with a district that is gone', { G: 'Trường THCS Tân Dương, huyện Sơn Lộc' }, []],
    ['a department with its province', { G: 'Sở Nội vụ tỉnh Lam Sơn' }, []],
    ['a school in another commune', { G: 'Trường THCS Tân Dương, xã Quang Lương' }, ['7G error UNIT_PLACE_DIFFERS']],
    ['a hamlet without a comma', { G: 'Thôn 3 xã Tân Dương' }, []],
    ['an office of its own in a commune', { G: 'Công an, xã Tân Dương' }, ['7G error UNIT_UNKNOWN']],
    ['a courtesy before the name', { B: 'Bà Nguyễn Thị Liên' }, ['7B repaired NAME_CLEARED']],
    ['a post behind the name', { B: 'Nguyễn Thị Liên (Trưởng thôn)' }, ['7B repaired NAME_CLEARED']],
    ['a digit in the name', { B: 'Nguyễn Thị Liên 2' }, ['7B warning NAME_HAS_DIGITS']],
    ['a birth with its words', { C: 'Sinh ngày 27/11/1990' }, []],
    ['a birth year first', { C: '1990/11/27' }, []],
    ['the number with its name', { E: 'CCCD: 066190772279' }, []],
    ['no unit', { G: '' }, ['7G error UNIT_MISSING']],
    ['a unit nobody knows', { G: 'Trường THCS Không Có' }, ['7G error UNIT_UNKNOWN']],
    [
      'a school nobody knows in a commune that is known',
      { G: 'Trường THCS Không Có, xã Tân Dương' },
      ['7G error UNIT_UNKNOWN'],
    ],
    ['a unit in capitals and short', { G: 'UBND XÃ TÂN DƯƠNG' }, []],
    ['a hamlet of a commune', { G: 'Thôn Phú, xã Tân Dương' }, []],
    ['a commune that was merged', { G: 'UBND xã Yên Phú' }, ['7G warning UNIT_ENDED']],
    [
      'a district, which nobody succeeded',
      { G: 'Uỷ ban nhân dân huyện Sơn Lộc' },
      ['7G error UNIT_ENDED_WITHOUT_SUCCESSOR'],
    ],
    ['no award', { H: '' }, ['7H error AWARD_MISSING']],
    ['an award that is none', { H: 'Bằng khen Giám đốc Sở' }, ['7H error AWARD_UNKNOWN']],
    ['an award for collectives', { H: 'Tập thể lao động xuất sắc' }, ['7H error AWARD_NOT_FOR_SUBJECT']],
    ['an award this unit cannot put forward', { H: 'Giấy khen của Chủ tịch UBND huyện' }, ['7H error AWARD_NO_ROUTE']],
    ['a formula as text', { I: '=1+1' }, ['7I warning FORMULA_TEXT']],
    ['a name like a command', { B: '@Nguyễn Thị Liên' }, ['7B warning FORMULA_TEXT']],
    ['a bullet, which is no formula', { I: '- Dạy giỏi' }, []],
    ['a formula', { I: { type: 'formula', text: 'Dạy giỏi', raw: 'Dạy giỏi' } }, ['7I warning FORMULA_CELL']],
    ['an error of Excel', { B: { type: 'error', text: '#REF!', raw: '#REF!' } }, ['7B error CELL_ERROR']],
    ['HTML and SQL in the achievement', { I: `<script>x</script>'; DROP TABLE nomination;--` }, []],
  ])('that holds %s', (_, cells, expected) => {
    expect(told(read(list({ cells })))).toEqual(expected);
  });

  it('may hold two awards in one line, however they are joined', () => {
    for (const text of ['LĐTT, CSTĐCS', 'LĐTT và CSTĐCS', 'LĐTT/CSTĐCS', '- LĐTT\n- CSTĐCS']) {
      const [row] = read(list({ cells: { H: text } }), 'LS.X03');
      expect(row?.awards).toEqual(['ldtt', 'cstd-co-so']);
    }
  });

  it('takes the part of an address that names a unit: the school, not its commune or province', () => {
    const of = (text: string) => read(list({ cells: { G: text } }))[0]?.unit?.code;
    expect(of('Trường THCS Tân Dương, xã Tân Dương, tỉnh Lam Sơn')).toBe('LS.X03.THCS');
    expect(of('Thôn Phú, xã Tân Dương, tỉnh Lam Sơn')).toBe('LS.X03');
    expect(of('Sở Nội vụ tỉnh Lam Sơn')).toBe('LS.02');
  });

  it('holds post and unit in either order, with the places behind the unit', () => {
    const split = (text: string) => catalogue.splitPosition(text);
    const school = 'Trường THCS Tân Dương';
    expect(split(`Hiệu trưởng, ${school}`)).toEqual({ position: 'Hiệu trưởng', unitText: school });
    expect(split(`${school} - Hiệu trưởng`)).toEqual({ position: 'Hiệu trưởng', unitText: school });
    expect(split(`Hiệu trưởng ${school}, xã Tân Dương`)).toEqual({
      position: 'Hiệu trưởng',
      unitText: `${school}, xã Tân Dương`,
    });
    expect(split('Hiệu trưởng - THCS Tân Dương')).toEqual({ position: 'Hiệu trưởng', unitText: 'THCS Tân Dương' });
    // A school nobody knows is not its commune.
    const unknown = split('Hiệu trưởng Trường THCS Không Có, xã Tân Dương');
    expect(catalogue.resolvePlace(unknown.unitText).status).toBe('unknown');
  });

  it('may not put forward people of a unit outside the list’s own', () => {
    const rows = read(list({}), 'LS.X01', new Set(['LS.X01']));
    expect(told(rows)).toEqual(['7G error UNIT_NOT_IN_SCOPE']);
  });
});

describe('rows that speak of the same person', () => {
  it('are told at the one that disagrees with the record, whichever comes first', () => {
    expect(told(read(list({}, { cells: { G: 'Trường Mầm non Cao Lương' } })))).toEqual(['8E error IDENTITY_TWICE']);
    expect(told(read(list({ cells: { G: 'Trường Mầm non Cao Lương' } }, {})))).toEqual(['7E error IDENTITY_TWICE']);
  });

  it('stand when they ask for two awards', () => {
    const rows = read(list({ cells: { H: 'LĐTT' } }, { cells: { H: 'Bằng khen tỉnh' } }));
    expect(told(rows)).toEqual([]);
  });

  it('under two names are told at the name that is not on record', () => {
    expect(told(read(list({}, { cells: { B: 'Nguyễn Thị Khác' } })))).toEqual(['8E error IDENTITY_SHARED']);
  });

  it('are settled by putting one aside, which is told and makes nothing', () => {
    const twice = list({}, {});
    const [asked] = read(twice).flatMap(({ row }) => row.findings);
    expect(asked?.suggestions).toEqual([
      { value: 'leave-out', label: 'Bỏ dòng này' },
      { value: 'keep', label: 'Giữ dòng này, bỏ dòng 8', answers: { '8:row': 'leave-out' } },
    ]);
    const settled = read(twice, 'LS.02', sampleUnitIds(), { '8:row': 'leave-out' });
    expect(told(settled)).toEqual(['8B ok ROW_LEFT_OUT_FOR']);
    expect(settled[1]?.row.findings[0]?.sentence).toContain('trùng với dòng 7');
    expect(preparedOf(settled).map(({ row }) => row)).toEqual([7]);
  });

  it('keep the row that asks for more', () => {
    const rows = read(list({ cells: { H: 'LĐTT, CSTĐCS' } }, { cells: { H: 'LĐTT' } }), 'LS.X03');
    expect(told(rows)).toEqual(['8E error IDENTITY_TWICE']);
  });

  it('are not said to be one when their names differ in an accent', () => {
    const rows = read(list({ cells: { B: 'Lê Văn Hùng', E: '' } }, { cells: { B: 'Lê Văn Hưng', E: '' } }));
    expect(told(rows).filter((line) => line.includes('error'))).toEqual([]);
  });

  it('without a number are told by name, birth and unit', () => {
    const rows = read(list({ cells: { E: '' } }, { cells: { E: '' } }));
    expect(told(rows).filter((line) => line.includes('error'))).toEqual(['7B error SUBJECT_TWICE']);
  });
});

describe('any list at all', () => {
  const anyValue: fc.Arbitrary<Value> = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true }),
    fc.constant(''),
  );

  it('is read without failing, and a row told an error makes no nomination', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom(...letters), anyValue), { maxLength: 4 }), (rows) => {
        const result = read(list(...rows.map((cells) => ({ cells }))));
        const bad = new Set(result.filter(({ row }) => row.isBad).map(({ row }) => row.number));
        expect(preparedOf(result).some(({ row }) => bad.has(row))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
