import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdownCorpora } from '../../support/markdown-corpora.js';
import { describeFacts } from '../../support/markdown-facts.js';
import { oracleFacts } from '../../support/markdown-oracle.js';

const files = readMarkdownCorpora();
const skip = files.length === 0 && 'The corpora are not at hand: set CLEWLINE_CORPORA to their folder.';

test('REQ-001 scanMarkdown should say of every file of the corpora what micromark says', { skip }, () => {
	let factCount = 0;
	for (const { path, text } of files) {
		const facts = describeFacts(text);
		factCount += facts.length;
		assert.deepEqual(facts, oracleFacts(text), path);
	}
	assert.ok(factCount > 100_000, `Only ${factCount} facts were compared.`);
});
