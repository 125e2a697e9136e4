import type { Document, Item } from '../language/document.js';
import type { Kind } from '../language/kind.js';
import { workspaceScope } from './scopes.js';
import type { Workspace } from './workspace.js';

/** The numbers that the IDs of one prefix have taken. */
export interface Taken {
	readonly highest: number;

	/** How many digits the highest number is written with; 0 where there is none. */
	readonly digits: number;
}

/** Which IDs count where a number is looked for. */
export interface TakenOptions {
	/** The scope whose IDs count; all count in that of the workspace folder, which can name none of the others. */
	readonly scope?: string;

	/** An item that is just being written, and does not count. */
	readonly except?: Item | undefined;
}

/**
 * The numbers that a workspace knows of. A number counts also where a field or a marker refers to it, for somebody means
 * something by it; prose may give examples.
 */
export function takenIn(workspace: Workspace, prefix: string, { scope = workspaceScope, except }: TakenOptions = {}): Taken {
	let taken = none;
	for (const document of workspace.documents()) {
		if (scope === workspaceScope || workspace.scopeOf(document.path) === scope) {
			const isWritten = except !== undefined && document.type === 'spec' && document.items.includes(except);
			taken = later(taken, (isWritten ? readNumbers(document, except) : numbersOf(document)).get(prefix) ?? none);
		}
	}
	return taken;
}

/** The numbers that some IDs take, such as those of other branches. */
export function takenBy(ids: Iterable<string>, prefix: string): Taken {
	const numbers = new Map<string, Taken>();
	for (const id of ids) {
		take(numbers, id);
	}
	return numbers.get(prefix) ?? none;
}

/** The ID of a new item: the number after the highest, with as many digits; with those of its kind where it is the first. */
export function idAfter(prefix: string, taken: readonly Taken[], kind: Kind | undefined): string {
	const { highest, digits } = taken.reduce(later, none);
	return `${prefix}-${String(highest + 1).padStart(digits || firstDigits(kind), '0')}`;
}

const none: Taken = { highest: 0, digits: 0 };

function later(a: Taken, b: Taken): Taken {
	return b.highest > a.highest || (b.highest === a.highest && b.digits > a.digits) ? b : a;
}

/** Kinds that a team has hundreds of begin at `001`. */
function firstDigits(kind: Kind | undefined): number {
	return kind !== undefined && numerous.has(kind) ? 3 : 1;
}

const numerous: ReadonlySet<Kind> = new Set(['criterion', 'experiment', 'insight', 'requirement']);

/** By what stands before the number: `REQ`, `REQ-AUTH`. A document is a value, so its numbers are read once. */
const numbersByDocument = new WeakMap<Document, ReadonlyMap<string, Taken>>();

function numbersOf(document: Document): ReadonlyMap<string, Taken> {
	const numbers = numbersByDocument.get(document) ?? readNumbers(document, undefined);
	numbersByDocument.set(document, numbers);
	return numbers;
}

function readNumbers(document: Document, except: Item | undefined): ReadonlyMap<string, Taken> {
	const numbers = new Map<string, Taken>();
	for (const item of document.type === 'spec' ? document.items : []) {
		for (const id of item === except ? [] : [item.id, ...item.aliases.filter(it => !isSpelling(it, item.id))]) {
			take(numbers, id);
		}
	}
	for (const { id, certainty } of document.references) {
		if (certainty === 'declared') {
			take(numbers, id);
		}
	}
	return numbers;
}

/** Whether an old ID is the ID itself with other zeros or letters: it tells nothing of how numbers are written. */
function isSpelling(alias: string, id: string): boolean {
	return plainSpelling(alias) === plainSpelling(id);
}

function plainSpelling(id: string): string {
	return id.replace(/-0+(?=\d)/g, '-').toLowerCase();
}

function take(numbers: Map<string, Taken>, id: string): void {
	for (const { index, groups } of id.matchAll(numberInId)) {
		const digits = groups?.['digits'] ?? '';
		const prefix = id.slice(0, index);
		numbers.set(prefix, later(numbers.get(prefix) ?? none, { highest: Number(digits), digits: digits.length }));
	}
}

/** In `GOAL-2.KR1` the number of `GOAL` is 2. A longer run of digits is a date or an entry of another tool. */
const numberInId = /-(?<digits>\d{1,9})(?!\d)/g;
