import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
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

  it('exactly one route belongs to nobody, the ballot box, and it asks for no right', () => {
    const nobodys = allEndpoints.filter(({ anonymous }) => anonymous === true);
    expect(nobodys.map(({ id, access, method, response }) => [id, access, method, response !== undefined])).toEqual([
      ['ballots.cast', 'public', 'POST', true],
    ]);
  });

  it('an administrator holds nothing that shows a ballot, a dossier or a decision', () => {
    expect([...roles.administrator.permissions]).toEqual(['account.manage', 'organisation.read', 'rules.manage']);
  });
});

describe('the sources', () => {
  it('hold no level of government outside the rule data, names and tests', () => {
    const domain = sources(join(root, 'libs', 'domain', 'src')).filter(
      (file) => !/[\\/](rules|routing|authority|voting|calendar)[\\/]/.test(file),
    );
    const compared = domain.filter((file) => /level\s*===?\s*'(xa|huyen|tinh|co-so)'/.test(readFileSync(file, 'utf8')));
    const written = ['libs/api', 'libs/web']
      .flatMap((folder) => sources(join(root, folder)))
      .flatMap((file) => levelLines(file, readFileSync(file, 'utf8')).map((line) => `${relative(root, file)}:${line}`));
    expect([...compared, ...written]).toEqual([]);
  });

  it.each([
    ['a comparison', "if (unit.level === 'tinh') report();"],
    ['a list', "const province = { levels: ['tinh'] };"],
    ['a set', 'const low = new Set(["xa", "co-so"]);'],
    ['an argument', "const mine = office.levels.includes('huyen');"],
    ['a branch', "switch (level) { case 'xa': break; }"],
    ['a value', "const row = { level: 'tinh' };"],
    ['a condition in SQL', "const sql = `o.level = 'tinh' AND o.id = ${id}`;"],
  ])('and %s that has one is noticed', (_what, line) => {
    expect(levelLines('planted.ts', `// planted\n${line}`)).toEqual([2]);
  });

  it('but not a name for one, a type, or a word that only looks like it', () => {
    const fine =
      "const names = { tinh: 'tỉnh', 'co-so': 'Cơ sở' }; type Low = 'xa' | 'co-so'; const word = 'tinh hoa';";
    expect(levelLines('planted.ts', fine)).toEqual([]);
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

const levels: ReadonlySet<string> = new Set(['co-so', 'xa', 'huyen', 'tinh', 'bo', 'nha-nuoc']);
const levelInSql = /'(?:co-so|xa|huyen|tinh|bo|nha-nuoc)'/;

/** The lines at which a level of government stands as a value: in a list, a comparison, a branch, an argument, in SQL. */
function levelLines(file: string, text: string): number[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    const isWhole =
      ts.isStringLiteralLike(node) && levels.has(node.text) && !isName && !ts.isLiteralTypeNode(node.parent);
    const isPart =
      (ts.isTemplateLiteralToken(node) || ts.isStringLiteralLike(node)) &&
      levelInSql.test((node as ts.LiteralLikeNode).text);
    if (isWhole || isPart) lines.add(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return [...lines];
}
