// Builds the page that counts a vote again: one HTML file with its script, style and fonts inside, that asks no network for
// anything. Its policy lets nothing run or load but these very pieces, named by their digests.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = path.join(root, 'libs/ballots/page');
const kit = path.join(root, 'libs/web/ui/src');

/** The page, from the root of the checkout. */
export const recountPage = 'libs/ballots/page/dist/kiem-phieu.html';
/** What it is made of besides libs/ballots and libs/domain. */
export const recountPageParts = [
  'tools/recount-page.mjs',
  'libs/web/ui/src/styles/tokens.css',
  'libs/web/ui/src/styles/fonts.css',
];

export async function buildRecountPage() {
  const script = await bundled();
  const style = `${fonts()}\n${read(kit, 'styles/tokens.css')}\n${read(page, 'look.css')}`;
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // Functions, so that a «$&» in the script stays what it is.
  const html = read(page, 'index.html')
    .replace('%CSP%', () => policy)
    .replace('%STYLE%', () => style)
    .replace('%SCRIPT%', () => script);
  fs.mkdirSync(path.dirname(path.join(root, recountPage)), { recursive: true });
  fs.writeFileSync(path.join(root, recountPage), html);
}

const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');
const digest = (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

async function bundled() {
  const { build, defaultClientConditions } = await import('vite');
  const result = await build({
    configFile: false,
    root: page,
    logLevel: 'warn',
    resolve: { conditions: ['@gs/source', ...defaultClientConditions] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.join(page, 'main.ts'), formats: ['iife'], name: 'recount' },
    },
  });
  const [{ output }] = [result].flat();
  const [{ code }, ...more] = output;
  if (more.length > 0) throw new Error('the page of the recount must be one file');
  // Nothing in a script may end the element it stands in.
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** The faces of the kit that the page uses, inside it. */
function fonts() {
  return read(kit, 'styles/fonts.css')
    .split('@font-face')
    .slice(1)
    .map((rule) => `@font-face${rule.slice(0, rule.lastIndexOf('}') + 1)}`)
    .filter((rule) => /Be Vietnam Pro|Gs /.test(rule) && !/Tinos/.test(rule))
    .map((rule) =>
      rule.replace(/url\(([^)]+)\)/g, (_, file) => {
        const bytes = fs.readFileSync(path.join(kit, 'styles', file));
        return `url(data:font/woff2;base64,${bytes.toString('base64')})`;
      }),
    )
    .join('\n');
}
