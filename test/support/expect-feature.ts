import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Client } from '../../server/src/features/client.js';
import type { Located } from '../../server/src/features/located.js';
import { ableClient, locateIn, pathOf, positionOf } from './feature-files.js';
import { type MarkedRange, readMarkedFiles, showRange, type Writing, writingsOf } from './marked-files.js';

/** Files with a cursor `<|>` at which a feature is asked, and what it should answer. */
export interface FeatureFixture {
	readonly title: string;

	/** The places of the answer stand between `<|` and `|>`; without any, and without `says`, the answer is `null`. */
	readonly text: string;

	/** What is said of each place, in the order of the text; a pattern where only a part matters. */
	readonly says?: readonly string[];
	readonly client?: Partial<Client>;
}

/** A place of an answer, in the file that was asked about where no URI is given. */
export interface AnsweredPlace {
	readonly uri?: string;
	readonly range: Range;
	readonly says?: string;
}

/** Asks a feature at a cursor. */
export type Ask = (
	located: Located,
	position: Position,
	writing: Writing,
) => readonly AnsweredPlace[] | null | Promise<readonly AnsweredPlace[] | null>;

/** Makes each fixture a test, run in every way of writing that must make no difference. */
export function expectFeature(ask: Ask, fixtures: readonly FeatureFixture[]): void {
	for (const { title, text, says, client } of fixtures) {
		test(title, async () => {
			for (const writing of writingsOf(readMarkedFiles(text))) {
				const [cursor = { path: [...writing.files.keys()][0] ?? '', line: 0, column: 0 }] = writing.cursors;
				const located = await locateIn(writing.files, cursor.path, { ...ableClient, ...client });
				const answer = await ask(located, positionOf(cursor), writing);
				if (writing.ranges.length === 0 && says === undefined) {
					assert.equal(answer, null, writing.name);
				} else {
					const found = sorted(
						writing,
						(answer ?? []).map(it => ({ ...it, place: placeOf(it, cursor.path) })),
					);
					const places = sorted(
						writing,
						writing.ranges.map(place => ({ place })),
					);
					assert.deepEqual(
						found.map(it => showRange(it.place)),
						places.map(it => showRange(it.place)),
						writing.name,
					);
					if (says) {
						assert.deepEqual(
							found.map(it => it.says),
							says,
							writing.name,
						);
					}
				}
			}
		});
	}
}

function placeOf({ uri, range }: AnsweredPlace, path: string): MarkedRange {
	const at = ({ line, character }: Position) => ({ path: uri === undefined ? path : pathOf(uri), line, column: character });
	return { start: at(range.start), end: at(range.end) };
}

/** In the order of the files, then of the text; what begins first comes first. */
function sorted<T extends { readonly place: MarkedRange }>({ files }: Writing, places: readonly T[]): T[] {
	const order = [...files.keys()];
	const rank = ({ place: { start } }: T) => order.indexOf(start.path) * 1e9 + start.line * 1e4 + start.column;
	return places.toSorted((a, b) => rank(a) - rank(b));
}
