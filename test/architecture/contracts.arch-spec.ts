import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allEndpoints, permissions, problems, roles } from '@gs/contracts';

const root = join(__dirname, '..', '..');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'dist' || name === 'node_modules') return [];
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !name.endsWith('.spec.ts') ? [path] : [];
  });
}
const api = ['libs/api', 'apps/api/src', 'apps/ops/src']
  .flatMap((folder) => sources(join(root, folder)))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the contracts', () => {
  it('no two endpoints share an id or a method and path', () => {
    const ids = allEndpoints.map((endpoint) => endpoint.id);
    const routes = allEndpoints.map((endpoint) => `${endpoint.method} ${endpoint.path.replace(/:\w+/g, ':x')}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it('every path parameter is described', () => {
    for (const endpoint of allEndpoints) {
      const named = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
      if (named.length === 0) continue;
      const shape = Object.keys((endpoint.params as unknown as { shape: Record<string, unknown> }).shape);
      expect({ id: endpoint.id, named: named.sort() }).toEqual({ id: endpoint.id, named: shape.sort() });
    }
  });

  it('every permission is held by some role and asked for by some endpoint', () => {
    const held = new Set<string>(Object.values(roles).flatMap((role) => [...role.permissions]));
    const asked = new Set<string>(allEndpoints.map((endpoint) => endpoint.access));
    expect(Object.keys(permissions).filter((permission) => !held.has(permission) || !asked.has(permission))).toEqual(
      [],
    );
  });

  it('every problem in the catalogue is raised somewhere', () => {
    expect(Object.keys(problems).filter((code) => !api.includes(`'${code}'`) && !api.includes(`${code}:`))).toEqual([]);
  });

  it('an administrator holds nothing that shows a ballot, a dossier or a decision', () => {
    expect([...roles.administrator.permissions]).toEqual(['account.manage', 'organisation.read']);
  });
});

describe('the sources', () => {
  it('hold no level of government outside the rule data, names and tests', () => {
    const domain = sources(join(root, 'libs', 'domain', 'src')).filter(
      (file) => !/[\\/](rules|routing|authority|voting|calendar)[\\/]/.test(file),
    );
    const suspicious = [...domain, ...['libs/api'].flatMap((folder) => sources(join(root, folder)))].filter((file) =>
      /level\s*===?\s*'(xa|huyen|tinh|co-so)'/.test(readFileSync(file, 'utf8')),
    );
    expect(suspicious).toEqual([]);
  });

  it('hold no skipped or focused test, no suppressed type error', () => {
    const files = ['libs', 'apps', 'test', 'prisma-free-schemas'].flatMap((folder) =>
      allTypeScript(join(root, folder)),
    );
    const bad = files.filter(
      (file) =>
        !file.endsWith('contracts.arch-spec.ts') &&
        /\b(?:it|describe|test)\.(?:skip|only)\(|@ts-(?:ignore|nocheck)/.test(readFileSync(file, 'utf8')),
    );
    expect(bad).toEqual([]);
  });
});

function allTypeScript(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'dist' || name === 'node_modules') return [];
    if (statSync(path).isDirectory()) return allTypeScript(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}
