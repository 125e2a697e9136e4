import { type InlayHint, type InlayHintParams, InlayHintRequest } from 'vscode-languageserver-protocol';
import type { Document } from '../language/document.js';
import { offsetAt, positionAt } from '../util/line-table.js';
import type { LocatedReference } from '../workspace/postings.js';
import { feature } from './feature.js';
import type { Located } from './located.js';

/** `textDocument/inlayHint`. */
export const inlayHint = feature({ inlayHintProvider: true }, InlayHintRequest.type, provideInlayHint);

/**
 * Behind an ID in code, the title of the item: once a line, and not where something is written behind the ID already.
 *
 * @implements REQ-314
 */
export function provideInlayHint(located: Located, { range }: InlayHintParams): InlayHint[] | null {
	const { workspace, path, client, text } = located;
	const document = workspace.document(path);
	if (document?.type !== 'code' || text === undefined || !client.preferences.inlayHints) {
		return null;
	}
	const from = offsetAt(document.lines, range.start);
	const to = offsetAt(document.lines, range.end);
	return workspace
		.referencesIn(document)
		.filter(({ reference: { start, end } }) => from <= start && end <= to && isBare(text, end))
		.flatMap(it => toHint(document, it, located));
}

/** Whether nothing is said behind an ID in its line but the end of a comment, or another ID's comma. */
function isBare(text: string, end: number): boolean {
	return /^[\t ]*(?:\*\/|-->|["')\]]*[;,]?[\t ]*)?(?:[\r\n]|$)/.test(text.slice(end, end + 40));
}

function toHint(document: Document, link: LocatedReference, { workspace }: Located): InlayHint[] {
	const resolution = workspace.resolve(link);
	const title = resolution.type === 'resolved' ? resolution.target.item.title : '';
	if (title === '') {
		return [];
	}
	const isLong = title.length > longestHint;
	return [
		{
			position: positionAt(document.lines, link.reference.end),
			label: isLong ? `${title.slice(0, longestHint - 1).trimEnd()}…` : title,
			paddingLeft: true,
			...(isLong ? { tooltip: title } : {}),
		},
	];
}

/** In UTF-16 units; more would push the code around. */
const longestHint = 48;
