import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '../..');
const projects = ['shared', 'formats', 'renderer', 'workers', 'electron', 'tests'].map(
  (place) => `./tsconfig.${place}.json`,
);
const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

export default tseslint.config(
  {
    basePath: root,
    ignores: [
      'node_modules/**',
      'out/**',
      'dist/**',
      'build/**',
      '**/*.cjs',
      '**/*.mjs',
      'tests/architecture/forbidden/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: root } },
    plugins: { jsdoc, hooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      'hooks/rules-of-hooks': 'error',
      'hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'], location: 'anywhere' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', namedExportsOnly],
    },
  },
  {
    // Components and repository factories hold several short functions: house-style section 5 lets them reach 120 lines.
    files: ['renderer/**/*.tsx', 'renderer/data/repositories/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A describe block is a list of tests, not a function to be read at once.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['shared/**/*.ts', 'renderer/data/**/*.ts'],
    rules: {
      'jsdoc/check-tag-names': ['error', { definedTags: ['errors', 'source'] }],
      'jsdoc/no-types': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          require: { FunctionDeclaration: false },
          contexts: ['ExportNamedDeclaration > FunctionDeclaration[id.name=/^(check|parse)/]'],
        },
      ],
    },
  },
  {
    // Formats are compiled with streams and text decoders; what else a worker could reach stays out of them.
    files: ['shared/formats/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'fetch',
          'indexedDB',
          'caches',
          'self',
          'postMessage',
          'console',
          'navigator',
          'location',
          'WebSocket',
          'XMLHttpRequest',
        ],
      ],
    },
  },
  {
    // One wrapper per input, so that amounts, days and lists are read and shown in one way.
    files: ['renderer/features/**/*.{ts,tsx}', 'renderer/app/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'antd',
              importNames: ['Table', 'DatePicker', 'TimePicker', 'InputNumber'],
              message: 'Use the grid and fields of renderer/ui.',
            },
          ],
          patterns: [{ group: ['antd/es/*', 'antd/lib/*'], message: 'Import from antd itself.' }],
        },
      ],
    },
  },
  {
    // serve.ts checks the sender and the request; nobody goes around it.
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/serve.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain'], message: 'Only ipc/serve.ts.' }] },
      ],
    },
  },
  {
    files: ['shared/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        namedExportsOnly,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Pass the time in.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'Pass the time in.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'Pass randomness in.',
        },
      ],
    },
  },
);
