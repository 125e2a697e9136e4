import type { FlowCursor } from '../../../server/src/drawing/flow/cursor.js';
import type { LocatedFlows } from '../../../server/src/protocol.js';
import { isOneOf, isRecord } from '../shared/is-record.js';

/** The formats in which a page hands out a flow. */
export const flowFormats = ['svg', 'png'] as const;

/** One of these formats. */
export type FlowFormat = (typeof flowFormats)[number];

/** What the page says to the panel. */
export type FromPage =
	/** It is there, and wants to be told what to show: of the spec with this URI, if it has shown it before. */
	| { readonly type: 'ready'; readonly uri?: string; readonly isLocked: boolean }
	/** The place of an item is to be opened: a path from the folder, and a line that counts from 0. */
	| { readonly type: 'open'; readonly file: string; readonly line: number }
	/** A line of the spec that is shown is to be opened. */
	| { readonly type: 'reveal'; readonly line: number }
	/** Whether the page stays with the spec that it shows, whatever is edited beside it. */
	| { readonly type: 'lock'; readonly isLocked: boolean }
	/** A text is to be put on the clipboard. */
	| { readonly type: 'copy'; readonly text: string }
	/** A picture is to be written into a file that the user chooses: a text, or base64 of a PNG. */
	| { readonly type: 'export'; readonly format: FlowFormat; readonly content: string };

/** What the panel says to the page. */
export type ToPage = ShowFlows | { readonly type: 'cursor'; readonly cursor: FlowCursor };

/** What the page is to show. */
export interface ShowFlows {
	readonly type: 'show';

	/** Absent until a spec is opened, and the server answers. */
	readonly answer: LocatedFlows | undefined;
	readonly isLocked: boolean;

	/** A language as the web names it. */
	readonly locale: string;

	/** English message → message in that language; absent where the messages stay English. */
	readonly translations: Readonly<Record<string, string>> | undefined;
}

/** Whether a page has said what it may say. What a page says is not trusted. */
export function isFromPage(value: unknown): value is FromPage {
	if (!isRecord(value)) {
		return false;
	}
	switch (value['type']) {
		case 'ready':
			return (value['uri'] === undefined || typeof value['uri'] === 'string') && typeof value['isLocked'] === 'boolean';
		case 'open':
			return typeof value['file'] === 'string' && isLine(value['line']);
		case 'reveal':
			return isLine(value['line']);
		case 'lock':
			return typeof value['isLocked'] === 'boolean';
		case 'copy':
			return typeof value['text'] === 'string';
		case 'export':
			return isOneOf(flowFormats, value['format']) && typeof value['content'] === 'string';
		default:
			return false;
	}
}

/** Whether a message is the panel's: a window hears others, too. */
export function isToPage(value: unknown): value is ToPage {
	if (!isRecord(value)) {
		return false;
	}
	const { type, cursor, isLocked, locale } = value;
	return type === 'show'
		? typeof locale === 'string' && typeof isLocked === 'boolean'
		: type === 'cursor' && isRecord(cursor) && isLine(cursor['line']) && isLine(cursor['character']);
}

function isLine(value: unknown): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
