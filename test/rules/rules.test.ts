import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Document } from '../../server/src/language/document.js';
import { checkDocument } from '../../server/src/rules/check-document.js';
import { rules } from '../../server/src/rules/index.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { rangeOf } from '../../server/src/util/line-table.js';
import { annotate, withoutAnnotations } from '../support/annotate.js';
import { movePlace, type Place, variants, writeVariant } from '../support/fixture-variants.js';
import { type Files, joinFiles, openFiles, splitFiles } from '../support/fixture-workspace.js';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures/rules');

interface Checked {
	readonly document: Document;
	readonly findings: readonly Finding[];
}

async function check(files: Files): Promise<Checked[]> {
	const { workspace } = await openFiles(files);
	return workspace.documents().map(document => ({ document, findings: checkDocument(document, workspace, assert.fail) }));
}

/** Every finding with its place, but for its end. */
function placesOf(checked: readonly Checked[]): (Place & { rule: string; message: string; severity: string; length: number })[] {
	return checked.flatMap(({ document, findings }) =>
		findings.map(({ start, end, rule, message, severity }) => {
			const { start: place } = rangeOf(document.lines, { start, end });
			return { path: document.path, line: place.line, column: place.character, rule, message, severity, length: end - start };
		}),
	);
}

function annotateAll(files: Files, checked: readonly Checked[]): Files {
	const annotated = new Map(files);
	for (const { document, findings } of checked) {
		annotated.set(document.path, annotate(files.get(document.path) ?? '', document.lines, findings));
	}
	return annotated;
}

// Each by its fixtures.
// @verifies REQ-602, REQ-101, REQ-102, REQ-103, REQ-104, REQ-105, REQ-106, REQ-107, REQ-108, REQ-109, REQ-110, REQ-111, REQ-112
// @verifies REQ-115, REQ-116, REQ-117, REQ-118, REQ-119, REQ-120, REQ-709, REQ-710, REQ-711
for (const rule of rules) {
	const folder = join(fixtures, rule.id);
	for (const name of existsSync(folder) ? readdirSync(folder) : []) {
		const fixture = join(folder, name);
		const expected = readFileSync(fixture, 'utf8');
		const files = splitFiles(withoutAnnotations(expected));

		test(`${rule.id}: ${name}`, async () => {
			const actual = joinFiles(annotateAll(files, await check(files)));
			if (process.env['UPDATE']) {
				writeFileSync(fixture, actual);
			} else {
				assert.equal(actual, expected);
			}
		});

		for (const variant of variants) {
			test(`REQ-003 ${rule.id}: ${name} with ${variant.name}`, async () => {
				const places = placesOf(await check(files));
				const moved = places.map(it => ({ ...it, ...movePlace(files, variant, it) }));
				assert.deepEqual(placesOf(await check(writeVariant(files, variant, places))), moved);
			});
		}
	}

	test(`${rule.id} has a fixture in which it finds something, one in which it does not, and a page`, () => {
		const texts = readdirSync(folder).map(it => readFileSync(join(folder, it), 'utf8'));
		const isFound = (text: string): boolean => new RegExp(`\\^ ${rule.id}: `).test(text);
		assert.ok(texts.some(isFound));
		assert.ok(texts.some(it => !isFound(it)));
		assert.ok(existsSync(join(root, 'docs/rules', `${rule.id}.md`)), 'The page is absent.');
	});
}

test('every rule is registered under the name of its file, sorted, and nothing else is', () => {
	const others = ['check-document.ts', 'findings-cache.ts', 'index.ts', 'rule.ts'];
	const files = readdirSync(join(root, 'server/src/rules')).filter(it => it.endsWith('.ts') && !others.includes(it));
	assert.deepEqual(
		files.sort(),
		rules.map(it => `${it.id}.ts`),
	);
	assert.deepEqual(
		readdirSync(fixtures).sort(),
		rules.map(it => it.id),
	);
});
