import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { FactKind, headingSlugs, headingText, scanMarkdown } from '../../../server/src/language/markdown/index.js';
import { assertProportional } from '../../support/growth.js';

const anchors: Record<string, string> = {
	'Set up & run': 'set-up--run',
	'`code` and [a link](b)': 'code-and-a-link',
	'*Emphasis* and **more**': 'emphasis-and-more',
	'snake_case and _not_': 'snake_case-and-not',
	'A &amp; B &copy; &#67;': 'a--b--c',
	'<a name="x"></a>Named': 'named',
	'REQ-012: Guest checkout': 'req-012-guest-checkout',
	'用户登录（草稿）': '用户登录草稿',
	'🚀 Launch': '-launch',
	'![logo](a.png) Product': '-product',
	'a \\* b': 'a--b',
};

for (const [title, anchor] of Object.entries(anchors)) {
	test(`headingSlugs should give ${JSON.stringify(title)} the anchor ${anchor}`, () => {
		assert.deepEqual(slugsOf(`## ${title}`), [anchor]);
	});
}

test('headingSlugs should number the headings that repeat', () => {
	assert.deepEqual(slugsOf('# a\n## A\n# a-1\n# a\n'), ['a', 'a-1', 'a-1-1', 'a-2']);
});

test('headingSlugs should give an empty heading an empty anchor', () => {
	assert.deepEqual(slugsOf('#\n#\n'), ['', '-1']);
});

test('headingText should put a title of several lines on one, without the marks of its quote', () => {
	assert.deepEqual(textsOf('> a\n> *b*\n> ===\n'), ['a b']);
});

test('headingText should keep the marks that make no emphasis', () => {
	assert.deepEqual(textsOf('# 2 * 3 * 4 ~~ 5 and **bold'), ['2 * 3 * 4 ~~ 5 and **bold']);
	assert.deepEqual(textsOf('# *a**b* and ***c***'), ['a**b and c']);
});

const pieces =
	'a,b , ,*,**,_,__,~,~~,`,``,[,],](u),![,<b>,</b>,\\,\\*,&amp;,é,中,，,1,.,<http://a>,http://a.b,[r],[r][],!,"'.split(',');

test('headingText should be the text that remark sees', () => {
	const document = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14, size: 'max' });
	fc.assert(
		fc.property(document, words => {
			const text = `# x${words.join('')}\n\n[r]: u`;
			assert.deepEqual(textsOf(text), [remarkText(text)]);
		}),
		{ seed: 11, numRuns: 4000 },
	);
});

function slugsOf(text: string): readonly string[] {
	return headingSlugs(text, scanMarkdown(text));
}

function textsOf(text: string): string[] {
	const facts = scanMarkdown(text);
	return Array.from({ length: facts.blockCount }, (_, i) => i)
		.filter(i => facts.kind(i) === FactKind.heading)
		.map(i => headingText(text, facts, i));
}

/** As much of a node of remark's tree as its text needs. */
interface TreeNode {
	readonly type: string;
	readonly value?: string;
	readonly children?: readonly TreeNode[];
}

const processor = remark().use(remarkGfm);

function remarkText(text: string): string {
	const tree: TreeNode = processor.parse(text);
	return textOf(tree.children?.[0]).trim();
}

function textOf(node: TreeNode | undefined): string {
	const isSeen = node?.type === 'text' || node?.type === 'inlineCode';
	return isSeen ? (node.value ?? '') : (node?.children ?? []).map(textOf).join('');
}

test('REQ-002 should give a heading of many spans of code its anchor in proportion to its length', async () => {
	await assertProportional(count => slugsOf(`# ${'`a` '.repeat(count)}\n`), { from: 2000 });
});
