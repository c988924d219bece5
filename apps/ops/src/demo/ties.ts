import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Ids, UnitOfWork, Vault, type Tx } from '@gs/api-platform';
import { AccountsPort } from '@gs/api-identity';
import { OrganisationsPort } from '@gs/api-organisation';
import { OperatorError, type ImportReport } from '../report';
import { readJson } from './read-json';
import { tiesFile, type TiedSeat } from './shapes';

/** Who sits on councils, as persons, with their kin and where they work: so that conflicts can be found. */
export async function importTies(app: INestApplicationContext, file: string): Promise<ImportReport> {
  const { seats, recordedBy } = readJson(file, tiesFile);
  const added = await app.get(UnitOfWork).run(async (tx) => {
    const accounts = await app
      .get(AccountsPort)
      .byUsernames([...seats.map(({ username }) => username), recordedBy], tx);
    const accountOf = (username: string): string => {
      const id = accounts.get(username)?.id;
      if (id === undefined) throw new OperatorError(`Chưa có tài khoản ${username}. Nạp tài khoản trước.`);
      return id;
    };
    let count = 0;
    for (const seat of seats)
      count += (await addSeat(app, tx, seat, accountOf(seat.username), accountOf(recordedBy))) ? 1 : 0;
    return count;
  });
  return { file: basename(file), kind: 'ties', read: seats.length, added, changed: 0, setAside: [] };
}

/** @returns whether there was something to add: a seat that has a person already is left as it is */
async function addSeat(
  app: INestApplicationContext,
  tx: Tx,
  seat: TiedSeat,
  accountId: string,
  recorder: string,
): Promise<boolean> {
  const [row] = await tx.query<{ name: string }>(
    `SELECT name FROM council_member WHERE account_id = $1 AND person_id IS NULL LIMIT 1`,
    [accountId],
  );
  if (row === undefined) return false;
  const personId = app.get(Ids).next();
  const unitId = await unitOf(app, tx, seat.unit);
  await tx.execute(`INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', $2, $3)`, [
    personId,
    row.name,
    unitId,
  ]);
  await tx.execute(`INSERT INTO person (id, position) VALUES ($1, $2)`, [personId, seat.position]);
  await tx.execute(`UPDATE council_member SET person_id = $2 WHERE account_id = $1 AND person_id IS NULL`, [
    accountId,
    personId,
  ]);
  for (const { identityNumber, relation, document } of seat.relations) {
    const made = await tx.execute(
      `INSERT INTO person_relation (id, person_id, other_id, kind, document_no, recorded_by, recorded_at)
       SELECT $1, $2, p.id, $3, $4, $5, now() FROM person p WHERE p.identity_hash = decode($6, 'hex')`,
      [app.get(Ids).next(), personId, relation, document, recorder, app.get(Vault).keyedHash(identityNumber)],
    );
    if (made === 0) throw new OperatorError(`${seat.username}: không có cá nhân số định danh ${identityNumber}.`);
  }
  for (const { unit, position, from, to, document } of seat.posts)
    await tx.execute(
      `INSERT INTO person_post (id, person_id, organisation_id, position, valid_from, valid_to, document_no, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [app.get(Ids).next(), personId, await unitOf(app, tx, unit), position, from, to, document, recorder],
    );
  return true;
}

async function unitOf(app: INestApplicationContext, tx: Tx, code: string): Promise<string> {
  const unit = await app.get(OrganisationsPort).byCode(code, tx);
  if (unit === null) throw new OperatorError(`Chưa có đơn vị mã «${code}». Nhập đơn vị trước.`);
  return unit.id;
}
