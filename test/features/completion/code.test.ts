import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const spec = `//// specs/a.md
### REQ-012: Guest checkout

### REQ-013: 游客支付
`;

const cases: Readonly<Record<string, CompletionCase>> = {
	'markers in a comment': {
		at: '//// src/a.ts\n// @<|>\n',
		typed: '@',
		offers: ['@implements', '@verifies'],
		taken: { '@implements': '// @implements ' },
	},
	'the rest of a marker': { at: '//// src/a.ts\n/** @impl<|> REQ-1 */\n', taken: { '@implements': '/** @implements REQ-1 */' } },
	'what a test has to say first in a test': {
		at: '//// test/a.test.ts\n// @<|>\n',
		typed: '@',
		offers: ['@verifies', '@implements'],
	},
	'items behind a marker': {
		at: '//// src/a.py\n# @implements <|>\n',
		typed: ' ',
		offers: ['REQ-012', 'REQ-013'],
		taken: { 'REQ-012': '# @implements REQ-012' },
	},
	'one more item behind a marker': {
		at: '//// src/a.ts\n// @implements REQ-9, <|>\n',
		typed: ' ',
		taken: { 'REQ-012': '// @implements REQ-9, REQ-012' },
	},
	'items by words behind a marker': {
		at: '//// src/a.ts\n// @implements 支付<|>\n',
		taken: { 'REQ-013': '// @implements REQ-013' },
	},
	'no people by words behind a marker': {
		at: '//// src/a.ts\n// @verifies guest<|>\n//// people.md\n## PER-guest: A guest\n',
		offers: ['REQ-012'],
	},
	'people whose ID is typed behind a marker': {
		at: '//// src/a.ts\n// @verifies PER-<|>\n//// people.md\n## PER-guest: A guest\n',
		typed: '-',
		offers: ['PER-guest'],
	},
	'items that begin so in a comment': {
		at: '//// src/a.go\n// The total, see REQ-<|>.\n',
		typed: '-',
		taken: { 'REQ-012': '// The total, see REQ-012.' },
	},
	'items that open the title of a test': {
		at: "//// test/a.test.ts\nit('REQ-<|>', () => {});\n",
		typed: '-',
		taken: { 'REQ-012': "it('REQ-012', () => {});" },
	},
	'items in a title that is not closed': {
		at: "//// test/a.test.ts\nit('REQ-<|>\n",
		typed: '-',
		taken: { 'REQ-012': "it('REQ-012" },
	},
	'items by a word of their title in a title': {
		at: "//// test/a.test.ts\nit('checkout<|>', () => {});\n",
		taken: { 'REQ-012': "it('REQ-012', () => {});" },
	},
	'items at once where other titles have them': {
		at: "//// test/a.test.ts\nit('REQ-013 pays', () => {});\nit('<|>', () => {});\n",
		typed: "'",
		offers: ['REQ-012', 'REQ-013'],
	},
	'tags of Gherkin': { at: '//// features/a.feature\n@REQ-<|>\nScenario: Pay\n', typed: '-', taken: { 'REQ-012': '@REQ-012' } },
	'nothing for the titles of a file that names none': {
		at: "//// test/a.test.ts\nit('<|>', () => {});\n",
		typed: "'",
		offers: [],
	},
	'nothing in another string': { at: "//// src/a.ts\nconst a = 'REQ-<|>';\n", typed: '-', offers: [] },
	'nothing in code': { at: '//// src/a.ts\nconst a = REQ-<|>1;\n', typed: '-', offers: [] },
	'nothing for a decorator': { at: '//// src/a.ts\n@<|>\nclass A {}\n', typed: '@', offers: [] },
	'nothing behind a mail address': { at: '//// src/a.ts\n// li@<|>\n', typed: '@', offers: [] },
	'nothing at the spaces of a comment': { at: '//// src/a.ts\n// This is <|>\n', typed: ' ', offers: [] },
	'nothing behind the tag of another tool': { at: '//// src/a.ts\n/** @param <|> */\n', typed: ' ', offers: [] },
};

for (const [name, it] of Object.entries(cases)) {
	test(`code should be offered ${name}`, () => expectCompletion({ ...it, at: `${it.at}${spec}` }));
}
