import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FactKind, type MarkdownFacts, scanMarkdown } from '../../../server/src/language/markdown/index.js';
import { markdownDocument } from '../../support/markdown-documents.js';

const runs = { seed: 7, numRuns: 5000 };

test('REQ-002 scanMarkdown should take any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
			expectInside(scanMarkdown(text), text);
		}),
		runs,
	);
});

test('scanMarkdown should read the same again', () => {
	fc.assert(
		fc.property(markdownDocument, markdownDocument, (text, other) => {
			const facts = scanMarkdown(text);
			const before = numbersOf(facts);
			scanMarkdown(other);
			assert.deepEqual(numbersOf(facts), before);
			assert.deepEqual(numbersOf(scanMarkdown(text)), before);
		}),
		runs,
	);
});

test('Facts should stand blocks before inlines, each in the order of the text, outer before inner', () => {
	fc.assert(
		fc.property(markdownDocument, text => {
			const facts = scanMarkdown(text);
			expectInside(facts, text);
			for (let i = 0; i < facts.count; i++) {
				assert.equal(facts.kind(i) < FactKind.codeSpan, i < facts.blockCount);
				if (i > 0 && i !== facts.blockCount) {
					assert.ok(facts.start(i - 1) <= facts.start(i), `${i} starts before the one before it`);
				}
				if (i > facts.blockCount) {
					const isApart = facts.end(i - 1) <= facts.start(i);
					assert.ok(isApart || facts.end(i - 1) >= facts.end(i) || isInsideEarlier(facts, i), `${i} ends outside`);
				}
			}
		}),
		runs,
	);
});

test('Items should end inside their list and before the next item of it', () => {
	fc.assert(
		fc.property(markdownDocument, text => {
			const facts = scanMarkdown(text);
			const open: { end: number; itemEnd: number }[] = [];
			for (let i = 0; i < facts.blockCount; i++) {
				const list = open.at(-1);
				if (facts.kind(i) === FactKind.list) {
					open.push({ end: facts.end(i), itemEnd: facts.start(i) });
				} else if (facts.kind(i) === FactKind.listItem && list) {
					while (open.length > 1 && facts.start(i) >= (open.at(-1)?.end ?? 0)) {
						open.pop();
					}
					const inner = open.at(-1) ?? list;
					assert.ok(facts.start(i) >= inner.itemEnd || facts.end(i) <= inner.end);
					assert.ok(facts.end(i) <= inner.end);
					inner.itemEnd = facts.end(i);
				}
			}
		}),
		runs,
	);
});

function isInsideEarlier(facts: MarkdownFacts, i: number): boolean {
	for (let outer = i - 1; outer >= facts.blockCount; outer--) {
		if (facts.start(outer) <= facts.start(i) && facts.end(outer) >= facts.end(i)) {
			return true;
		}
	}
	return false;
}

function expectInside(facts: MarkdownFacts, text: string): void {
	for (let i = 0; i < facts.count; i++) {
		assert.ok(facts.start(i) >= 0 && facts.start(i) <= facts.end(i) && facts.end(i) <= text.length, `${i} is outside`);
	}
}

function numbersOf(facts: MarkdownFacts): number[] {
	return Array.from({ length: facts.count }, (_, i) => [
		facts.kind(i),
		facts.start(i),
		facts.end(i),
		...[0, 1, 2, 3, 4, 5].map(n => facts.detail(i, n)),
	]).flat();
}
