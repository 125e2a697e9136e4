import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ItemBuilder, withoutDepth } from '../../server/src/language/item-builder.js';
import { readSpec } from '../../server/src/language/read-spec.js';

const definition = (id: string, start: number, kind = 'requirement') => ({
	id,
	kind,
	idSpan: { start, end: start + id.length },
	titleSpan: { start: start + id.length + 1, end: start + id.length + 5 },
	attributes: [],
});

test('should end an item where another begins that is not inside it, and before the white space there', () => {
	const text = 'A-1 aaaa\n\n  B-1 bbbb\n\nC-1 cccc  \n\n';
	const builder = new ItemBuilder(text);
	builder.add(definition('A-1', 0), 'heading', { start: 0, end: text.length, depth: 1 });
	builder.add(definition('B-1', 12), 'list-item', { start: 10, end: 20, depth: withoutDepth });
	assert.equal(builder.innermost?.definition.id, 'B-1');
	builder.closeBefore(15);
	assert.equal(builder.innermost.definition.id, 'B-1');
	builder.closeBefore(20);
	assert.equal(builder.innermost.definition.id, 'A-1');
	builder.closeForHeading(2, 22);
	assert.equal(builder.innermost.definition.id, 'A-1');
	builder.closeForHeading(1, 22);
	assert.equal(builder.innermost, undefined);
	builder.add(definition('C-1', 22), 'heading', { start: 22, end: text.length, depth: 1 });
	assert.deepEqual(
		builder.finish().map(({ id, parent, title, start, end }) => ({ id, parent, title, text: text.slice(start, end) })),
		[
			{ id: 'A-1', parent: -1, title: 'aaaa', text: 'A-1 aaaa\n\n  B-1 bbbb' },
			{ id: 'B-1', parent: 0, title: 'bbbb', text: '  B-1 bbbb' },
			{ id: 'C-1', parent: -1, title: 'cccc', text: 'C-1 cccc' },
		],
	);
});

test('should have nothing to finish where nothing was added', () => {
	const builder = new ItemBuilder('text');
	builder.closeBefore(2);
	builder.closeForHeading(0, 2);
	assert.deepEqual(builder.finish(), []);
});

/** What each item of a spec covers, by ID. */
const extents = (text: string) => readSpec('a.md', text).items.map(({ id, start, end }) => [id, text.slice(start, end)]);

test('should cover what belongs to each item', () => {
	const rows = '| ID | Name |\n| --- | --- |\n| REQ-8 | a |\n| REQ-9 | b |';
	const text = `Intro.\n\n## REQ-1: a\n\nBody.\n\n- **AC-1** b\n\n  More.\n- Rest.\n\n### Notes\n\nNote.\n\n## Other\n\n${rows}\n\nEnd.\n`;
	assert.deepEqual(extents(text), [
		['REQ-1', '## REQ-1: a\n\nBody.\n\n- **AC-1** b\n\n  More.\n- Rest.\n\n### Notes\n\nNote.'],
		['AC-1', '- **AC-1** b\n\n  More.'],
		['REQ-8', '| REQ-8 | a |'],
		['REQ-9', '| REQ-9 | b |'],
	]);
});

test('should take the status of an item where it is first said', () => {
	const status = (text: string) => readSpec('a.md', text).items[0]?.status;
	assert.equal(status('# REQ-1: a\n- status: draft\n- 状态：已批准\n'), 'draft');
	assert.equal(status('# REQ-1: a\n- status: On hold\n'), 'On hold');
	assert.equal(status('# REQ-1: a\n'), undefined);
});

for (const [written, expected] of [
	['REQ-8', ['REQ-8']],
	['REQ-8, REQ-9', ['REQ-8', 'REQ-9']],
	['[REQ-8,REQ-9]', ['REQ-8', 'REQ-9']],
	['REQ-8、REQ-9，REQ-10 REQ-11', ['REQ-8', 'REQ-9', 'REQ-10', 'REQ-11']],
	['', []],
] as const) {
	test(`should know an item by its old IDs ${JSON.stringify(written)}`, () => {
		assert.deepEqual(readSpec('a.md', `# REQ-1: a\n- aliases: ${written}\n`).items[0]?.aliases, expected);
	});
}

/** The body of a promised requirement, and whether it says when the requirement is met. */
const bodies: readonly (readonly [string, boolean])[] = [
	['**Acceptance criteria**\n\nIt works.', true],
	['验收：能用。', true],
	['- [ ] It works.', true],
	['1. [x] It works.', true],
	['Given a cart\nWhen I pay\nThen it is paid', true],
	['WHEN the cart is valid THE SYSTEM SHALL pay.', true],
	['假如购物车有效\n那么可以付款', true],
	['当购物车有效时，系统应付款。', true],
	['- **AC-1** It works.', true],
	['It works.', false],
	['- It works.', false],
	['Given the weather, we pay.', false],
	['when it rains, the system shall pay.', false],
	['', false],
	[`${'Filler. '.repeat(2000)}\n\n- [ ] It works.`, false],
];

for (const [body, expected] of bodies) {
	test(`should see ${expected ? 'criteria' : 'no criteria'} in ${JSON.stringify(body.slice(0, 60))}`, () => {
		assert.equal(readSpec('a.md', `# REQ-1: a\n- status: approved\n\n${body}\n`).items[0]?.hasCriteria, expected);
	});
}

test('should cut a title off that has no end', () => {
	const title = readSpec('a.md', `# REQ-1: ${'long '.repeat(1000)}\n`).items[0]?.title ?? '';
	assert.ok(title.length > 200 && title.length <= 240);
	assert.equal(readSpec('a.md', '- **AC-1** one\n  two\n').items[0]?.title, 'one');
});
