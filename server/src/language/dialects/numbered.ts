import { countHeadings } from '../markdown/index.js';
import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';
import type { NumberedHeading } from './numbered/heading.js';
import { NumberedReader } from './numbered/numbered-reader.js';

/**
 * Requirements that are numbered as sections are: `#### Requirement 1.1.1`. A team may say in `clewline.yaml` which other words stand before
 * such a number; then headings are read so on top of the format that the file has.
 *
 * @implements REQ-607
 */
export const numbered: Dialect = {
	name: 'numbered',
	recognizes: (_path, text, facts) =>
		countHeadings(facts, (depth, start, end) => depth > 1 && isOpening(text, start) && known.test(text.slice(start, end))) > 1 &&
		countHeadings(facts, (depth, start, end) => depth < 6 && report.test(text.slice(start, end))) === 0,
	layer: base => new NumberedReader(base, builtIn),
	reader: (_path, grammar) => new NumberedReader(nativeReader(grammar), builtIn),
};

function isOpening(text: string, start: number): boolean {
	return text.startsWith('Requirement ', start) || text.startsWith('Conditional Requirement ', start);
}

const known = /^(?:Conditional )?Requirement \d+(?:\.\d+)+$/;

/** A heading over a report on requirements that are numbered elsewhere: `Requirements Validated`, `Requirements Coverage`. */
const report =
	/^[^\r\n]{0,40}\bRequirements?[ \t]+(?:Validat|Verif|Satisf|Cover|Mapp|Met\b|Complian|Address|Fulfil|Implement|Trac|Status|Check)/i;

const builtIn: readonly NumberedHeading[] = [
	{ words: 'Requirement', before: '', kind: 'requirement', fewestParts: 2 },
	{ words: 'Conditional Requirement', before: '', kind: 'requirement', fewestParts: 2 },
	{ words: 'Condition', before: '', kind: 'condition', fewestParts: 2 },
];
