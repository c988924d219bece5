import { readTable, type RawTable } from '@gs/papers';
import { tellDuplicates } from './checks/duplicates';
import { tellSubject } from './checks/on-record';
import { columnsOf } from './columns';
import { letterOf } from './letter';
import { preparedOf } from './prepared';
import { readRows, type ReadRow } from './read-rows';
import { sampleBytes, sampleCatalogue, sampleMatches, sampleUnitIds } from './sample.fixtures';

const today = '2026-11-20';
const catalogue = sampleCatalogue(today);

async function table(name: string): Promise<RawTable> {
  const result = await readTable(sampleBytes(name));
  if (!result.ok) throw new Error(result.message);
  return result.table;
}

async function read(name: string, unit: string): Promise<ReadRow[]> {
  const owner = catalogue.find(unit);
  if (owner === undefined) throw new Error(unit);
  const raw = await table(name);
  const rows = readRows(raw, columnsOf(raw, {}), { today, catalogue, area: sampleUnitIds(), owner, answers: {} });
  const matches = sampleMatches(rows);
  tellDuplicates(rows, matches);
  for (const item of rows) tellSubject(item, matches.get(String(item.row.number)), catalogue);
  return rows;
}

const findingsOf = (rows: readonly ReadRow[]) => rows.flatMap(({ row }) => row.findings);

interface Expected {
  readonly rows: number;
  readonly findings: { readonly row: number; readonly column: string; readonly kind: string }[];
}

describe('the faulty list of Sở Nội vụ', () => {
  const expected = JSON.parse(sampleBytes('de-nghi-loi.expected.json').toString('utf8')) as Expected;

  it('is told exactly what was agreed, row by row and column by column, and nothing else', async () => {
    const rows = await read('de-nghi-loi.xlsx', 'LS.02');
    expect(rows).toHaveLength(expected.rows);
    const told = findingsOf(rows).map(({ row, column, kind }) => ({ row, column, kind }));
    expect(told).toEqual(expected.findings.map(({ row, column, kind }) => ({ row, column, kind })));
  });

  it('offers the nearest award and unit, and the successor of a unit that ended', async () => {
    const findings = findingsOf(await read('de-nghi-loi.xlsx', 'LS.02'));
    const at = (row: number) => findings.find((finding) => finding.row === row);
    expect(at(14)).toMatchObject({ code: 'AWARD_UNKNOWN' });
    expect(at(14)?.suggestions.length).toBeGreaterThan(0);
    expect(at(19)).toMatchObject({ code: 'UNIT_UNKNOWN' });
    expect(at(19)?.suggestions.length).toBeGreaterThan(0);
    expect(at(23)).toMatchObject({ code: 'UNIT_ENDED', suggestions: [{ value: 'LS.X02' }] });
    expect(at(23)?.sentence).toContain('30/06/2025');
  });

  it('keeps what is good: names in their usual case, a number with its zero, a formula as text', async () => {
    const prepared = preparedOf(await read('de-nghi-loi.xlsx', 'LS.02'));
    const at = (row: number) => prepared.find((item) => item.row === row);
    expect(prepared).toHaveLength(24);
    expect(at(7)?.subject.name).toBe('Phạm A Tuấn');
    expect(at(9)?.subject.name).toBe('Lê Thị Thu Nhung');
    expect(at(13)?.subject).toMatchObject({ identityNumber: '057185450197' });
    expect(at(20)?.achievement).toMatch(/^=HYPERLINK/);
    expect(at(16)).toBeUndefined();
    expect(at(17)).toMatchObject({ organisationId: 'LS.X09.TYT' });
    expect(at(23)).toMatchObject({ organisationId: 'LS.X02' });
  });
});

describe('the lists without faults', () => {
  it('of 106 gives 31 collectives, 12 households and 63 people without a word', async () => {
    const rows = await read('de-nghi-106.xlsx', 'LS.02');
    expect(findingsOf(rows)).toEqual([]);
    const kinds = preparedOf(rows).map(({ kind }) => kind);
    expect([31, 12, 63]).toEqual(
      ['collective', 'household', 'person'].map((kind) => kinds.filter((k) => k === kind).length),
    );
    expect(rows.every(({ awards }) => awards.join() === 'bk-tinh')).toBe(true);
  });

  it('of 1,049 gives 254 collectives and 795 people without a word', async () => {
    const rows = await read('de-nghi-1049.xlsx', 'LS.02');
    expect(findingsOf(rows)).toEqual([]);
    const kinds = preparedOf(rows).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'collective')).toHaveLength(254);
    expect(kinds.filter((kind) => kind === 'person')).toHaveLength(795);
  });

  it('of a commune splits post and school, and makes one nomination of each mark', async () => {
    const rows = await read('danh-hieu-2025-mot-xa.xlsx', 'LS.X03');
    expect(findingsOf(rows)).toEqual([]);
    expect(rows).toHaveLength(53);
    expect(rows[0]).toMatchObject({
      name: 'Phan Quốc Chứ',
      position: 'Hiệu trưởng',
      unitName: 'Trường THCS Tân Dương',
      awards: ['ldtt'],
      declared: { rating: 'hoan-thanh-tot' },
    });
    expect(rows.find(({ row }) => row.number === 18)).toMatchObject({
      awards: ['ldtt', 'cstd-co-so'],
      declared: { rating: 'hoan-thanh-xuat-sac', initiativeCodes: ['SK-00281'] },
    });
  });

  it('says which letter it comes with', async () => {
    expect(letterOf((await table('de-nghi-106.xlsx')).titleBlock)).toEqual({
      number: '215/TTr-UBND',
      date: '2026-10-12',
    });
  });
});
