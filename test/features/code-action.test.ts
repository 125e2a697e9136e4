import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideCodeActionResolve } from '../../server/src/features/code-action-resolve.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { actionsAt, editorOf, expectCodeAction, markedPlace, takeAction, titlesAt } from '../support/code-actions.js';
import { ableClient, applyEdit } from '../support/feature-files.js';
import { readMarkedFiles } from '../support/marked-files.js';

const login = '### REQ-1: Log in\n- status: approved\n\nBy name.\n\n### REQ-4: Log out\n';
const login2 = (middle: string): string => `${login.replace('\n\n### REQ-4', `\n\n${middle}\n\n### REQ-4`)}`;

// @verifies REQ-313
expectCodeAction([
	{
		title: 'create a heading behind the one with the next lower number, in its style',
		files: `${login}\nSee RE<|>Q-2.\n`,
		action: 'Create `REQ-2`',
		after: `${login2('### REQ-2: Title\n- status: draft')}\nSee REQ-2.\n`,
	},
	{
		title: 'create a heading in Chinese with full-width punctuation',
		files: '### REQ-1：游客结账\n- 状态：已批准\n- [ ] 当购物车有效时，系统应允许付款。\n\n### REQ-2：退款\n- 依赖：REQ-<|>9\n',
		action: 'Create `REQ-9`',
		after:
			'### REQ-1：游客结账\n- 状态：已批准\n- [ ] 当购物车有效时，系统应允许付款。\n\n### REQ-2：退款\n- 依赖：REQ-9\n\n### REQ-9：标题\n',
	},
	{
		title: 'create a list item of spec-kit in the spec of the feature',
		files:
			'//// specs/001-login/plan.md\nThen F<|>R-002.\n//// specs/001-login/spec.md\n# Log in\n\n- **FR-001**: The system MUST log in.\n- **FR-004**: The system MUST log out.\n\nThe end.\n//// specs/002-pay/spec.md\n- **FR-001**: The system MUST pay.\n- **FR-003**: The system MUST refund.\n',
		action: 'Create `FR-002`',
		after:
			'//// specs/001-login/spec.md\n# Log in\n\n- **FR-001**: The system MUST log in.\n- **FR-002**: Title\n- **FR-004**: The system MUST log out.\n\nThe end.\n',
	},
	{
		title: 'create a table row with the cells of its siblings',
		files:
			'//// a.md\n| ID | Requirement | Status |\n| --- | --- | --- |\n| REQ-1 | Log in | approved |\n| REQ-3 | Log out | draft |\n//// a.ts\n// @implements R<|>EQ-2\n',
		action: 'Create `REQ-2`',
		after:
			'//// a.md\n| ID | Requirement | Status |\n| --- | --- | --- |\n| REQ-1 | Log in | approved |\n| REQ-2 | Title | draft |\n| REQ-3 | Log out | draft |\n',
		onlyAsItIs: true,
	},
	{
		title: 'create a criterion with an empty check box',
		files:
			'### REQ-1: Log in\n- covers: AC-<|>3\n\n- [x] **AC-1** WHEN a THE SYSTEM SHALL b.\n- [ ] **AC-2** WHEN c THE SYSTEM SHALL d.\n',
		action: 'Create `AC-3`',
		after:
			'### REQ-1: Log in\n- covers: AC-3\n\n- [x] **AC-1** WHEN a THE SYSTEM SHALL b.\n- [ ] **AC-2** WHEN c THE SYSTEM SHALL d.\n- [ ] **AC-3** Title\n',
	},
	{
		title: 'create before all others what has the lowest number',
		files: '- **REQ-5** Log in\n- **REQ-6** Log out\n\nSee REQ-<|>4.\n',
		action: 'Create `REQ-4`',
		after: '- **REQ-4** Title\n- **REQ-5** Log in\n- **REQ-6** Log out\n\nSee REQ-4.\n',
	},
	{
		title: 'find an ID with other zeros',
		files: '### REQ-012: Log in\n\nSee REQ-<|>12.\n',
		action: 'Change to `REQ-012`: Log in',
		after: '### REQ-012: Log in\n\nSee REQ-012.\n',
	},
	{
		title: 'find a name with a slip of the finger',
		files: '### PRD-checkout: Checkout\n- depends-on: PRD-chekc<|>out\n',
		action: 'Change to `PRD-checkout`: Checkout',
		after: '### PRD-checkout: Checkout\n- depends-on: PRD-checkout\n',
	},
	{
		title: 'renumber an item with what leads to it from its own file',
		files: '//// a.md\n### REQ-1: Log in\n\nREQ-1 again.\n//// b.md\n### RE<|>Q-1: Log out\n\nREQ-1 says so.\n',
		action: 'Renumber this one as `REQ-2`',
		after: '//// b.md\n### REQ-2: Log out\n\nREQ-2 says so.\n',
	},
	{
		title: 'renumber an item in code as it is spelt there',
		files:
			'//// a.md\n### RE<|>Q-001: Log in\n//// b.md\n### REQ-001: Log out\n//// test_a.py\n# @verifies REQ-001\ndef test_req_001_opens():\n    pass\n',
		action: 'Renumber this one as `REQ-002`',
		after: '//// a.md\n### REQ-002: Log in\n//// test_a.py\n# @verifies REQ-002\ndef test_req_002_opens():\n    pass\n',
		onlyAsItIs: true,
	},
	{
		title: 'add a missing field with a value that its schema allows',
		files:
			'//// clewline.yaml\nschemas: [{ files: "*.md", schema: s.json }]\n//// s.json\n{ "required": ["mood"], "properties": { "mood": { "enum": ["good", "bad"], "default": "bad" } } }\n//// a.md\n-<|>--\nauthor: li\n---\n',
		action: 'Add `mood`',
		after: '//// a.md\n---\nauthor: li\nmood: bad\n---\n',
	},
	{
		title: 'add a missing field to a map in braces',
		files:
			'//// clewline.yaml\nschemas: [{ files: "*.md", schema: s.json }]\n//// s.json\n{ "properties": { "plan": { "required": ["start"], "properties": { "start": { "type": "string", "format": "date" } } } } }\n//// a.md\n---\npl<|>an: { end: 2026-09-01 }\n---\n',
		action: 'Add `start`',
		after: '//// a.md\n---\nplan: { end: 2026-09-01, start: 2026-11-22 }\n---\n',
	},
	{
		title: 'fill a field that is there and empty',
		files: "---\ntype: prd\nid: PRD-a\ntitl<|>e:\nstatus: approved\nowner: '@li'\n---\n# Log in\n",
		action: 'Add `title`',
		after: "---\ntype: prd\nid: PRD-a\ntitle: Log in\nstatus: approved\nowner: '@li'\n---\n# Log in\n",
	},
	{
		title: 'rename a key that is misspelt',
		files:
			'//// clewline.yaml\nschemas: [{ files: "*.md", schema: s.json }]\n//// s.json\n{ "properties": { "author": {} }, "additionalProperties": false }\n//// a.md\n---\nau<|>tor: li\n---\n',
		action: 'Rename to `author`',
		after: '//// a.md\n---\nauthor: li\n---\n',
	},
	{
		title: 'quote numbers of issues that open a comment',
		files: '---\ntype: prd\nid: PRD-a\nstatus: draft\nissues: [SHOP-1, #131<|>]\n---\n',
		action: 'Put `#131` in quotes',
		after: '---\ntype: prd\nid: PRD-a\nstatus: draft\nissues: [SHOP-1, "#131"]\n---\n',
	},
	{
		title: 'quote in the way of the file',
		files: "---\ntitle: 'Log in'\nowner: @l<|>i # who\n---\n",
		action: 'Put `@li` in quotes',
		after: "---\ntitle: 'Log in'\nowner: '@li' # who\n---\n",
	},
	{
		title: 'write a half-width colon',
		files: '---\ntype: prd\nid<|>：PRD-a\ntitle: 结账\n---\n',
		action: 'Change to a half-width colon',
		after: '---\ntype: prd\nid: PRD-a\ntitle: 结账\n---\n',
	},
	{
		title: 'write a half-width colon at the end of a line',
		files: '---\ntype: prd\ngoals<|>： \n  - GOAL-1\n---\n',
		action: 'Change to a half-width colon',
		after: '---\ntype: prd\ngoals:\n  - GOAL-1\n---\n',
	},
	{
		title: 'write a day as the schema asks for it',
		files: '---\ntype: prd\nid: PRD-a\nstatus: draft\nstart: 2026年<|>9月1日\nend: "2026/10/8"\n---\n',
		action: 'Change to `2026-09-01`',
		after: '---\ntype: prd\nid: PRD-a\nstatus: draft\nstart: 2026-09-01\nend: "2026/10/8"\n---\n',
	},
	{
		title: 'write a quarter as the schema asks for it',
		files: "---\ntype: prd\nid: PRD-a\nstatus: draft\nquarter: '2026年第三<|>季度'\n---\n",
		action: 'Change to `2026-Q3`',
		after: "---\ntype: prd\nid: PRD-a\nstatus: draft\nquarter: '2026-Q3'\n---\n",
	},
	{
		title: 'add criteria as other items of the file have them',
		files:
			'### RE<|>Q-1: Log in\n- status: approved\n\nBy name.\n\n### REQ-2: Log out\n- status: approved\n\n#### Acceptance Criteria\n\n- **AC-7** Given a session, When I leave, Then it ends.\n',
		action: 'Add acceptance criteria',
		after:
			'### REQ-1: Log in\n- status: approved\n\nBy name.\n\n#### Acceptance Criteria\n\n- [ ] **AC-8** Given …, When …, Then …\n\n### REQ-2: Log out\n- status: approved\n\n#### Acceptance Criteria\n\n- **AC-7** Given a session, When I leave, Then it ends.\n',
	},
	{
		title: 'swap two dates, quotes aside',
		files: '---\ntype: prd\nid: PRD-a\nstatus: draft\nstart: "2026-09-02"\nend: 2026-<|>09-01\n---\n',
		action: 'Swap the two dates',
		after: '---\ntype: prd\nid: PRD-a\nstatus: draft\nstart: "2026-09-01"\nend: 2026-09-02\n---\n',
	},
	{
		title: 'write a known status in Chinese where the unknown one is',
		files: '//// clewline.yaml\nrules: { known-status: warning }\n//// a.md\n### REQ-1：登录\n- 状态：已<|>批淮\n',
		action: 'Change to `已批准`',
		after: '//// a.md\n### REQ-1：登录\n- 状态：已批准\n',
	},
	{
		title: 'take out all lines of a field that the schema forbids',
		files:
			'//// clewline.yaml\nschemas: [{ files: "*.md", schema: s.json }]\n//// s.json\n{ "properties": { "author": {} }, "additionalProperties": false }\n//// a.md\n---\nmo<|>od:\n  - good\n  - bad\nauthor: li\n---\n',
		action: 'Remove `mood`',
		after: '//// a.md\n---\nauthor: li\n---\n',
	},
	{
		title: 'create a file for an item of a kind that has one each',
		files: '//// specs/PRD-pay.md\n---\ntype: prd\nid: PRD-pay\nstatus: draft\ndepends-on: [PRD-log<|>in]\n---\n',
		action: 'Create `PRD-login`',
		after: '//// specs/PRD-login.md\n---\ntype: prd\nid: PRD-login\ntitle: Title\nstatus: draft\n---\n# Title\n',
		onlyAsItIs: true,
	},
	{
		title: 'create the file that a link leads to, with the headings that are asked for',
		files: '//// docs/a.md\nSee [it](res<|>earch.md#unit-prices) and [more](./research.md#unit-prices).\n',
		action: 'Create `docs/research.md`',
		after: '//// docs/research.md\n# Research\n\n## Unit prices\n',
		onlyAsItIs: true,
	},
	{
		title: 'convert the only row of a table to a heading',
		files: '# Log in\n\n| 编号 | 标题 | 优先级 |\n| --- | --- | --- |\n| RE<|>Q-2 | 退出登录 | P1 |\n',
		action: 'Convert to a heading',
		after: '# Log in\n\n## REQ-2：退出登录\n- 优先级：P1\n',
	},
	{
		title: 'lead a link to where the file is now',
		files: '//// docs/a.md\nSee [it](re<|>search.md#prices).\n//// notes/research.md\n# Prices\n',
		action: 'Update link to `notes/research.md` (the file has moved)',
		after: '//// docs/a.md\nSee [it](../notes/research.md#prices).\n',
	},
	{
		title: 'lead a link to the nearest heading',
		files: '# Checkout limits\n\nSee [it](#checkout-li<|>mit).\n',
		action: 'Link to `#checkout-limits`',
		after: '# Checkout limits\n\nSee [it](#checkout-limits).\n',
	},
	{
		title: 'silence a rule within a list of attributes',
		files: '### REQ-1: Log in\n- depends-on: RE<|>Q-2\n',
		action: 'Silence `resolved-reference` on this line',
		after: '### REQ-1: Log in <!-- clewline-disable-next-line resolved-reference -->\n- depends-on: REQ-2\n',
	},
	{
		title: 'silence a rule in code with the comment of its language',
		files: '//// a.md\n### REQ-1: Log in\n//// a.py\nif True:\n    # @implements RE<|>Q-2\n    pass\n',
		action: 'Silence `resolved-reference` on this line',
		after: '//// a.py\nif True:\n    # clewline-ignore resolved-reference\n    # @implements REQ-2\n    pass\n',
		onlyAsItIs: true,
	},
	{
		title: 'silence a rule in a file behind its front matter',
		files: '---\ntype: prd\nid: PRD-a\nstatus: draft\ngoals: [GOA<|>L-1]\n---\n# A\n',
		action: 'Silence `resolved-reference` in this file',
		after:
			'---\ntype: prd\nid: PRD-a\nstatus: draft\ngoals: [GOAL-1]\n---\n<!-- clewline-disable-file resolved-reference -->\n# A\n',
	},
	{
		title: 'extract a sentence to a requirement',
		files: '### REQ-1: Log in\n\nBy name. <|A receipt is sent by mail.|> Done.\n\n### REQ-2: Log out\n',
		action: 'Extract to a new requirement',
		after: '### REQ-1: Log in\n\nBy name. REQ-3 Done.\n\n### REQ-2: Log out\n\n### REQ-3: A receipt is sent by mail\n',
	},
	{
		title: 'extract a list item to the end of its list, and keep its mark',
		files: '- **REQ-1** Log in\n- **REQ-2** Log out\n\nLater:\n\n<|- Pay. With a card.|>\n',
		action: 'Extract to a new requirement',
		after: '- **REQ-1** Log in\n- **REQ-2** Log out\n- **REQ-3** Pay\n\n  With a card.\n\nLater:\n\n- REQ-3\n',
	},
	{
		title: 'refuse to extract what defines an item',
		files: '<|- **REQ-1** Log in|>\n',
		action: 'Extract to a new requirement',
		refusal: 'The selection defines `REQ-1` already.',
	},
	{
		title: 'convert a list item to a heading with its attributes and its text',
		files: '# Log in\n\n- **RE<|>Q-1**: By name\n  - priority: P0\n\n  Not by mail.\n',
		action: 'Convert to a heading',
		after: '# Log in\n\n## REQ-1: By name\n- priority: P0\n\nNot by mail.\n',
	},
	{
		title: 'refuse to convert to a heading what others follow',
		files: '# Log in\n\n- **RE<|>Q-1**: By name\n- **REQ-2**: By mail\n',
		action: 'Convert to a heading',
		refusal: '`REQ-2` would not say the same, or become a part of another item.',
	},
	{
		title: 'refuse to convert to a heading what text follows',
		files: '# Log in\n\n- **RE<|>Q-1**: By name\n\nThat is all.\n',
		action: 'Convert to a heading',
		refusal: 'What follows `REQ-1` would become a part of it.',
	},
	{
		title: 'convert a heading to a list item',
		files: '# Log in\n\n## REQ-1：<|>游客结账\n- 优先级：P0\n\n没有账号也可以付款。\n',
		action: 'Convert to a list item',
		after: '# Log in\n\n- **REQ-1**：游客结账\n  - 优先级：P0\n\n  没有账号也可以付款。\n',
	},
	{
		title: 'convert a heading to a table row',
		files: '# Log in\n\n## REQ-1: By <|>name | mail\n- priority: P0\n- depends-on: REQ-1\n',
		action: 'Convert to a table row',
		after:
			'# Log in\n\n| ID | Title | priority | depends-on |\n| --- | --- | --- | --- |\n| REQ-1 | By name \\| mail | P0 | REQ-1 |\n',
	},
	{
		title: 'refuse to convert to a table row what has text of its own',
		files: '## REQ-1: By <|>name\n\nNot by mail.\n',
		action: 'Convert to a table row',
		refusal: 'A table row cannot hold the text below the title of `REQ-1`.',
	},
	{
		title: 'convert a table row to a list item below the table',
		files: '| ID | Title | Priority |\n| --- | --- | --- |\n| REQ-1 | Log in | P0 |\n| RE<|>Q-2 | Log out | P1 |\n',
		action: 'Convert to a list item',
		after: '| ID | Title | Priority |\n| --- | --- | --- |\n| REQ-1 | Log in | P0 |\n\n- **REQ-2**: Log out\n  - Priority: P1\n',
	},
	{
		title: 'add an attribute that other items of the file have',
		files: '### REQ-1: Log in\n- **状态**：已批准\n- [ ] 可用\n\n### RE<|>Q-2: Log out\n\nBy mail.\n',
		action: 'Add `状态`',
		after: '### REQ-1: Log in\n- **状态**：已批准\n- [ ] 可用\n\n### REQ-2: Log out\n- **状态**：草稿\n\nBy mail.\n',
	},
]);

const misspelt = '### REQ-1: Log in\n- status: <|aproved|>\n';

test('should offer nothing off our IDs and findings', async () => {
	assert.deepEqual(await titlesAt('# Some <|>words\n\n[a link](https://example.org)\n'), []);
	assert.deepEqual(await titlesAt('<|>'), []);
});

test('should answer with the findings of now, whatever the client sends', async () => {
	const { located, range } = await markedPlace(readMarkedFiles(misspelt));
	const stale = { range, message: 'Something of yesterday.', code: 'unique-id' };
	const told = { range, message: 'Something.', code: 'known-status' };
	const [first] = await actionsAt(located, range, { diagnostics: [stale, told] });
	assert.deepEqual([first?.title, first?.diagnostics, first?.isPreferred], ['Change to `approved`', [told], true]);
});

test('should answer a position past the end', async () => {
	const { located } = await markedPlace(readMarkedFiles(misspelt));
	const far = { line: 99, character: 99 };
	assert.deepEqual(await actionsAt(located, { start: far, end: far }), []);
});

test('should only give actions of the kinds that are asked for', async () => {
	const { located, range } = await markedPlace(readMarkedFiles(misspelt.replace('REQ-1', '<|REQ-1|>')));
	const titles = async (...only: string[]): Promise<string[]> =>
		(await actionsAt(located, range, { diagnostics: [], only })).map(it => it.title);
	assert.deepEqual(await titles('refactor'), ['Convert to a list item', 'Convert to a table row']);
	assert.deepEqual(await titles('source'), ['Fix all that is safe to fix']);
	assert.deepEqual(await titles('quickfix'), []);
});

test('should work out every edit at once for a client that cannot ask for it later', async () => {
	const { located, range } = await markedPlace(readMarkedFiles('### REQ-1: Log in\n- depends-on: <|REQ-2|>\n'));
	const client = { ...ableClient, canResolveEdits: false, canShowDisabled: false };
	const actions = await actionsAt({ ...located, client }, range);
	assert.ok(actions.length > 0 && actions.every(it => it.edit && !it.data && !it.disabled));
});

test('should not show what cannot be taken to a client that cannot grey it out', async () => {
	const { located, range } = await markedPlace(readMarkedFiles('### <|REQ-1|>: Log in\n\nBy name.\n'));
	const titles = async (canShowDisabled: boolean): Promise<string[]> =>
		(await actionsAt({ ...located, client: { ...ableClient, canShowDisabled } }, range)).map(it => it.title);
	assert.deepEqual(await titles(true), ['Convert to a list item', 'Convert to a table row']);
	assert.deepEqual(await titles(false), ['Convert to a list item']);
});

test('should lose one action and no other where one fails, and log it', async () => {
	const { located, range } = await markedPlace(readMarkedFiles('### REQ-1: Log in\n- depends-on: <|REQ-2|>\n'));
	const messages: string[] = [];
	const workspace = new Proxy(located.workspace, {
		get(target, key) {
			const value: unknown = key === 'lookUp' ? () => assert.fail('broken') : Reflect.get(target, key);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		},
	});
	const actions = await actionsAt({ ...located, workspace, log: it => messages.push(it) }, range);
	assert.ok(actions.some(it => it.title === 'Create `REQ-2`'));
	assert.ok(messages.some(it => it.includes('resolved-reference') && it.includes('broken')));
});

test('should say that the text has changed where an action is no longer there', async () => {
	const { located, range } = await markedPlace(readMarkedFiles('### REQ-1: Log in\n- depends-on: <|REQ-2|>\n'));
	const data = { uri: located.uriOf(located.path), range, title: 'Create `REQ-3`' };
	await assert.rejects(takeAction(new Map(), located, { title: data.title, kind: 'quickfix', data }), Refusal);
});

const twoFiles =
	'//// a.md\n### REQ-1: Log in\n- status: <|aproved|>\n//// b.md\n### REQ-2: Log out\n- status: Done\n- owner: li\n\n### REQ-3: Pay\n- status: drafft\n';

test('should fix all of a rule in the workspace that is safe, and ask first', async () => {
	const { located, range } = await markedPlace(readMarkedFiles(twoFiles));
	const { files } = readMarkedFiles(twoFiles);
	const action = (await actionsAt(located, range)).find(it => it.title === 'Fix all `known-status` findings in the workspace');
	assert.ok(action && !action.edit);
	const { edit } = await provideCodeActionResolve(editorOf(located), action);
	assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}), [{ label: 'Fix what is safe to fix', needsConfirmation: true }]);
	assert.deepEqual(
		applyEdit(files, edit ?? {}),
		new Map([
			['a.md', '### REQ-1: Log in\n- status: approved\n'],
			['b.md', '### REQ-2: Log out\n- status: Done\n- owner: li\n\n### REQ-3: Pay\n- status: draft\n'],
		]),
	);
});

test('should say how many it fixes where there are more', async () => {
	const rows = Array.from({ length: 600 }, (_, index) => `- **REQ-${index + 10}** Pay\n  - status: drafft`).join('\n');
	const { located, range } = await markedPlace(readMarkedFiles(`${misspelt}\n${rows}\n`));
	const action = (await actionsAt(located, range)).find(it => it.title.startsWith('Fix all'));
	assert.ok(action);
	const { edit } = await provideCodeActionResolve(editorOf(located), action);
	const [annotation] = Object.values(edit?.changeAnnotations ?? {});
	assert.equal(annotation?.description, 'These are the first 500. Do it again for the rest.');
	const [change] = edit?.documentChanges ?? [];
	assert.equal(change && 'edits' in change ? change.edits.length : 0, 500);
});
