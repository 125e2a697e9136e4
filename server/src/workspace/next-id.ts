import type { Document } from '../language/document.js';
import type { Workspace } from './workspace.js';

/** Which IDs are counted for the next one. */
export interface IdSeries {
	/** What stands before the last hyphen: `REQ`, `REQ-AUTH`. */
	readonly prefix: string;

	/** The scope in which the ID is to be unique. That of the workspace folder counts what all others name, too. */
	readonly scope: string;

	/** How many digits the first of a series has. */
	readonly digits: number;
}

/**
 * The ID after the highest of a series, with as many digits. A number counts also where a field or a marker refers to it, for
 * somebody means something by it; prose may give examples.
 */
export function nextId(workspace: Workspace, { prefix, scope, digits }: IdSeries): string {
	const start = `${prefix}-`;
	let highest = 0;
	let width = digits;
	for (const document of workspace.documents()) {
		for (const id of scope === '' || workspace.scopeOf(document.path) === scope ? namesIn(document) : []) {
			const number = id.startsWith(start) ? /^\d{1,9}(?!\d)/.exec(id.slice(start.length))?.[0] : undefined;
			if (number !== undefined && Number(number) >= highest) {
				highest = Number(number);
				width = number.length;
			}
		}
	}
	return `${start}${String(highest + 1).padStart(width, '0')}`;
}

function* namesIn(document: Document): Generator<string> {
	for (const { id, aliases } of document.type === 'spec' ? document.items : []) {
		yield id;
		yield* aliases;
	}
	for (const { id, certainty } of document.references) {
		if (certainty === 'declared') {
			yield id;
		}
	}
}
