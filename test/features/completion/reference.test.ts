import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const others = `//// specs/payments.md
### REQ-012: Guest checkout
- status: approved

### REQ-013: 游客支付
- status: dropped

### STORY-3: Buy without an account
`;

const cases: Readonly<Record<string, CompletionCase>> = {
	'begin with what was typed': {
		at: `//// specs/a.md\n# Notes\n\nSee REQ-<|>\n${others}`,
		typed: '-',
		offers: ['REQ-012', 'REQ-013'],
		taken: { 'REQ-012': 'See REQ-012' },
	},
	'replace the whole ID around the cursor': {
		at: `//// specs/a.md\n# Notes\n\nSee (REQ-<|>099) there\n${others}`,
		taken: { 'REQ-013': 'See (REQ-013) there' },
	},
	'stand directly in Chinese text': {
		at: `//// specs/a.md\n# 说明\n\n详见REQ-<|>，然后\n${others}`,
		typed: '-',
		taken: { 'REQ-012': '详见REQ-012，然后' },
	},
	'be found by a word of the title': {
		at: `//// specs/a.md\n# Notes\n\nas in chec<|>\n${others}`,
		offers: ['REQ-012'],
		taken: { 'REQ-012': 'as in REQ-012' },
	},
	'be found by Chinese words of the title': {
		at: `//// specs/a.md\n# 说明\n\n用户可以支付<|>\n${others}`,
		offers: ['REQ-013'],
		taken: { 'REQ-013': '用户可以REQ-013' },
	},
	'be found by their number': {
		at: `//// specs/a.md\n# Notes\n\nsee 12<|>\n${others}`,
		offers: ['REQ-012'],
		taken: { 'REQ-012': 'see REQ-012' },
	},
	'be found by the beginning of a prefix': {
		at: `//// specs/a.md\n# Notes\n\nsee ST<|>\n${others}`,
		offers: ['STORY-3'],
	},
	'be the vertices of a diagram': {
		at: `//// specs/a.md\n# Notes\n\n\`\`\`mermaid\nflowchart TD\n  A[REQ-<|>] --> B\n\`\`\`\n${others}`,
		typed: '-',
		taken: { 'REQ-012': '  A[REQ-012] --> B' },
	},
	'stand in code spans, link texts and cells': {
		at: `//// specs/a.md\n# Notes\n\n| a | \`REQ-<|>\` |\n|---|---|\n${others}`,
		typed: '-',
		taken: { 'REQ-012': '| a | `REQ-012` |' },
	},
	'come first that are of the same file, then those of the prefix that was used last': {
		at: `//// specs/a.md\n### REQ-900: Own\n\nsee STORY-3 and <|>\n${others}`,
		offers: ['REQ-900', 'STORY-3', 'REQ-012', 'REQ-013'],
	},
};

for (const [name, it] of Object.entries(cases)) {
	test(`IDs should ${name}`, () => expectCompletion(it));
}

const features = `//// specs/003-user-auth/spec.md
# Feature Specification: Sign in
- **FR-001**: System MUST let people sign in
- **FR-002**: System MUST <|>
//// specs/004-search/spec.md
# Feature Specification: Search
- **FR-001**: System MUST find things
- **FR-009**: System MUST rank them
`;

const scoped: Readonly<Record<string, CompletionCase>> = {
	'be bare in their own scope and where one item alone has them': {
		at: features.replace('<|>', 'do FR-<|>'),
		typed: '-',
		offers: ['FR-001', 'FR-002', '004-search/FR-001', 'FR-009'],
		taken: { '004-search/FR-001': '- **FR-002**: System MUST do 004-search/FR-001' },
	},
	'follow the scope that was typed': {
		at: features.replace('<|>', 'do 004-search/<|>'),
		typed: '/',
		offers: ['004-search/FR-001', '004-search/FR-009'],
		taken: { '004-search/FR-009': '- **FR-002**: System MUST do 004-search/FR-009' },
	},
	'follow the scope and the prefix that were typed': {
		at: features.replace('<|>', 'do 004-search/FR-<|>'),
		typed: '-',
		offers: ['004-search/FR-001', '004-search/FR-009'],
	},
	'follow another ID and a slash': {
		at: features.replace('<|>', 'do FR-001/FR-<|>'),
		typed: '-',
		taken: { 'FR-009': '- **FR-002**: System MUST do FR-001/FR-009' },
	},
};

for (const [name, it] of Object.entries(scoped)) {
	test(`IDs of features should ${name}`, () => expectCompletion(it));
}

for (const [name, text] of [
	['a fence of code', '```ts\nREQ-<|>\n```'],
	['an HTML comment', '<!-- REQ-<|> -->'],
	['a URL', 'https://example.com/REQ-<|>'],
	['a longer word', 'my-REQ-<|>'],
	['the name of another tool', 'SHOP-<|>'],
] as const) {
	test(`there should be no IDs in ${name}`, () =>
		expectCompletion({ at: `//// specs/a.md\n# Notes\n\n${text}\n${others}`, typed: '-', offers: [] }));
}
