import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transitiveVerbs } from '../../server/src/workspace/affected.js';
import { openFiles, readDocument, splitFiles } from '../support/fixture-workspace.js';
import { assertProportional } from '../support/growth.js';

const files = `//// chain/a.md
# REQ-1: A
- status: approved
- refines: REQ-2
//// chain/b.md
# REQ-2: B
- part-of: REQ-3
//// chain/c.md
# REQ-3: C
//// mention.md
See REQ-1.
//// note.md
No ID.
//// links.md
[b](chain/b.md#req-2-b) [gone](gone.md)
//// specs/001-f/spec.md
- **FR-001**: F
//// specs/001-f/plan.md
FR-002 is to come.
//// alias.md
# REQ-7: G
- aliases: REQ-8
//// old.md
See REQ-8.
//// criterion.md
# REQ-9: H

- **AC-1** as in REQ-1
//// a.ts
// @implements REQ-1
//// arch/spec.md
req~a~1

Needs: dsn
//// arch/a.java
// [dsn->req~a~1>>impl]
//// arch/b.java
// [impl->dsn~a~0]
//// clewline.yaml
dialects: { 'cited.md': duvet }
//// cited.md
# Sign in

It MUST end after 8 hours.
//// cites.rs
//= cited.md#sign-in
//# It MUST end
`;

/** An edit of a file, and the files whose findings may be others then. */
const edits: readonly (readonly [title: string, path: string, change: (text: string) => string, affected: readonly string[]])[] =
	[
		['adds a word', 'chain/a.md', it => `${it}\nA word.\n`, ['chain/a.md']],
		['changes a title', 'chain/c.md', it => it.replace('C', 'D'), ['chain/c.md']],
		['changes a title that a link leads to', 'chain/b.md', it => it.replace(': B', ': D'), ['chain/b.md', 'links.md']],
		[
			'changes a status',
			'chain/a.md',
			it => it.replace('approved', 'draft'),
			['a.ts', 'chain/a.md', 'chain/b.md', 'chain/c.md', 'criterion.md', 'mention.md'],
		],
		['changes a status at the end of a chain', 'chain/c.md', it => `${it}- status: draft\n`, ['chain/b.md', 'chain/c.md']],
		[
			'takes a link away',
			'chain/a.md',
			it => it.replace('- refines: REQ-2\n', ''),
			['a.ts', 'chain/a.md', 'chain/b.md', 'chain/c.md', 'criterion.md', 'mention.md'],
		],
		['mentions another item', 'note.md', () => 'See REQ-3.\n', ['note.md']],
		['takes an old ID away', 'alias.md', it => it.replace('- aliases: REQ-8\n', ''), ['alias.md', 'old.md']],
		['defines an old ID', 'note.md', () => '# REQ-8: New\n', ['alias.md', 'note.md', 'old.md']],
		[
			'adds an item of the feature',
			'specs/001-f/spec.md',
			it => `${it}- **FR-002**: G\n`,
			['specs/001-f/plan.md', 'specs/001-f/spec.md'],
		],
		['changes what code quotes', 'cited.md', it => it.replace('MUST end', 'MUST be over'), ['cited.md', 'cites.rs']],
		['adds a link from code', 'a.ts', it => `${it}// @implements REQ-9\n`, ['a.ts', 'criterion.md']],
		['changes what a tag is', 'arch/a.java', it => it.replace('dsn->', 'arch->'), ['arch/a.java', 'arch/b.java', 'arch/spec.md']],
		[
			'changes what a tag needs',
			'arch/a.java',
			it => it.replace('>>impl', '>>itest'),
			['arch/a.java', 'arch/b.java', 'arch/spec.md'],
		],
		['covers a tag no longer', 'arch/b.java', () => '', ['arch/a.java', 'arch/b.java']],
		['changes what stands around an item', 'criterion.md', it => it.replace('REQ-9', 'REQ-10'), ['criterion.md']],
	];

for (const [title, path, change, affected] of edits) {
	test(`should find what is affected by an edit that ${title}`, async () => {
		const texts = splitFiles(files);
		const store = await openFiles(texts);
		const document = readDocument(path, change(texts.get(path) ?? ''), store);
		assert.ok(document);
		const paths = store.apply({ changed: [document] });
		assert.notEqual(paths, 'all');
		assert.deepEqual([...paths].sort(), affected);
	});
}

test('should find the files that link to what appears and what goes', async () => {
	const store = await openFiles(splitFiles(files));
	assert.deepEqual([...store.apply({ files: new Map([['gone.md', true]]) })], ['links.md']);
	assert.deepEqual([...store.apply({ files: new Map([['gone.md', true]]) })], []);
	assert.ok(new Set(store.apply({ removed: ['chain/b.md'], files: new Map([['chain/b.md', false]]) })).has('links.md'));
});

test('should find everything affected by another day, and by the first file of a scope', async () => {
	const store = await openFiles(splitFiles(files));
	assert.equal(store.apply({ today: '2027-01-01' }), 'all');
	const document = readDocument('specs/002-g/spec.md', '- **FR-001**: G\n', store);
	assert.ok(document);
	assert.equal(store.apply({ changed: [document] }), 'all');
	assert.equal(store.apply({}) === 'all', false);
});

test('should follow the verbs along which a fault goes on', () => {
	assert.deepEqual([...transitiveVerbs].sort(), ['depends-on', 'part-of', 'refines', 'supersedes']);
});

test('should take a moment for an edit in a file with a long chain', async () => {
	const openChain = async (length: number) => {
		const text = Array.from({ length }, (_, number) => `### REQ-${number}: n\n- refines: REQ-${number + 1}\n`).join('\n');
		const store = await openFiles(new Map([['a.md', text]]));
		const edits = ['draft', 'approved'].map(it => readDocument('a.md', text.replace(': n\n', `: n\n- status: ${it}\n`), store));
		return { store, edits: edits.flatMap(it => it ?? []) };
	};
	const chains = new Map([
		[1000, await openChain(1000)],
		[8000, await openChain(8000)],
	]);
	await assertProportional(
		length => {
			const chain = chains.get(length);
			assert.ok(chain);
			for (const document of chain.edits) {
				assert.deepEqual([...chain.store.apply({ changed: [document] })], ['a.md']);
			}
		},
		{ from: 1000 },
	);
});
