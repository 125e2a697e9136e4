import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const decision = (heading: string) => `# ${heading}

## Status

Accepted

## Context

测试。
`;

expectDefinition([
	{
		title: 'should lead from what supersedes a decision',
		files: `//// doc/adr/0009-a.md
${decision('<|9|>. 使用队列')}//// doc/adr/0010-b.md
${decision('10. B').replace('Accepted', 'Supersedes [9<|>. 使用队列](0009-a.md)')}`,
		from: '9',
	},
	{
		title: 'should lead from code, whatever zeros stand before the number',
		files: `//// doc/adr/0009-a.md\n${decision('<|9|>. 使用队列')}//// src/a.ts\n// See ADR-<|>9.\n`,
		from: 'ADR-9',
	},
	{
		title: 'should lead to the decision of the own folder',
		files: `//// a/doc/adr/0009-a.md
${decision('9. A')}//// b/doc/adr/0009-b.md
${decision('<|9|>. B')}//// b/doc/adr/0010-c.md
${decision('10. C')}Amends ADR-<|>0009.
`,
		from: 'ADR-0009',
	},
]);

expectHover([
	{
		title: 'should tell how far a decision is',
		files: `//// docs/adr/0009-a.md\n${decision('9. 使用队列').replace('Accepted', '- Accepted')}//// src/a.ts\n// <|ADR<|>-0009|>\n`,
		says: [
			'**adr/ADR\\-0009** 使用队列',
			'decision · Accepted',
			'**Context**',
			'测试。',
			'implemented by 0, verified by 0, referenced by 1',
			'[docs/adr/0009\\-a.md:1](file:///w/docs/adr/0009-a.md#L1)',
		],
	},
]);

expectRename([
	{
		title: 'a decision that says its ID itself',
		newName: 'ADR-0019',
		files: `//// docs/adr/ADR-0009-a.md
${decision('<|ADR-<|>0009|>: A')}//// docs/adr/ADR-0010-b.md
${decision('ADR-0010: B')}Amends <|ADR-0009|>.
`,
		renames: ['docs/adr/ADR-0009-a.md → docs/adr/ADR-0019-a.md'],
	},
	{
		title: 'AC-903 a decision by the number of its file, as the number is written at each place',
		newName: 'ADR-19',
		files: `//// doc/adr/0009-a.md
${decision('<|9<|>|>. A')}As <|ADR-9|> and <|ADR-0009|> have it.
//// doc/adr/0010-b.md
${decision('10. B').replace('Accepted', 'Supersedes [<|9|>. A](<|0009-a.md|>)')}
//// doc/adr/0011-c.md
${decision('11. C').replace('Accepted', 'Amends ADR <|9|>')}
//// README.md
See <|ADR-009|>.
`.replace('ADR <|9|>', '<|ADR 9|>'),
		edits: ['19', 'ADR-19', 'ADR-0019', '19', '0019-a.md', 'ADR 19', 'ADR-019'],
		renames: ['doc/adr/0009-a.md → doc/adr/0019-a.md'],
	},
	{
		title: 'AC-903 a decision by the title of its file',
		newName: 'ADR-0019',
		files: "//// doc/adr/0009-a.md\n---\ntitle: '<|ADR<|> 9|>: A'\n---\n## Context\n\nx\n",
		edits: ['ADR 19'],
		renames: ['doc/adr/0009-a.md → doc/adr/0019-a.md'],
	},
	{
		title: 'AC-903 a decision whose file alone says its number',
		newName: 'ADR-0019',
		files: `//// doc/adr/0009-a.md\n${decision('HTTP<|> 2')}//// README.md\nSee [it](<|doc/adr/0009-a.md|>).\n`,
		edits: ['doc/adr/0019-a.md'],
		renames: ['doc/adr/0009-a.md → doc/adr/0019-a.md'],
	},
	{
		title: 'AC-903 a decision whose file begins with a day',
		newName: '20260202-keep-a-queue',
		files: `//// docs/adr/20260201-use-a-queue.md
${decision('Use<|> a queue')}//// docs/adr/20260301-use-two.md
${decision('Use two').replace('Accepted', 'Supersedes [Use a queue](<|20260201-use-a-queue.md|>)')}`,
		edits: ['20260202-keep-a-queue.md'],
		renames: ['docs/adr/20260201-use-a-queue.md → docs/adr/20260202-keep-a-queue.md'],
	},
]);

expectRefusedRename([
	{
		title: 'a decision to a number that another file has',
		newName: 'ADR-0010',
		files: `//// doc/adr/0009-a.md\n${decision('<|>9. A')}//// doc/adr/0010-a.md\n${decision('10. A')}`,
		reason: /`ADR-0010` is defined already/,
	},
]);
