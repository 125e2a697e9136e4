import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideCodeLens, resolveCodeLens } from '../../server/src/features/code-lens.js';
import { showReferencesCommand } from '../../server/src/protocol.js';
import { expectFeature, type Ask } from '../support/expect-feature.js';
import { ableClient, locateIn } from '../support/feature-files.js';
import { splitFiles } from '../support/fixture-workspace.js';

const ask: Ask = located => {
	const editor = { client: located.client, folders: () => [located], locate: () => located };
	const lenses = provideCodeLens(located, { textDocument: { uri: '' } })?.map(it => resolveCodeLens(editor, it));
	return lenses?.map(({ range, command }) => ({ range, says: command?.title ?? '' })) ?? null;
};

const text = `//// a.md
### <|<|<|REQ-1|>|>|>: One
- **AC-1** Of REQ-1.

### <|REQ-2|>: Two
- refines: REQ-1

### REQ-3: Three

| ID | Requirement |
|---|---|
| NFR-1 | See REQ-2 |
//// src/a.ts
// @implements REQ-1
//// test/a.test.ts
it('REQ-1 works', () => {});
it('REQ-1 works again', () => {});
`;

// @verifies REQ-314
expectFeature(ask, [
	{
		title: 'should count what links to an item',
		text,
		says: ['implemented by 1', 'verified by 2', 'referenced 5', 'referenced 1'],
	},
	{
		title: 'should count what links to the criteria of an item, where it is seen',
		text: "//// a.md\n### <|<|<|REQ-1|>|>|>: One\n- [ ] **AC-1** It works.\n- [ ] **AC-2** See AC-1.\n//// src/a.ts\n// @implements AC-1\n//// test/a.test.ts\nit('AC-2 works', () => {});\n",
		says: ['implemented by 1', 'verified by 1', 'referenced 3'],
	},
	{
		title: 'should be silent where the user has turned lenses off',
		text: text.replace(/<\||\|>/g, ''),
		client: { preferences: { codeLens: false, inlayHints: true } },
	},
	{ title: 'should answer nothing in code', text: '//// src/a.ts\n// @implements REQ-1\n//// a.md\n### REQ-1: A\n' },
]);

test('should count in a file of many items only what implements and verifies', async () => {
	const items = Array.from({ length: 501 }, (_, at) => `### REQ-${at + 1}: One\n\nAfter REQ-${at}.\n\n`).join('');
	const located = await locateIn(splitFiles(`//// a.md\n${items}//// src/a.ts\n// @implements REQ-7\n`), 'a.md');
	const lenses = provideCodeLens(located, { textDocument: { uri: '' } }) ?? [];
	assert.deepEqual(
		lenses.map(it => (it.data as { readonly list: string }).list),
		['implements'],
	);
});

test('should open the list of a lens in a client that can', async () => {
	const located = await locateIn(splitFiles(text.replace(/<\||\|>/g, '')), 'a.md', {
		...ableClient,
		commands: new Set([showReferencesCommand]),
	});
	const editor = { client: located.client, folders: () => [located], locate: () => located };
	const [lens] = provideCodeLens(located, { textDocument: { uri: '' } }) ?? [];
	assert.ok(lens);
	const { command } = resolveCodeLens(editor, lens);
	assert.ok(command);
	assert.equal(command.command, showReferencesCommand);
	assert.deepEqual(command.arguments?.slice(0, 2), ['test:/a.md', { line: 0, character: 4 }]);
	assert.deepEqual(
		(command.arguments[2] as { uri: string }[]).map(it => it.uri),
		['test:/src/a.ts'],
	);
});
