import { randomUUID } from 'node:crypto';
import { allEndpoints, roleCodes, roles, type Endpoint, type Permission, type Problem, type Role } from '@gs/contracts';
import { createDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';

/** Endpoints that take a permission; the public and the merely signed-in ones are asked for apart. */
const guarded = allEndpoints.filter((endpoint) => endpoint.access !== 'public' && endpoint.access !== 'authenticated');
const mayCall = (role: Role, endpoint: Endpoint): boolean =>
  (roles[role].permissions as readonly Permission[]).includes(endpoint.access as Permission);

const nowhere = {
  id: randomUUID(),
  itemId: randomUUID(),
  memberId: randomUUID(),
  fileId: randomUUID(),
  paper: 'nominee-list',
  format: 'pdf',
  code: 'KHONGCO123',
};
const ask = (client: Client, endpoint: Endpoint): ReturnType<Client['attempt']> =>
  client.attempt(endpoint, {
    params: nowhere,
    ...(endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: {} as never }),
  });

describe('every endpoint × every wrong role', () => {
  let database: TestDatabase;
  let api: TestApi;
  const clients = new Map<Role, Client>();

  beforeAll(async () => {
    database = await createDatabase();
    api = await startApi({ databaseUrl: database.url });
    const unit = randomUUID();
    await api.db.query(`INSERT INTO organisation (id, code) VALUES ($1, 'LS')`, [unit]);
    await api.db.query(
      `INSERT INTO organisation_version (id, organisation_id, name, kind, level, valid_from) VALUES ($1, $2, 'Uỷ ban nhân dân tỉnh Lam Sơn', 'UBND', 'tinh', '1997-01-01')`,
      [randomUUID(), unit],
    );
    await api.db.query(
      `INSERT INTO organisation_closure (ancestor_id, descendant_id, valid_from) VALUES ($1, $1, '1997-01-01')`,
      [unit],
    );
    for (const role of roleCodes) {
      const account = randomUUID();
      await api.db.query(`INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, $2, $2, 'x')`, [
        account,
        role,
      ]);
      await api.db.query(
        `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, $3, $4, '2000-01-01')`,
        [randomUUID(), account, role, unit],
      );
      clients.set(role, await api.as(role));
    }
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it.each(guarded.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s refuses a visitor and every role without its permission',
    async (_name, endpoint) => {
      expect((await ask(api.visitor(), endpoint)).status).toBe(401);
      for (const role of roleCodes) {
        const client = clients.get(role);
        if (client === undefined || mayCall(role, endpoint)) continue;
        const reply = await ask(client, endpoint);
        expect({ role, status: reply.status, code: (reply.body as Problem).code }).toEqual({
          role,
          status: 403,
          code: 'FORBIDDEN',
        });
      }
    },
  );

  it.each(guarded.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s is open to the roles that hold its permission',
    async (_name, endpoint) => {
      if (endpoint.bytes === 'event-stream') return;
      for (const role of roleCodes.filter((each) => mayCall(each, endpoint))) {
        const client = clients.get(role);
        if (client === undefined) continue;
        const reply = await ask(client, endpoint);
        expect({
          role,
          refused: reply.status === 401 || (reply.body as Problem | undefined)?.code === 'FORBIDDEN',
          broken: reply.status >= 500,
        }).toEqual({ role, refused: false, broken: false });
      }
    },
  );

  it.each(
    allEndpoints
      .filter((endpoint) => endpoint.access === 'authenticated')
      .map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const),
  )('%s refuses a visitor', async (_name, endpoint) => {
    expect((await ask(api.visitor(), endpoint)).status).toBe(401);
  });

  it('an account without any role sees nothing', async () => {
    await api.db.query(
      `INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, 'khong-vai-tro', 'Không vai trò', 'x')`,
      [randomUUID()],
    );
    const client = await api.as('khong-vai-tro');
    for (const endpoint of guarded) expect((await ask(client, endpoint)).status).toBe(403);
  });

  it('a role that has ended gives nothing any more', async () => {
    const account = randomUUID();
    await api.db.query(
      `INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, 'het-han', 'Hết hạn', 'x')`,
      [account],
    );
    await api.db.query(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from, valid_to) SELECT $1, $2, 'provincial-officer', id, '2020-01-01', '2025-06-30' FROM organisation`,
      [randomUUID(), account],
    );
    const client = await api.as('het-han');
    for (const endpoint of guarded) expect((await ask(client, endpoint)).status).toBe(403);
  });

  it('a command from another site is refused before anything is read', async () => {
    const client = await api.as('emulation-officer');
    const reply = await client.send<Problem>('POST', '/api/v1/submissions', {
      body: {},
      headers: { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    });
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status: 403, code: 'CROSS_SITE' });
  });
});
