import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../../server/src/rules/check-document.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

const twice = '### REQ-1: Log in\n\n### REQ-1: Log out\n\nSee REQ-2.\n';

/** `rule severity` of each finding in the last document, in text order. */
async function check(text: string): Promise<string[]> {
	const { workspace } = await openFiles(splitFiles(text));
	const document = workspace.documents().at(-1);
	assert.ok(document);
	return checkDocument(document, workspace, assert.fail).map(it => `${it.rule} ${it.severity}`);
}

test('should order findings by place', async () => {
	assert.deepEqual(await check(twice), ['unique-id error', 'unique-id error', 'resolved-reference error']);
});

test('REQ-113 should take the severities of the configuration', async () => {
	const configuration = '//// clewline.yaml\nrules: { unique-id: hint, resolved-reference: off }\n//// specs/a.md\n';
	assert.deepEqual(await check(configuration + twice), ['unique-id hint', 'unique-id hint']);
});

test('REQ-113 should let the configuration outweigh what a violation weighs by itself', async () => {
	const link = '[the limits](#limits)\n';
	assert.deepEqual(await check(link), ['resolved-link information']);
	assert.deepEqual(await check(`//// clewline.yaml\nrules: { resolved-link: error }\n//// specs/a.md\n${link}`), [
		'resolved-link error',
	]);
});

test('REQ-114 should leave out what an author has silenced', async () => {
	assert.deepEqual(await check(`<!-- clewline-disable-file unique-id -->\n\n${twice}`), ['resolved-reference error']);
	assert.deepEqual(await check(`<!-- clewline-disable-file -->\n\n${twice}`), []);
	assert.deepEqual(
		await check(
			'//// specs/a.md\n### REQ-9: x\n//// src/a.ts\n// clewline-ignore resolved-reference\n// @implements REQ-1\n// @implements REQ-2\n',
		),
		['resolved-reference error'],
	);
});

test('should leave templates alone', async () => {
	assert.deepEqual(await check(`//// specs/templates/login.md\n${twice}`), []);
});

test('REQ-103 should wait with what needs all files until they are read', async () => {
	const store = await openFiles(splitFiles(`---\nowner: @li\n---\n${twice}`));
	store.apply({ isComplete: false });
	const { workspace } = store;
	const document = workspace.documents()[0];
	assert.ok(document);
	assert.deepEqual(
		checkDocument(document, workspace, assert.fail).map(it => it.rule),
		['valid-front-matter'],
	);
});

test('REQ-021 should silence a rule that fails, that rule alone, and say so', async () => {
	const { workspace } = await openFiles(splitFiles(twice));
	const document = workspace.documents()[0];
	assert.ok(document);
	const log: string[] = [];
	const findings = checkDocument(document, failing(workspace, 'rivalsOf'), message => log.push(message));
	assert.deepEqual(
		findings.map(it => it.rule),
		['resolved-reference'],
	);
	assert.match(log.join('\n'), /^The rule unique-id failed in fixture\.md: Error: out of order/);
});

/** The same workspace, but for one method, which throws. */
function failing(workspace: Workspace, method: keyof Workspace): Workspace {
	return new Proxy(workspace, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key, target);
			return key === method
				? () => {
						throw new Error('out of order');
					}
				: typeof value === 'function'
					? (value.bind(target) as unknown)
					: value;
		},
	});
}
