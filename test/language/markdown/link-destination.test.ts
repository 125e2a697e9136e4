import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionOf, linkDestination, linkOf, scanMarkdown } from '../../../server/src/language/markdown/index.js';

const destinations: Record<string, string> = {
	'[a](b/c.md#d)': 'b/c.md#d',
	'[a](<b c.md>)': 'b c.md',
	'[a](<>)': '',
	'[a]()': '',
	'[a](b\\_c\\)d\\e)': 'b_c)d\\e',
	'[a](b?c=1&amp;d=2)': 'b?c=1&d=2',
	'[a](b&#x20;c&#33;)': 'b c!',
	'[a](b&unknown;c&#0;)': 'b&unknown;c\ufffd',
	'[a](b%20c)': 'b%20c',
	'[a](用户.md)': '用户.md',
};

for (const [link, destination] of Object.entries(destinations)) {
	test(`linkDestination should read ${link} as ${JSON.stringify(destination)}`, () => {
		const facts = scanMarkdown(link);
		const { destinationStart, destinationEnd } = linkOf(facts, facts.blockCount);
		assert.equal(linkDestination(link, destinationStart, destinationEnd), destination);
	});
}

test('linkDestination should read the destination of a definition', () => {
	const text = '[a]: <b&lt;c>';
	const { destinationStart, destinationEnd } = definitionOf(scanMarkdown(text), 0);
	assert.equal(linkDestination(text, destinationStart, destinationEnd), 'b<c');
});
