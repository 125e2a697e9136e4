import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateTheSame } from '../../../server/src/language/packing/unpack.js';
import { readSpec } from '../../../server/src/language/read-spec.js';

const text = `---
id: PRD-1
title: Shop
---
# Shop

### REQ-1: Log in
- status: draft
- refines: STORY-1

A visitor logs in.

### REQ-2: Pay
- status: approved

#### AC-1: Pay

See 001-login/FR-1, and REQ-3.
`;

function stateTheSameAfter(edit: (text: string) => string): boolean {
	const edited = edit(text);
	assert.notEqual(edited, text);
	return stateTheSame(readSpec('a.md', text), readSpec('a.md', edited));
}

for (const [title, edit] of Object.entries<(text: string) => string>({
	'a sentence more': it => it.replace('A visitor', 'On any day, a visitor'),
	'a line more at the start': it => it.replace('# Shop\n', '# Shop\n\nIntroduction.\n'),
	'a paragraph at the end': it => `${it}\nOne more line.\n`,
	'other line endings': it => it.replace(/# Shop[^]*/, rest => rest.replaceAll('\n', '\r\n')),
})) {
	test(`should see that a spec states the same with ${title}`, () => assert.ok(stateTheSameAfter(edit)));
}

for (const [title, edit] of Object.entries<(text: string) => string>({
	'another title': it => it.replace('Log in', 'Sign in'),
	'another title of the file': it => it.replace('title: Shop', 'title: Mall'),
	'two statuses exchanged': it => it.replace('draft', 'X').replace('approved', 'draft').replace('X', 'approved'),
	'an attribute at another item': it =>
		it.replace('- refines: STORY-1\n', '').replace('approved\n', 'approved\n- refines: STORY-1\n'),
	'another verb': it => it.replace('refines', 'depends-on'),
	'another item to refer to': it => it.replace('STORY-1', 'STORY-2'),
	'another qualifier': it => it.replace('001-login', '002-login'),
	'an item less': it => it.replace('### REQ-2: Pay\n', ''),
	'an item in another one': it => it.replace('#### AC-1', '### AC-1'),
	'an item in another form': it => it.replace('#### AC-1: Pay', '- **AC-1** Pay'),
	'a reference from another item': it =>
		it.replace('See 001-login/FR-1, and REQ-3.\n', '').replace('A visitor', 'See 001-login/FR-1, and REQ-3.'),
	'criteria for an item': it => it.replace('#### AC-1: Pay', '#### Acceptance criteria'),
	'a heading more': it => `${it}\n## Notes\n`,
})) {
	test(`should see that a spec states something else with ${title}`, () => assert.ok(!stateTheSameAfter(edit)));
}
