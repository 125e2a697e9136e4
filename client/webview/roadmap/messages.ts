import { groupings } from '../../../server/src/drawing/roadmap/arrange.js';
import { forms, type SavedView } from '../../../server/src/drawing/roadmap/saved-view.js';
import { zooms } from '../../../server/src/drawing/roadmap/time-scale.js';
import type { Placement, Rescheduling } from '../../../server/src/drawing/roadmap/exchange.js';
import type { ToldRoadmap } from '../../../server/src/drawing/roadmap/told-roadmap.js';
import { isOneOf, isRecord } from '../shared/is-record.js';

/** The formats in which a page hands out a roadmap. */
export const exportFormats = ['svg', 'png', 'html', 'csv', 'ics', 'mermaid', 'markdown'] as const;

/** One of these formats. */
export type ExportFormat = (typeof exportFormats)[number];

/** What the page says to the panel. */
export type FromPage =
	/** It is there, and wants to be told what to show; of the folder with this URI, compared with this revision, if it has done so before. */
	| { readonly type: 'ready'; readonly folder?: string; readonly baseline?: string }
	/** The user wants to choose what the roadmap is compared with, or to compare it no more. */
	| { readonly type: 'compare'; readonly isOver: boolean }
	/** The place of an item is to be opened: a path from the folder, and a line that counts from 0. */
	| { readonly type: 'open'; readonly file: string; readonly line: number }
	/** A roadmap is to be written into a file that the user chooses: a text, or base64 of a PNG. */
	| { readonly type: 'export'; readonly format: ExportFormat; readonly content: string }
	/** What is seen is to be kept under a name that the user chooses. */
	| { readonly type: 'saveView'; readonly view: Omit<SavedView, 'name'> }
	/** An item is to get a time, or another column. */
	| { readonly type: 'place'; readonly placement: Placement }
	/** Items are to move in time. */
	| { readonly type: 'reschedule'; readonly changes: readonly Rescheduling[] }
	/** What was written last is to be as it was before. */
	| { readonly type: 'undo' };

/** What the panel says to the page. */
export interface ToPage {
	readonly type: 'show';

	/** Absent until the server answers. */
	readonly answer: ToldRoadmap | undefined;

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
			return [value['folder'], value['baseline']].every(it => it === undefined || typeof it === 'string');
		case 'compare':
			return typeof value['isOver'] === 'boolean';
		case 'open':
			return typeof value['file'] === 'string' && Number.isSafeInteger(value['line']) && Number(value['line']) >= 0;
		case 'export':
			return isOneOf(exportFormats, value['format']) && typeof value['content'] === 'string';
		case 'saveView':
			return isView(value['view']);
		case 'place':
			return isPlacement(value['placement']);
		case 'undo':
			return true;
		case 'reschedule':
			return Array.isArray(value['changes']) && value['changes'].every(isRescheduling);
		default:
			return false;
	}
}

function isView(value: unknown): value is Omit<SavedView, 'name'> {
	if (!isRecord(value)) {
		return false;
	}
	const { shape, groupBy, filter, zoom } = value;
	return (
		(shape === undefined || isOneOf(forms, shape)) &&
		(groupBy === undefined || isOneOf(groupings, groupBy)) &&
		(zoom === undefined || isOneOf(zooms, zoom)) &&
		(filter === undefined || typeof filter === 'string')
	);
}

function isPlacement(value: unknown): value is Placement {
	if (!isRecord(value) || !isRecord(value['to']) || !isRecord(value['seen'])) {
		return false;
	}
	const { id, file, to, seen } = value as Readonly<Record<'id' | 'file', unknown>> & Readonly<Record<'to' | 'seen', Fields>>;
	const isPlace = isOneOf(['now', 'next', 'later', 'done'], to['column']) || (isDate(to['start']) && isDate(to['end']));
	return (
		[id, file, seen['status']].every(it => typeof it === 'string') &&
		isPlace &&
		[seen['start'], seen['end'], seen['horizon']].every(it => it === undefined || typeof it === 'string') &&
		typeof seen['isInner'] === 'boolean'
	);
}

type Fields = Readonly<Record<string, unknown>>;

/** What is written into a spec is a day, and nothing else. */
function isDate(value: unknown): boolean {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isRescheduling(value: unknown): value is Rescheduling {
	if (!isRecord(value)) {
		return false;
	}
	const { id, file, edge, days, seen } = value;
	return (
		[id, file].every(it => typeof it === 'string') &&
		isOneOf(['start', 'end', 'both'], edge) &&
		Number.isSafeInteger(days) &&
		isRecord(seen) &&
		[seen['start'], seen['end']].every(it => typeof it === 'string')
	);
}

/** Whether a message is the panel's: a window hears others, too. */
export function isToPage(value: unknown): value is ToPage {
	return isRecord(value) && value['type'] === 'show' && typeof value['locale'] === 'string';
}
