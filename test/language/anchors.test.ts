import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Anchors } from '../../server/src/language/anchors.js';
import { readSpec } from '../../server/src/language/read-spec.js';

for (const [title, text, expected] of [
	['headings', '# Set up & run\n\n## 价格（元）\n\n## 1.2 Next\n', ['set-up--run', '价格元', '12-next']],
	['headings of the same text', '# A\n\n# A\n\n# a\n\n# A-1\n', ['a', 'a-1', 'a-2', 'a-1-1']],
	['marks in headings', '# *Pay* `now` [here](b.md) ~~or~~ ![](c.png)\n', ['pay-now-here-or']],
	['underlined headings', 'One\ntwo\n===\n\nThree\n---\n', ['one-two', 'three']],
	['headings in quotes and lists', '> # A\n\n- # B\n', ['a', 'b']],
	['headings that have been named', '# A {#by-hand}\n\n# B {: #b .x}\n', ['a-by-hand', 'b--b-x', 'by-hand', 'b']],
	[
		'names of HTML',
		'<a name="old"></a>\n\nSee <a id=older></a>.\n\n<h2 class="x" id=\'oldest\'>A</h2>\n',
		['oldest', 'old', 'older'],
	],
	['emoji', '# 😀 Done\n', ['-done']],
	['an ID', '### REQ-012: Guest checkout\n', ['req-012-guest-checkout']],
] as const) {
	test(`should ask for no slug of ${title} that is not there, and for each that is`, () => {
		const { anchors } = readSpec('a.md', text);
		assert.ok(expected.every(it => anchors.mayHave(it)));
		assert.ok(!anchors.mayHave('absent'));
	});

	test(`should know the places of ${title}`, () => {
		for (const written of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
			assert.deepEqual(
				[...readSpec('a.md', written).anchors.values()].filter(it => it !== ''),
				expected,
			);
		}
	});
}

for (const text of ['```\n# A\n```\n', '<!--\n# A\n-->\n', '`<a id="a"></a>`\n', '    # A\n']) {
	test(`should know no place of ${JSON.stringify(text)}`, () => assert.ok(!readSpec('a.md', text).anchors.has('a')));
}

test('should know whether two files have the same places', () => {
	const anchors = (text: string) => readSpec('a.md', text).anchors;
	assert.ok(anchors('# A\n\ntext\n').equals(anchors('intro\n\n## A\n')));
	assert.ok(!anchors('# A\n').equals(anchors('# B\n')));
	assert.ok(!anchors('# A\n').equals(anchors('# A\n\n<a id="b"></a>\n')));
	assert.ok(!new Anchors('a', '').equals(new Anchors('', 'a')));
});
