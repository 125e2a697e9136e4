import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { dialects } from '../../server/src/language/dialects/index.js';
import type { SpecDocument } from '../../server/src/language/document.js';
import { defaultReading, type Reading } from '../../server/src/language/reading.js';
import { kinds } from '../../server/src/language/kind.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { verbByField } from '../../server/src/language/verb.js';
import { rules } from '../../server/src/rules/index.js';
import { withoutAnnotations } from '../support/annotate.js';
import { splitFiles } from '../support/fixture-workspace.js';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/formats.md');

/** Every spec of the fixtures of reading: what a dialect supports is what they show. */
function fixtureSpecs(folder: string): SpecDocument[] {
	// One dialect is that of those files only of which a team says so.
	const isSaid = basename(folder) === 'duvet';
	const reading: Reading = { ...defaultReading, dialectRules: isSaid ? [{ dialect: 'duvet', appliesTo: () => true }] : [] };
	return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
		const path = join(folder, entry.name);
		return entry.isDirectory()
			? fixtureSpecs(path)
			: Array.from(splitFiles(withoutAnnotations(readFileSync(path, 'utf8'))), it => readSpec(...it, reading));
	});
}

function table(): string {
	const specs = ['specs', 'dialects'].flatMap(it => fixtureSpecs(join(root, 'test/fixtures', it)));
	const rows = dialects.map(({ name, scopeOf }) => {
		const own = specs.filter(it => it.dialect === name);
		const isNative = name === 'native';
		const itemKinds = isNative ? kinds : own.flatMap(({ items }) => items.map(it => it.kind));
		const verbs = isNative ? [...verbByField.values()] : own.flatMap(({ references }) => references.map(it => it.verb));
		const ruleIds = rules.map(it => it.id).filter(it => it.startsWith(`${name}-`));
		const cells = [
			list(itemKinds),
			list(verbs.filter(it => it !== 'mentions')),
			scopeOf && !isNative ? (scopeOf(anyPath) === anyPath ? 'file' : 'folder') : 'workspace',
			ruleIds.map(it => `[${it}](rules/${it}.md)`).join(', '),
		];
		return `| \`${name}\` | ${cells.join(' | ')} |`;
	});
	return ['| dialect | items | links | IDs are unique in the | rules |', '|---|---|---|---|---|', ...rows].join('\n');
}

const anyPath = 'docs/adr/0001-a.md';

function list(words: readonly string[]): string {
	return [...new Set(words)].toSorted().join(', ');
}

/** The table on the page, with the two comments that it stands between. */
const place = /(?<=<!-- dialects -->\n\n)[^]*?(?=\n\n<!-- \/dialects -->)/;

test('REQ-615 should show in a table what each dialect supports', () => {
	const text = readFileSync(page, 'utf8');
	const written = text.replace(place, () => table());
	if (process.env['UPDATE']) {
		writeFileSync(page, written);
	} else {
		assert.equal(text, written);
	}
	assert.match(text, place);
});

test('REQ-615 should have fixtures for every dialect', () => {
	assert.deepEqual(
		dialects
			.filter(({ name }) => !table().includes(`| \`${name}\` | `) || table().includes(`| \`${name}\` |  |`))
			.map(it => it.name),
		[],
	);
});
