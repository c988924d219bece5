import { randomUUID } from 'node:crypto';
import { allEndpoints, roleCodes, type Endpoint, type Problem } from '@gs/contracts';
import { z } from 'zod';
import type { Client, TestApi } from '../support';

/** Somebody who holds every role over one unit: only the scope stands between them and what they ask for. */
export async function everyRoleOver(api: TestApi, unitId: string, username: string): Promise<Client> {
  const account = randomUUID();
  await api.db.execute(
    `INSERT INTO account (id, username, display_name, password_hash)\n     SELECT $1, $2, $2, password_hash FROM account LIMIT 1`,
    [account, username],
  );
  for (const role of roleCodes)
    await api.db.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, $3, $4, '2000-01-01')`,
      [randomUUID(), account, role, unitId],
    );
  return api.as(username);
}

export async function idOfUnit(api: TestApi, code: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }>(`SELECT id FROM organisation WHERE code = $1`, [code]);
  if (row === undefined) throw new Error(`no unit ${code}`);
  return row.id;
}

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
}

/** A value that a schema accepts, every optional field filled in; `known` gives real ids by field name. */
export function exampleOf(schema: z.ZodType | undefined, known: Readonly<Record<string, string>> = {}): unknown {
  if (schema === undefined) return undefined;
  const value = example(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, '', known);
  schema.parse(value);
  return value;
}

function example(shape: Shape, key: string, known: Readonly<Record<string, string>>): unknown {
  const choice = shape.anyOf?.[0] ?? shape.oneOf?.[0];
  if (choice !== undefined) return example(choice, key, known);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, example(inner, name, known)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => example(shape.items ?? {}, key, known));
    case 'integer':
    case 'number':
      return Math.max(1, shape.minimum ?? 1);
    case 'boolean':
      return false;
    default:
      return text(shape, key, known);
  }
}

function text(shape: Shape, key: string, known: Readonly<Record<string, string>>): string {
  if (shape.format === 'uuid') return known[key.replace(/s$/, '')] ?? randomUUID();
  if (shape.format === 'date-time') return '2026-11-26T14:00:00+07:00';
  if (shape.format === 'date' || shape.pattern?.includes('-\\d{2}-\\d{2}') === true) return '2026-11-26';
  // Bytes as base64url or hexadecimal digits, of a given length.
  if (shape.pattern === '^[A-Za-z0-9_-]+$') return 'A'.repeat(shape.minLength ?? 1);
  if (shape.pattern === '^[0-9a-f]{64}$') return '0'.repeat(64);
  // Files of the rule book go by their names.
  if (shape.pattern?.includes('\\.yaml') === true) return 'local/thu-nghiem.yaml';
  return known[key] ?? 'thu.nghiem'.slice(0, Math.max(shape.minLength ?? 0, 10));
}

/** Sends to a contract with its path parameters from `known`, and the given body and query as they are. */
export function sendTo(
  client: Client,
  endpoint: Endpoint,
  { params, body, query = '' }: { params: Readonly<Record<string, string>>; body?: unknown; query?: string },
): ReturnType<Client['send']> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? randomUUID()));
  return client.send(endpoint.method, `/api/v1${path}${query}`, body === undefined ? {} : { body });
}

export const codeOf = (reply: { readonly body: unknown }): string | undefined =>
  (reply.body as Partial<Problem> | undefined)?.code;

/** Contracts with a body, by name for `it.each`. */
export const withBody = allEndpoints
  .filter((endpoint) => endpoint.body !== undefined)
  .map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);

/** Contracts with a query, by name for `it.each`. */
export const withQuery = allEndpoints
  .filter((endpoint) => endpoint.query !== undefined)
  .map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
