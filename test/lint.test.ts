import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { repositoryRoot } from './support/vscode-host.js';

/** A snippet that breaks one rule, and the file it is taken for. The file must exist: types are looked up around it. */
interface Violation {
	readonly file: string;
	readonly text: string;
	readonly rule: string;
}

const floor = 'clewline/floors';
const longFunction = `export function f(): void {${'\n'.repeat(61)}}`;

const violations: readonly Violation[] = [
	{ file: 'server/src/util/span.ts', text: "export { scan } from '../language/markdown/scan.js';", rule: floor },
	{ file: 'server/src/language/id.ts', text: "import type { Host } from '../workspace/host.js';", rule: floor },
	{ file: 'server/src/language/markdown/scan.ts', text: "import type { Host } from '../../workspace/host.js';", rule: floor },
	{ file: 'server/src/language/id.ts', text: "import type { Range } from 'vscode-languageserver-protocol';", rule: floor },
	{ file: 'server/src/util/span.ts', text: "import { Position } from 'vscode-languageserver-protocol';", rule: floor },
	{ file: 'server/src/workspace/host.ts', text: "import { readFileSync } from 'node:fs';", rule: floor },
	{ file: 'server/src/workspace/host.ts', text: "import path from 'path';", rule: floor },
	{ file: 'server/src/workspace/host.ts', text: "void import('../features/index.js');", rule: floor },
	{ file: 'server/src/rules/rule.ts', text: "import type { Feature } from '../features/feature.js';", rule: floor },
	{ file: 'server/src/features/hover.ts', text: "import type { Connection } from 'vscode-languageserver';", rule: floor },
	{ file: 'server/src/features/hover.ts', text: "import { startServer } from '../server.js';", rule: floor },
	{ file: 'server/src/protocol.ts', text: "import type { Span } from './util/span.js';", rule: floor },
	{ file: 'client/src/session.ts', text: "import { startServer } from '../../server/src/server.js';", rule: floor },
	{ file: 'client/src/session.ts', text: "import type { Span } from '../../server/src/util/span.js';", rule: floor },
	{ file: 'server/src/web/http.ts', text: "import type { Host } from '../workspace/host.js';", rule: floor },
	{ file: 'client/webview/shared/host.ts', text: "import type { Span } from '../../../server/src/util/span.js';", rule: floor },
	{ file: 'client/src/session.ts', text: "export { readState } from '../webview/roadmap/state.js';", rule: floor },
	{ file: 'server/src/drawing/shape.ts', text: "import type { Workspace } from '../workspace/workspace.js';", rule: floor },
	{ file: 'server/src/util/span.ts', text: 'export const value: any = 1;', rule: '@typescript-eslint/no-explicit-any' },
	{ file: 'server/src/util/span.ts', text: 'Promise.resolve(1);', rule: '@typescript-eslint/no-floating-promises' },
	{ file: 'server/src/util/span.ts', text: 'export default 1;', rule: 'no-restricted-exports' },
	{ file: 'server/src/util/span.ts', text: longFunction, rule: 'max-lines-per-function' },
	{ file: 'server/src/util/span.ts', text: '\n'.repeat(401), rule: 'max-lines' },
	{
		file: 'server/src/util/span.ts',
		text: 'export function f(a: 1, b: 1, c: 1, d: 1, e: 1): unknown { return [a, b, c, d, e]; }',
		rule: '@typescript-eslint/max-params',
	},
	{
		file: 'server/src/util/span.ts',
		text: "export function f(a: 'x' | 'y'): void { switch (a) { case 'x': break; } }",
		rule: '@typescript-eslint/switch-exhaustiveness-check',
	},
	{
		file: 'server/src/language/id.ts',
		text: "import { Span } from '../util/span.js'; export const span: Span = { start: 0, end: 0 };",
		rule: '@typescript-eslint/consistent-type-imports',
	},
	{
		file: 'server/src/util/span.ts',
		text: '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const value: any = 1;',
		rule: '@typescript-eslint/no-explicit-any',
	},
];

const welcome = [
	{ file: 'server/src/language/id.ts', text: "export type { Span } from '../util/span.js';\n" },
	{ file: 'server/src/language/markdown/scan.ts', text: "export type { Span } from '../../util/span.js';\n" },
	{ file: 'server/src/util/span.ts', text: "export type { Position } from 'vscode-languageserver-protocol';\n" },
	{ file: 'server/src/features/hover.ts', text: "export type { Hover } from 'vscode-languageserver-protocol';\n" },
	{
		file: 'server/src/node.ts',
		text: "export { readFileSync } from 'node:fs';\nexport type { Host } from './workspace/host.js';\n",
	},
	{ file: 'client/src/session.ts', text: "export { isFromPage } from '../webview/roadmap/messages.js';\n" },
	{ file: 'client/src/session.ts', text: "export { askTracker } from '../../server/src/web/ask.js';\n" },
	{ file: 'client/src/session.ts', text: "export type { FileEntry } from '../../server/src/protocol.js';\n" },
];

describe('lint', () => {
	let eslint: ESLint;
	const rulesBroken = async (file: string, text: string): Promise<string[]> => {
		const results = await eslint.lintText(text, { filePath: join(repositoryRoot, file) });
		return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
	};

	before(() => {
		eslint = new ESLint({ cwd: repositoryRoot });
	});

	for (const { file, text, rule } of violations) {
		it(`notices in ${file}: ${titleOf(text)}`, async () => {
			assert.ok((await rulesBroken(file, text)).includes(rule));
		});
	}

	for (const { file, text } of welcome) {
		it(`is content in ${file} with: ${titleOf(text)}`, async () => {
			assert.deepEqual(await rulesBroken(file, text), []);
		});
	}
});

/** A snippet as one short line. */
function titleOf(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, 70) || `${text.length} empty lines`;
}
