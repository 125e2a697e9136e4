import assert from 'node:assert/strict';
import { test } from 'node:test';
import createMarkdownIt from 'markdown-it';
import type { MarkdownIt } from '../../client/src/preview/markdown-it.js';
import { createNames, linkNames } from '../../client/src/preview/plugin.js';
import { provideNames } from '../../server/src/features/names.js';
import type { NameInSpec } from '../../server/src/protocol.js';
import { ableClient, locateIn } from '../support/feature-files.js';

const pay: NameInSpec = { text: 'REQ-2', title: 'Pay "now"', status: 'shipped', link: 'a.md#req-2-pay', isDefinedHere: false };
const own: NameInSpec = { text: 'REQ-1', title: '下单', status: 'in-progress', link: '#req-1', isDefinedHere: true };
const qualified: NameInSpec = { text: '003-pay/REQ-2', title: '', status: '', link: 'b.md', isDefinedHere: false };

function render(text: string, names: readonly NameInSpec[] = [pay, own, qualified]): string {
	const markdown = createMarkdownIt();
	linkNames(markdown as unknown as MarkdownIt, { namesOf: () => createNames(names), statusWord: it => `<${it}>` });
	return markdown.render(text).trim();
}

const linkToPay =
	'<a class="clewline-id" href="a.md#req-2-pay" data-href="a.md#req-2-pay" title="Pay &quot;now&quot;">REQ-2</a> <span class="clewline-status" data-status="shipped">&lt;shipped&gt;</span>';
const linkToOwn = '<a class="clewline-id" href="#req-1" data-href="#req-1" title="下单">REQ-1</a>';
const ownStatus = ' <span class="clewline-status" data-status="in-progress">&lt;in-progress&gt;</span>';

for (const [text, html] of [
	['See REQ-2.', `<p>See ${linkToPay}.</p>`],
	['见REQ-2。', `<p>见${linkToPay}。</p>`],
	['（REQ-2），再看', `<p>（${linkToPay}），再看</p>`],
	['Or 003-pay/REQ-2', '<p>Or <a class="clewline-id" href="b.md" data-href="b.md" title="">003-pay/REQ-2</a></p>'],
	['**REQ-1** and REQ-1', `<p><strong>REQ-1</strong> and ${linkToOwn}${ownStatus}</p>`],
	['### REQ-1: Order', `<h3>REQ-1: Order${ownStatus}</h3>`],
	['### REQ-1: *Order* now', `<h3>REQ-1: <em>Order</em> now${ownStatus}</h3>`],
	['- [x] **REQ-1** WHEN', '<ul>\n<li>[x] <strong>REQ-1</strong> WHEN</li>\n</ul>'],
	['### After REQ-2', `<h3>After ${linkToPay.slice(0, linkToPay.indexOf(' <span'))}</h3>`],
	['`REQ-2` [REQ-2](x.md) REQ-22 XREQ-2 REQ-2-3', '<p><code>REQ-2</code> <a href="x.md">REQ-2</a> REQ-22 XREQ-2 REQ-2-3</p>'],
	['```\nREQ-2\n```', '<pre><code>REQ-2\n</code></pre>'],
	['Nothing', '<p>Nothing</p>'],
] as const) {
	test(`REQ-421 should render ${JSON.stringify(text)}`, () => assert.equal(render(text), html));
}

test('should render a document of which nothing is known as it is', () => {
	assert.equal(render('See REQ-2.', []), '<p>See REQ-2.</p>');
});

test('should tell the names of a spec, each once, as they stand there', async () => {
	const files = new Map([
		['a b.md', '## REQ-1: One\n- status: approved\n'],
		['specs/c.md', '## REQ-2: Two\n\nSee REQ-1, REQ-1, REQ-2 and REQ-9.\n'],
		['openspec/specs/x/spec.md', '## Requirements\n\n### Requirement: Plain words\n'],
	]);
	const located = await locateIn(files, 'specs/c.md');
	const editor = { client: ableClient, folders: () => [located], locate: () => located };
	assert.deepEqual(provideNames(editor, { uri: 'x' }), [
		{ text: 'REQ-2', title: 'Two', status: '', link: '#req-2-two', isDefinedHere: true },
		{ text: 'REQ-1', title: 'One', status: 'approved', link: '../a%20b.md#req-1-one', isDefinedHere: false },
	]);
});
