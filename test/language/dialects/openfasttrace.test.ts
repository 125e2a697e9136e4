import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';

for (const [what, text, ids] of [
	['an ID without marks at the start of a line', 'req~a~1\nSays something.\n', ['req~a~1']],
	['an ID under the lines of a paragraph', 'Says something:\n`req~a~1`\n', ['req~a~1']],
	['the IDs of lines below each other', '`req~a~1`\n`req~b~1`\nSays.\nreq~c~1 says.\n', ['req~a~1', 'req~b~1', 'req~c~1']],
	['needs that are forwarded below each other', 'dsn --> impl : req~a~1\ndsn-->impl:`req~b~1`\n', ['dsn~a~1', 'dsn~b~1']],
	['no ID within a line', 'The `req~a~1` says something.\n`req~b~1`\n', ['req~b~1']],
	['no ID of an example', '```\n`req~a~1`\n```\n\n    `req~b~1`\n', []],
	['no ID with more behind it', '`req~a~1~2`\n\nreq~b~1x\n', []],
	['an ID under a list, with no blank line between', '`req~a~1`\nCovers:\n* feat~x~1\n`req~b~1`\n', ['req~a~1', 'req~b~1']],
	['needs that are forwarded under a list', '`dsn~a~1`\nCovers:\n* req~x~1\ndsn-->impl:req~b~2\n', ['dsn~a~1', 'dsn~b~2']],
	['an ID of a comment', '<!--\n`impl~a~1`\nCovers:\n- req~x~1\n-->\n', ['impl~a~1']],
	['an ID under HTML', '<a name="x">\n`req~a~1`\n\n<details>\n<summary>x</summary>\n`req~b~1`\n', ['req~a~1', 'req~b~1']],
	['an ID that a line under it makes a heading', 'Text.\n\n`req~a~1`\n---\nNeeds: dsn\n', ['req~a~1']],
	['an ID under text, over a line', 'Text:\n`req~a~1`\n---\n`req~b~1`\n---\n', ['req~a~1', 'req~b~1']],
	['what is forwarded right above a title', 'dsn --> impl : req~a~1\nTitle\n=====\n', ['dsn~a~1']],
	['what is forwarded below a table, not in it', '| a | b |\n|--|--|\n| x | a-->b:req~a~1 |\na-->b:req~b~1\n', ['a~b~1']],
	['an ID right below a table', '| a | b |\n|--|--|\n| 1 | 2 |\n`req~a~1`\nNeeds: dsn\n', ['req~a~1']],
	['no ID in a table', '| a | b |\n|--|--|\n| `req~a~1` | 2 |\n`req~b~1`\n', ['req~b~1']],
	['names in any script', '`req~ที่อยู่~1`\n\n`req~हिन्दी.२~1`\n\n`req~x²~1`\n', ['req~ที่อยู่~1', 'req~हिन्दी.२~1']],
	['a revision as a number', '`req~a~01`\n\nCovers:\n* feat~b~002\n', ['req~a~1']],
	['nothing that is forwarded in a rationale', '`req~a~1`\n\nRationale:\n\nWith\narch --> dsn : req~b~1\n', ['req~a~1']],
	['nothing that is forwarded among links', '`req~a~1`\n\nCovers:\n* arch --> dsn : feat~b~1\n', ['req~a~1']],
	['no path of a file', '~/a~b~1\n\na/req~b~1\n', []],
] as const) {
	test(`should read ${what}`, () => {
		assert.deepEqual(
			readSpec('doc/spec.md', text).items.map(it => it.id),
			ids,
		);
	});
}

for (const [what, text, links] of [
	[
		'links of a list behind a text',
		'Covers:\n\nThese:\n\n* req~b~1\n\nText.\n\n- req~c~1\n',
		['covers req~b~1', 'covers req~c~1'],
	],
	['the last ID of an entry as its link', 'Depends:\n* req~b~1, see `req~c~1`\n', ['mentions req~b~1', 'depends-on req~c~1']],
	['no link in the line of its field', 'Covers: req~b~1\n\n* req~c~1\n', ['mentions req~b~1', 'mentions req~c~1']],
	['no link of a list within a list', 'Covers:\n\n* req~b~1\n    * req~c~1\n', ['covers req~b~1', 'mentions req~c~1']],
] as const) {
	test(`REQ-604 should read ${what}`, () => {
		assert.deepEqual(
			readSpec('doc/spec.md', `req~a~1\n\n${text}`).references.map(it => `${it.verb} ${it.id}`),
			links,
		);
	});
}

test('REQ-604 should read tags in comments that are a line each', () => {
	const tagsOf = (text: string): readonly string[] =>
		readSpec('doc/guide.md', text).references.flatMap(it =>
			it.annotation ? `${it.annotation} ${it.verb} ${it.id} ${it.from}` : [],
		);
	assert.deepEqual(tagsOf('# REQ-1: Guide\n\n<!-- [uman->req~a~1] -->\n\nText\n'), ['uman covers req~a~1 -1']);
	assert.deepEqual(tagsOf('<!-- [dsn->req~a~1>>impl] -->\n'), [
		'dsn~a~0>>impl mentions dsn~a~0 -1',
		'dsn~a~0>>impl covers req~a~1 -1',
	]);
	assert.deepEqual(tagsOf('req~a~1\n\nSays `[uman->req~a~1]` and <!-- [uman->req~a~1] --> more.\n'), []);
	assert.deepEqual(tagsOf('req~a~1\n\n```\n<!-- [uman->req~a~1] -->\n```\n'), []);
	assert.deepEqual(tagsOf('<!-- oft:off -->\n\n<!-- [uman->req~a~1] -->\n'), []);
});

for (const [what, between, title] of [
	['nothing', '', 'Login'],
	['a paragraph', 'Text.\n\n', ''],
	['a list', '- one\n\n', ''],
	['a table', '| a |\n|--|\n| 1 |\n\n', ''],
	['HTML', '<p>Text</p>\n\n', ''],
	['HTML that holds another', '<div>\n## Logout\n', 'Logout'],
	['HTML that ends with another', '<div>\n## Logout\n\n', 'Logout'],
	['HTML that holds another and a text', '<div>\n## Logout\nText.\n', ''],
] as const) {
	test(`REQ-604 should take a heading for a title with ${what} in between`, () => {
		assert.equal(readSpec('doc/spec.md', `## Login\n\n${between}\`req~a~1\`\n`).items[0]?.title, title);
	});
}

test('REQ-604 should end an item at what is forwarded', () => {
	const [item, forwarded] = readSpec('doc/spec.md', '`req~a~1`\n\nText.\n\narch --> dsn : req~b~1\n\nNeeds: impl\n').items;
	assert.deepEqual(item?.attributes, []);
	assert.equal(forwarded?.id, 'arch~b~1');
});

for (const [where, body, status] of [
	['under the ID', 'Status: draft\n\nText.', 'draft'],
	['behind an empty line', '\nStatus: proposed\n', 'proposed'],
	['behind what is needed', 'Text.\n\nNeeds: dsn\nStatus: draft', 'draft'],
	['behind tags and an empty line', 'Text.\n\nTags: a\n\nStatus: draft', 'draft'],
	['again', 'Status: draft\nStatus: approved', 'approved'],
	['nowhere behind text', 'Text.\n\nStatus: draft', undefined],
	['nowhere behind code', '```\nx\n```\n\nStatus: draft', undefined],
	['nowhere among links', 'Covers:\n* feat~b~1\n\nStatus: draft', undefined],
	['nowhere under tags', 'Tags: a\nStatus: draft', undefined],
	['not in other words', 'Status: Draft', undefined],
] as const) {
	test(`REQ-604 should take a status as OpenFastTrace does: ${where}`, () => {
		assert.equal(readSpec('doc/spec.md', `\`req~a~1\`\n${body}\n`).items[0]?.status, status);
	});
}

test('REQ-604 should go on with links behind text and other fields', () => {
	const text = 'req~a~1\n\nCovers:\n* feat~b~1\nStatus: draft\nDescription:\n* feat~c~01\n';
	assert.deepEqual(
		readSpec('doc/spec.md', text).references.map(it => `${it.verb} ${it.id}`),
		['covers feat~b~1', 'covers feat~c~1'],
	);
});

test('REQ-604 should leave alone what is switched off within an item', () => {
	const needsOf = (body: string): readonly string[] =>
		readSpec('doc/spec.md', `req~a~1\n\n${body}\n`).items.flatMap(it => it.attributes.map(at => at.value));
	assert.deepEqual(needsOf('<!-- oft:off -->\n\nNeeds: utest\n\n<!-- oft:on -->\n\nNeeds: impl'), ['impl']);
	assert.deepEqual(needsOf('<!-- oft:off -->\n`req~b~1`\nNeeds: utest\n<!-- oft:on -->\n\nNeeds: impl'), ['impl']);
	assert.deepEqual(needsOf('This soft:offline mode is on.\n\nNeeds: impl'), ['impl']);
});

test('REQ-604 should end an item at a heading that is underlined', () => {
	const needsOf = (body: string): readonly string[] =>
		readSpec('doc/spec.md', `Login\n-----\n\n\`req~a~1\`\n\n${body}\n`).items[0]?.attributes.map(it => it.value) ?? [];
	assert.deepEqual(needsOf('Needs: impl\n\nNotes\n-----\n\nNeeds: dsn'), ['impl']);
	assert.deepEqual(needsOf('Needs: impl\n\nNotes\n===\n\nNeeds: dsn'), ['impl']);
	assert.deepEqual(needsOf('Covers:\n\n* feat~b~1\n\n---\n\nNeeds: dsn'), ['dsn']);
});

test('REQ-604 should take words between commas alone for what is needed', () => {
	const needsOf = (line: string): readonly string[] =>
		readSpec('doc/spec.md', `req~a~1\n\n${line}\n`).items[0]?.attributes.map(it => it.value) ?? [];
	assert.deepEqual(needsOf('Needs: impl , utest '), ['impl , utest']);
	assert.deepEqual(needsOf('Needs: impl and utest'), []);
	assert.deepEqual(needsOf('Needs: impl\n\n- dsn\n- utest'), ['impl']);
	assert.deepEqual(needsOf('Needs:\n* impl\n* `utest`\n* dsn --> impl : req~b~1\n* what else there is'), ['impl', 'utest']);
	assert.deepEqual(needsOf('Tags:\n* Account, Safety\n'), ['Account, Safety']);
});
