import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCode } from '../../../server/src/language/read-code.js';
import { readConfiguration } from '../../../server/src/workspace/read-configuration.js';

const configured = `markers:
  - REQUIREMENT("{id}")
  - { code: "@Covers({id})", verb: verifies }
  - "规格：{id}。"
`;

for (const [what, path, text, says] of [
	['a macro', 'src/a.cpp', 'REQUIREMENT ( "FH-002" );\n', ['implements FH-002 15']],
	[
		'a macro in a test',
		'test/a_test.cpp',
		'REQUIREMENT(\'FH-002\');\r\nREQUIREMENT("FH-3.1");',
		['verifies FH-002 13', 'verifies FH-3.1 37'],
	],
	['a verb', 'src/a.java', '// 汉字\n@Covers(login)\n', ['verifies login 14']],
	['Chinese words', 'src/a.ts', '// 规格：REQ-1。\n', ['implements REQ-1 6']],
	['no other word', 'src/a.cpp', 'MY_REQUIREMENT("FH-002") REQUIREMENT(FH-002) REQUIREMENT("FH 2")\n', []],
] as const) {
	test(`REQ-607 should read ${what}`, () => {
		const { configuration, faults } = readConfiguration(configured);
		assert.deepEqual(faults, []);
		const { references } = readCode(path, text, configuration.reading.grammar);
		assert.deepEqual(
			references.map(it => `${it.verb} ${it.id} ${it.start}`),
			says,
		);
	});
}
