import assert from 'node:assert/strict';
import type { Client } from '../../server/src/features/client.js';
import { provideReferences } from '../../server/src/features/references.js';
import { showLocations, showRanges, testAtCursor } from './expect-at-cursor.js';

/** What should refer to an item. */
export interface ReferencesFixture {
	readonly title: string;

	/** `<|>` is where it is asked, `<|…|>` what is answered, the definition included. */
	readonly files: string;

	/** Whether others shall answer. */
	readonly isSilent?: boolean;

	/** What the client can do otherwise than one that can do everything. */
	readonly client?: Partial<Client>;
}

/** Makes each fixture a test. */
export function expectReferences(fixtures: readonly ReferencesFixture[]): void {
	for (const { title, files, isSilent = false, client = {} } of fixtures) {
		testAtCursor(title, files, ({ located: asked, params, ranges }) => {
			const located = { ...asked, client: { ...asked.client, ...client } };
			const all = provideReferences(located, { ...params, context: { includeDeclaration: true } });
			const others = provideReferences(located, { ...params, context: { includeDeclaration: false } });
			assert.equal(all === null, isSilent);
			assert.equal(others === null, isSilent);
			assert.deepEqual(showLocations(all ?? []), showRanges(ranges));
			assert.ok((others ?? []).every(it => showRanges(ranges).includes(showLocations([it])[0] ?? '')));
			assert.equal((all ?? []).length > (others ?? []).length, !isSilent && client.outlinesMarkdown !== true);
		});
	}
}
