import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Item, SpecDocument } from '../../server/src/language/document.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { defaultReading } from '../../server/src/language/reading.js';
import { positionAt } from '../../server/src/util/line-table.js';
import type { Span } from '../../server/src/util/span.js';
import { annotate, withoutAnnotations } from '../support/annotate.js';
import { movePlace, type Place, variants, writeVariant } from '../support/fixture-variants.js';
import { type Files, joinFiles, splitFiles } from '../support/fixture-workspace.js';

const fixtures = join(import.meta.dirname, '../fixtures');
const folders = ['specs', ...readdirSync(join(fixtures, 'dialects')).map(it => join('dialects', it))];

/** Something that a spec says, as the line under it has it. */
interface Saying extends Span {
	readonly rule: string;
	readonly message: string;
}

const read = (path: string, text: string) => readSpec(path, text, { ...defaultReading, findsWeaselWords: true });

/** All that a spec says, in text order. */
function sayingsOf(document: SpecDocument): Saying[] {
	const { items, references, links, questions, weaselWords, suppressions, lapses, delta } = document;
	const nameOf = (index: number) => items[index]?.id;
	return [
		...items.map(it => ({ ...it.idSpan, rule: it.kind, message: describeItem(it, nameOf(it.parent)) })),
		...references.map(it => {
			const name = it.qualifier === undefined ? it.id : `${it.qualifier} / ${it.id}`;
			return { start: it.start, end: it.end, rule: it.verb, message: `${nameOf(it.from) ?? 'file'} → ${name} (${it.certainty})` };
		}),
		...links.map(it => ({ ...it, rule: 'link', message: `${it.target?.path ?? 'somewhere'}#${it.target?.fragment ?? ''}` })),
		...questions.map(it => ({ ...it, rule: 'question', message: it.text })),
		...weaselWords.map(it => ({ ...it, rule: 'weasel-word', message: it.word })),
		...suppressions.map(it => ({ start: it.start, end: it.start + 1, rule: 'silent', message: it.rules.join(' ') })),
		...lapses.map(it => ({ ...it, rule: it.rule, message: `${it.what} “${it.name}”` })),
		...(delta?.entries ?? []).map(it => {
			const change = [it.name, ...(it.newName === undefined ? [] : [`→ ${it.newName}`])].join(' ');
			return { ...it, rule: it.operation, message: [change, ...it.scenarios.map(({ name }) => `# ${name}`)].join('; ') };
		}),
	].sort((a, b) => a.start - b.start || a.end - b.end);
}

function describeItem(
	{ id, idStyle, form, title, status, attributes, aliases, hasCriteria }: Item,
	parent: string | undefined,
): string {
	return [
		`${id} ${form} “${title}”`,
		...(idStyle === 'code' ? [] : [`a ${idStyle}`]),
		...(parent === undefined ? [] : [`in ${parent}`]),
		...(status === undefined ? [] : [status]),
		...attributes.map(it => `${it.key}=${it.value}`),
		...aliases.map(it => `once ${it}`),
		...(hasCriteria ? ['has criteria'] : []),
	].join('; ');
}

/** Every saying with its place and its length. */
function placesOf(files: Files): (Place & { rule: string; message: string; length: number })[] {
	return Array.from(files).flatMap(([path, text]) => {
		const document = read(path, text);
		return sayingsOf(document).map(({ start, end, rule, message }) => {
			const { line, character } = positionAt(document.lines, start);
			return { path, line, column: character, rule, message, length: end - start };
		});
	});
}

for (const name of folders.flatMap(folder => readdirSync(join(fixtures, folder)).map(it => join(folder, it)))) {
	const fixture = join(fixtures, name);
	const expected = readFileSync(fixture, 'utf8');
	const files = splitFiles(withoutAnnotations(expected));

	test(`should read ${name}`, () => {
		const annotated = Array.from(files, ([path, text]) => {
			const document = read(path, text);
			return [path, annotate(text, document.lines, sayingsOf(document))] as const;
		});
		const actual = joinFiles(new Map(annotated));
		if (process.env['UPDATE']) {
			writeFileSync(fixture, actual);
		} else {
			assert.equal(actual, expected);
		}
	});

	for (const variant of variants) {
		test(`should read ${name} with ${variant.name}`, () => {
			const places = placesOf(files);
			const moved = places.map(it => ({ ...it, ...movePlace(files, variant, it) }));
			assert.deepEqual(placesOf(writeVariant(files, variant, places)), moved);
		});
	}
}

for (const [path, dialect] of [
	['a.md', 'native'],
	['specs/003-user-auth/spec.md', 'spec-kit'],
	['specs/003-user-auth/notes.md', 'native'],
] as const) {
	test(`should read ${path} as ${dialect}`, () => assert.equal(read(path, '').dialect, dialect));
}

test('should read a text cut anywhere', () => {
	for (const name of folders.flatMap(folder => readdirSync(join(fixtures, folder)).map(it => join(folder, it)))) {
		for (const [path, text] of splitFiles(withoutAnnotations(readFileSync(join(fixtures, name), 'utf8')))) {
			for (let end = 0; end < text.length; end += 7) {
				const document = read(path, text.slice(0, end));
				assert.ok(sayingsOf(document).every(it => it.start >= 0 && it.start <= it.end && it.end <= end));
			}
		}
	}
});

test('should keep nothing of the file but what it says', () => {
	const document = read('a.md', 'No ID, no link.\n');
	assert.deepEqual(sayingsOf(document), []);
	assert.equal(document.frontMatter, undefined);
	assert.deepEqual([...document.lines.starts], [0, 16]);
});
