import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const kiro = '//// .kiro/specs/login/requirements.md\n# Requirements Document\n\n';

const cases: Readonly<Record<string, CompletionCase>> = {
	'the next requirement of Kiro': {
		at: `${kiro}### Requirement 1: Log in\n\n### Requirement 2: Log out\n\n### Requirement <|>\n`,
		typed: ' ',
		offers: ['Requirement 3'],
		taken: { 'Requirement 3': '### Requirement 3: ${1:title}$0' },
	},
	'the next one in Chinese, behind no space, too': {
		at: `${kiro}### 需求1：登录\n\n### 需求<|>\n`,
		taken: { 需求2: '### 需求2：${1:title}$0' },
	},
	'the next story of spec-kit, as it is written there': {
		at: '//// specs/001-a/spec.md\n# Feature Specification: A\n\n### User Story 1 - Pay (Priority: P1)\n\n### User Story <|>\n',
		typed: ' ',
		taken: { 'User Story 2': '### User Story 2 - ${1:title}$0' },
	},
	'the next story of an epic': {
		at: '//// docs/epics.md\n# Epics\n\n## Epic 1: Pay\n\n### Story 1.1: Card\n\n### Story 1.2: Cash\n\n### Story <|>\n\n## Epic 2: Ship\n\n### Story 2.1: Post\n',
		taken: { 'Story 1.3': '### Story 1.3: ${1:title}$0' },
	},
	'a number alone where the title is written already': {
		at: `${kiro}### Requirement 1: Log in\n\n### Requirement <|>: Log out\n`,
		taken: { 'Requirement 2': '### Requirement 2: Log out' },
	},
	'a number alone to an editor without snippets': {
		at: `${kiro}### Requirement 1: Log in\n\n### Requirement <|>\n`,
		client: { canExpandSnippets: false },
		taken: { 'Requirement 2': '### Requirement 2: ' },
	},
	'no number of headings that define nothing': {
		at: '//// a.md\n# Release notes\n\n### Version 1: Pay\n\n### Version <|>\n',
		typed: ' ',
		offers: [],
	},
	'no number in the middle of a title': {
		at: `${kiro}### Requirement 1: Log in\n\n### Requirements of <|>\n`,
		typed: ' ',
		offers: [],
	},
};

for (const [title, it] of Object.entries(cases)) {
	test(`AC-794 should propose ${title}`, () => expectCompletion(it));
}
