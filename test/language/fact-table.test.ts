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
