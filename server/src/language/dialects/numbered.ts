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
	recognizes: (_path, text) => text.includes('Requirement ') && (text.match(known)?.length ?? 0) > 1 && !report.test(text),
	layer: base => new NumberedReader(base, builtIn),
	reader: (_path, grammar) => new NumberedReader(nativeReader(grammar), builtIn),
};

const known = /^\uFEFF?#{2,6}[ \t]+(?:Conditional )?Requirement \d+(?:\.\d+)+[ \t]*$/gm;

/** A heading over a report on requirements that are numbered elsewhere: `## Requirements Validated`, `## Requirements Coverage`. */
const report =
	/^\uFEFF?#{1,5}[ \t]+[^\r\n]{0,40}\bRequirements?[ \t]+(?:Validat|Verif|Satisf|Cover|Mapp|Met\b|Complian|Address|Fulfil|Implement|Trac|Status|Check)/im;

const builtIn: readonly NumberedHeading[] = [
	{ words: 'Requirement', before: '', kind: 'requirement', fewestParts: 2 },
	{ words: 'Conditional Requirement', before: '', kind: 'requirement', fewestParts: 2 },
	{ words: 'Condition', before: '', kind: 'condition', fewestParts: 2 },
];
