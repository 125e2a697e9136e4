import {
	type SemanticTokens,
	type SemanticTokensParams,
	type SemanticTokensRangeParams,
	SemanticTokensRangeRequest,
	SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { type Document, isWritten } from '../language/document.js';
import { offsetAt, positionAt } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { Workspace } from '../workspace/workspace.js';
import { feature } from './feature.js';
import type { Located } from './located.js';

const types = ['class', 'variable'] as const;
const modifiers = ['declaration', 'deprecated'] as const;

const capability = {
	semanticTokensProvider: { legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] }, full: true, range: true },
};

/** `textDocument/semanticTokens/full`. */
export const semanticTokens = feature(capability, SemanticTokensRequest.type, provideSemanticTokens);

/** `textDocument/semanticTokens/range`. */
export const semanticTokensRange = feature(capability, SemanticTokensRangeRequest.type, provideSemanticTokensRange);

/** Colours the IDs that mean something: where they are introduced as a class, elsewhere as a variable; what was dropped is struck out. */
export function provideSemanticTokens({ workspace, path }: Located, _: SemanticTokensParams): SemanticTokens | null {
	const document = workspace.document(path);
	return document ? encode(document, tokensIn(document, workspace, { start: 0, end: Number.POSITIVE_INFINITY })) : null;
}

/** The same for a part of a document. */
export function provideSemanticTokensRange(
	{ workspace, path }: Located,
	{ range }: SemanticTokensRangeParams,
): SemanticTokens | null {
	const document = workspace.document(path);
	const part = document && { start: offsetAt(document.lines, range.start), end: offsetAt(document.lines, range.end) };
	return part ? encode(document, tokensIn(document, workspace, part)) : null;
}

interface Token extends Span {
	readonly type: (typeof types)[number];
	readonly modifiers: readonly (typeof modifiers)[number][];
}

function tokensIn(document: Document, workspace: Workspace, part: Span): Token[] {
	const tokens: Token[] = [];
	for (const { item } of document.type === 'spec' ? workspace.itemsIn(document) : []) {
		if (overlaps(item.idSpan, part)) {
			tokens.push({ ...item.idSpan, type: 'class', modifiers: ['declaration', ...strike(item.status)] });
		}
	}
	for (const link of workspace.referencesIn(document)) {
		const resolution = isWritten(link.reference) && overlaps(link.reference, part) ? workspace.resolve(link) : undefined;
		if (resolution?.type === 'resolved') {
			const { start, end } = link.reference;
			tokens.push({ start, end, type: 'variable', modifiers: strike(resolution.target.item.status) });
		}
	}
	return tokens.sort((a, b) => a.start - b.start);
}

function strike(status: string | undefined): readonly ['deprecated'] | readonly [] {
	return status === 'dropped' ? ['deprecated'] : [];
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Five numbers a token, each place told from the one before, as LSP has it. */
function encode({ lines }: Document, tokens: readonly Token[]): SemanticTokens {
	const data: number[] = [];
	let before = { line: 0, character: 0 };
	for (const token of tokens) {
		const place = positionAt(lines, token.start);
		const line = place.line - before.line;
		const bits = token.modifiers.reduce((sum, it) => sum + (1 << modifiers.indexOf(it)), 0);
		data.push(
			line,
			line === 0 ? place.character - before.character : place.character,
			token.end - token.start,
			types.indexOf(token.type),
			bits,
		);
		before = place;
	}
	return { data };
}
