import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';

for (const [what, text, ids] of [
	['an ID without marks at the start of a line', 'req~a~1\nSays something.\n', ['req~a~1']],
	['an ID under the lines of a paragraph', 'Says something:\n`req~a~1`\n', ['req~a~1']],
	['no ID within a line', 'The `req~a~1` says something.\n`req~b~1`\n', ['req~b~1']],
	['no ID of an example', '```\n`req~a~1`\n```\n\n    `req~b~1`\n', []],
	['no ID with more behind it', '`req~a~1~2`\n\nreq~b~1x\n', []],
	['no path of a file', '~/a~b~1\n\na/req~b~1\n', []],
] as const) {
	test(`should read ${what}`, () => {
		assert.deepEqual(
			readSpec('doc/spec.md', text).items.map(it => it.id),
			ids,
		);
	});
}
