import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../../server/src/rules/index.js';
import { applyRule, type Rule } from '../../server/src/rules/rule.js';
import { type Files, openFiles, splitFiles } from '../support/fixture-workspace.js';

const root = join(import.meta.dirname, '../..');
const example = /@example (?<verdict>invalid|valid)\n(?<lines>(?: \*(?: {3}.*)?\n)+)/g;

/** What a page shows of each verdict. */
const section = /^## (?<verdict>Wrong|Right)\n(?<body>.*?)(?=^## (?:Right|Severity)$)/gms;
const fence = /^(?<mark>`{3,})(?:markdown|ts|yaml)(?: title="(?<path>[^"]*)")?\n(?<text>.*?)^\k<mark>$/gms;

/** What a page tells in words. */
const toldFiles: Readonly<Record<string, Files>> = {
	'agreeing-state': withTracker('{ "#128": { "state": "open" } }'),
	'known-issue': withTracker('{ "#1280": null, "#128": {} }'),
	'linked-work': withTracker('{}'),
	'unambiguous-reference': new Map([
		['specs/001-search/spec.md', '- **FR-001**: The system MUST find things.\n'],
		['specs/003-user-auth/spec.md', '- **FR-001**: The system MUST let people sign in.\n'],
	]),
};

function withTracker(told: string): Files {
	return new Map([
		['clewline.yaml', 'trackers: { github: { repository: acme/shop } }'],
		['tracker.json', told],
	]);
}

function filesOf(ruleId: string, body: string): Files {
	const fences = Array.from(
		body.matchAll(fence),
		({ groups }) => [groups?.['path'] ?? 'specs/page.md', groups?.['text'] ?? ''] as const,
	);
	return new Map([...(toldFiles[ruleId] ?? []), ...fences]);
}

async function isClean(rule: Rule, files: Files): Promise<boolean> {
	const { workspace } = await openFiles(files, { findsWeaselWords: true });
	return workspace.documents().every(it => [...applyRule(rule, it, workspace)].length === 0);
}

for (const rule of rules) {
	const source = readFileSync(join(root, 'server/src/rules', `${rule.id}.ts`), 'utf8');
	const examples = Array.from(source.matchAll(example), ({ groups }) => ({
		isValid: groups?.['verdict'] === 'valid',
		text: groups?.['lines']?.replace(/^ \*(?: {3})?/gm, '') ?? '',
	}));

	test(`${rule.id} has a valid and an invalid example`, () => {
		assert.ok(examples.some(it => it.isValid));
		assert.ok(examples.some(it => !it.isValid));
	});

	for (const [index, { text, isValid }] of examples.entries()) {
		test(`${rule.id}: example ${index + 1} is ${isValid ? 'valid' : 'invalid'}`, async () => {
			assert.equal(await isClean(rule, splitFiles(text)), isValid, text);
		});
	}

	test(`${rule.id}: the page shows what is wrong and what is right`, async () => {
		const page = readFileSync(join(root, 'docs/rules', `${rule.id}.md`), 'utf8');
		const verdicts = new Map(Array.from(page.matchAll(section), ({ groups }) => [groups?.['verdict'], groups?.['body'] ?? '']));
		assert.ok(page.startsWith(`# ${rule.id}\n`));
		assert.match(page, new RegExp(`Default severity: \\*\\*${rule.defaultSeverity}\\*\\*`));
		assert.equal(await isClean(rule, filesOf(rule.id, verdicts.get('Wrong') ?? '')), false);
		assert.equal(await isClean(rule, filesOf(rule.id, verdicts.get('Right') ?? '')), true);
	});
}
