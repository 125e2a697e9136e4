import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { defaultReading, type Reading } from '../../server/src/language/reading.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';

/** The item that a whole file is, as `kind ID “title” form`. */
function itemOf(frontMatter: string, { path = 'a.md', reading = defaultReading }: { path?: string; reading?: Reading } = {}) {
	const text = `---\n${frontMatter}\n---\n\n# Body\n`;
	const [item, ...others] = readSpec(path, text, reading).items;
	assert.deepEqual(others, []);
	return item && `${item.kind} ${item.id} “${item.title}” ${item.form} at ${text.slice(item.idSpan.start, item.idSpan.end)}`;
}

for (const [frontMatter, expected] of [
	['id: PRD-checkout\ntitle: Faster', 'prd PRD-checkout “Faster” front-matter at PRD-checkout'],
	['id: "REQ-1"\nname: 登录', 'requirement REQ-1 “登录” front-matter at REQ-1'],
	['type: story\nid: REQ-1', 'story REQ-1 “” front-matter at REQ-1'],
	['type: flag\nid: shipping_first', 'flag shipping_first “” front-matter at shipping_first'],
	['type: persona\nid: 采购', 'persona 采购 “” front-matter at 采购'],
	['id: back-168\ntitle: a\nstatus: open', 'task back-168 “a” front-matter at back-168'],
	['type: epic\nid: SHOP-1.2\ntitle: a\nstatus: open', 'task SHOP-1.2 “a” front-matter at SHOP-1.2'],
	['id: REQ-1\nTitle: Pay', 'requirement REQ-1 “Pay” front-matter at REQ-1'],
	['id: REQ-1\n标题: 支付', 'requirement REQ-1 “支付” front-matter at REQ-1'],
	['id: back-168\ntitle: a', undefined],
	['id: back-168\nstatus: open', undefined],
	['id: checkout\ntitle: a\nstatus: open', undefined],
	['type: epic\nid: checkout', undefined],
	['ID: REQ-1', undefined],
	['a: { id: REQ-1 }', undefined],
	['id: [REQ-1]', undefined],
	['id:', undefined],
	['id: REQ-1, REQ-2', undefined],
	['title: REQ-1', undefined],
] as const) {
	test(`should find ${expected ?? 'no item'} in ${JSON.stringify(frontMatter)}`, () =>
		assert.equal(itemOf(frontMatter), expected));
}

const { reading } = readConfiguration(
	"ids: [{ id: 'EIP-{eip}', files: EIPS/*.md, kind: decision }, { id: '{nr}-X', kind: task }]",
).configuration;
const { reading: prefixed } = readConfiguration(
	"ids: [{ id: 'EIP-{eip}', kind: decision }, { prefix: EIP, kind: decision }]",
).configuration;

for (const [path, frontMatter, expected] of [
	['EIPS/eip-1.md', 'eip: 1559\ntitle: Fee', 'decision EIP-1559 “Fee” field at 1559'],
	['EIPS/eip-1.md', 'eip: 1\nid: REQ-1', 'requirement REQ-1 “” front-matter at REQ-1'],
	['EIPS/eip-1.md', 'eip: 1\nid: x', 'decision EIP-1 “” field at 1'],
	['EIPS/eip-1.md', 'nr: 7', 'task 7-X “” field at 7'],
	['other/eip-1.md', 'eip: 1559', undefined],
	['EIPS/eip-1.md', 'EIP: 1559', undefined],
] as const) {
	test(`should find ${expected ?? 'no item'} in ${JSON.stringify(frontMatter)} of ${path} by the fields of a team`, () => {
		assert.equal(itemOf(frontMatter, { path, reading }), expected);
	});
}

for (const [field, aliases] of [
	['eip: 1', ['EIP-01', 'EIP-001', 'EIP-0001']],
	['eip: "0020"', ['EIP-20', 'EIP-020']],
	['eip: 1559', []],
	['eip: one', []],
	['nr: 7', []],
] as const) {
	test(`AC-859 should name ${field} with ${aliases.length} numbers of other zeros`, () => {
		assert.deepEqual(readSpec('EIPS/eip-1.md', `---\n${field}\n---\n`, reading).items[0]?.aliases, aliases);
	});
}

test('AC-859 should find one item where the title repeats the number with other zeros', () => {
	const ids = ['EIP-0001', 'EIP-2'].map(id =>
		readSpec('EIPS/eip-1.md', `---\neip: 1\n---\n# ${id}: Fee\n`, prefixed).items.map(it => it.id),
	);
	assert.deepEqual(ids, [['EIP-1'], ['EIP-1', 'EIP-2']]);
});

for (const text of ['---\nid: REQ-1\n', '\n---\nid: REQ-1\n---\n', '----\nid: REQ-1\n---\n', '---\nid: REQ-1\n...x\n']) {
	test(`should find no front matter in ${JSON.stringify(text)}`, () => {
		assert.deepEqual(
			readSpec('a.md', text).items.filter(it => it.form === 'front-matter'),
			[],
		);
	});
}
