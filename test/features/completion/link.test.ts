import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const others = `//// specs/prd/check out.md
---
type: prd
id: PRD-1
title: Checkout
---
### REQ-012: Guest checkout

- **AC-1** It works.

### REQ-013：游客支付
`;

const cases: Readonly<Record<string, CompletionCase>> = {
	'lead to the heading of the item that the text names': {
		at: 'See [REQ-012](<|>).\n',
		typed: '(',
		offers: ['REQ-012'],
		taken: { 'REQ-012': 'See [REQ-012](prd/check%20out.md#req-012-guest-checkout).' },
	},
	'lead to the item that the words of the text name': {
		at: 'See [支付](<|>).\n',
		typed: '(',
		taken: { 'REQ-013': 'See [支付](prd/check%20out.md#req-013游客支付).' },
	},
	'lead to an ID that is typed': {
		at: 'See [this](REQ-<|>old).\n',
		typed: '-',
		offers: ['REQ-012', 'REQ-013'],
		taken: { 'REQ-012': 'See [this](prd/check%20out.md#req-012-guest-checkout).' },
	},
	'lead to the file of an item without a heading': {
		at: 'See [this](AC-<|>)\n',
		typed: '-',
		taken: { 'AC-1': 'See [this](prd/check%20out.md)' },
	},
	'lead to the file that is an item': { at: 'See [this](PRD<|>)\n', taken: { 'PRD-1': 'See [this](prd/check%20out.md)' } },
	'leave paths to the editor': { at: 'See [this](../<|>)\n', offers: [] },
	'leave headings to the editor': { at: 'See [this](prd/check%20out.md#<|>)\n', offers: [] },
	'leave other texts alone': { at: 'See [the weather](<|>)\n', typed: '(', offers: [] },
	'leave parentheses alone': { at: 'See (<|>)\n', typed: '(', offers: [] },
};

for (const [name, it] of Object.entries(cases)) {
	test(`destinations of links should ${name}`, () =>
		expectCompletion({ ...it, at: `//// specs/a.md\n# Notes\n\n${it.at}${others}` }));
}
