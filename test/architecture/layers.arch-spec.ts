import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const config = join(root, '.dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** From left to right; the rightmost has nothing to its right to reach for. */
const contexts = ['identity', 'organisation', 'subjects', 'awards', 'councils', 'nominations', 'decisions', 'registry'];
const lookingRight = Object.fromEntries(
  contexts.slice(0, -1).map((context, at) => [
    `context-${context}-looks-left`,
    {
      [`libs/api/${context}/src/x.ts`]: `import '../../${contexts[at + 1]}/src/index';`,
      [`libs/api/${contexts[at + 1]}/src/index.ts`]: 'export {};',
    },
  ]),
);

/** For each rule: one file that breaks it, and what the file reaches for. Paths as in the real tree. */
const planted: Record<string, Record<string, string>> = {
  ...lookingRight,
  'no-cycles': {
    'libs/papers/src/a.ts': "import './b'; export const a = 1;",
    'libs/papers/src/b.ts': "import './a'; export const b = 1;",
  },
  'domain-is-pure': {
    'libs/domain/src/rule.ts': "import '../../api/platform/src/index';",
    'libs/api/platform/src/index.ts': 'export {};',
  },
  'contracts-are-thin': {
    'prisma-free-schemas/contracts/src/x.ts': "import '../../../libs/papers/src/index';",
    'libs/papers/src/index.ts': 'export {};',
  },
  'rule-book-is-thin': {
    'prisma-free-schemas/rules/src/x.ts': "import '../../database/src/index';",
    'prisma-free-schemas/database/src/index.ts': 'export {};',
  },
  'ballots-stand-alone': {
    'libs/ballots/src/x.ts': "import '../../api/platform/src/index';",
    'libs/api/platform/src/index.ts': 'export {};',
  },
  'ballots-are-for-councils': {
    'libs/api/awards/src/x.ts': "import '../../../ballots/src/index';",
    'libs/ballots/src/index.ts': 'export {};',
  },
  'server-blinds-no-ballot': {
    'libs/api/councils/src/x.ts': "import '../../../ballots/src/client/index';",
    'libs/ballots/src/client/index.ts': 'export {};',
  },
  'screen-signs-no-ballot': {
    'libs/ballots/src/client/x.ts': "import '../server/index';",
    'libs/ballots/src/server/index.ts': 'export {};',
  },
  'papers-know-no-server': {
    'libs/papers/src/x.ts': "import '../../api/platform/src/index';",
    'libs/api/platform/src/index.ts': 'export {};',
  },
  'platform-is-below-contexts': {
    'libs/api/platform/src/x.ts': "import '../../councils/src/index';",
    'libs/api/councils/src/index.ts': 'export {};',
  },
  'contexts-by-the-door': {
    'libs/api/decisions/src/x.ts': "import '../../councils/src/read/sessions.reader';",
    'libs/api/councils/src/read/sessions.reader.ts': 'export {};',
  },
  'web-knows-no-server': {
    'libs/web/ui/src/x.ts': "import '../../../api/platform/src/index';",
    'libs/api/platform/src/index.ts': 'export {};',
  },
  'server-knows-no-react': {
    'libs/api/platform/src/x.ts': "import '../../../web/ui/src/index';",
    'libs/web/ui/src/index.ts': 'export {};',
  },
  'web-features-stay-apart': {
    'libs/web/councils/src/x.ts': "import '../../decisions/src/index';",
    'libs/web/decisions/src/index.ts': 'export {};',
  },
  'ui-has-no-domain-words': {
    'libs/web/ui/src/x.ts': "import '../../../domain/src/index';",
    'libs/domain/src/index.ts': 'export {};',
  },
  'read-does-not-write': {
    'libs/api/councils/src/read/x.ts': "import '../persistence/votes.repository';",
    'libs/api/councils/src/persistence/votes.repository.ts': 'export {};',
  },
};

function violationsIn(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    writeFileSync(join(folder, 'tsconfig.base.json'), '{}');
    const run = spawnSync(
      process.execPath,
      [
        cruiser,
        '--config',
        config,
        '--output-type',
        'json',
        ...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path)),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const report = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return report.summary.violations.map((violation) => violation.rule.name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the layers', () => {
  it.each(Object.keys(planted))('a planted violation of «%s» is reported', (rule) => {
    expect(violationsIn(planted[rule] ?? {})).toContain(rule);
  });

  it('every rule has a planted violation, but for the rightmost context, which cannot break its own', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { forbidden } = require(config) as { forbidden: { name: string }[] };
    const bare = forbidden.map((rule) => rule.name).filter((name) => !(name in planted));
    expect(bare).toEqual(['context-registry-looks-left']);
  });

  it('the tree itself has none', () => {
    expect(() =>
      execFileSync(process.execPath, [cruiser, '--config', config, 'libs', 'apps', 'prisma-free-schemas'], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    ).not.toThrow();
  });
});
