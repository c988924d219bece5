import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SubjectMatch } from '@gs/api-subjects';
import type { ReadRow } from './read-rows';
import { UnitCatalogue, type UnitVersion } from './unit-catalogue';

const folder = join(__dirname, '../../../../../samples/lam-son');

export const sampleBytes = (name: string): Buffer => readFileSync(join(folder, name));

const csv = (name: string): Record<string, string>[] =>
  parse(sampleBytes(name), { bom: true, columns: true }) as Record<string, string>[];

/** The units of the sample province; ids are their codes. */
export function sampleCatalogue(today: string): UnitCatalogue {
  const rows = csv('don-vi.csv');
  const versions = rows.map((row): UnitVersion => ({
    id: row['ma'] ?? '',
    code: row['ma'] ?? '',
    name: row['ten'] ?? '',
    kind: row['loai'] ?? '',
    level: row['cap'] ?? '',
    parentId: row['ma_cha'] === '' ? null : (row['ma_cha'] ?? null),
    validFrom: row['tu_ngay'] ?? '',
    validTo: row['den_ngay'] === '' ? null : (row['den_ngay'] ?? null),
  }));
  const successors = new Map<string, string[]>();
  for (const row of rows) {
    for (const from of (row['ke_thua_tu'] ?? '').split(' ').filter((code) => code !== '')) {
      successors.set(from, [...(successors.get(from) ?? []), row['ma'] ?? '']);
    }
  }
  return new UnitCatalogue(versions, successors, today);
}

export const sampleUnitIds = (): Set<string> => new Set(csv('don-vi.csv').map((row) => row['ma'] ?? ''));

/** Whom the sample's people make of rows, by identity number alone; subject ids are the numbers. */
export function sampleMatches(rows: readonly ReadRow[]): Map<string, SubjectMatch> {
  const people = new Map(csv('nguoi.csv').map((row) => [row['so_dinh_danh'] ?? '', row]));
  return new Map(
    rows.map(({ row, name, subject }): [string, SubjectMatch] => {
      const key = String(row.number);
      const number = subject?.kind === 'person' ? subject.identityNumber : null;
      const person = number === null ? undefined : people.get(number);
      if (number === null || person === undefined) {
        return [key, { key, status: 'new', subjectId: null, candidates: [], nameDiffers: false }];
      }
      const known = {
        id: number,
        kind: 'person' as const,
        name: person['ho_ten'] ?? '',
        organisationId: person['ma_don_vi'] ?? '',
        organisationName: person['ma_don_vi'] ?? '',
        note: '',
        birthDate: null,
        birthYear: null,
        sex: null,
        identityMasked: '',
      };
      return [key, { key, status: 'known', subjectId: number, candidates: [known], nameDiffers: known.name !== name }];
    }),
  );
}
