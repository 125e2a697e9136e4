import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const kit = '//// specs/001-a/tasks.md\n# Tasks: A\n\n- [ ] T001 Create it\n- [x] T009 [P] [US1] Test it\n';
const kiro = '//// .kiro/specs/login/tasks.md\n# Implementation Plan\n\n- [ ] 1. Set up\n  - [ ] 1.1 Model\n    - Write it\n';

const cases: Readonly<Record<string, CompletionCase>> = {
	'the next task of spec-kit': {
		at: `${kit}- [ ] <|>\n`,
		typed: ' ',
		offers: ['T010'],
		taken: { T010: '- [ ] T010 ${1:title}$0' },
	},
	'a number that is free, wherever the task stands': {
		at: `${kit.replace('- [x]', '- [ ] T<|>\n- [x]')}`,
		taken: { T010: '- [ ] T010 ${1:title}$0' },
	},
	'the next task of Kiro': {
		at: `${kiro}- [ ] <|>\n`,
		typed: ' ',
		taken: { 2: '- [ ] 2. ${1:title}$0' },
	},
	'the next one within a task': {
		at: `${kiro}  - [ ] <|>\n- [ ] 2. Wire up\n`,
		typed: ' ',
		taken: { '1.2': '  - [ ] 1.2 ${1:title}$0' },
	},
	'the first one within a task, be it optional': {
		at: `${kiro}- [ ] 2. Wire up\n  - [ ]* <|>\n`,
		typed: ' ',
		taken: { '2.1': '  - [ ]* 2.1 ${1:title}$0' },
	},
	'a number alone where the title is written already': {
		at: `${kit}- [ ] <|>Ship it\n`,
		taken: { T010: '- [ ] T010 Ship it' },
	},
	'no number where tasks have none': {
		at: '//// a.md\n# To do\n\n- [ ] Buy milk\n- [ ] <|>\n',
		typed: ' ',
		offers: [],
	},
};

for (const [title, it] of Object.entries(cases)) {
	test(`AC-795 should propose ${title}`, () => expectCompletion(it));
}
