import type { SemanticTokens } from 'vscode-languageserver-protocol';
import { provideSemanticTokens, provideSemanticTokensRange, semanticTokens } from '../../server/src/features/semantic-tokens.js';
import { type AnsweredPlace, expectFeature } from '../support/expect-feature.js';

const legend = semanticTokens.capability.semanticTokensProvider?.legend ?? { tokenTypes: [], tokenModifiers: [] };

/** The places that five numbers a token tell of, each counted from the one before. */
function decode(tokens: SemanticTokens | null): AnsweredPlace[] | null {
	let line = 0;
	let character = 0;
	return (
		tokens &&
		Array.from({ length: tokens.data.length / 5 }, (_, index) => {
			const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = tokens.data.slice(index * 5);
			character = lines === 0 ? character + characters : characters;
			line += lines;
			const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
			const range = { start: { line, character }, end: { line, character: character + length } };
			return { range, says: [legend.tokenTypes[type], ...modifiers].join(' ') };
		})
	);
}

expectFeature(
	located => decode(provideSemanticTokens(located, { textDocument: { uri: '' } })),
	[
		{
			title: 'should colour what has a meaning, and strike out what was dropped',
			text: `//// a.md
See <|REQ-1|>, <|REQ-2|>, REQ-3 and UTF-8.

### <|REQ-1|>: One
- depends-on: <|REQ-2|>

### <|REQ-2|>: Two
- status: dropped
`,
			says: ['variable', 'variable deprecated', 'class declaration', 'variable deprecated', 'class declaration deprecated'],
		},
		{
			title: 'should colour IDs in comments',
			text: '//// a.ts\n// @implements <|REQ-1|>, REQ-4\n//// a.md\n### REQ-1: One\n',
			says: ['variable'],
		},
		{ title: 'should colour nothing in prose', text: '# A\n\nNothing.\n', says: [] },
	],
);

expectFeature(
	(located, position) =>
		decode(
			provideSemanticTokensRange(located, {
				textDocument: { uri: '' },
				range: { start: { line: position.line, character: 0 }, end: { line: position.line + 1, character: 0 } },
			}),
		),
	[
		{
			title: 'should colour the part that is asked for',
			text: 'See REQ-1.\n\nThe<|>n <|REQ-1|> again.\n\n### REQ-1: One\n',
			says: ['variable'],
		},
	],
);
