import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@gs/domain';
import { Ids, UnitOfWork, type Tx } from '@gs/api-platform';
import { AccountsPort } from '@gs/api-identity';
import { OrganisationsPort } from '@gs/api-organisation';
import { OperatorError, type ImportReport } from '../report';
import { readJson } from './read-json';
import { councilsFile } from './shapes';

type Council = ReturnType<typeof councilsFile.parse>['councils'][number];

/** Councils with their members; one of the same unit and first day is left as it is. */
export async function importCouncils(app: INestApplicationContext, file: string): Promise<ImportReport> {
  const { councils } = readJson(file, councilsFile);
  const added = await app.get(UnitOfWork).run(async (tx) => {
    let count = 0;
    for (const council of councils) count += (await addCouncil(app, tx, council)) ? 1 : 0;
    return count;
  });
  return { file: basename(file), kind: 'councils', read: councils.length, added, changed: 0, setAside: [] };
}

async function addCouncil(app: INestApplicationContext, tx: Tx, council: Council): Promise<boolean> {
  const ids = app.get(Ids);
  const unit = await app.get(OrganisationsPort).byCode(council.unit, tx);
  const version = unit === null ? null : await app.get(OrganisationsPort).versionOn(unit.id, council.validFrom, tx);
  if (version === null)
    throw new OperatorError(`${council.name}: không có đơn vị mã «${council.unit}» vào ngày ${council.validFrom}.`);
  const known = await tx.query(`SELECT 1 FROM council WHERE organisation_id = $1 AND valid_from = $2`, [
    version.id,
    council.validFrom,
  ]);
  if (known.length > 0) return false;
  const id = ids.next();
  await tx.execute(
    `INSERT INTO council (id, organisation_id, level, name, established_by, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, version.id, version.level, council.name, council.establishedBy, council.validFrom, council.validTo],
  );
  const amendments = await addAmendments(app, tx, id, council);
  await addMembers(app, tx, id, council, amendments);
  await tx.audit({ action: 'council.create', kind: 'council', id, facts: { name: council.name } });
  return true;
}

/** @returns ids of the decisions by the day they took effect */
async function addAmendments(
  app: INestApplicationContext,
  tx: Tx,
  councilId: string,
  { amendments, name }: Council,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const accounts = await app.get(AccountsPort).byUsernames(
    amendments.map(({ recordedBy }) => recordedBy),
    tx,
  );
  for (const { decision, effectiveOn, note, recordedBy } of amendments) {
    const account = accounts.get(recordedBy);
    if (account === undefined)
      throw new OperatorError(`${name}: chưa có tài khoản ${recordedBy}. Nạp tài khoản trước.`);
    const id = app.get(Ids).next();
    await tx.execute(
      `INSERT INTO council_amendment (id, council_id, decision, effective_on, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $4::date)`,
      [id, councilId, decision, effectiveOn, note, account.id],
    );
    ids.set(effectiveOn, id);
  }
  return ids;
}

async function addMembers(
  app: INestApplicationContext,
  tx: Tx,
  councilId: string,
  council: Council,
  amendments: ReadonlyMap<string, string>,
): Promise<void> {
  const names = council.members.flatMap(({ username }) => username ?? []);
  const accounts = await app.get(AccountsPort).byUsernames(names, tx);
  const lost = names.filter((name) => !accounts.has(name));
  if (lost.length > 0)
    throw new OperatorError(`${council.name}: chưa có tài khoản ${lost.join(', ')}. Nạp tài khoản trước.`);
  const rows = council.members.map(({ username, inChargeOfExemplars, from, to, ...member }, index) => {
    const account = username === null ? undefined : accounts.get(username);
    return {
      id: app.get(Ids).next(),
      seat: index + 1,
      account: account?.id ?? null,
      person: account?.personId ?? null,
      exemplars: inChargeOfExemplars,
      from: from ?? council.validFrom,
      to: to ?? council.validTo,
      joined: from === undefined ? null : (amendments.get(from) ?? null),
      left: to === undefined ? null : (amendments.get(addDays(to, 1)) ?? null),
      ...member,
    };
  });
  await tx.execute(
    `INSERT INTO council_member (id, council_id, account_id, person_id, name, position, role, seat, in_charge_of_exemplars, valid_from, valid_to,
       joined_by, left_by)
     SELECT x.id, $2, x.account, x.person, x.name, x.position, x.role, x.seat, x.exemplars, x."from", x."to", x.joined, x."left"
     FROM json_to_recordset($1::json) AS x(id uuid, account uuid, person uuid, name text, position text, role text, seat int,
       exemplars boolean, "from" date, "to" date, joined uuid, "left" uuid)`,
    [JSON.stringify(rows), councilId],
  );
}
