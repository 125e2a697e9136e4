import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { provideRename } from '../../../server/src/features/rename.js';
import { rangeOf } from '../../../server/src/util/line-table.js';
import { actionsAt, takeAction } from '../../support/code-actions.js';
import { applyEdit, locateIn } from '../../support/feature-files.js';
import { type Files, splitFiles } from '../../support/fixture-workspace.js';
import { repositoryRoot } from '../../support/vscode-host.js';

const openSpec = join(repositoryRoot, 'node_modules/@fission-ai/openspec/bin/openspec.js');

const spec = 'openspec/specs/login/spec.md';
const change = 'openspec/changes/add-passkeys/specs/login/spec.md';

const project = splitFiles(`//// ${spec}
# Login

## Purpose
Lets people open their account, and nobody else that of another person.

## Requirements

### Requirement: Sign in
The system SHALL let people sign in.

#### Scenario: Right password
- **WHEN** the password is right
- **THEN** the account opens

### Requirement: Sign out
The system SHALL let people sign out.

#### Scenario: The button
- **WHEN** somebody signs out
- **THEN** the account closes
//// openspec/changes/add-passkeys/proposal.md
# Add passkeys

## Why
People forget their passwords, and write to us to be let in again.

## What Changes
- Passkeys can be used besides passwords.
//// openspec/changes/add-passkeys/tasks.md
## 1. Passkeys
- [ ] 1.1 Accept them
//// ${change}
## ADDED Requirements

### Requirement: Passkeys
The system SHALL accept passkeys.

#### Scenario: A known passkey
- **WHEN** it is known
- **THEN** the account opens

## MODIFIED Requirements

### Requirement: Sign in
The system SHALL let people sign in with what they have.

#### Scenario: Right password
- **WHEN** the password is right
- **THEN** the account opens
`);

/** What OpenSpec's own validator says of each spec and change, as `login: true`. */
async function verdicts(context: TestContext, files: Files): Promise<Readonly<Record<string, boolean>>> {
	const folder = await mkdtemp(join(tmpdir(), 'clewline-openspec-'));
	context.after(() => rm(folder, { recursive: true, force: true }));
	for (const [path, text] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	const environment = { ...process.env, OPENSPEC_TELEMETRY: '0', CI: 'true' };
	const stdout = await new Promise<string>(resolve => {
		const args = [openSpec, 'validate', '--all', '--json', '--no-interactive'];
		execFile(process.execPath, args, { cwd: folder, env: environment }, (_error, text) => resolve(text));
	});
	const { items } = JSON.parse(stdout) as { items: readonly { id: string; valid: boolean }[] };
	return Object.fromEntries(items.map(it => [it.id, it.valid]));
}

const allValid = { login: true, 'add-passkeys': true };

async function rename(path: string, name: string, newName: string): Promise<Files> {
	const located = await locateIn(project, path);
	const lines = (project.get(path) ?? '').split('\n');
	const line = lines.indexOf(`### Requirement: ${name}`);
	const position = { line, character: '### Requirement: '.length + 1 };
	const edit = await provideRename(located, { textDocument: { uri: '' }, position, newName });
	assert.ok(edit);
	return applyEdit(project, edit);
}

// What is written must be right to those who keep the format, too.
// @verifies REQ-601, REQ-602
describe('OpenSpec', () => {
	it('should find right what is renamed in a spec', async context => {
		assert.deepEqual(await verdicts(context, project), allValid);
		const after = await rename(spec, 'Sign in', 'Log in');
		assert.match(after.get(change) ?? '', /^### Requirement: Log in$/m);
		assert.deepEqual(await verdicts(context, after), allValid);
	});

	it('should find right what is renamed inside a change', async context => {
		const after = await rename(change, 'Sign in', 'Log in');
		assert.match(after.get(change) ?? '', /^- TO: `### Requirement: Log in`$/m);
		assert.equal(after.get(spec), project.get(spec));
		assert.deepEqual(await verdicts(context, after), allValid);
	});

	it('should find wrong what we find wrong, and right what we have mended', async context => {
		const broken = new Map(project);
		broken.set(spec, (project.get(spec) ?? '').replace(/#### Scenario: The button[^]*$/, ''));
		assert.deepEqual(await verdicts(context, broken), { ...allValid, login: false });

		const located = await locateIn(broken, spec);
		const [finding, ...others] = located.findings().filter(it => it.rule.startsWith('openspec-'));
		assert.ok(finding && others.length === 0);
		const document = located.workspace.document(spec);
		const range = rangeOf(document?.lines ?? assert.fail(), finding);
		const diagnostics = [{ range, message: finding.message, code: finding.rule }];
		const actions = await actionsAt(located, range, { diagnostics });
		const fix = actions.find(it => it.diagnostics?.length && !it.title.startsWith('Silence'));
		assert.ok(fix, actions.map(it => it.title).join('; '));
		assert.deepEqual(await verdicts(context, await takeAction(broken, located, fix)), allValid);
	});
});
