import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import { normalizeKey } from '../../attribute.js';
import type { Attribute } from '../../document.js';

/** A directive that has an ID among its options: `{req} Guest checkout`, with `:id: REQ_012` under it. */
export interface Directive {
	/** `req` */
	readonly type: string;
	readonly titleSpan: Span;
	readonly id: Attribute;

	/** The other options. */
	readonly options: readonly Attribute[];
}

/** The directives of a stretch that have an ID, in MyST's form or, as a block `eval-rst` has them, in that of reStructuredText. */
export function readDirectives(text: string, { start, end }: Span): Directive[] {
	return Array.from(text.slice(start, end).matchAll(opening)).flatMap(({ index, 0: line, groups }) => {
		const { before = '', myst, rst = '', title = '' } = groups ?? {};
		const options = readOptions(text, { start: start + index + line.length, end });
		const id = options.find(it => it.key === 'id');
		const from = start + index + before.length;
		return id && idPattern.test(id.value)
			? [
					{
						type: myst ?? rst,
						titleSpan: { start: from, end: from + title.trimEnd().length },
						id,
						options: options.filter(it => it !== id),
					},
				]
			: [];
	});
}

/** The lines `:key: value` from an offset, or the lines `key: value` between two of dashes. */
function readOptions(text: string, { start, end }: Span): Attribute[] {
	dashes.lastIndex = start;
	const isBlock = dashes.test(text);
	const line = isBlock ? blockLine : optionLine;
	line.lastIndex = isBlock ? dashes.lastIndex : start;
	const options: Attribute[] = [];
	for (let match = line.exec(text); match && match.index < end; match = line.exec(text)) {
		const { before = '', key = '', colon = '', rest = '' } = match.groups ?? {};
		const value = isBlock ? rest.trimEnd().replace(/["']$/, '') : rest.trimEnd();
		const keyStart = match.index + before.length;
		const valueStart = keyStart + key.length + colon.length;
		options.push({
			key: normalizeKey(key),
			value: detach(value),
			keyStart,
			start: valueStart,
			end: valueStart + value.length,
		});
	}
	return options;
}

const opening =
	/^(?<before>[ \t]*(?:(?:`{3,}|~{3,}|:{3,})\{(?<myst>[A-Za-z][\w-]*)\}|\.\.[ \t]+(?<rst>[A-Za-z][\w-]*)::)[ \t]*)(?<title>[^\r\n]*)(?:\r\n?|\n)/gm;
const dashes = /[ \t]*---[ \t]*(?:\r\n?|\n)/y;
const optionLine = /(?<before>[ \t]*:)(?<key>[A-Za-z][\w-]*)(?<colon>:[ \t]*)(?<rest>[^\r\n]*)(?:\r\n?|\n|$)/y;
const blockLine = /(?<before>[ \t]*)(?<key>[A-Za-z][\w-]*)(?<colon>:[ \t]*["']?)(?<rest>[^\r\n]*)(?:\r\n?|\n|$)/y;

/** An ID has a number or parts; other directives have names of one word. */
const idPattern = /^(?=[^\d_]*[\d_])[A-Za-z][\w.-]*$/;
