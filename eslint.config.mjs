// @ts-check
import tseslint from 'typescript-eslint';
import { floors } from './scripts/lint/floors.mjs';

const generated = ['**/*.generated.ts', 'schemas/**'];

export default tseslint.config(
	{ ignores: ['dist/**', '.out/**', 'coverage/**', 'node_modules/**', 'examples/**', 'test/fixtures/**', ...generated] },
	{
		files: ['**/*.ts', '**/*.tsx'],
		extends: [tseslint.configs.base],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
		plugins: { clewline: { rules: { floors } } },
		rules: {
			'clewline/floors': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/consistent-type-exports': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/max-params': ['error', { max: 4 }],
			'@typescript-eslint/no-base-to-string': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unnecessary-condition': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/no-unsafe-argument': 'error',
			'@typescript-eslint/no-unsafe-assignment': 'error',
			'@typescript-eslint/no-unsafe-call': 'error',
			'@typescript-eslint/no-unsafe-member-access': 'error',
			'@typescript-eslint/no-unsafe-return': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
			'@typescript-eslint/prefer-readonly': 'error',
			'@typescript-eslint/restrict-plus-operands': 'error',
			'@typescript-eslint/return-await': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			eqeqeq: 'error',
			'max-lines': ['error', 400],
			'max-lines-per-function': ['error', 60],
			'no-console': 'error',
			'no-param-reassign': 'error',
			'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
		},
	},
	{
		// A command line program speaks to a terminal, a suite inside of VS Code to its host's log.
		files: ['server/src/cli/**', 'server/src/cli.ts', 'test/vscode/suite/**'],
		rules: { 'no-console': 'off' },
	},
	{
		// `test()` and `describe()` of node:test return promises that the runner itself waits for; a test's body may be a long table.
		files: ['test/**'],
		rules: {
			'@typescript-eslint/no-floating-promises': [
				'error',
				{ allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] }] },
			],
			'@typescript-eslint/no-non-null-assertion': 'off',
			'max-lines-per-function': 'off',
		},
	},
);
