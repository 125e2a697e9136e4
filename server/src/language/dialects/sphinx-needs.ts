import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';
import { readDirectives } from './sphinx-needs/directive.js';
import { NeedReader } from './sphinx-needs/need-reader.js';

/**
 * sphinx-needs in MyST: a directive with an ID among its options is an item, and other options link it to others.
 *
 * @implements REQ-619
 */
export const sphinxNeeds: Dialect = {
	name: 'sphinx-needs',
	recognizes: (_path, text) =>
		openings.some(it => text.includes(it)) &&
		option.test(text) &&
		readDirectives(text, { start: 0, end: text.length }).some(it => usualType.test(it.type)),
	layer: base => new NeedReader(base),
	reader: (_path, grammar) => new NeedReader(nativeReader(grammar)),
};

/** What a directive has in its first line: most texts have none, which is soon found out. */
const openings = ['`{', ':{', '~{', '::'];
const option = /^[ \t]*:?id:/m;
const usualType = /(?:^|[_-])(?:need|req|requirement|spec|impl|test|story|feat|feature|goal|arch)$|req$/i;
