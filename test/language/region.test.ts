import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanMarkdown } from '../../server/src/language/markdown/index.js';
import { Regions } from '../../server/src/language/region.js';
import { assertProportional } from '../support/growth.js';

/** A text in which `P` stands in prose, `Q` in what is quoted, `H` in what is hidden; other letters are small. */
const texts: readonly (readonly [title: string, text: string])[] = [
	['words', 'P a P\n\nP\n'],
	['code spans', 'P `Q` P ``a ` Q`` P `unclosed P\n'],
	['fences', 'P\n\n```\nH\n```\nP\n~~~ts\nH\n~~~\nP\n'],
	['fences of Mermaid', '```mermaid\nP\n```\n\n~~~ {.mermaid}\nP\n~~~\n\n```mermaids\nH\n```\n\n```ts mermaid\nH\n```\n'],
	['an unclosed fence', 'P\n\n````\nH\n```\nH\n'],
	['an unclosed fence of Mermaid', 'P\n\n```mermaid\nP\n\n# P\n'],
	['indented code', 'P\n\n    H\n\nP\n'],
	['HTML', 'P\n\n<div>\nH\n</div>\n\nP <b title="H">P</b> <!-- H --> P\n'],
	['links within', '[P](H.md "P") ![P](H.png) P [P][a] [P]\n\n[a]: H.md "H"\n'],
	['links that lead out', '[Q](https://x.test/H) P ![Q](//x.test/H "Q") P [Q `Q`](mailto:H) P\n'],
	['URLs', '<https://x.test/H> P https://x.test/H P www.x.test/H P <H@x.test> P\n'],
	['a link in a link', '[![P](H.png) P](H.md) [![Q](H.png) Q](https://x.test) P\n'],
	['front matter', '---\na: H\n---\n\nP\n'],
	[
		'headings, lists, quotes and tables',
		'# P `Q`\n\n- P\n\n  ```\n  H\n  ```\n\n> P\n>\n> ```\n> H\n> ```\n\n| P | `Q` |\n| --- | --- |\n| P | [P](H) |\n',
	],
];

for (const [title, text] of texts) {
	test(`REQ-008 should tell prose from the rest in ${title}`, () => {
		for (const written of [text, text.replaceAll('\n', '\r\n'), text.replace(/[PQH]/g, '😀漢字$&')]) {
			const regions = new Regions(written, scanMarkdown(written));
			for (const { 0: letter, index } of written.matchAll(/[PQH]/g)) {
				const expected = { P: 'prose', Q: 'quoted', H: 'hidden' }[letter];
				assert.equal(regions.kindAt(index), expected, `${letter} at ${index} in ${JSON.stringify(written)}`);
			}
		}
	});
}

test('should answer twice for one place, and behind the end', () => {
	const text = '`a`';
	const regions = new Regions(text, scanMarkdown(text));
	assert.deepEqual(
		[1, 1, 3, 99].map(it => regions.kindAt(it)),
		['quoted', 'quoted', 'prose', 'prose'],
	);
});

test('should take linear time for many links', async () => {
	await assertProportional(
		count => {
			const text = '[a](b) [c](https://d) `e` '.repeat(count);
			const regions = new Regions(text, scanMarkdown(text));
			for (let offset = 0; offset < text.length; offset += 2) {
				regions.kindAt(offset);
			}
		},
		{ from: 5000 },
	);
});
