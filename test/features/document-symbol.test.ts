import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { provideDocumentSymbol } from '../../server/src/features/document-symbol.js';
import { type AnsweredPlace, expectFeature, type Ask } from '../support/expect-feature.js';

const ask: Ask = located => provideDocumentSymbol(located, { textDocument: { uri: '' } })?.flatMap(it => flatten(it, '')) ?? null;

/** Each symbol by the place of its name, with those it is inside of. */
function flatten({ name, detail, selectionRange, children = [] }: DocumentSymbol, around: string): AnsweredPlace[] {
	const says = `${around}${name} ${detail}`.trim();
	return [{ range: selectionRange, says }, ...children.flatMap(it => flatten(it, `${around}${name} › `))];
}

const text = `---
type: prd
id: <|PRD-a|>
title: 结账
---
# 结账

### <|REQ-1|>: One
- [ ] **<|AC-1|>** When it rains.

| ID | Requirement |
|---|---|
| <|NFR-1|> | Fast |
`;

expectFeature(ask, [
	{
		title: 'should show the items within each other',
		text,
		says: ['PRD-a 结账', 'PRD-a › REQ-1 One', 'PRD-a › REQ-1 › AC-1 When it rains.', 'PRD-a › REQ-1 › NFR-1 Fast'],
	},
	{
		title: 'should leave headings and the file to an editor that outlines them',
		text: text.replace('<|REQ-1|>', 'REQ-1').replace('<|PRD-a|>', 'PRD-a'),
		client: { outlinesMarkdown: true },
		says: ['AC-1 When it rains.', 'NFR-1 Fast'],
	},
	{
		title: 'should show tasks within each other beside such an outline',
		text: '- [ ] **<|REQ-1|>** One\n  - [ ] **<|AC-1|>** When it rains.\n- [ ] **<|REQ-2|>** Two\n',
		client: { outlinesMarkdown: true },
		says: ['REQ-1 One', 'REQ-1 › AC-1 When it rains.', 'REQ-2 Two'],
	},
	{
		title: 'should answer nothing where an editor outlines all there is',
		text: '### REQ-1: One\n',
		client: { outlinesMarkdown: true },
	},
	{ title: 'should answer nothing where there is no item', text: '# Prose\n\nNothing here.\n' },
]);
