import type { INestApplicationContext } from '@nestjs/common';
import { Clock, UnitOfWork } from '@gs/api-platform';
import { AccountsImporter } from '@gs/api-identity';
import { OrganisationsPort } from '@gs/api-organisation';
import { OperatorError } from '../report';

interface Options {
  readonly username: string;
  readonly unit: string;
  readonly name?: string;
}

/** Makes an administrator over a unit and all below it. @returns the one-time code to set a password with */
export async function createAdmin(app: INestApplicationContext, options: Options): Promise<string> {
  if (!/^[a-z0-9][a-z0-9._-]{2,59}$/.test(options.username))
    throw new OperatorError('Tên đăng nhập: chữ thường không dấu, số, dấu chấm; từ 3 ký tự.');
  return app.get(UnitOfWork).run(async (tx) => {
    const unit = await app.get(OrganisationsPort).byCode(options.unit, tx);
    if (unit === null)
      throw new OperatorError(
        `Chưa có đơn vị mã «${options.unit}». Nhập đơn vị trước: ops import organisations TỆP.csv`,
      );
    const { code } = await app.get(AccountsImporter).addWithCode(tx, {
      username: options.username,
      displayName: options.name ?? options.username,
      jobTitle: 'Quản trị',
      assignments: [
        { role: 'administrator', organisationId: unit.id, validFrom: app.get(Clock).today(), validTo: null },
      ],
    });
    return code;
  });
}
