import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFacts, type FactOutline, outlineFacts } from './markdown-facts.js';
import { oracleFacts } from './markdown-oracle.js';

/** A piece of Markdown and all the facts in it; the title goes on after the name of a construct: `should …`, `should not …`. */
export interface MarkdownCase {
	readonly title: string;
	readonly text: string;
	readonly facts: readonly FactOutline[];
}

const variants: Record<string, (text: string) => string> = {
	'as it is': text => text,
	'with CRLF': text => text.replaceAll('\n', '\r\n'),
	'with CR': text => text.replaceAll('\n', '\r'),
	'with a byte order mark': text => (text.startsWith('\ufeff') ? text : `\ufeff${text}`),
	'with a final line ending': text => `${text}\n`,
	'behind other text': text => `😀漢字\n\n${text}`,
	'in a quote': text => `> ${text.replaceAll('\n', '\n> ')}`,
	'in an item': text => `- ${text.replaceAll('\n', '\n  ')}`,
};

/** Tests that the scanner finds these facts, and that it agrees with micromark on the text wherever it stands. */
export function testMarkdownCases(construct: string, cases: readonly MarkdownCase[]): void {
	for (const { title, text, facts } of cases) {
		test(`REQ-001 ${construct} ${title}`, () => {
			assert.deepEqual(outlineFacts(text), facts);
			for (const [name, change] of Object.entries(variants)) {
				assert.deepEqual(describeFacts(change(text)), oracleFacts(change(text)), name);
			}
		});
	}
}
