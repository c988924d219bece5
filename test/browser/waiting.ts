import { candidates, nominations, subjects, type SessionDetailView } from '@gs/contracts';
import {
  attachParts,
  closeSession,
  department,
  departmentCouncil,
  openSession,
  submission,
  submit,
  unitId,
  voteAll,
} from '../e2e/journeys';
import type { TestApi } from '../support';

const AWARD = 'cstd-tinh';

/**
 * Puts persons of a department before the province's council for Chiến sĩ thi đua cấp tỉnh: their merits are on record,
 * their own council has passed them, the appraiser has sent them on. @returns their ids, in the order of their names
 */
export async function bringExemplars(api: TestApi, names: readonly string[]): Promise<string[]> {
  const ids = await giveMerits(api, names);
  const officer = await api.as(department.officer);
  const organisationId = await unitId(officer, department.unitCode);
  const { submissions } = await officer.call(candidates.nominate, {
    body: { organisationId, year: 2025, items: ids.map((subjectId) => ({ subjectId, award: AWARD })) },
  });
  const id = submissions[0]?.id ?? '';
  await attachParts(api, department, id);
  await submit(api, department, id);
  await passAtHome(api);
  const appraiser = await api.as('chuyenvien');
  const received = await appraiser.call(nominations.receive, {
    params: { id },
    body: { version: (await submission(appraiser, id)).version },
  });
  await appraiser.call(nominations.forward, {
    params: { id },
    body: { version: received.version, overrideReason: 'Đã xem từng hồ sơ, đủ điều kiện đưa ra Hội đồng.' },
  });
  return ids;
}

async function passAtHome(api: TestApi): Promise<SessionDetailView> {
  const { id } = await openSession(api, departmentCouncil, 0, 'Phiên xét đề nghị Chiến sĩ thi đua cấp tỉnh');
  await voteAll(api, departmentCouncil, id);
  return closeSession(api, departmentCouncil, id);
}

/** Three years of Chiến sĩ thi đua cơ sở and an initiative of use to the whole province: what Điều 22 asks. */
async function giveMerits({ db }: TestApi, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, name] of names.entries()) {
    const [person] = await db.query<{ id: string; unit: string; unitName: string }>(
      `SELECT s.id, o.id AS unit, v.name AS "unitName" FROM subject s JOIN organisation o ON o.id = s.organisation_id
       JOIN organisation_version v ON v.organisation_id = o.id AND v.valid_to IS NULL
       WHERE s.kind = 'person' AND s.name = $1 AND o.code = $2`,
      [name, department.unitCode],
    );
    if (person === undefined) throw new Error(`no ${name} in ${department.unitCode}`);
    await db.execute(
      `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, organisation_id, organisation_name, source)
       SELECT gen_random_uuid(), $1, 'cstd-co-so', y, (800 + y) || '/QĐ-SNV', make_date(y, 12, 20), $2, $3, 'import'
       FROM generate_series(2023, 2025) AS y
       WHERE NOT EXISTS (SELECT 1 FROM award_grant g WHERE g.subject_id = $1 AND g.award = 'cstd-co-so' AND g.year = y)`,
      [person.id, person.unit, person.unitName],
    );
    await db.execute(
      `INSERT INTO initiative (id, code, person_id, year, title, scope) VALUES (gen_random_uuid(), $1, $2, 2025, $3, 'tinh')`,
      [`SK-HD-${at + 1}`, person.id, 'Giải pháp rút ngắn thời gian giải quyết hồ sơ người có công'],
    );
    ids.push(person.id);
  }
  return ids;
}

/** The appraiser writes down that a council's member and a nominee are siblings, from the member's own declaration. */
export async function declareSibling(api: TestApi, memberName: string, nomineeId: string): Promise<void> {
  const [member] = await api.db.query<{ id: string }>(
    `SELECT person_id AS id FROM council_member WHERE name = $1 AND person_id IS NOT NULL`,
    [memberName],
  );
  if (member === undefined) throw new Error(`${memberName} is no person of the register`);
  const appraiser = await api.as('chuyenvien');
  await appraiser.call(subjects.addTie, {
    params: { id: member.id },
    body: { kind: 'relation', otherId: nomineeId, relation: 'sibling', documentNo: 'Bản kê khai 05/KK-HĐTĐKT' },
  });
}
