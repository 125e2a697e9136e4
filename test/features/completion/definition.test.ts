import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const item = '### REQ-042: Guest checkout\n';

const cases: Readonly<Record<string, CompletionCase>> = {
	'the next free ID in a heading, ready for the title': {
		at: `//// specs/a.md\n${item}\n### REQ-<|>\n`,
		typed: '-',
		offers: ['REQ-043'],
		taken: { 'REQ-043': '### REQ-043: ${1:title}$0' },
	},
	'a number that is free in every file': {
		at: `//// specs/a.md\n### REQ-<|>\n//// specs/b.md\n${item}- aliases: REQ-050\n`,
		typed: '-',
		offers: ['REQ-051'],
	},
	'a number that is free on every branch': {
		at: `//// specs/a.md\n${item}\n### REQ-<|>\n`,
		typed: '-',
		branches: ['REQ-007', 'REQ-099', 'STORY-200'],
		offers: ['REQ-100'],
	},
	'the first number of a prefix': {
		at: '//// specs/a.md\n# Requirements\n\n## REQ-<|>\n',
		typed: '-',
		offers: ['REQ-001'],
		taken: { 'REQ-001': '## REQ-001: ${1:title}$0' },
	},
	'the colon of Chinese text': {
		at: '//// specs/a.md\n### STORY-3：不注册就买\n\n### STORY-<|>\n',
		typed: '-',
		taken: { 'STORY-4': '### STORY-4：${1:title}$0' },
	},
	'the brackets of the file': {
		at: '//// specs/a.md\n### [REQ-1] Pay\n\n### [REQ-<|>\n',
		typed: '-',
		taken: { 'REQ-2': '### [REQ-2] ${1:title}$0' },
	},
	'an ID alone where the title is written already': {
		at: `//// specs/a.md\n${item}\n### REQ-<|> Log in\n`,
		taken: { 'REQ-043': '### REQ-043 Log in' },
	},
	'an ID alone to an editor without snippets': {
		at: `//// specs/a.md\n${item}\n### REQ-<|>\n`,
		client: { canExpandSnippets: false },
		taken: { 'REQ-043': '### REQ-043: ' },
	},
	'what closes the bold ID of a list item': {
		at: '//// specs/a.md\n### REQ-1: Pay\n- [ ] **AC-031** WHEN the cart is valid.\n- [ ] **AC-<|>\n',
		typed: '-',
		taken: { 'AC-032': '- [ ] **AC-032** ${1:title}$0' },
	},
	'no second end of bold where the editor has closed it': {
		at: '//// specs/a.md\n### REQ-1: Pay\n- **AC-031**: WHEN the cart is valid.\n- **AC-<|>**\n',
		typed: '-',
		taken: { 'AC-032': '- **AC-032**: ${1:title}$0' },
	},
	'an ID in a column of IDs': {
		at: '//// specs/a.md\n# Quality\n\n| ID | Requirement |\n|---|---|\n| NFR-1 | Fast |\n| NFR-<|>\n',
		typed: '-',
		offers: ['NFR-2'],
	},
	'numbers of the scope': {
		at: '//// specs/003-auth/spec.md\n# Feature Specification: A\n- **FR-001**: Sign in\n- **FR-<|>\n//// specs/004-b/spec.md\n# Feature Specification: B\n- **FR-009**: Find\n',
		typed: '-',
		offers: ['FR-002'],
		taken: { 'FR-002': '- **FR-002**: ${1:title}$0' },
	},
	'prefixes of the file where none is typed': {
		at: `//// specs/a.md\n${item}\n### STORY-1: Pay\n\n### <|>\n`,
		offers: ['STORY-2', 'REQ-043'],
	},
	'the number of the item that is being renamed no second time': {
		at: `//// specs/a.md\n${item}\n### REQ-043<|>: Log in\n`,
		offers: ['REQ-043'],
	},
	'references in the middle of a heading': {
		at: `//// specs/a.md\n${item}\n## Changes to REQ-<|>\n`,
		typed: '-',
		offers: ['REQ-042'],
	},
	'nothing for a word that looks like a prefix': { at: `//// specs/a.md\n${item}\n## US-<|>\n`, typed: '-', offers: [] },
	'nothing in a fence': { at: `//// specs/a.md\n${item}\n\`\`\`md\n### REQ-<|>\n\`\`\`\n`, typed: '-', offers: [] },
};

for (const [name, it] of Object.entries(cases)) {
	test(`a definition should be offered ${name}`, () => expectCompletion(it));
}
