import { type FoldingRange, type FoldingRangeParams, FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { positionAt } from '../util/line-table.js';
import { feature } from './feature.js';
import type { Located } from './located.js';

/** `textDocument/foldingRange`. */
export const foldingRange = feature({ foldingRangeProvider: true }, FoldingRangeRequest.type, provideFoldingRange);

/** Every item of more than one line folds away below its first. The item that is the whole file does not. */
export function provideFoldingRange({ workspace, path }: Located, _: FoldingRangeParams): FoldingRange[] | null {
	const document = workspace.document(path);
	if (document?.type !== 'spec' || document.items.length === 0) {
		return null;
	}
	return document.items.flatMap(({ start, end }) => {
		const startLine = positionAt(document.lines, start).line;
		const endLine = positionAt(document.lines, end).line;
		return start > 0 && endLine > startLine ? [{ startLine, endLine }] : [];
	});
}
