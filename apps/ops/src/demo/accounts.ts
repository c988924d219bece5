import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '@gs/api-platform';
import { AccountsImporter } from '@gs/api-identity';
import { OrganisationsPort } from '@gs/api-organisation';
import { OperatorError, type ImportReport } from '../report';
import { refuseWhereWorkIsReal } from './real-work';
import { readJson } from './read-json';
import { accountsFile } from './shapes';

/** Accounts of the demonstration, all under the password of the file. Refused where work is real. */
export async function importAccounts(app: INestApplicationContext, file: string): Promise<ImportReport> {
  await refuseWhereWorkIsReal(app);
  const { accounts, password } = readJson(file, accountsFile);
  const added = await app.get(UnitOfWork).run(async (tx) => {
    const codes = accounts.flatMap(({ assignments }) => assignments.map(({ unit }) => unit));
    const units = await app.get(OrganisationsPort).byCodes(codes, tx);
    const rows = accounts.map((account) => ({
      ...account,
      assignments: account.assignments.map(({ unit, ...rest }) => {
        const organisationId = units.get(unit)?.id;
        if (organisationId === undefined)
          throw new OperatorError(`${account.username}: chưa có đơn vị mã «${unit}». Nhập đơn vị trước.`);
        return { ...rest, organisationId };
      }),
    }));
    return app.get(AccountsImporter).addDemo(tx, rows, password);
  });
  return { file: basename(file), kind: 'accounts', read: accounts.length, added, changed: 0, setAside: [] };
}
