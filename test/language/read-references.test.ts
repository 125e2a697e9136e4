import type { Reference, SpecDocument } from '../../server/src/language/document.js';
import { expectInSpec } from '../support/expect-in-spec.js';

/** `STORY-3 refines 003-user-auth/FR-001`, and the certainty unless the reference is declared. */
function showReference({ id, qualifier, verb, from, certainty }: Reference, { items }: SpecDocument): string {
	const name = `${qualifier === undefined ? '' : `${qualifier}/`}${id}`;
	const source = items[from]?.id;
	return `${source === undefined ? '' : `${source} `}${verb} ${name}${certainty === 'declared' ? '' : ` (${certainty})`}`;
}

const look = {
	find: ({ references }: SpecDocument) => references,
	place: (it: Reference) => it,
	show: showReference,
};

const prose = (...ids: readonly string[]) => ids.map(id => `mentions ${id} (prose)`);

// @verifies REQ-005, REQ-020
expectInSpec(look, [
	{
		title: 'should know what is struck out or told of the past from what holds',
		text: '~~FR~~ <|FR-1|> ~~as <|FR-2|>~~ <|FR-3|>\n~~<|FR-4|>\n\n# 8. 变更记录\n- removed <|FR-5|>\n\n## v2\nnot <|FR-6|>\n\n# After\n<|FR-7|>\n\n## Order history\n<|FR-8|>\n\n## Revision History\n<|FR-9|>\n\n## Appendix B: Version log\n<|FR-10|>\n\n## 附录 A 修订说明\n<|FR-11|>\n\n## 9. 改訂履歴\n<|FR-12|>\n\n## 購入履歴\n<|FR-13|>\n',
		says: [
			...prose('FR-1'),
			'mentions FR-2 (quoted)',
			...prose('FR-3', 'FR-4'),
			'mentions FR-5 (quoted)',
			'mentions FR-6 (quoted)',
			...prose('FR-7', 'FR-8'),
			...['FR-9', 'FR-10', 'FR-11', 'FR-12'].map(it => `mentions ${it} (quoted)`),
			...prose('FR-13'),
		],
	},
	{
		title: 'should tell what an item waits for from what waits for it',
		text: '### REQ-1: A\n- Dependencies: <|REQ-2|>, <|REQ-3|>; blocks <|REQ-4|>, <|REQ-5|>\n- 前置依赖：<|REQ-6|>，阻塞 <|REQ-7|>\n- depends-on: <|REQ-8|> (unblocks nothing)\n',
		says: [
			...['REQ-2', 'REQ-3'].map(it => `REQ-1 depends-on ${it}`),
			...['REQ-4', 'REQ-5'].map(it => `REQ-1 relates-to ${it}`),
			'REQ-1 depends-on REQ-6',
			'REQ-1 relates-to REQ-7',
			'REQ-1 depends-on REQ-8',
		],
	},
	{
		title: 'should know the feature that words tell',
		text: '(spec 003 <|FR-1|>, <|FR-2|>) Feature 004 <|FR-3|>, <|FR-4|> of spec 005 and <|FR-5|> de la spec 006; specs 007 <|FR-6|>, spec 08 <|FR-7|>, aspect 009 <|FR-8|>, <|FR-9|> of spec 010b.\n',
		says: [
			'mentions 003/FR-1 (named)',
			...prose('FR-2'),
			'mentions 004/FR-3 (named)',
			'mentions 005/FR-4 (named)',
			'mentions 006/FR-5 (named)',
			...prose('FR-6', 'FR-7', 'FR-8', 'FR-9'),
		],
	},
	{ title: 'should find an ID in prose', text: 'See <|REQ-012|>.\n', says: prose('REQ-012') },
	{
		title: 'should find IDs between Chinese words and full-width punctuation',
		text: '参见<|REQ-012|>，以及（<|REQ-013|>）、「<|FR-1|>」：<|AC-2|>。\n',
		says: prose('REQ-012', 'REQ-013', 'FR-1', 'AC-2'),
	},
	{
		title: 'should find IDs in emphasis, quotes and brackets',
		text: 'Is **<|REQ-1|>**, *<|REQ-2|>*, _<|REQ-3|>_, __<|REQ-4|>__, ~~<|REQ-5|>~~, "<|REQ-6|>", [<|REQ-7|>] or (<|REQ-8|>)?\n',
		says: [...prose('REQ-1', 'REQ-2', 'REQ-3', 'REQ-4'), 'mentions REQ-5 (quoted)', ...prose('REQ-6', 'REQ-7', 'REQ-8')],
	},
	{
		title: 'should not be sure of the ends of a range',
		text: 'Both <|FR-001|>–<|FR-010|>, <|FR-011|> to <|FR-020|>, <|FR-021|>～<|FR-030|>, <|FR-031|>至<|FR-040|>, <|FR-041|>..<|FR-050|>.\n',
		says: [1, 10, 11, 20, 21, 30, 31, 40, 41, 50].map(it => `mentions FR-${String(it).padStart(3, '0')} (named)`),
	},
	{
		title: 'should take a range written with a hyphen for its two ends',
		text: 'All of <|FR-001|>-<|FR-010|> and <|FR-011|> - <|FR-020|>.\n',
		says: ['FR-001', 'FR-010', 'FR-011', 'FR-020'].map(it => `mentions ${it} (named)`),
	},
	{
		title: 'should take a list for its members',
		text: 'As <|FR-001|>, <|FR-002|>/<|FR-003|>、<|FR-004|> and <|FR-005|> say.\n',
		says: prose('FR-001', 'FR-002', 'FR-003', 'FR-004', 'FR-005'),
	},
	{
		title: 'should not be sure of a name',
		text: 'For <|US-based|> buyers of <|PRD-checkout|>.\n',
		says: ['mentions US-based (named)', 'mentions PRD-checkout (named)'],
	},
	{
		title: 'should keep what stands before a slash, whether or not that is a scope',
		text: 'See <|003-user-auth/FR-001|>, <|mobile/004-支付/FR-2|>, ./<|FR-3|> and <|FR-4|>.\n',
		says: ['mentions 003-user-auth/FR-001 (prose)', 'mentions mobile/004-支付/FR-2 (prose)', ...prose('FR-3', 'FR-4')],
	},
	{
		title: 'should not take a word of another world for an ID',
		text: 'UTF-8, SHA-256, ISO-8601, 2026-08, SHOP-77, COVID-19, MP3-4, req-1 and xREQ-1.\n',
	},
	{
		title: 'should not take the name of a file for an ID',
		text: 'In REQ-012.md, docs/REQ-012.png and REQ-1.draft.md, but <|REQ-2|>.\n',
		says: prose('REQ-2'),
	},
	{
		title: 'should quote what stands in a code span',
		text: 'Write `<|REQ-1|>` or ``a ` <|REQ-2|>``, not <|REQ-3|>.\n',
		says: ['mentions REQ-1 (quoted)', 'mentions REQ-2 (quoted)', ...prose('REQ-3')],
	},
	{
		title: 'should not read URLs and the destinations of links',
		text: 'See https://x.test/REQ-1, <https://x.test/REQ-2>, [<|REQ-3|>](../REQ-4/a.md "<|REQ-5|>"), www.x.test/REQ-6 and <|REQ-7|>.\n\n[REQ-8]: REQ-9.md\n',
		says: prose('REQ-3', 'REQ-5', 'REQ-7'),
	},
	{
		title: 'should quote the text of a link that leads out of the workspace',
		text: 'See [<|REQ-1|>](https://x.test/a), [<|REQ-2|>](mailto:a@x.test) and [<|REQ-3|>](a.md).\n',
		says: ['mentions REQ-1 (quoted)', 'mentions REQ-2 (quoted)', ...prose('REQ-3')],
	},
	{
		title: 'should not read fences, indented code, comments and HTML',
		text: '```\nREQ-1\n```\n\n~~~ts\nREQ-2\n~~~\n\n    REQ-3\n\n<!-- REQ-4 -->\n\n<div title="REQ-5">\n\nIs <b id="REQ-6"><|REQ-7|></b> <!-- REQ-8 --> <|REQ-9|>.\n',
		says: prose('REQ-7', 'REQ-9'),
	},
	{
		title: 'should not read on behind an unclosed fence',
		text: 'Before <|REQ-1|>.\n\n```\nREQ-2\n\n# REQ-3\n',
		says: prose('REQ-1'),
	},
	{
		title: 'should not read on behind an unclosed comment',
		text: 'Before <|REQ-1|>.\n\n<!-- REQ-2\n\nREQ-3\n',
		says: prose('REQ-1'),
	},
	{
		title: 'should read what a Mermaid fence draws',
		text: '```mermaid\nflowchart LR\n  a[<|REQ-1|>] --> b["<|REQ-2|> 登录"]\n  click a "x"\n```\n\n```{.mermaid}\na --> <|FR-3|>\n```\n\n```mermaidx\nREQ-4\n```\n',
		says: prose('REQ-1', 'REQ-2', 'FR-3'),
	},
	{
		title: 'should say of a reference in an attribute what its key says',
		text: '### REQ-1: Log in\n- refines: <|STORY-3|>\n- Depends on: <|REQ-2|>, <|003-auth/FR-1|>\n- 衡量指标：<|MET-signups|>、<|MET-2|>\n- **Emits:** <|EVT-logged_in|>\n- note: <|REQ-9|>\n',
		says: [
			'REQ-1 refines STORY-3',
			'REQ-1 depends-on REQ-2',
			'REQ-1 depends-on 003-auth/FR-1',
			'REQ-1 measured-by MET-signups',
			'REQ-1 measured-by MET-2',
			'REQ-1 emits EVT-logged_in',
			'REQ-1 mentions REQ-9 (prose)',
		],
	},
	{
		title: 'should not be sure of a name that is one word of many in an attribute',
		text: '### REQ-1: Log in\n- personas: <|US-based|> buyers, "<|PER-buyer|>"\n',
		says: ['REQ-1 serves US-based (named)', 'REQ-1 serves PER-buyer'],
	},
	{
		title: 'should read the fields of the front matter, and only those that are links',
		text: '---\ntype: prd\nid: PRD-a\ntitle: After REQ-9\ngoals: [<|GOAL-2|>, "<|GOAL-3|>"]\ndepends-on:\n  - <|PRD-payments|>\n依赖: <|REQ-1|>\n---\n\nSee <|PRD-a|> and <|REQ-2|>.\n',
		says: [
			'PRD-a contributes-to GOAL-2',
			'PRD-a contributes-to GOAL-3',
			'PRD-a depends-on PRD-payments',
			'PRD-a depends-on REQ-1',
			'PRD-a mentions PRD-a (named)',
			'PRD-a mentions REQ-2 (prose)',
		],
	},
	{
		title: 'should read the columns of a table as attributes',
		text: '| ID | Title | Depends on | Note |\n| --- | --- | --- | --- |\n| REQ-1 | After <|REQ-5|> | <|REQ-2|>, <|REQ-3|> | <|REQ-4|> |\n',
		says: ['REQ-1 mentions REQ-5 (prose)', 'REQ-1 depends-on REQ-2', 'REQ-1 depends-on REQ-3', 'REQ-1 mentions REQ-4 (prose)'],
	},
	{
		title: 'should tell in which item a reference stands',
		text: 'In <|REQ-9|>.\n\n## REQ-1: Log in\n\nSee <|REQ-2|>.\n\n- **AC-1** As in <|REQ-3|>.\n- Not <|REQ-4|>.\n\n### Notes\n\nSee <|REQ-5|>.\n\n## Other\n\nSee <|REQ-6|>.\n',
		says: [
			'mentions REQ-9 (prose)',
			'REQ-1 mentions REQ-2 (prose)',
			'AC-1 mentions REQ-3 (prose)',
			'REQ-1 mentions REQ-4 (prose)',
			'REQ-1 mentions REQ-5 (prose)',
			'mentions REQ-6 (prose)',
		],
	},
	{
		title: 'should not take a definition for a reference',
		text: '# REQ-1\n\n- **AC-1** x\n\n| ID | Title |\n| --- | --- |\n| FR-1 | x |\n',
	},
	{
		title: 'should read the compact IDs of spec-kit in its files',
		text: '//// specs/001-a/plan.md\nAs <|US1|> and <|US1/AC2|> say, <|T012|> waits for <|T011a|>, <|FR-001|> and <|R3|>, not for xT013 or T01.\n<|US1-AS2|> (<|RF-001|>, <|EC-002|>) is done by <|T-014|>, <|T015A|>, <|T016.5|>.\n',
		says: ['US1', 'US1/AC2', 'T012', 'T011a', 'FR-001', 'R3', 'US1-AS2', 'RF-001', 'EC-002', 'T-014', 'T015A', 'T016.5'].map(
			it => `mentions ${it} (${['FR-001', 'RF-001'].includes(it) ? 'prose' : 'named'})`,
		),
	},
	{ title: 'should not read the compact IDs of spec-kit elsewhere', text: 'As US1 and T012 say.\n' },
	{
		title: 'should take the label of a task for the story it is part of',
		text: '//// specs/001-a/tasks.md\n- [ ] T001 [P] [<|US1|>] Write the form, after <|T002|>\n',
		says: ['T001 part-of US1 (named)', 'T001 mentions T002 (named)'],
	},
]);
