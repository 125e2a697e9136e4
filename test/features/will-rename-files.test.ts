import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Editor } from '../../server/src/features/feature.js';
import type { Located } from '../../server/src/features/located.js';
import { provideWillRenameFiles } from '../../server/src/features/will-rename-files.js';
import { applyEdit, locateIn } from '../support/feature-files.js';
import { type Files, joinFiles, splitFiles } from '../support/fixture-workspace.js';

function editorOf(located: Located): Editor {
	return {
		client: located.client,
		folders: () => [located],
		locate: uri => (uri.startsWith('test:/') ? { ...located, path: uri.slice('test:/'.length) } : undefined),
	};
}

async function move(
	files: Files,
	moves: Readonly<Record<string, string>>,
): Promise<{ files: Files; asks: string[] } | undefined> {
	const renames = Object.entries(moves).map(([from, to]) => ({ oldUri: `test:/${from}`, newUri: `test:/${to}` }));
	const edit = await provideWillRenameFiles(editorOf(await locateIn(files, '')), { files: renames });
	return edit ? { files: applyEdit(files, edit), asks: Object.keys(edit.changeAnnotations ?? {}) } : undefined;
}

/** What should become of `old` in the files is written as `{old → new}`. */
const fixtures: readonly {
	readonly title: string;
	readonly moves: Readonly<Record<string, string>>;
	readonly asks?: readonly string[];
	readonly files: string;
}[] = [
	{
		title: 'the links to a file, in the style of each, and those in it',
		moves: { 'docs/a.md': 'docs/old/a.md' },
		files: `//// docs/a.md
[b]({b.md → ../b.md}), [me](#top), [web](https://x.y/b.md), [root](/b.md), [me](a.md#x)
![p]({img/p.png → ../img/p.png}) [gone](gone.md)
//// docs/b.md
[a]({a.md#x → old/a.md#x}) [a]({./a.md → ./old/a.md}) [a]({<a.md> → <old/a.md>} "t")

[r]: {../docs/a.md → old/a.md}
//// docs/img/p.png
`,
	},
	{
		title: 'nothing between files that move together',
		moves: { docs: 'specs' },
		files: `//// docs/a.md
[b](b.md) [c]({../c.md → ../c.md})
//// docs/b.md
[a](./a.md#x)
//// c.md
[a]({docs/a.md → specs/a.md}) [docs]({docs/ → specs/})
`,
	},
	{
		title: 'the name of a file, and not the way to it',
		moves: { 'docs/a.md': 'docs/z.md' },
		files: `//// docs/a.md
//// docs/b.md
[a]({../docs/a.md#x → ../docs/z.md#x}) [a]({.//a.md → .//z.md})
`,
	},
	{
		title: 'several files at once',
		moves: { 'a.md': 'x/a.md', 'b.md': 'y/z/b.md' },
		files: `//// a.md
[b]({b.md → ../y/z/b.md}) [c]({c.md → ../c.md})
//// b.md
[a]({a.md → ../../x/a.md})
//// c.md
[a]({a.md → x/a.md}) [b]({b.md → y/z/b.md})
`,
	},
	{
		title: 'names with spaces, encoded or in brackets',
		moves: { 'a b.md': 'x y/c d.md' },
		files: `//// a b.md
//// t.md
[1]({a%20b.md → x%20y/c%20d.md}) [2]({<a b.md#r> → <x y/c d.md#r>})
`,
	},
	{
		title: 'the qualifiers that name a folder, and ask in code',
		moves: { 'specs/003-user-auth': 'specs/003-login' },
		asks: ['Change code'],
		files: `//// specs/003-user-auth/spec.md
# Feature Specification: Log in

- **FR-001**: Users log in. See FR-001.
//// specs/004-pay/spec.md
- **FR-001**: As {003-user-auth → 003-login}/FR-001, not 004-pay/FR-001.
//// src/a.ts
// @implements {specs/003-user-auth → specs/003-login}/FR-001
//// clewline.yaml
specs: [specs/003-user-auth/**, specs/**]
`,
	},
];

// @verifies REQ-316
for (const { title, moves, asks = [], files: text } of fixtures) {
	test(`should change ${title}`, async () => {
		const before = splitFiles(text.replace(/\{([^{}]*?) → [^{}]*?\}/g, '$1'));
		const after = text.replace(/\{[^{}]*? → ([^{}]*?)\}/g, '$1');
		const moved = await move(before, moves);
		assert.equal(joinFiles(moved?.files ?? before), after);
		assert.deepEqual(moved?.asks ?? [], asks);
	});
}

test('should answer nothing where nothing has to follow', async () => {
	const files = splitFiles('//// a.md\n[x](b.md)\n//// b.md\n//// c.ts\n');
	assert.equal(await move(files, { 'c.ts': 'd.ts' }), undefined);
	assert.equal(await provideWillRenameFiles(editorOf(await locateIn(files, '')), { files: [] }), null);
	const elsewhere = { files: [{ oldUri: 'test:/b.md', newUri: 'other:/b.md' }] };
	assert.equal(await provideWillRenameFiles(editorOf(await locateIn(files, '')), elsewhere), null);
});
