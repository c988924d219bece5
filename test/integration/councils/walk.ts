import { randomUUID } from 'node:crypto';
import { allEndpoints, roles, type Endpoint, type Permission, type Role } from '@gs/contracts';
import type { Client } from '../../support';
import { pdfText, squeezed, wordText } from './paper-text';

/** With what addresses are filled in. */
export interface Filling {
  /** Ids by the first word of the path. */
  readonly ids: (first: string) => readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** What is asked besides nothing, where anything can be asked. */
  readonly queries: readonly string[];
}

/** Every address that somebody with these roles may read, except streams: they tell that something changed, never what. */
const readable = (held: readonly Role[]): Endpoint[] => {
  const may = new Set<string>(held.flatMap((role) => roles[role].permissions as readonly Permission[]));
  return allEndpoints.filter(
    ({ method, access, bytes }) =>
      method === 'GET' && bytes !== 'event-stream' && (access === 'authenticated' || may.has(access as string)),
  );
};

/** Every way to fill in an address. */
export function addressesOf(endpoint: Endpoint, { ids, values, queries }: Filling): string[] {
  const [, first = ''] = endpoint.path.split('/');
  const known: Readonly<Record<string, readonly string[]>> = {
    id: ids(first),
    paper: ['session-minutes', 'tally-minutes', 'nominee-list', 'submission-letter'],
    format: ['pdf', 'docx', 'json', 'html'],
    ...values,
  };
  let paths: string[] = [endpoint.path];
  for (const [, name = ''] of endpoint.path.matchAll(/:(\w+)/g))
    paths = paths.flatMap((path) => (known[name] ?? [randomUUID()]).map((value) => path.replace(`:${name}`, value)));
  const asked = endpoint.query === undefined ? [''] : ['', ...queries];
  return paths.flatMap((path) => asked.map((query) => `/api/v1${path}${query}`));
}

async function textOf(client: Client, path: string): Promise<string> {
  const { headers, content } = await client.bytes(path);
  const type = headers.get('content-type') ?? '';
  if (type.includes('pdf')) return pdfText(content);
  if (type.includes('wordprocessing')) return wordText(content);
  return content.toString('utf8');
}

/**
 * Asks everything that somebody with these roles may ask.
 * @param secrets what the answer of an address may not contain
 * @returns addresses whose answer holds a secret, and how many were asked
 */
export async function leaksIn(
  client: Client,
  held: readonly Role[],
  addresses: (endpoint: Endpoint) => readonly string[],
  secrets: (path: string) => readonly string[],
): Promise<{ asked: number; leaking: string[] }> {
  const leaking: string[] = [];
  let asked = 0;
  for (const path of readable(held).flatMap(addresses)) {
    asked += 1;
    const text = await textOf(client, path);
    const secret = secrets(path).find((one) => text.includes(one) || text.includes(squeezed(one)));
    if (secret !== undefined) leaking.push(`${path}: ${secret}`);
  }
  return { asked, leaking };
}
