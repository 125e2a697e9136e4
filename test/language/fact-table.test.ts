import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { defaultReading, type Reading } from '../../server/src/language/reading.js';
import { builtInIdGrammar } from '../../server/src/language/id.js';

for (const [rows, expected] of [
	['| **ID** | RISK-1 |\n| **Severity** | High |', ['id=RISK-1', 'severity=High']],
	['| Risk ID | `RISK-1` |\n| Harm | x |', ['risk-id=RISK-1', 'harm=x']],
	['| Cause | RISK-2 |\n| Harm | x |', []],
	['| Likelihood | High |', []],
] as const) {
	test(`AC-892 should read ${JSON.stringify(rows)} as ${expected.length} facts`, () => {
		const { items } = readSpec('a.md', `### RISK-1: A\n\n| Attribute | Content |\n| --- | --- |\n${rows}\n`);
		assert.deepEqual(
			items[0]?.attributes.map(({ key, value }) => `${key}=${value}`),
			expected,
		);
	});
}

for (const [table, expected] of [
	[
		'| **REQ-1** | **Mass** |\n| --- | --- |\n| **Statement** | It shall. |\n| Priority | P0 |',
		'REQ-1 “Mass” own-line statement=It shall. priority=P0',
	],
	['| REQ-1 | Mass |\n| --- | --- |\n| REQ-2 | Speed |', 'REQ-2 “Speed” row'],
	['| REQ-1 | REQ-2 |\n| --- | --- |\n| Priority | P0 |', ''],
	['| REQ-1 | Mass |\n| --- | --- |\n| width | 3 |', ''],
	['| REQ-1 | Mass | Note |\n| --- | --- | --- |\n| Priority | P0 | x |', ''],
] as const) {
	test(`AC-892 should read ${JSON.stringify(table)} as ${expected || 'no item'}`, () => {
		const { items } = readSpec('a.md', `Text.\n\n${table}\n`);
		assert.equal(
			items
				.map(it => [`${it.id} “${it.title}” ${it.form}`, ...it.attributes.map(({ key, value }) => `${key}=${value}`)].join(' '))
				.join('; '),
			expected,
		);
	});
}

const reading: Reading = {
	...defaultReading,
	grammar: { ...builtInIdGrammar, kindByPrefix: new Map([...builtInIdGrammar.kindByPrefix, ['TC', 'test']]) },
};

for (const [text, expected] of [
	['| TC ID | REQ | Type |\n| --- | --- | --- |\n| TC-1 | REQ-1, REQ-2 | unit |', ['verifies REQ-1', 'verifies REQ-2']],
	['| ID | Requirement | Type |\n| --- | --- | --- |\n| TC-1 | REQ-1 | unit |', ['verifies REQ-1']],
	['### TC-1: A\n- Covers: REQ-1\n- Depends on: TC-2', ['verifies REQ-1', 'depends-on TC-2']],
	['### US-1: A\n- Covers: REQ-1', ['covers REQ-1']],
] as const) {
	test(`AC-892 should link ${JSON.stringify(text)} as ${expected.join(', ')}`, () => {
		const { references } = readSpec('a.md', `${text}\n`, reading);
		assert.deepEqual(
			references.map(({ verb, id }) => `${verb} ${id}`),
			expected,
		);
	});
}
