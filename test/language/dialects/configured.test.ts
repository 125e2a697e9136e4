import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dialects } from '../../../server/src/language/dialects/index.js';
import { fileToRead, readPacked } from '../../../server/src/language/read-packed.js';
import { unpackSpec } from '../../../server/src/language/packing/unpack.js';
import { readConfiguration } from '../../../server/src/workspace/read-configuration.js';

/** What a file says, read as a team has set it: the reading has passed through what is handed to another thread. */
function readAs(configuration: string, path: string, text: string) {
	const { reading } = readConfiguration(configuration).configuration;
	const file = structuredClone(fileToRead(path, 'spec', reading));
	const { grammar, findsWeaselWords, isForRules } = reading;
	return unpackSpec(readPacked(file, text, structuredClone({ grammar, findsWeaselWords, isForRules })));
}

for (const [what, configuration, text, dialect, ids] of [
	[
		'a file in the dialect that a team has said',
		"dialects: { 'plans/*': kiro }",
		'### Property 1: Holds',
		'kiro',
		['Property 1'],
	],
	['no other file so', "dialects: { 'docs/*': kiro }", '### Property 1: Holds', 'native', []],
	['a file as native', "dialects: { 'plans/*': native }", '`req~a~1`\n', 'native', []],
	['headings by a number', "ids: [{ heading: '要求 {number}' }]", '### 要求 4：登录\n\n### 要求 5.1\n', 'native', ['4', '5.1']],
	[
		'headings with more to their ID',
		"ids: [{ heading: 'Rule {number}', id: 'R-{number}' }]",
		'# Rule 4\n\n# Rule four\n',
		'native',
		['R-4'],
	],
	[
		'headings on top of another format',
		"ids: [{ heading: 'Rule {number}' }]",
		'# Rule 4\n\n`req~a~1`\n',
		'openfasttrace',
		['4', 'req~a~1'],
	],
	['headings of other files as they are', "ids: [{ heading: 'Rule {number}', files: docs/* }]", '# Rule 4\n', 'native', []],
] as const) {
	test(`REQ-609 should read ${what}`, () => {
		const document = readAs(configuration, 'plans/a.md', text);
		assert.equal(document.dialect, dialect);
		assert.deepEqual(
			document.items.map(it => it.id),
			ids,
		);
	});
}

test('REQ-608 should read the numbers by which files of a collection name each other', () => {
	const { references, items } = readAs(
		"ids: [{ id: 'EIP-{eip}', kind: decision }]",
		'eip-7.md',
		'---\neip: 7\nrequires: 2, 155\nsuperseded-by: [9]\ncreated: 2026-01-02\n---\n',
	);
	assert.deepEqual(
		references.map(it => `${items[it.from]?.id ?? ''} ${it.verb} ${it.id} ${it.start}`),
		['EIP-7 depends-on EIP-2 21', 'EIP-7 depends-on EIP-155 24', 'EIP-7 superseded-by EIP-9 44'],
	);
});

test('REQ-609 should let a team choose any dialect there is', () => {
	const schema = JSON.parse(readFileSync(new URL('../../../schemas/clewline.schema.json', import.meta.url), 'utf8')) as {
		readonly $defs: { readonly dialect: { readonly enum: readonly string[] } };
	};
	assert.deepEqual(schema.$defs.dialect.enum, dialects.map(it => it.name).toSorted());
});

test('REQ-616 should read what a file of one format holds of others, each item once', () => {
	const text =
		'---\nid: task-1\ntitle: A\nstatus: Done\n---\n## Acceptance Criteria\n- [ ] #1 B\n\n### C\n`req~c~1`\n\nr[c.d]\nE\n';
	const document = readAs('', 'backlog/tasks/task-1 - A.md', text);
	assert.equal(document.dialect, 'backlog');
	assert.deepEqual(
		document.items.map(it => it.id),
		['task-1', 'task-1#1', 'req~c~1', 'c.d'],
	);
	assert.deepEqual(
		readAs('dialects: { "*.md": backlog }', 'backlog/tasks/task-1 - A.md', text).items.map(it => it.id),
		['task-1', 'task-1#1'],
	);
});
