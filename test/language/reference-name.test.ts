import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfReference } from '../../server/src/language/reference-name.js';

for (const [id, qualifier, expected] of [
	['FR-001', undefined, 'FR-001'],
	['FR-001', '003-user-auth', '003-user-auth/FR-001'],
	['FR-001', '/specs/003-user-auth', 'FR-001'],
	['stream.priority', 'h2[', 'h2[stream.priority]'],
	['stream.priority', 'r[', 'stream.priority'],
] as const) {
	test(`REQ-103 should name ${qualifier ?? ''} ${id} as ${expected}`, () =>
		assert.equal(nameOfReference({ id, qualifier }), expected));
}
