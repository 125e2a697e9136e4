import type { LineTable } from '../../server/src/util/line-table.js';
import { rangeOf } from '../../server/src/util/line-table.js';
import type { Span } from '../../server/src/util/span.js';

/** Something found in a text, and what is said of it. */
export interface Annotation extends Span {
	readonly rule: string;
	readonly message: string;
}

/** A line of a fixture that says what is expected of the line above it: `   ^^^^^ unique-id: message`. */
const annotation = /^ *\^+ [a-z-]+: /;

/** The fixture as its author would have typed it. */
export function withoutAnnotations(fixture: string): string {
	return fixture
		.split('\n')
		.filter(it => !annotation.test(it))
		.join('\n');
}

/** The text with each finding written under the line it begins in; what goes on in the next line is marked to the end of its first. */
export function annotate(text: string, lines: LineTable, findings: readonly Annotation[]): string {
	const ranges = findings.map(it => ({ ...it, range: rangeOf(lines, it) }));
	return text
		.split('\n')
		.flatMap((content, line) => [
			content,
			...ranges
				.filter(it => it.range.start.line === line)
				.map(({ range: { start, end }, rule, message }) => {
					const length = (end.line === line ? end.character : content.length) - start.character;
					return `${' '.repeat(start.character)}${'^'.repeat(Math.max(1, length))} ${rule}: ${message}`;
				}),
		])
		.join('\n');
}
