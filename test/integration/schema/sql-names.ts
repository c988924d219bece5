import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What one source file's SQL speaks of. */
export interface SqlNames {
  readonly file: string;
  readonly tables: ReadonlySet<string>;
  /** «table.column»; a column of an alias that stands for several tables is named with all of them, `a|b.column`. */
  readonly columns: ReadonlySet<string>;
}

const statement = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|JOIN|FROM)\b/;
const notTables = new Set([
  'unnest',
  'json_to_recordset',
  'jsonb_to_recordset',
  'jsonb_array_elements',
  'lateral',
  'values',
  'select',
]);
const notAliases = new Set([
  'on',
  'where',
  'set',
  'join',
  'left',
  'inner',
  'cross',
  'order',
  'group',
  'limit',
  'for',
  'using',
  'union',
  'values',
  'select',
  'returning',
  'having',
  'as',
]);

/** Every name of a table or column that the SQL of a source folder writes out. */
export function sqlNamesBelow(folder: string): SqlNames[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(spec|fixtures)\.ts$/.test(name) && !name.includes('node_modules'))
    .map((name) => ({ file: name, texts: templatesOf(join(folder, name)) }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ file, texts }) => ({ file, ...namesOf(texts) }));
}

/** Strings that hold SQL; what is filled in later stands as «?». */
function templatesOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isStringLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => statement.test(text));
}

function namesOf(texts: readonly string[]): Omit<SqlNames, 'file'> {
  const aliases = new Map<string, Set<string>>();
  const tables = new Set<string>();
  const columns = new Set<string>();
  const own = new Set<string>();
  for (const text of texts)
    for (const [, name = ''] of text.matchAll(/\b([a-z_]+)(?:\s*\([^)]*\))?\s+AS\s+(?:MATERIALIZED\s+)?\(/g))
      own.add(name);
  const derived = derivedAliases(texts);
  for (const text of texts)
    for (const [, table = '', alias = ''] of text.matchAll(
      /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?([a-z_]+)\b(?!\s*[(.])(?:\s+(?:AS\s+)?([a-z_]+)\b(?!\s*\())?/g,
    )) {
      if (own.has(table)) derived.add(alias).add(table);
      if (notTables.has(table) || own.has(table)) continue;
      tables.add(table);
      const known = notAliases.has(alias) || alias === '' ? table : alias;
      aliases.set(known, (aliases.get(known) ?? new Set()).add(table));
    }
  for (const text of texts) {
    for (const [, alias = '', column = ''] of text.matchAll(/(?<![\w.'"])([a-z_]+)\.([a-z_0-9]+)\b(?!\s*\()/g)) {
      const meant = aliases.get(alias);
      if (meant !== undefined && !derived.has(alias)) columns.add(`${[...meant].sort().join('|')}.${column}`);
    }
    for (const name of writtenColumns(text)) columns.add(name);
  }
  return { tables, columns };
}

/** Columns that a statement writes, which stand without a table's name: of INSERT INTO t (…), ON CONFLICT and UPDATE t SET …. */
function writtenColumns(text: string): string[] {
  const found: string[] = [];
  for (const [, table = '', list = '', rest = ''] of text.matchAll(
    /\bINSERT INTO\s+([a-z_]+)(?:\s+(?:AS\s+)?[a-z_]+)?\s*\(([a-z_0-9,?\s]+)\)([^]*)/g,
  )) {
    const conflict = /\bON CONFLICT\s*\(([a-z_0-9,\s]+)\)/.exec(rest)?.[1] ?? '';
    const set = /\bDO UPDATE SET\s+([^]*?)(?:\bWHERE\b|\bRETURNING\b|$)/.exec(rest)?.[1] ?? '';
    for (const column of [...list.split(','), ...conflict.split(','), ...assigned(set)])
      if (/^[a-z_0-9]+$/.test(column.trim())) found.push(`${table}.${column.trim()}`);
  }
  for (const [, table = '', list = ''] of text.matchAll(
    /\bUPDATE\s+([a-z_]+)(?:\s+(?:AS\s+)?(?!SET\b)[a-z_]+)?\s+SET\s+([^]*?)(?:\bWHERE\b|\bRETURNING\b|$)/g,
  ))
    for (const column of assigned(list)) found.push(`${table}.${column}`);
  return found;
}

/** Left sides of `a = …, b = …` and of `(a, b) = …`; what stands within brackets belongs to a value. */
function assigned(list: string): string[] {
  const many = [...list.matchAll(/(?:^|,)\s*\(([a-z_0-9,\s]+)\)\s*=/g)].flatMap(([, names = '']) => names.split(','));
  let flat = list;
  for (let before = ''; before !== flat;) [before, flat] = [flat, flat.replace(/\([^()]*\)/g, '')];
  const single = [...flat.matchAll(/(?:^|,)\s*([a-z_0-9]+)\s*=/g)].map(([, name = '']) => name);
  return [...many, ...single].map((name) => name.trim());
}

/** Tables and columns that are named but are not there, with the file that names them. */
export function unknownNames(files: readonly SqlNames[], known: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return files.flatMap(({ file, tables, columns }) => [
    ...[...tables].filter((table) => !known.has(table)).map((table) => `${file}: ${table}`),
    ...[...columns]
      .filter((name) => {
        const [meant = '', column = ''] = name.split('.');
        const candidates = meant.split('|').flatMap((table) => known.get(table) ?? []);
        return candidates.length > 0 && !candidates.some((has) => has.has(column));
      })
      .map((name) => `${file}: ${name}`),
  ]);
}

/** Aliases that somewhere in the file also stand for a subquery, a function or a list that is filled in. */
function derivedAliases(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [, alias = ''] of text.matchAll(/[)?]\s+(?:AS\s+)?([a-z_]+)\b/g))
      if (!notAliases.has(alias)) found.add(alias);
  return found;
}
