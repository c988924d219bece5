import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

// Formatting is Prettier's, layers are dependency-cruiser's; here stands only what finds faults.
export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '.nx/',
      '.cache/',
      '.data/',
      'node_modules/',
      'test/fixtures/',
      'samples/',
      'docs/',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.web.json'], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Dùng node:crypto, hoặc nhận rng làm tham số.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // Nest reads constructor parameter types at run time: an `import type` there breaks injection without a word.
    files: ['apps/api/**', 'apps/ops/**', 'libs/api/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['apps/ops/**', 'tools/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/**', 'libs/web/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
