import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownClient } from '../../server/src/features/client.js';
import { FolderSession } from '../../server/src/session/folder-session.js';
import { createMemoryHost } from '../support/memory-host.js';

for (const [isTrusted, ids] of [
	[true, ['REQ-7']],
	[false, []],
] as const) {
	test(`should ${isTrusted ? '' : 'not '}ask other branches in a folder that is ${isTrusted ? '' : 'not '}trusted`, async () => {
		let asked = 0;
		const host = { ...createMemoryHost({}), idsOnBranches: () => Promise.resolve(asked++ === 0 ? ['REQ-7'] : []) };
		const listener = { client: { ...unknownClient, isTrusted }, onDidChange: () => {}, onDidFindOut: () => {} };
		const session = new FolderSession('file:///w', host, listener);
		assert.deepEqual(await session.locate('a.md').idsOnBranches('REQ', ''), ids);
		assert.equal(asked, ids.length);
	});
}
