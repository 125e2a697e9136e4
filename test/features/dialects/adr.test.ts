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
]);

expectRefusedRename([
	{
		title: 'a decision whose number is that of its file',
		newName: 'ADR-0019',
		files: `//// doc/adr/0009-a.md\n${decision('<|>9. A')}`,
		reason: /cannot be written/,
	},
	{
		title: 'a decision whose title stands in its front matter alone',
		newName: 'ADR-0019',
		files: "//// doc/adr/0009-a.md\n---\ntitle: '<|>ADR 9: A'\n---\n## Context\n\nx\n",
		reason: /cannot be written/,
	},
]);
