import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../../server/src/rules/check-document.js';
import { validFrontMatter } from '../../server/src/rules/valid-front-matter.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

/** `severity message` of each finding in the front matter of the last document. */
async function check(files: string): Promise<string[]> {
	const { workspace } = await openFiles(splitFiles(files));
	const document = workspace.documents().at(-1);
	assert.ok(document);
	return checkRule(validFrontMatter, document, workspace, assert.fail).map(it => `${it.severity} ${it.message}`);
}

test('REQ-101 should not blame a file without an ID, which may be for another tool', async () => {
	assert.deepEqual(await check('---\ntype: prd\nstatus: active\ntags: [prd, agent]\n---\n'), ['information `id` is missing.']);
	assert.deepEqual(await check('---\ntype: prd\nname: Search\nstatus: approved\n---\n'), [
		'information `id` is missing.',
		'information `title` is missing.',
		'information `owner` is missing.',
	]);
});

test('REQ-101 should blame a file that has an ID', async () => {
	assert.deepEqual(await check('---\ntype: prd\nid: PRD-1\nroadmap: soon\n---\n'), ['error `roadmap` must be a map of fields.']);
});

test('REQ-101 should blame whatever lacks what the schema of a team asks for', async () => {
	const team =
		'//// clewline.yaml\nschemas: [{ files: specs/*.md, schema: note.json }]\n//// note.json\n{ "required": ["author"] }\n';
	assert.deepEqual(await check(`${team}//// specs/a.md\n---\ntype: prd\n---\n`), ['error `author` is missing.']);
});
