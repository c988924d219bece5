import { randomUUID } from 'node:crypto';
import { Vault, type Db } from '@gs/api-platform';
import { LedgerImportService, type LedgerReport } from '@gs/api-registry';
import { OrganisationsImporter } from '@gs/api-organisation';
import type { TestApi } from '../support';

export const head =
  'loai,so_dinh_danh_hoac_ma_don_vi,ma_don_vi,ma_khen_thuong,nam,so_quyet_dinh,ngay_quyet_dinh,loai_hinh';
export const teacher = '068084872138';
export const nurse = '011190123457';

/** Generations: A and B merged into C (2015); C was renamed (2018); C and D merged into E (2025), C2 took a share of C. */
export interface Place {
  readonly province: string;
  readonly units: Readonly<Record<string, string>>;
  readonly teacherId: string;
}

interface UnitSpec {
  readonly code: string;
  readonly kind?: string;
  readonly level?: string;
  readonly versions: readonly (readonly [name: string, from: string, to: string | null])[];
}

const units: readonly UnitSpec[] = [
  { code: 'T', kind: 'UBND', level: 'tinh', versions: [['Uỷ ban nhân dân tỉnh Thử', '1997-01-01', null]] },
  { code: 'T.A', versions: [['Uỷ ban nhân dân xã An', '1997-01-01', '2014-12-31']] },
  { code: 'T.B', versions: [['Uỷ ban nhân dân xã Bình', '1997-01-01', '2014-12-31']] },
  {
    code: 'T.C',
    versions: [
      ['Uỷ ban nhân dân xã An Bình', '2015-01-01', '2017-12-31'],
      ['Uỷ ban nhân dân xã Cao Sơn', '2018-01-01', '2025-06-30'],
    ],
  },
  { code: 'T.D', versions: [['Uỷ ban nhân dân xã Dương', '1997-01-01', '2025-06-30']] },
  { code: 'T.E', versions: [['Uỷ ban nhân dân phường Én', '2025-07-01', null]] },
  { code: 'T.C2', versions: [['Uỷ ban nhân dân xã Cao Nam', '2025-07-01', null]] },
  { code: 'T.S', kind: 'truong-hoc', level: 'co-so', versions: [['Trường Tiểu học An', '1997-01-01', null]] },
  { code: 'T.S2', kind: 'truong-hoc', level: 'co-so', versions: [['Trường Tiểu học Bình', '1997-01-01', null]] },
  { code: 'T.S3', kind: 'truong-hoc', level: 'co-so', versions: [['Trường Tiểu học Bình', '1997-01-01', null]] },
];
const successions = [
  ['T.A', 'T.C', '2015-01-01'],
  ['T.B', 'T.C', '2015-01-01'],
  ['T.C', 'T.E', '2025-07-01'],
  ['T.C', 'T.C2', '2025-07-01'],
  ['T.D', 'T.E', '2025-07-01'],
] as const;

/** A small province with two people and an officer of its emulation office, `chuyenvien`. */
export async function foundPlace(api: TestApi): Promise<Place> {
  const { db } = api;
  const versions = units.flatMap(({ code, kind = 'UBND', level = 'xa', versions: held }) =>
    held.map(([name, validFrom, validTo], at) => ({
      code,
      name,
      kind,
      level,
      parentCode: code === 'T' ? null : 'T',
      validFrom,
      validTo,
      legalBasis: '',
      predecessors: at === 0 ? successions.filter(([, to]) => to === code).map(([from]) => from) : [],
    })),
  );
  await api.uow.run((tx) => api.app.get(OrganisationsImporter).take(tx, versions));
  const rows = await db.query<{ id: string; code: string }>(`SELECT id, code FROM organisation`);
  const ids = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  const province = ids['T'] ?? '';
  const teacherId = await person(api, 'Phan Quốc Chứ', teacher, '1984-02-01', 'nam', ids['T.S'] ?? '');
  await person(api, 'Lò Thị Mới', nurse, '1990-05-06', 'nu', ids['T.S2'] ?? '');
  for (const [username, role, unit] of [
    ['chuyenvien', 'provincial-officer', 'T'],
    ['chuyenvien.e', 'provincial-officer', 'T.E'],
  ] as const) {
    const account = randomUUID();
    await db.execute(`INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, $2, $2, 'x')`, [
      account,
      username,
    ]);
    await db.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, $3, $4, '2000-01-01')`,
      [randomUUID(), account, role, ids[unit]],
    );
  }
  return { province, units: ids, teacherId };
}

/** Somebody on record. @returns the id */
export async function person(
  { app, db }: TestApi,
  name: string,
  number: string,
  birthDate: string,
  sex: 'nam' | 'nu',
  unit: string,
): Promise<string> {
  const id = randomUUID();
  await db.execute(`INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', $2, $3)`, [
    id,
    name,
    unit,
  ]);
  await db.execute(
    `INSERT INTO person (id, birth_date, sex, identity_hash, identity_masked) VALUES ($1, $2, $3, decode($4, 'hex'), '•')`,
    [id, birthDate, sex, app.get(Vault).keyedHash(number)],
  );
  return id;
}

/** A CSV file as offices send it. */
export const csv = (rows: string, heading = head): Buffer =>
  Buffer.from(`\ufeff${heading}\r\n${rows.trim().replaceAll('\n', '\r\n')}\r\n`);

type Options = Parameters<LedgerImportService['run']>[1];
export const take = (
  api: TestApi,
  bytes: Buffer,
  options: Options = {},
  fileName = 'lich-su.csv',
): Promise<LedgerReport> => api.app.get(LedgerImportService).run({ bytes, fileName }, options);

export const codesByRow = ({ findings }: LedgerReport): Record<number, string> =>
  Object.fromEntries(findings.map(({ row, code }) => [row, code]));

export const count = async (db: Db, table: string): Promise<number> =>
  (await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;
