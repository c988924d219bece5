import { randomUUID } from 'node:crypto';
import type { Db } from '@gs/api-platform';

export interface Office {
  readonly province: string;
  readonly department: string;
  readonly commune: string;
}

/** A province, its department and a commune; officers, signer, clerks and a stranger from another commune. */
export async function foundOffice(db: Db): Promise<Office> {
  const office = { province: randomUUID(), department: randomUUID(), commune: randomUUID() };
  const old = randomUUID();
  const units: [string, string, string, string, string, string | null, string | null][] = [
    [office.province, 'LS', 'Uỷ ban nhân dân tỉnh Lam Sơn', 'UBND', 'tinh', null, null],
    [office.department, 'LS.02', 'Sở Nội vụ', 'so-nganh', 'tinh', office.province, null],
    [office.commune, 'LS.X03', 'Uỷ ban nhân dân xã Tân Dương', 'UBND', 'xa', office.province, null],
    [old, 'LS.X99', 'Uỷ ban nhân dân xã Vĩnh Hà', 'UBND', 'xa', office.province, '2025-06-30'],
  ];
  for (const [id, code, name, kind, level, parent, to] of units) {
    await db.execute(`INSERT INTO organisation (id, code) VALUES ($1, $2)`, [id, code]);
    await db.execute(
      `INSERT INTO organisation_version (id, organisation_id, name, kind, level, parent_id, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, '1997-01-01', $7)`,
      [randomUUID(), id, name, kind, level, parent, to],
    );
    for (const ancestor of new Set([id, office.province])) {
      await db.execute(
        `INSERT INTO organisation_closure (ancestor_id, descendant_id, valid_from) VALUES ($1, $2, '1997-01-01')`,
        [ancestor, id],
      );
    }
  }
  await db.execute(
    `INSERT INTO organisation_succession (predecessor_id, successor_id, on_date) VALUES ($1, $2, '2025-07-01'), ($1, $3, '2025-07-01')`,
    [old, office.commune, office.department],
  );
  await account(db, 'chuyenvien', 'provincial-officer', office.province);
  await account(db, 'chutich', 'signer', office.province, 'Đỗ Thành Trung', 'Chủ tịch UBND tỉnh');
  await account(db, 'kiemtra', 'auditor', office.province);
  await account(db, 'so.canbo', 'provincial-officer', office.department);
  await account(db, 'xa.canbo', 'provincial-officer', office.commune);
  for (let i = 1; i <= 20; i += 1) await account(db, `vanthu${i}`, 'clerk', office.province);
  return office;
}

async function account(
  db: Db,
  username: string,
  role: string,
  unit: string,
  name = username,
  jobTitle = '',
): Promise<void> {
  const id = randomUUID();
  await db.execute(
    `INSERT INTO account (id, username, display_name, job_title, password_hash) VALUES ($1, $2, $3, $4, '-')`,
    [id, username, name, jobTitle],
  );
  await db.execute(
    `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, $3, $4, '2020-01-01')`,
    [randomUUID(), id, role, unit],
  );
}

export interface ListOf {
  readonly collectives: number;
  readonly households: number;
  readonly persons: number;
}

/** A submission of the department whose nominations for the province's Bằng khen the council has passed. @returns their ids */
export async function passedList(
  db: Db,
  office: Office,
  { collectives, households, persons }: ListOf,
  options: { readonly unitName?: string; readonly year?: number } = {},
): Promise<string[]> {
  const submission = randomUUID();
  const route = [
    { kind: 'council', organisationId: office.province, workingDays: null },
    { kind: 'decision', organisationId: office.province, workingDays: 10 },
  ];
  const [someone] = await db.query<{ id: string }>(`SELECT id FROM account LIMIT 1`);
  await db.execute(
    `INSERT INTO submission (id, organisation_id, year, title, state, letter_no, letter_date, route, holder_id, received_on, created_by)
     VALUES ($1, $2, $3, 'Danh sách điển hình tiên tiến', 'received', '412/TTr-SNV', '2026-11-24', $4, $2, '2026-11-02', $5)`,
    [submission, office.department, options.year ?? 2026, JSON.stringify(route), someone?.id],
  );
  const kinds = [
    ...Array.from({ length: collectives }, () => 'collective'),
    ...Array.from({ length: households }, () => 'household'),
    ...Array.from({ length: persons }, () => 'person'),
  ];
  const rows = kinds.map((kind, i) => ({
    subject: randomUUID(),
    nomination: randomUUID(),
    kind,
    name: `${kind === 'collective' ? 'Phòng' : kind === 'household' ? 'Hộ ông' : 'Nguyễn Văn'} ${i + 1}`,
    seq: i + 1,
  }));
  const json = JSON.stringify(rows);
  const shape = `json_to_recordset($1::json) AS x(subject uuid, nomination uuid, kind text, name text, seq int)`;
  await db.execute(
    `INSERT INTO subject (id, kind, name, organisation_id) SELECT x.subject, x.kind, x.name, $2 FROM ${shape}`,
    [json, office.department],
  );
  await db.execute(`INSERT INTO person (id) SELECT x.subject FROM ${shape} WHERE x.kind = 'person'`, [json]);
  await db.execute(
    `INSERT INTO nomination (id, submission_id, organisation_id, subject_id, subject_kind, award, year, state, unit_name, achievement, seq)
     SELECT x.nomination, $2, $3, x.subject, x.kind, 'bk-tinh', $5, 'passed', $4, 'Thành tích xuất sắc', x.seq FROM ${shape}`,
    [json, submission, office.department, options.unitName ?? 'Sở Nội vụ', options.year ?? 2026],
  );
  return rows.map(({ nomination }) => nomination);
}
