// One Jest project for each level of the table in README «Kiểm thử»; tools/test.mjs runs them one after another.
// Packages that are ES modules, or import one on the way; Jest cannot load them as they are.
const esm = [
  '@fastify/cookie',
  'cookie',
  'content-disposition',
  '@tus',
  'srvx',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  '@cloudflare/blindrsa-ts',
];
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@gs/source', 'node', 'require', 'module-sync', 'default'] },
  transform: { '^.+\\.(ts|mjs|js)$': ['@swc/jest', { ...require('./tools/swc-options.cjs') }] },
  transformIgnorePatterns: [`node_modules/(?!(${esm.join('|')})/)(?!.*\\.mjs$)`],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/', '/.cache/', '/.data/'],
};
const level = (name, testMatch, extra = {}) => ({ ...base, displayName: name, testMatch, ...extra });
const db = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};
module.exports = {
  testTimeout: 120_000,
  projects: [
    level('unit', [
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/prisma-free-schemas/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.ts',
    ]),
    level('integration', ['<rootDir>/test/integration/**/*.int-spec.ts'], db),
    level('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts'], db),
    level('browser', ['<rootDir>/test/browser/**/*.browser-spec.ts'], db),
    level('invariants', ['<rootDir>/test/invariants/**/*.inv-spec.ts'], db),
    level('architecture', ['<rootDir>/test/architecture/**/*.arch-spec.ts']),
  ],
};
