import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { provideSelectionRange } from '../../server/src/features/selection-range.js';
import { offsetAt } from '../../server/src/util/line-table.js';
import { locateIn, positionOf } from '../support/feature-files.js';
import { readMarkedFiles, writingsOf } from '../support/marked-files.js';

const text = `# Intro

### REQ-1: One
- refines: STORY-1, STO<|>RY-2

Body.

### REQ-2: Two
`;

test('should widen from an ID to the value, the attribute and the item', async () => {
	for (const { name, files, cursors } of writingsOf(readMarkedFiles(text))) {
		const [cursor = assert.fail()] = cursors;
		const located = await locateIn(files, cursor.path);
		const document = located.workspace.document(cursor.path) ?? assert.fail();
		const [range] = provideSelectionRange(located, { textDocument: { uri: '' }, positions: [positionOf(cursor)] }) ?? [];
		const texts: (string | undefined)[] = [];
		for (let at: SelectionRange | undefined = range; at; at = at.parent) {
			texts.push(located.text?.slice(offsetAt(document.lines, at.range.start), offsetAt(document.lines, at.range.end)));
		}
		assert.deepEqual(
			texts.map(it => it?.replace(/\s+/g, ' ')),
			['STORY-2', 'STORY-1, STORY-2', 'refines: STORY-1, STORY-2', '### REQ-1: One - refines: STORY-1, STORY-2 Body.'],
			name,
		);
	}
});

test('should leave a place in no item to the editor', async () => {
	const located = await locateIn(new Map([['a.md', '# Intro\n\n### REQ-1: One\n']]), 'a.md');
	const positions = [
		{ line: 0, character: 2 },
		{ line: 2, character: 5 },
	];
	assert.equal(provideSelectionRange(located, { textDocument: { uri: '' }, positions }), null);
});
