import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

/**
 * Where a context keeps its SQL. Two places are left out on purpose:
 * - `platform` is no context: unit of work, audit, files, limits are themselves the mechanism, each in its one folder.
 * - an importer (`*.importer.ts`, `import/`) is a set of bulk statements run by the operator's command, with no use case
 *   around them that could be read without; a repository under it would only forward.
 */
const atHome = /\/src\/(?:.*\/)?(?:read|persistence)\/|\/src\/(?:.*\/)?import\/|\.importer\.ts$/;
const notOurs = /^libs\/api\/platform\/|\/(?:dist|node_modules)\/|\.spec\.ts$/;

const begins =
  /^[\s(]*(?:SELECT\s|WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\([^)]*\)\s*)?AS\b|INSERT\s+INTO\b|UPDATE\s+\S+(?:\s+\w+)?\s+SET\b|DELETE\s+FROM\b|TRUNCATE\b|LISTEN\b|NOTIFY\b|LOCK\s+TABLE\b|COPY\s+\w+)/;
const within = /\bSELECT\b[\s\S]*\bFROM\b/;
const asking: ReadonlySet<string> = new Set(['query', 'execute', 'prepared']);

/** The lines of a source at which SQL stands: a literal that is a statement or holds one, or a literal that is run. */
function sqlLines(file: string, text: string): number[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const note = (node: ts.Node): void =>
    void lines.add(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
  const visit = (node: ts.Node): void => {
    if (isText(node) && isSql(textOf(node))) note(node);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments;
      if (asking.has(node.expression.name.text) && first !== undefined && isText(first)) note(first);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...lines];
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;
const isText = (node: ts.Node): node is Text => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
const textOf = (node: Text): string =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x')
    : node.text;
const isSql = (text: string): boolean => begins.test(text) || within.test(text);

/** «libs/api/…/x.ts:12» for every SQL that is not at home below a tree. */
function strayBelow(tree: string): string[] {
  return readdirSync(join(tree, 'libs', 'api'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('libs', 'api', name).split(sep).join('/'))
    .filter((path) => /\/src\/.*\.ts$/.test(path) && !notOurs.test(path) && !atHome.test(path))
    .sort()
    .flatMap((path) => sqlLines(path, readFileSync(join(tree, path), 'utf8')).map((line) => `${path}:${line}`));
}

function planted(files: Readonly<Record<string, string>>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'planted-sql-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    return strayBelow(tree);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

describe('SQL stands only in read and persistence', () => {
  it.each([
    ['a SELECT', 'await tx.query(`SELECT id FROM vote WHERE id = $1`, [id]);'],
    ['an UPDATE with a table alias', "const sql = 'UPDATE vote v SET state = $1';"],
    ['an INSERT', 'await tx.query(`INSERT INTO vote (id) VALUES ($1)`, [id]);'],
    ['a DELETE', 'await tx.execute(`DELETE FROM vote WHERE id = ${id}`);'],
    ['a WITH', 'const sql = `WITH hit AS (${inner}) ${rest}`;'],
    [
      'a condition that asks another table',
      'const sql = `(${own} OR EXISTS (SELECT 1 FROM vote v WHERE v.id = d.id))`;',
    ],
    ['whatever is run as it stands', "await this.db.query('VACUUM');"],
    ['the same prepared', "await this.db.prepared<Row>('TABLE vote');"],
  ])('%s in a use case is reported', (_what, line) => {
    expect(planted({ 'libs/api/councils/src/votes/close-vote.handler.ts': `// a use case\n${line}\n` })).toEqual([
      'libs/api/councils/src/votes/close-vote.handler.ts:2',
    ]);
  });

  it('at home, in an importer, in the platform and in a test it is not', () => {
    const sql = 'await tx.query(`SELECT 1 FROM vote`);';
    expect(
      planted({
        'libs/api/councils/src/read/x.reader.ts': sql,
        'libs/api/councils/src/persistence/x.repository.ts': sql,
        'libs/api/registry/src/ledger/read/x.reader.ts': sql,
        'libs/api/subjects/src/import/x.ts': sql,
        'libs/api/identity/src/accounts/accounts.importer.ts': sql,
        'libs/api/platform/src/audit/x.ts': sql,
        'libs/api/councils/src/votes/x.spec.ts': sql,
      }),
    ).toEqual([]);
  });

  it('prose, a map and a call of a repository are no SQL', () => {
    const lines = [
      "throw new Error('select a unit from the list');",
      "const word = words.get('SELECT');",
      'await this.votes.close(tx, id);',
      '// `SELECT 1 FROM vote` in a comment',
      'const reader = this.reader.query(filter);',
    ];
    expect(planted({ 'libs/api/councils/src/votes/x.ts': lines.join('\n') })).toEqual([]);
  });

  it('the tree itself has none elsewhere', () => {
    expect(strayBelow(root)).toEqual([]);
  });
});
