import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SpecDocument } from '../../server/src/language/document.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { defaultReading, type Reading } from '../../server/src/language/reading.js';
import { positionAt } from '../../server/src/util/line-table.js';
import type { Span } from '../../server/src/util/span.js';
import { readMarkedFiles, showRange, writingsOf } from './marked-files.js';

/** A spec, and what should be found in it. */
export interface SpecFixture {
	readonly title: string;

	/** What should be found stands between `<|` and `|>`. The file is `fixture.md`, unless a line `//// path.md` names it. */
	readonly text: string;

	/** What is said of each, in the order of the text. */
	readonly says?: readonly string[];
}

/** How to look into a spec. */
export interface Look<Found> {
	readonly reading?: Partial<Reading>;

	/** What is looked for, in the order of the text. */
	find(document: SpecDocument, text: string): readonly Found[];

	/** Where that stands. */
	place(found: Found): Span;

	/** What the fixture says of it. */
	show(found: Found, document: SpecDocument): string;
}

/** Makes each fixture a test, run in every way of writing that must make no difference. */
export function expectInSpec<Found>({ reading, find, place, show }: Look<Found>, fixtures: readonly SpecFixture[]): void {
	for (const { title, text, says = [] } of fixtures) {
		test(title, () => {
			for (const { name, files, ranges } of writingsOf(readMarkedFiles(text))) {
				const [[path, plain] = ['', '']] = files;
				const document = readSpec(path, plain, { ...defaultReading, ...reading });
				const found = find(document, plain);
				const placeAt = (offset: number) => {
					const { line, character } = positionAt(document.lines, offset);
					return { path, line, column: character };
				};
				assert.deepEqual(
					found.map(it => show(it, document)),
					says,
					name,
				);
				assert.deepEqual(
					found.map(place).map(it => showRange({ start: placeAt(it.start), end: placeAt(it.end) })),
					ranges.map(showRange),
					name,
				);
			}
		});
	}
}
