import type { Dialect } from './dialect.js';
import { SectionReader } from './duvet/section-reader.js';
import { nativeReader } from './native.js';

/**
 * duvet: code cites a section of a spec by its path and its anchor. Any Markdown may be such a spec, and nothing in it tells: a team says so
 * in `clewline.yaml`. A section that obliges somebody is a requirement.
 *
 * @implements REQ-617
 */
export const duvet: Dialect = {
	name: 'duvet',
	recognizes: () => false,
	reader: (path, grammar) => new SectionReader(nativeReader(grammar), path),
};
