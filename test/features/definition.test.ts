import { expectDefinition } from '../support/expect-definition.js';

const login = '//// login.md\n# <|REQ-1|>: Log in\n\nText.\n';
const features = (first: string, second: string) =>
	`//// specs/001-a/spec.md\n- **${first}**: A\n//// specs/002-b/spec.md\n- **${second}**: B\n`;

// @verifies REQ-303
expectDefinition([
	{ title: 'should lead to the item that an ID means', files: `${login}//// a.md\nSee REQ<|>-1.\n`, from: 'REQ-1' },
	{ title: 'should lead from a definition to itself', files: '//// a.md\n# <|RE<|>Q-1|>: Log in\n', from: 'REQ-1' },
	{
		title: 'should leave a heading to an editor that lists it as a definition by itself',
		files: '//// a.md\n# RE<|>Q-1: Log in\n',
		client: { outlinesMarkdown: true },
	},
	{
		title: 'should lead to a heading in such an editor, too',
		files: '//// a.md\n# <|REQ-1|>: Log in\n\nSee REQ-<|>1.\n',
		from: 'REQ-1',
		client: { outlinesMarkdown: true },
	},
	{ title: 'should lead from code', files: `${login}//// a.py\n# 登录 @req REQ-1<|>\n`, from: 'REQ-1' },
	{
		title: 'should lead from the title of a test',
		files: `${login}//// a.test.ts\nit('REQ-<|>1 logs in', () => {});\n`,
		from: 'REQ-1',
	},
	{
		title: 'should lead from the name of a test',
		files: `${login}//// test_a.py\ndef test_req_<|>1_logs_in():\n  pass\n`,
		from: 'req_1',
	},
	{
		title: 'should lead from front matter',
		files: `${login}//// a.md\n---\nid: PRD-a\ndepends-on: [PRD-b, REQ-<|>1]\n---\n`,
		from: 'REQ-1',
	},
	{
		title: 'should lead to front matter',
		files: '//// a.md\n---\nid: <|PRD-a|>\n---\n//// b.md\nSee PRD-<|>a.\n',
		from: 'PRD-a',
	},
	{
		title: 'should lead to a row of a table',
		files: '//// a.md\n| ID | Name |\n| --- | --- |\n| <|REQ-1|> | a |\n//// b.md\nSee REQ-<|>1.\n',
		from: 'REQ-1',
	},
	{
		title: 'should lead from a row of a matrix to the item it names',
		files: `${login}//// a.md\n| Item | Test |\n| --- | --- |\n| REQ-<|>1 | a |\n`,
		from: 'REQ-1',
	},
	{
		title: 'should lead from a row that repeats another of the same matrix to the first',
		files: '//// a.md\n| Item | Test |\n| --- | --- |\n| <|REQ-1|> | a |\n| REQ-<|>1 | b |\n',
		from: 'REQ-1',
	},
	{
		title: 'should lead from an old ID',
		files: '//// a.md\n# <|REQ-1|>: Log in\n- aliases: REQ-9\n//// b.md\nSee REQ-<|>9.\n',
		from: 'REQ-9',
	},
	{
		title: 'should lead within the feature',
		files: `${features('<|FR-001|>', 'FR-001')}//// specs/001-a/plan.md\nFR-<|>001\n`,
		from: 'FR-001',
	},
	{
		title: 'should lead to all that an ID may mean',
		files: `${features('<|FR-001|>', '<|FR-001|>')}//// a.md\nSee FR-<|>001.\n`,
		from: 'FR-001',
	},
	{
		title: 'should lead from a qualified ID',
		files: `${features('FR-001', '<|FR-001|>')}//// a.md\nSee 002<|>-b/FR-001.\n`,
		from: '002-b/FR-001',
	},
	{
		title: 'should lead from either end of a range',
		files: `${login}//// a.md\nSee REQ-1–REQ-9 and REQ-0-REQ-<|>1.\n`,
		from: 'REQ-1',
	},
	{
		title: 'should lead from the second of two IDs with a slash between them',
		files: `${login}//// b.md\n# REQ-2: b\n//// a.md\nSee REQ-2/REQ-<|>1.\n`,
		from: 'REQ-1',
	},
	{
		title: 'should lead to a story by its compact ID',
		files: '//// specs/001-a/spec.md\n### <|User Story 1|> - A\n//// specs/001-a/tasks.md\n- [ ] T001 [US<|>1] Write\n',
		from: 'US1',
	},
	{ title: 'should leave links to others', files: '//// login.md\n# REQ-1: Log in\n//// a.md\nSee [it](log<|>in.md).\n' },
	{ title: 'should leave an unknown ID to others', files: '//// a.md\nSee REQ-<|>1.\n' },
	{ title: 'should leave an empty file to others', files: '//// a.md\n<|>' },
]);
