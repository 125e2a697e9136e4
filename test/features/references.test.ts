import { expectReferences } from '../support/expect-references.js';

// @verifies REQ-304
expectReferences([
	{
		title: 'should find every place that names an item',
		files:
			'//// login.md\n# <|REQ<|>-1|>: Log in\n\nAs <|REQ-1|> says.\n//// a.md\n## REQ-2: B\n- 依赖：<|REQ-1|>\n\n`<|REQ-1|>` and REQ-3.\n//// a.ts\n// @implements <|REQ-1|>\n//// a.test.ts\nit("<|REQ-1|> logs in", () => {});\n',
	},
	{
		title: 'should find them from any of these places',
		files: '//// a.md\n# <|REQ-1|>: Log in\n//// b.md\nSee <|REQ-<|>1|>.\n//// c.ts\n// <|REQ-1|>\n',
	},
	{
		title: 'should find those in front matter, tables and diagrams',
		files:
			'//// a.md\n---\nid: <|PRD-<|>a|>\n---\n//// b.md\n---\nid: PRD-b\ndepends-on: [<|PRD-a|>]\n---\n\n| ID | Part of |\n| --- | --- |\n| REQ-1 | <|PRD-a|> |\n\n```mermaid\na[<|PRD-a|>]\n```\n',
	},
	{
		title: 'should find those by an old ID',
		files: '//// a.md\n# <|REQ-<|>1|>: A\n- aliases: <|REQ-9|>\n//// b.md\nSee <|REQ-9|> and <|REQ-1|>.\n',
	},
	{
		title: 'should find those in its scope only, and the qualified ones',
		files:
			'//// specs/001-a/spec.md\n- **<|FR-<|>001|>**: A\n//// specs/001-a/plan.md\n<|FR-001|> comes first.\n//// specs/002-b/spec.md\n- **FR-001**: B\n//// specs/002-b/plan.md\nFR-001, not <|001-a/FR-001|>.\n//// c.md\nFR-001?\n',
	},
	{
		title: 'should find the rows of matrices that name it',
		files:
			'//// a.md\n# <|REQ-<|>1|>: A\n//// b.md\n| Item | Test |\n| --- | --- |\n| <|REQ-1|> | a |\n| <|REQ-1|> | b |\n| REQ-2 | c |\n',
	},
	{
		title: 'should find those of all that an ID may mean',
		files:
			'//// specs/001-a/spec.md\n- **<|FR-001|>**: A\n//// specs/001-a/plan.md\n<|FR-001|>\n//// specs/002-b/spec.md\n- **<|FR-001|>**: B\n//// c.md\nFR-<|>001?\n',
	},
	{
		title: 'should leave a heading out that the editor lists by itself',
		files: '//// a.md\n# REQ<|>-1: A\n//// b.md\nSee <|REQ-1|>.\n',
		client: { outlinesMarkdown: true },
	},
	{ title: 'should leave a word to others', files: '//// a.md\n# REQ-1: L<|>og in\n', isSilent: true },
	{ title: 'should leave an unknown ID to others', files: '//// a.md\nSee REQ-<|>1.\n', isSilent: true },
]);
