import { expectHover } from '../support/expect-hover.js';

const login = '//// specs/login.md\n# REQ-1: *Log* in\n- status: approved\n- priority: P0\n- owner: "@li_na"\n';
const loginSays = [
	'**REQ\\-1** Log in',
	'requirement · approved · priority: P0 · owner: @li\\_na',
	'implemented by 1, verified by 0, referenced by 2 · still needs: verifies',
	'[specs/login.md:1](file:///w/specs/login.md#L1)',
];
const code = '//// src/login.ts\n// @implements REQ-1\n';

// @verifies REQ-302
expectHover([
	{
		title: 'should tell what the ID under the cursor means',
		files: `${login}${code}//// a.md\nSee <|REQ<|>-1|>.\n`,
		says: loginSays,
	},
	{
		title: 'AC-893 should tell what the list of its file says',
		files:
			'//// a.md\n| ID | Title | Status | Priority | Owner |\n|---|---|---|---|---|\n| REQ-1 | Log in | approved | P0 | @li |\n\n### <|REQ-<|>1|> Log in\n',
		says: [
			'**REQ\\-1** Log in',
			'requirement · approved · priority: P0 · owner: @li',
			'implemented by 0, verified by 0, referenced by 0 · still needs: implements, verifies',
			'[a.md:5](file:///w/a.md#L5)',
		],
	},
	{ title: 'should tell so at its beginning', files: `${login}${code}//// a.md\nSee <|<|>REQ-1|>.\n`, says: loginSays },
	{ title: 'should tell so at its end', files: `${login}${code}//// a.md\nSee <|REQ-1<|>|>.\n`, says: loginSays },
	{
		title: 'should tell so at its definition',
		files: `${login.replace('REQ-1', '<|REQ-<|>1|>')}${code}//// a.md\nSee REQ-1.\n`,
		says: loginSays,
	},
	{
		title: 'should tell so in code',
		files: `${login}//// src/login.ts\n/** 登录 @implements <|REQ-<|>1|> */\n//// a.md\nSee REQ-1.\n`,
		says: loginSays,
	},
	{
		title: 'should tell so in a diagram',
		files: `${login}${code}//// a.md\n\`\`\`mermaid\nflowchart LR\n  a[<|REQ-1<|>|>]\n\`\`\`\n`,
		says: loginSays,
	},
	{
		title: 'should tell so in an attribute',
		files: `${login}${code}//// a.md\n## REQ-2: b\n- 依赖：<|REQ<|>-1|>\n`,
		says: loginSays,
	},
	{
		title: 'should tell so in the row of a matrix',
		files: `${login}${code}//// a.md\n| Requirement | Test |\n| --- | --- |\n| <|REQ<|>-1|> | by hand |\n\nSee REQ-1.\n`,
		says: loginSays,
	},
	{
		title: 'should outline the flow that an item draws, instead of its source',
		files:
			'//// flow.md\n## <|FLOW-1<|>|>: Buy\n\n```mermaid\nflowchart TD\n  a[Cart] --> b{Pay}\n  b -- no --> a\n  b --> c["Paid (FLOW-1)"]\n```\n\nAs agreed.\n',
		says: [
			'**FLOW\\-1** Buy',
			'flow',
			'As agreed.',
			'Cart → Pay → Paid (3 steps, 2 paths)',
			'implemented by 0, verified by 0, referenced by 1',
			'[flow.md:1](file:///w/flow.md#L1)',
		],
	},
	{
		title: 'should tell where Chinese items are',
		files: '//// 规格/登录 页.md\n\n## <|REQ-1<|>|>：登录（网页）\n- 状态：草稿\n',
		says: [
			'**REQ\\-1** 登录（网页）',
			'requirement · draft',
			'implemented by 0, verified by 0, referenced by 0 · still needs: implements, verifies',
			'[规格/登录 页.md:2](file:///w/%E8%A7%84%E6%A0%BC/%E7%99%BB%E5%BD%95%20%E9%A1%B5.md#L2)',
		],
	},
	{
		title: 'should tell all that an ambiguous ID may mean',
		files:
			'//// specs/001-a/spec.md\n- **FR-001**: A\n//// specs/002-b/spec.md\n- **FR-001**: B\n//// c.md\nSee <|FR-00<|>1|>.\n',
		says: [
			'`FR-001` may mean 2 items:',
			'---',
			'**001\\-a/FR\\-001** A',
			'requirement',
			'implemented by 0, verified by 0, referenced by 0 · still needs: implements, verifies',
			'[specs/001\\-a/spec.md:1](file:///w/specs/001-a/spec.md#L1)',
			'---',
			'**002\\-b/FR\\-001** B',
			'requirement',
			'implemented by 0, verified by 0, referenced by 0 · still needs: implements, verifies',
			'[specs/002\\-b/spec.md:1](file:///w/specs/002-b/spec.md#L1)',
		],
	},
	{
		title: 'should tell what a qualified ID means',
		files:
			'//// specs/001-a/spec.md\n- **FR-001**: A\n- **FR-002**: C\n//// specs/002-b/spec.md\n- **FR-001**: B\n//// c.md\nSee <|001<|>-a/FR-001|>.\n',
		says: [
			'**001\\-a/FR\\-001** A',
			'requirement',
			'implemented by 0, verified by 0, referenced by 1 · still needs: implements, verifies',
			'[specs/001\\-a/spec.md:1](file:///w/specs/001-a/spec.md#L1)',
		],
	},
	{
		title: 'should show a title as it is written, whatever it holds',
		files: '//// a.md\n# <|GOAL-1<|>|>: <script>alert(1)</script> \\[x](javascript:y) `a|b` 5 < 6\n',
		says: [
			'**GOAL\\-1** alert\\(1\\) \\[x\\]\\(javascript:y\\) a\\|b 5 \\< 6',
			'goal',
			'implemented by 0, verified by 0, referenced by 0',
			'[a.md:1](file:///w/a.md#L1)',
		],
	},
	{ title: 'should leave a word to others', files: `${login}//// a.md\nSe<|>e REQ-1.\n` },
	{ title: 'should leave the place behind the ID to others', files: `${login}//// a.md\nSee REQ-1 .<|>\n` },
	{ title: 'should leave an ID to others that is defined nowhere', files: `${login}//// a.md\nSee REQ-<|>9.\n` },
	{ title: 'should leave an ID in a fence to others', files: `${login}//// a.md\n\`\`\`\nREQ<|>-1\n\`\`\`\n` },
	{ title: 'should leave the name of a file to others', files: `${login}//// a.md\nSee REQ<|>-1.md.\n` },
	{ title: 'should leave a file to others that is none of ours', files: `${login}//// a.txt\nREQ<|>-1\n` },
]);
