import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

/** What links to each item of a workspace, as `place/ID ← verb file`. */
async function linksIn(text: string): Promise<readonly string[]> {
	const { workspace } = await openFiles(splitFiles(text));
	return workspace.documents().flatMap(document =>
		(document.type === 'spec' ? workspace.itemsIn(document) : []).flatMap(located => {
			const links = workspace.linksTo(located).map(it => `${it.reference.verb} ${it.document.path}`);
			const others = workspace.referencesTo(located).filter(it => it.reference.verb !== 'mentions');
			assert.equal(links.length, others.length);
			return links.map(it => `${document.path} ${located.item.id} ← ${it}`);
		}),
	);
}

test('should tell links to an item from its mentions', async () => {
	const text = `//// a.md
# REQ-1: Log in

See REQ-2.

# REQ-2: Log out
- refines: REQ-1
//// b.ts
// @implements REQ-1
`;
	assert.deepEqual(await linksIn(text), ['a.md REQ-1 ← refines a.md', 'a.md REQ-1 ← implements b.ts']);
});

test('should tell links to items apart that have one ID in two folders, or had another', async () => {
	const text = `//// clewline.yaml
scopes: [specs/*]
//// specs/one/a.md
# REQ-1: Log in

Unlike two/REQ-1.
//// specs/one/b.md
# REQ-2: Log out
- refines: REQ-1
- depends-on: two/REQ-1
//// specs/two/a.md
# REQ-1: Register
- aliases: REQ-9
//// specs/two/b.md
# REQ-3: Confirm
- refines: REQ-9
`;
	assert.deepEqual(await linksIn(text), [
		'specs/one/a.md REQ-1 ← refines specs/one/b.md',
		'specs/two/a.md REQ-1 ← depends-on specs/one/b.md',
		'specs/two/a.md REQ-1 ← refines specs/two/b.md',
	]);
});
