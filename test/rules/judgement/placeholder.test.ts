import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlaceholder } from '../../../server/src/rules/judgement/placeholder.js';

test('should know the numbers that stand for any number', () => {
	assert.deepEqual(['REQ-0', 'REQ-000', 'FR-00'].filter(isPlaceholder), ['REQ-0', 'REQ-000', 'FR-00']);
});

test('should take other numbers for numbers', () => {
	assert.deepEqual(
		['REQ-9', 'REQ-99', 'REQ-100', 'REQ-123', 'REQ-999', 'REQ-990', 'REQ-AUTH-999', 'PRD-checkout'].filter(isPlaceholder),
		[],
	);
});
