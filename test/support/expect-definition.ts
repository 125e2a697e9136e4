import assert from 'node:assert/strict';
import type { LocationLink } from 'vscode-languageserver-protocol';
import type { Client } from '../../server/src/features/client.js';
import { provideDefinition } from '../../server/src/features/definition.js';
import { rangeAt, showLocations, showRanges, testAtCursor } from './expect-at-cursor.js';
import { showPlace, showRange } from './marked-files.js';

/** Where a definition should lead. */
export interface DefinitionFixture {
	readonly title: string;

	/** `<|>` is where it is asked, `<|…|>` where that leads; no range where others shall answer. */
	readonly files: string;

	/** What is underlined at the cursor, with its qualifier. */
	readonly from?: string;

	/** What the client can do otherwise than one that can do everything. */
	readonly client?: Partial<Client>;
}

/** Makes each fixture a test. */
export function expectDefinition(fixtures: readonly DefinitionFixture[]): void {
	for (const { title, files, from, client = {} } of fixtures) {
		testAtCursor(title, files, ({ located: asked, params, ranges, cursors, files: written }) => {
			const located = { ...asked, client: { ...asked.client, ...client } };
			// A client that can be told where a jump comes from is told so.
			const links = provideDefinition(located, params) as LocationLink[] | null;
			assert.equal(links !== null, from !== undefined);
			const targets = links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
			assert.deepEqual(showLocations(targets ?? []), showRanges(ranges));
			for (const { originSelectionRange, targetRange, targetSelectionRange } of links ?? []) {
				assert.ok(originSelectionRange);
				const { start, end } = rangeAt(located.path, originSelectionRange);
				const line = (written.get(start.path) ?? '').split(/\r\n|\r|\n/)[start.line] ?? '';
				assert.equal(
					line.slice(start.column, end.column),
					from,
					`${showRange({ start, end })} at ${cursors.map(showPlace).join()}`,
				);
				const isAround =
					targetRange.start.line <= targetSelectionRange.start.line && targetRange.end.line >= targetSelectionRange.end.line;
				assert.ok(isAround, 'The ID is not within its item.');
			}
		});
	}
}
