// Who may import whom (docs/adr/0003). test/architecture plants a violation of each rule and sees it reported.
const contexts = ['identity', 'organisation', 'subjects', 'awards', 'councils', 'nominations', 'decisions', 'registry'];
const SRC = '^(?!.*\\.spec\\.ts$)';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const leftToRight = contexts.map((context, index) =>
  forbid(
    `context-${context}-looks-left`,
    `«${context}» imports only contexts to its left: ${contexts.slice(0, index).join(', ') || 'none'}.`,
    { path: `${SRC}libs/api/${context}/` },
    { path: `^libs/api/(${contexts.slice(index + 1).join('|') || 'nobody'})/` },
  ),
);

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two modules that import each other are one module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'domain-is-pure',
      'The domain imports nothing but itself.',
      { path: `${SRC}libs/domain/src/` },
      { pathNot: '^libs/domain/src/' },
    ),
    forbid(
      'contracts-are-thin',
      'Contracts import zod and the domain.',
      { path: `${SRC}prisma-free-schemas/contracts/src/` },
      { pathNot: '^(prisma-free-schemas/contracts/src/|libs/domain/src/index\\.ts|node_modules/zod/)' },
    ),
    forbid(
      'rule-book-is-thin',
      'The loader of the rule book imports zod, yaml and the domain.',
      { path: `${SRC}prisma-free-schemas/rules/src/` },
      {
        pathNot:
          '^(prisma-free-schemas/rules/src/|libs/domain/src/index\\.ts|node_modules/(zod|yaml)/|(node:)?(crypto|fs|path)$)',
      },
    ),
    forbid(
      'ballots-stand-alone',
      'What votes are counted with again imports the domain at most: it also runs in a page without a server.',
      { path: `${SRC}libs/ballots/` },
      { path: '^(libs/(?!ballots/|domain/)|apps/|prisma-free-schemas/)' },
    ),
    forbid(
      'ballots-are-for-councils',
      'Who votes and who counts: councils in the API and on screen, and the operator who counts again.',
      { path: `${SRC}(libs|apps)/`, pathNot: '^(libs/ballots|libs/(api|web)/councils|apps/ops)/' },
      { path: '^libs/ballots/' },
    ),
    forbid(
      'server-blinds-no-ballot',
      'What blinds a ballot knows its serial: it is for screens only.',
      { path: `${SRC}(libs/api|apps/api|apps/ops|libs/ballots/src/server)/` },
      { path: '^(libs/ballots/src/client/|node_modules/@cloudflare/)' },
    ),
    forbid(
      'screen-signs-no-ballot',
      'Keys of votes and boxes are for the server only.',
      { path: `${SRC}(libs/web/|apps/web/|libs/ballots/(?!src/server/))` },
      { path: '^libs/ballots/src/server/' },
    ),
    forbid(
      'papers-know-no-server',
      'Papers import the domain at most.',
      { path: `${SRC}libs/papers/` },
      { path: '^(libs/api|libs/web|apps|prisma-free-schemas)/' },
    ),
    forbid(
      'platform-is-below-contexts',
      'The platform knows no context.',
      { path: `${SRC}libs/api/platform/` },
      { path: `^libs/api/(${contexts.join('|')})/` },
    ),
    ...leftToRight,
    forbid(
      'contexts-by-the-door',
      'A context is entered by its index.ts only.',
      { path: '^libs/api/([^/]+)/' },
      { path: '^libs/api/([^/]+)/src/', pathNot: ['^libs/api/$1/', '^libs/api/[^/]+/src/index\\.ts$'] },
    ),
    forbid(
      'web-knows-no-server',
      'No Nest, TypeORM, pg or API code in the browser.',
      { path: '^(libs/web|apps/web)/' },
      {
        path: '(^libs/(api|papers)/|^prisma-free-schemas/(rules|database)/|^apps/(api|ops)/|node_modules/(@nestjs|typeorm|pg|fastify)/)',
      },
    ),
    forbid(
      'server-knows-no-react',
      'No React in the API.',
      { path: '^(libs/api|apps/api|apps/ops)/' },
      { path: '(^libs/web/|^apps/web/|node_modules/react)' },
    ),
    forbid(
      'web-features-stay-apart',
      'A feature imports ui, platform, contracts, domain; never another feature.',
      { path: '^libs/web/(nominations|councils|decisions|registry|rules|admin|public)/' },
      { path: '^libs/web/(nominations|councils|decisions|registry|rules|admin|public)/', pathNot: '^libs/web/$1/' },
    ),
    forbid(
      'ui-has-no-domain-words',
      'Components know no endpoint and no law.',
      { path: '^libs/web/ui/' },
      { path: '^(libs/web/(?!ui)|libs/domain|prisma-free-schemas)/' },
    ),
    forbid(
      'read-does-not-write',
      'Readers do not import repositories.',
      { path: '^libs/api/[^/]+/src/read/' },
      { path: '\\.repository\\.ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.d\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@gs/source', 'import', 'require', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
