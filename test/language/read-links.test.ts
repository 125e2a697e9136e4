import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Link, SpecDocument } from '../../server/src/language/document.js';
import { isExternalDestination } from '../../server/src/language/read-links.js';
import { expectInSpec } from '../support/expect-in-spec.js';

const look = {
	find: ({ links }: SpecDocument) => links,
	place: (it: Link) => it,
	show: ({ destination, target }: Link) => (target ? `${destination} → ${target.path}#${target.fragment}` : destination),
};

expectInSpec(look, [
	{
		title: 'should find links, images and definitions',
		text: '//// specs/a.md\nSee [b](<|b.md|>), ![c](<|../c.png|> "title") and [d].\n\n[d]: <|./d.md#e|> "title"\n',
		says: ['b.md → specs/b.md#', '../c.png → c.png#', './d.md#e → specs/d.md#e'],
	},
	{
		title: 'should decode destinations',
		text: 'See [a](<|a%20b.md#c%20d|>), [b](<|<a b.md>|>), [c](<|a\\_b.md|>), [d](<|登录.md#概述|>) and [e](<|100%.md|>).\n',
		says: [
			'a%20b.md#c%20d → a b.md#c d',
			'a b.md → a b.md#',
			'a_b.md → a_b.md#',
			'登录.md#概述 → 登录.md#概述',
			'100%.md → 100%.md#',
		],
	},
	{
		title: 'should know a place of its own file',
		text: 'See [a](<|#b|>) and [c](<|?d|>).\n',
		says: ['#b → fixture.md#b', '?d → fixture.md#'],
	},
	{ title: 'should leave open where a link from the root of a site leads', text: 'See [a](<|/b.md|>).\n', says: ['/b.md'] },
	{
		title: 'should not find what leads out of the workspace',
		text: '[a](https://x.test) [b](mailto:a@x.test) [c](//x.test/a.md) [d](<vscode://x>) <https://x.test> https://x.test\n\n[e]: http://x.test\n',
	},
	{ title: 'should not find links in code and comments', text: '`[a](b.md)` <!-- [a](c.md) -->\n\n```\n[a](d.md)\n```\n' },
	{
		title: 'should find the links of a table',
		text: '| a | b |\n| --- | --- |\n| [c](<|d.md|>) | ![e](<|f.png|>) |\n',
		says: ['d.md → d.md#', 'f.png → f.png#'],
	},
	{ title: 'should find an empty destination, which is the file itself', text: '[a](<|<>|>)\n', says: [' → fixture.md#'] },
]);

for (const [destination, isExternal] of [
	['https://x.test', true],
	['<https://x.test>', true],
	['mailto:a@x.test', true],
	['//x.test', true],
	['C:/a.md', true],
	['a.md', false],
	['./a:b.md', false],
	['#a:b', false],
	['/a', false],
	['', false],
] as const) {
	test(`should see that ${JSON.stringify(destination)} leads ${isExternal ? 'out' : 'inside'}`, () => {
		assert.equal(isExternalDestination(`](${destination})`, 2), isExternal);
	});
}
