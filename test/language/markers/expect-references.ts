import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reference } from '../../../server/src/language/document.js';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { readCode } from '../../../server/src/language/read-code.js';

/** A source file and what it should say. */
export interface Fixture {
	readonly title: string;

	/** `src/cart.ts` unless said otherwise. */
	readonly path?: string;

	/** Each reference stands between `<|` and `|>`. Where `☃` stands, one run puts astral and Chinese characters. */
	readonly text: string;

	/** For each reference, in text order, `verb qualifier/ID`, and `(certainty)` unless it is declared. */
	readonly says?: readonly string[];
}

/** Makes each fixture a test, run as it is, with CRLF, with a byte order mark, and with wide characters before each reference. */
export function expectReferences(fixtures: readonly Fixture[]): void {
	for (const { title, path = 'src/cart.ts', text, says = [] } of fixtures) {
		test(`REQ-012 ${title}`, () => {
			for (const [variant, vary] of Object.entries(variants)) {
				const { plain, spans } = withoutMarks(vary(text));
				const { references, lines } = readCode(path, plain, builtInIdGrammar);
				assert.deepEqual(references.map(describeReference), says, variant);
				assert.deepEqual(
					references.map(it => [it.start, it.end]),
					spans,
					variant,
				);
				assert.equal(lines.starts.length > 1, references.length > 0 && /[\r\n]/.test(plain), variant);
			}
		});
	}
}

const wide = '😀漢字';

const variants: Readonly<Record<string, (text: string) => string>> = {
	plain: text => text.replaceAll('☃', ''),
	crlf: text => text.replaceAll('☃', '').replaceAll('\n', '\r\n'),
	cr: text => text.replaceAll('☃', '').replaceAll('\n', '\r'),
	bom: text => `\uFEFF${text.replaceAll('☃', '')}`,
	wide: text => (text.includes('☃') ? text.replaceAll('☃', wide) : text.replace(/^(?=.*<\|)/gm, `${wide}\n`)),
};

function describeReference({ verb, qualifier, id, certainty, from }: Reference): string {
	assert.equal(from, -1);
	return `${verb} ${qualifier === undefined ? '' : `${qualifier}/`}${id}${certainty === 'declared' ? '' : ` (${certainty})`}`;
}

function withoutMarks(text: string): { plain: string; spans: number[][] } {
	const parts = text.split(/(<\||\|>)/);
	const spans: number[][] = [];
	let plain = '';
	for (const part of parts) {
		if (part === '<|') {
			spans.push([plain.length]);
		} else if (part === '|>') {
			spans.at(-1)?.push(plain.length);
		} else {
			plain += part;
		}
	}
	return { plain, spans };
}
