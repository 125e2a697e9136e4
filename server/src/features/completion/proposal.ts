import type { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Span } from '../../util/span.js';
import type { Cursor } from './cursor.js';

/** Knows one sort of place. It answers `undefined` elsewhere, and no proposals where its place is but nothing fits. */
export type Completer = (cursor: Cursor) => Proposals | undefined | Promise<Proposals | undefined>;

/** What may stand at a place, the best first. */
export interface Proposals {
	/** The stretch that is replaced, up to the end of the word that the cursor is in. */
	readonly span: Span;
	readonly items: readonly Proposal[];

	/** Whether there is more that would fit, or may be once more has been typed. */
	readonly isIncomplete?: boolean;
}

/** One text that may be written. */
export interface Proposal {
	readonly label: string;
	readonly kind: CompletionItemKind;

	/** What is written, if not the label. */
	readonly text?: string;

	/** Whether the text has stops as snippets do; such a proposal is made only to those who can expand it. */
	readonly isSnippet?: boolean;

	/** What it is found by, if not the label. */
	readonly found?: string;

	/** A few words beside the label: a title, a description. */
	readonly title?: string;

	/** A word at the far end: a status. */
	readonly note?: string | undefined;

	/** Markdown. */
	readonly documentation?: string;
	readonly isDropped?: boolean;

	/** Whether another choice follows once it is written. */
	readonly leadsOn?: boolean;

	/** The item whose description is made when it is asked for. */
	readonly item?: ItemName;
}

/** An item by the file and the ID of its definition. */
export interface ItemName {
	readonly path: string;
	readonly id: string;
}

/** No proposals, and nobody else's. */
export function nothingAt(offset: number): Proposals {
	return { span: { start: offset, end: offset }, items: [] };
}

/** A text that a snippet shows as it is. */
export function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * What an editor compares with what has been typed. It lets a word begin only behind a space or a mark, and Chinese has none: each
 * of its characters is set apart, so that a title is found by any of its words.
 */
export function findable(text: string): string {
	return text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');
}
