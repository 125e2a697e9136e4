import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Located } from '../../server/src/features/located.js';
import type { Place } from './fixture-variants.js';
import { locateIn } from './feature-files.js';
import { type MarkedRange, readMarkedFiles, showRange, type Writing, writingsOf } from './marked-files.js';

/** What a request about the cursor of some files is given. */
export interface Asked extends Writing {
	/** The file of the cursor. */
	readonly located: Located;

	/** What every such request is sent. */
	readonly params: { readonly textDocument: { readonly uri: string }; readonly position: Position };
}

/** The folder that fixtures are in, by the client's URI. */
const folder = 'file:///w/';

/**
 * Makes a test of files with a cursor `<|>` in one of them. They are written in every way that must make no difference, and
 * looked at with the places of the cursor and of the ranges in that writing.
 */
export function testAtCursor(title: string, files: string, check: (asked: Asked) => void | Promise<void>): void {
	test(title, async () => {
		for (const writing of writingsOf(readMarkedFiles(files))) {
			const [cursor] = writing.cursors;
			assert.ok(cursor, 'There is no cursor.');
			const located = { ...(await locateIn(writing.files, cursor.path)), uriOf };
			const params = { textDocument: { uri: uriOf(cursor.path) }, position: positionOf(cursor) };
			try {
				await check({ ...writing, located, params });
			} catch (error) {
				throw new Error(`${writing.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
			}
		}
	});
}

/** The same for places that a client is sent, sorted: where they are in the files. */
export function showLocations(locations: readonly { readonly uri: string; readonly range: Range }[]): string[] {
	return locations.map(({ uri, range }) => showRange(rangeAt(pathOf(uri), range))).sort();
}

/** The marked ranges of some files, sorted in the same way. */
export function showRanges(ranges: readonly MarkedRange[]): string[] {
	return ranges.map(showRange).sort();
}

/** A range of LSP in a file. */
export function rangeAt(path: string, { start, end }: Range): MarkedRange {
	return { start: placeAt(path, start), end: placeAt(path, end) };
}

/** The URI of a file of the fixtures. */
export function uriOf(path: string): string {
	return `${folder}${encodeURI(path)}`;
}

function pathOf(uri: string): string {
	return decodeURI(uri.slice(folder.length));
}

function positionOf({ line, column }: Place): Position {
	return { line, character: column };
}

function placeAt(path: string, { line, character }: Position): Place {
	return { path, line, column: character };
}
