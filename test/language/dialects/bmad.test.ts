import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bmad } from '../../../server/src/language/dialects/bmad.js';
import { readSpec } from '../../../server/src/language/read-spec.js';

for (const [inputs, isOfOne] of [
	['[plan/prds/shop/prd.md]', true],
	["['c:\\plan/prds/shop/prd.md']", true],
	['\n  - plan/prds/shop/prd.md\n  - plan/prds/shop/brief.md', true],
	['[plan/prds/shop/prd.md, plan/prds/till/prd.md]', false],
	['[prd.md]', false],
	['[]', false],
] as const) {
	test(`REQ-605 should ${isOfOne ? 'define nothing' : 'define requirements'} in epics made from ${inputs.trim()}`, () => {
		const text = `---\nstepsCompleted: [1]\ninputDocuments: ${inputs}\n---\n- FR1: Order bread\n\n## Epic 1: Orders\n`;
		const { items } = readSpec('_bmad-output/epics.md', text);
		assert.deepEqual(
			items.map(it => it.id),
			isOfOne ? ['Epic 1'] : ['FR1', 'Epic 1'],
		);
	});
}

for (const [what, text, ids] of [
	[
		'requirements that are counted within another',
		'### FR1: Orders\n\n- **FR1.1**: Order\n- **FR1.2**: Pay\n',
		['FR1', 'FR1.1', 'FR1.2'],
	],
	['bold lines', '- FR9: Bread\n\n**FR1:** Order\n\n**NFR1**: Fast\n\n**FR2** is late.\n', ['FR9', 'FR1', 'NFR1']],
	[
		'letters before a number',
		'- FR1: Order\n- NFR-P1: Fast\n- NFR-P2 is late\n\nNFR-S1: Safe\nFR-S2: Sound\n',
		['FR1', 'NFR-P1', 'NFR-S1', 'FR-S2'],
	],
	[
		'stories in bold lines',
		'## Epic 1: A\n\n### Story 1.1: B\n\n**Story 1.2: C**\n\n**Story 1.3** comes later.\n',
		['Epic 1', 'Story 1.1', 'Story 1.2'],
	],
	['numbers of headings before those of stories', '## 2. Epic 1: A\n\n### 2.1 Story 1.1: B\n', ['Epic 1', 'Story 1.1']],
	['Chinese words', '## 史诗 1: 下单\n\n### 故事 1.1: 付款\n', ['Epic 1', 'Story 1.1']],
] as const) {
	test(`REQ-605 should find ${what}`, () => {
		assert.deepEqual(
			readSpec('docs/prd.md', text).items.map(it => it.id),
			ids,
		);
	});
}

test('REQ-605 should link IDs in a list, with a word in them, and all of a range', () => {
	const linksOf = (line: string): readonly string[] =>
		readSpec('docs/epics.md', `## Epic 1: A\n\n### Story 1.1: B\n\n${line}\n`).references.map(it => `${it.verb} ${it.id}`);
	assert.deepEqual(linksOf('**FRs covered:** FR1, FR-AUTH-1, NFR-S1'), ['covers FR1', 'covers FR-AUTH-1', 'covers NFR-S1']);
	assert.deepEqual(linksOf('**FRs:** FR1.2, FR3'), ['covers FR1.2', 'covers FR3']);
	assert.deepEqual(
		linksOf('**FRs:** FR-1,2,10, FR4.'),
		['FR-1', 'FR-2', 'FR-10', 'FR4'].map(it => `covers ${it}`),
	);
	assert.deepEqual(linksOf('**FRs covered:** FR1-FR3'), ['covers FR1', 'covers FR2', 'covers FR3']);
	assert.deepEqual(
		linksOf('**FRs covered:** FR8 to FR11, NFR2'),
		['FR8', 'FR9', 'FR10', 'FR11', 'NFR2'].map(it => `covers ${it}`),
	);
	assert.deepEqual(
		linksOf('**FRs covered:** FR3-FR1, FR1-NFR3'),
		['FR3', 'FR1', 'FR1', 'NFR3'].map(it => `covers ${it}`),
	);
});

test('AC-830 should tell the requirements of projects apart that have documents of their own', () => {
	const scopesOf = (...paths: readonly string[]): readonly (string | undefined)[] => paths.map(it => bmad.scopeOf?.(it));
	assert.deepEqual(scopesOf('web/docs/prd.md', 'apps/web/docs/epics/epic-1.md', 'web/docs/stories/1.1.story.md'), [
		'web',
		'apps/web',
		'web',
	]);
	assert.deepEqual(scopesOf('docs/prd.md', 'prd.md', '_bmad-output/docs/prd.md'), [undefined, undefined, undefined]);
});

for (const line of [
	'**需求覆盖：** FR1; NFR2',
	'**需求覆盖：** FR1（最终 owner）；NFR2',
	'- **FR 覆盖：** FR1、NFR2',
	'**FR Coverage:** FR1, NFR2',
	'**Covers FRs:** FR1 (sign in), NFR2',
	'**Requirements fulfilled:** FR1, NFR2',
	'*FRs: FR1 | NFRs: NFR2*',
]) {
	test(`AC-833 should link what an epic covers in ${line}`, () => {
		const { references } = readSpec('docs/epics.md', `## Epic 1: A\n\n### Story 1.1: B\n\n${line}\n`);
		assert.deepEqual(
			references.map(it => `${it.verb} ${it.id}`),
			['covers FR1', 'covers NFR2'],
		);
	});
}

test('AC-833 should take no other words for what an epic covers', () => {
	for (const line of ['FR coverage is told by FR1.', 'FRs: FR1', '| FR | Coverage |\n|---|---|\n| FR1 | Epic 1 |']) {
		const { references } = readSpec('docs/epics.md', `## Epic 1: A\n\n### Story 1.1: B\n\n${line}\n`);
		assert.ok(references.every(it => it.verb === 'mentions'));
	}
});

for (const [line, links] of [
	['**Prerequisites:** Story 1.1 (the shop), Story 1.2', ['depends-on Story 1.1', 'depends-on Story 1.2']],
	['**Dependencies:** Stories 1.1, 1.2 and Epic 2', ['depends-on Story 1.1', 'depends-on Story 1.2', 'depends-on Epic 2']],
	['**Depends on**: Story 1.1, see Story 1.2', ['depends-on Story 1.1', 'mentions Story 1.2']],
	['**依赖：** Story 1.1。', ['depends-on Story 1.1']],
	['**Dependencies:** none, blocks Story 1.1', ['mentions Story 1.1']],
	['Dependencies: Story 1.1', ['mentions Story 1.1']],
] as const) {
	test(`AC-834 should tell what a story waits for in ${line}`, () => {
		const { references } = readSpec('docs/epics.md', `## Epic 1: A\n\n### Story 1.3: B\n\n${line}\n`);
		assert.deepEqual(
			references.map(it => `${it.verb} ${it.id}`),
			links,
		);
	});
}
