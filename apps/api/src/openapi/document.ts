import { permissions, problems, type Endpoint, type Permission } from '@gs/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of a set of contracts. */
export function openApiDocument(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  const named: Record<string, unknown> = {};
  for (const endpoint of [...endpoints].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = hoist(operation(endpoint), named);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gương Sáng',
      version: '1',
      description: 'Thi đua, khen thưởng: từ danh sách của đơn vị đến quyết định.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-gs' } },
      schemas: { Problem: problemSchema(), ...named },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1] ?? ''],
    description: accessSentence(endpoint),
    security: endpoint.access === 'public' ? [] : [{ session: [] }],
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
          },
        }),
    responses: { ...success(endpoint), ...refusals(endpoint) },
  };
}

function accessSentence({ access }: Endpoint): string {
  if (access === 'public') return 'Ai cũng gọi được.';
  if (access === 'authenticated') return 'Cần đăng nhập.';
  return `Cần quyền «${permissions[access satisfies Permission]}» (${access}) trong phạm vi.`;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

/** Schemas that hold themselves come with definitions beside them; a document keeps those in one place. */
function hoist(part: Json, named: Record<string, unknown>): Json {
  const text = JSON.stringify(part, (key, value: unknown) => {
    if (key !== '$defs') return value;
    Object.assign(named, JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')));
    return undefined;
  });
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inner,
  }));
}

function success(endpoint: Endpoint): Json {
  if (endpoint.bytes === 'file') return { 200: { description: 'Tệp', content: { 'application/octet-stream': {} } } };
  if (endpoint.bytes === 'event-stream')
    return { 200: { description: 'Luồng sự kiện', content: { 'text/event-stream': {} } } };
  if (endpoint.response === undefined) return { 204: { description: 'Xong' } };
  return {
    200: { description: 'Xong', content: { 'application/json': { schema: schemaOf(endpoint.response, 'output') } } },
  };
}

/** The endpoint's own problems, and those every endpoint may answer. */
function refusals(endpoint: Endpoint): Json {
  const codes = new Set([...endpoint.problems, 'VALIDATION_FAILED', 'INTERNAL'] as const);
  if (endpoint.access !== 'public') codes.add('UNAUTHENTICATED').add('FORBIDDEN');
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { status, title } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${code}: ${title}`]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [status, { description: lines.join('; '), content }]),
  );
}

function problemSchema(): Json {
  const text = { type: 'string' };
  const error = { type: 'object', required: ['pointer', 'detail'], properties: { pointer: text, detail: text } };
  return {
    type: 'object',
    required: ['type', 'code', 'title', 'detail', 'status', 'traceId'],
    properties: {
      type: text,
      code: { type: 'string', enum: Object.keys(problems) },
      title: text,
      detail: text,
      status: { type: 'integer' },
      traceId: text,
      errors: { type: 'array', items: error },
    },
  };
}
