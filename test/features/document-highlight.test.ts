import { DocumentHighlightKind } from 'vscode-languageserver-protocol';
import { provideDocumentHighlight } from '../../server/src/features/document-highlight.js';
import { expectFeature } from '../support/expect-feature.js';

expectFeature(
	(located, position) =>
		provideDocumentHighlight(located, { textDocument: { uri: '' }, position })?.map(({ range, kind }) => ({
			range,
			says: kind === DocumentHighlightKind.Write ? 'write' : 'read',
		})) ?? null,
	[
		{
			title: 'should mark the definition and the references of the same file',
			text: `//// a.md
See <|REQ-1|>, not REQ-2.

### <|RE<|>Q-1|>: One
### REQ-2: Two
- depends-on: <|REQ-1|>
//// b.md
See REQ-1.
`,
			says: ['read', 'write', 'read'],
		},
		{
			title: 'should mark an old ID along with the new one',
			text: 'See <|REQ-9|>.\n\n### <|REQ-<|>1|>: One\n- aliases: <|REQ-9|>\n',
			says: ['read', 'write', 'read'],
		},
		{
			title: 'should mark in code what means the same item',
			text: '//// a.md\n### REQ-1: One\n//// a.ts\n// @implements <|RE<|>Q-1|>\n// See <|REQ-1|> and REQ-2.\n',
			says: ['read', 'read'],
		},
		{ title: 'should answer nothing off an ID', text: 'See REQ-1 the<|>re.\n\n### REQ-1: A\n' },
	],
);
