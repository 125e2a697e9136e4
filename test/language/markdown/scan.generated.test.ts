import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdownDocument } from '../../support/markdown-documents.js';
import { describeFacts } from '../../support/markdown-facts.js';
import { oracleFacts } from '../../support/markdown-oracle.js';

const runs = { seed: 20_260_801, numRuns: 6000 };

test('REQ-001 scanMarkdown should say of any document what micromark says', () => {
	fc.assert(
		fc.property(markdownDocument, text => {
			assert.deepEqual(describeFacts(text), oracleFacts(text));
		}),
		runs,
	);
});
