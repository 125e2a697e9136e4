import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver-protocol';
import { providePrepareRename } from '../../server/src/features/prepare-rename.js';
import { provideRename } from '../../server/src/features/rename.js';
import { locateIn, positionOf } from '../support/feature-files.js';
import { readMarkedFiles, showRange, writingsOf } from '../support/marked-files.js';

/** The range stands between `<|` and `|>`, the cursor is `<|>`. */
const fixtures: readonly { readonly title: string; readonly placeholder: string; readonly files: string }[] = [
	{ title: 'a heading', placeholder: 'REQ-1', files: '### <|REQ-<|>1|>: Log in\n' },
	{ title: 'the end of an ID', placeholder: 'REQ-1', files: '### <|REQ-1<|>|>: Log in\n' },
	{ title: 'the value of a field', placeholder: 'REQ-1', files: '---\nid: "<|REQ-<|>1|>"\n---\n' },
	{
		title: 'a qualified reference, without the qualifier',
		placeholder: 'FR-001',
		files: '//// specs/002-pay/spec.md\n- **FR-001**: A\n//// a.md\nSee 002-<|>pay/<|FR-001|>.\n',
	},
	{
		title: 'a name in code',
		placeholder: 'REQ-12',
		files: '//// a.md\n### REQ-12: A\n//// test_a.py\ndef test_<|re<|>q_12|>_x():\n',
	},
	{
		title: 'a story that is spelled out',
		placeholder: 'US1',
		files: '//// specs/002-pay/spec.md\n### <|User<|> Story 1|> - Pay\n',
	},
];

for (const { title, placeholder, files: text } of fixtures) {
	test(`should offer to rename ${title}`, async () => {
		for (const { name, files, cursors, ranges } of writingsOf(readMarkedFiles(text))) {
			const [at] = cursors;
			assert.ok(at);
			const params = { textDocument: { uri: '' }, position: positionOf(at) };
			const result = providePrepareRename(await locateIn(files, at.path), params) as { range: Range; placeholder: string };
			const { start, end } = result.range;
			const place = (it: typeof start) => ({ path: at.path, line: it.line, column: it.character });
			assert.equal(showRange({ start: place(start), end: place(end) }), ranges.map(showRange).join(' '), name);
			assert.equal(result.placeholder, placeholder, name);
		}
	});
}

test('should answer nothing off our IDs, so that others can rename', async () => {
	const { files, cursors } = readMarkedFiles(`# Log <|>in

See UTF<|>-8, [x](#log-<|>in), REQ-4<|>04 and https://example.org/REQ-<|>1.

\`\`\`
REQ-<|>1
\`\`\`

### REQ-1: <|>Title
<|>`);
	for (const at of cursors) {
		const params = { textDocument: { uri: '' }, position: positionOf(at), newName: 'REQ-2' };
		const located = await locateIn(files, at.path);
		assert.equal(providePrepareRename(located, params), null);
		assert.equal(await provideRename(located, params), null);
	}
	const far = { textDocument: { uri: '' }, position: { line: 99, character: 99 } };
	assert.equal(providePrepareRename(await locateIn(files, 'fixture.md'), far), null);
	assert.equal(providePrepareRename(await locateIn(files, 'absent.md'), far), null);
});
