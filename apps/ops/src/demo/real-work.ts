import type { INestApplicationContext } from '@nestjs/common';
import { CONFIG, Db, type Config } from '@gs/api-platform';
import { OperatorError } from '../report';

/**
 * Refuses invented data and demo accounts where work is real: the server runs as production, or the database already
 * has an account that an administrator made. A forgotten environment variable must not open a real system.
 * @throws OperatorError
 */
export async function refuseWhereWorkIsReal(app: INestApplicationContext): Promise<void> {
  const [row] = await app
    .get(Db)
    .query<{ real: boolean }>(`SELECT EXISTS (SELECT 1 FROM account WHERE NOT is_demo) AS real`, []);
  if (app.get<Config>(CONFIG).production || row?.real === true)
    throw new OperatorError(
      'Dữ liệu và tài khoản trình diễn không được nạp khi vận hành thật. Dùng create-admin để tạo quản trị đầu tiên.',
    );
}
