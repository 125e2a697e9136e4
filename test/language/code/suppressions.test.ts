import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { readCode } from '../../../server/src/language/read-code.js';

/** The silenced stretches stand between `«` and `»`; they do not overlap. A reference is left where an ID is in `says`. */
interface Fixture {
	readonly title: string;
	readonly path?: string;
	readonly text: string;
	readonly rules?: readonly string[];
	readonly says: readonly string[];
}

const fixtures: readonly Fixture[] = [
	{ title: 'its own line', text: 'a;\n«b; // clewline-ignore: REQ-1 is old\n»c; // REQ-2', says: ['REQ-1', 'REQ-2'] },
	{ title: 'the next line', text: 'a;\n«  // clewline-ignore\n  // REQ-1\n»// REQ-2', says: ['REQ-1', 'REQ-2'] },
	{ title: 'the line after a comment of many', text: '«/*\n * clewline-ignore\n */\n// REQ-1\n»b;', says: ['REQ-1'] },
	{ title: 'the end of the file', text: '// REQ-1\n«// clewline-ignore»', says: ['REQ-1'] },
	{
		title: 'some rules',
		text: '«// clewline-ignore resolved-link, unique-id -- old\n// REQ-1\n»',
		rules: ['resolved-link', 'unique-id'],
		says: ['REQ-1'],
	},
	{ title: 'a reason is no rule', text: '«// clewline-ignore because of REQ-1\n»', says: ['REQ-1'] },
	{ title: 'a region', text: 'a; «// clewline-ignore-start\n// REQ-1\n/* clewline-ignore-end */» // REQ-2', says: ['REQ-2'] },
	{ title: 'a region without an end', text: '// REQ-1\n«/* clewline-ignore-start */ // REQ-2\n// REQ-3»', says: ['REQ-1'] },
	{
		title: 'a region of some rules',
		text: '«// clewline-ignore-start resolved-link\n// REQ-1\n// clewline-ignore-end»\n// REQ-2',
		rules: ['resolved-link'],
		says: ['REQ-1', 'REQ-2'],
	},
	{ title: 'a file', text: '«// REQ-1\n// clewline-ignore-file\n// REQ-2»', says: [] },
	{
		title: 'a file of some rules',
		text: '«// clewline-ignore-file resolved-link\n// REQ-2»',
		rules: ['resolved-link'],
		says: ['REQ-2'],
	},
	{ title: 'Python', path: 'a.py', text: '«# clewline-ignore\n# REQ-1\n»# REQ-2', says: ['REQ-1', 'REQ-2'] },
	{
		title: 'should not read strings and other words',
		text: "'// clewline-ignore-file'; // use clewline-ignore-file\n// clewline-ignored REQ-1",
		says: ['REQ-1'],
	},
	{ title: 'should not close what is not open', text: '// clewline-ignore-end\n// REQ-1', says: ['REQ-1'] },
];

for (const { title, path = 'a.ts', text, rules = [], says } of fixtures) {
	for (const lineBreak of ['\n', '\r\n', '\r']) {
		test(`REQ-114 ${title}, with ${JSON.stringify(lineBreak)}`, () => {
			const marked = text.replaceAll('\n', lineBreak);
			const start = marked.indexOf('«');
			const end = marked.indexOf('»') - 1;
			const { suppressions, references } = readCode(path, marked.replaceAll(/[«»]/g, ''), builtInIdGrammar);
			assert.deepEqual(suppressions, start < 0 ? [] : [{ start, end, rules }]);
			assert.deepEqual(
				references.map(it => it.id),
				says,
			);
		});
	}
}

test('REQ-114 regions may lie in each other', () => {
	const text =
		'// clewline-ignore-start a-rule\n// clewline-ignore-start\n// REQ-1\n// clewline-ignore-end\n// REQ-2\n// clewline-ignore-end\n';
	const { suppressions, references } = readCode('a.ts', text, builtInIdGrammar);
	assert.deepEqual(
		suppressions.map(it => it.rules),
		[[], ['a-rule']],
	);
	assert.deepEqual(
		references.map(it => it.id),
		['REQ-2'],
	);
});
