import type { QuotableSection } from '../document.js';
import { attributeColumns, header, itemColumns, type PackedDocument, referenceColumns } from './packed-document.js';

/**
 * Whether two versions of a file state the same, be it in other places: the same items with the same attributes, and the same
 * references from the same items, as after an edit of prose. It costs far less to see than all that they state.
 */
export function haveSameStatements(a: PackedDocument, b: PackedDocument): boolean {
	return (
		a.path === b.path &&
		a.dialect === b.dialect &&
		a.text === b.text &&
		areEqualLists(a.words, b.words) &&
		areEqualSections(a.rest.sections, b.rest.sections) &&
		haveSameLayout(a, b) &&
		haveSameRows(a, b)
	);
}

function areEqualSections(a: readonly QuotableSection[], b: readonly QuotableSection[]): boolean {
	return a.length === b.length && a.every(({ id, words }, index) => id === b[index]?.id && words === b[index].words);
}

function areEqualLists(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((it, index) => it === b[index]);
}

/** Whether all parts are as long, and strings stand where they stood in the text. */
function haveSameLayout({ numbers: a }: PackedDocument, { numbers: b }: PackedDocument): boolean {
	return (
		areEqual(a, b, header.attributes, header.lines + 1) && areEqual(a, b, header.frontMatter + placesOfFrontMatter, header.length)
	);
}

/** The edges of the block and of its content come before those of its source in the text. */
const placesOfFrontMatter = 4;

function haveSameRows({ numbers: a }: PackedDocument, { numbers: b }: PackedDocument): boolean {
	const [attributes = 0, references = 0, links = 0] = a.subarray(header.attributes);
	return (
		areEqualTables(a, b, { from: header.length, to: attributes, width: itemColumns.count, first: itemColumns.parent }) &&
		areEqualTables(a, b, { from: attributes, to: references, width: attributeColumns.count, first: attributeColumns.key }) &&
		areEqualTables(a, b, { from: references, to: links, width: referenceColumns.count, first: referenceColumns.verb })
	);
}

interface Table {
	readonly from: number;
	readonly to: number;
	readonly width: number;

	/** The first column that is no place in the file: places come first. */
	readonly first: number;
}

function areEqualTables(a: Int32Array, b: Int32Array, { from, to, width, first }: Table): boolean {
	for (let row = from; row < to; row += width) {
		if (!areEqual(a, b, row + first, row + width)) {
			return false;
		}
	}
	return true;
}

function areEqual(a: Int32Array, b: Int32Array, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (a[at] !== b[at]) {
			return false;
		}
	}
	return true;
}
