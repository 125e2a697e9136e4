/** Where in YAML a cursor is, judged by the lines before it, for the text is half written. */
export interface YamlPlace {
	/** The keys that lead there from the root; `[]` leads into a list. Of a value its own key is the last. */
	readonly path: readonly string[];
	readonly isKey: boolean;

	/** What has been typed of the key or the value, its opening quote included. */
	readonly typed: string;

	/** Whether it stands between brackets or braces. */
	readonly isFlow: boolean;

	/** Whether it is the first thing behind a hyphen: a value, or the first key of a map. */
	readonly isEntry: boolean;

	/** Whether a space is still missing between the colon and the value. */
	readonly isTight: boolean;

	/** The spaces before the key. */
	readonly indent: number;
}

/** The place at the end of the last of some lines of YAML; nothing in a comment, in a text of several lines, or behind a value. */
export function yamlPlaceAt(lines: readonly string[]): YamlPlace | undefined {
	const last = readLine(lines.at(-1) ?? '');
	if (last.rest.startsWith('#') || isInBlockText(lines, last.indent)) {
		return undefined;
	}
	const parents = parentsOf(lines, last);
	const path = last.dashes === '' ? parents : [...parents, '[]'];
	const pair = keyAndValue.exec(last.rest)?.groups;
	const place = { path, indent: last.column, isTight: false, isFlow: false };
	if (!pair) {
		return /^[[{]/.test(last.rest)
			? flowPlace(last.rest, place)
			: { ...place, isKey: true, isEntry: last.dashes !== '', typed: last.rest };
	}
	const value = pair['value'] ?? '';
	const inner = { ...place, path: [...path, unquote(pair['key'] ?? '')], isTight: pair['gap'] === '' };
	if (/^[[{]/.test(value)) {
		return flowPlace(value, inner);
	}
	return / #/.test(value) ? undefined : { ...inner, isKey: false, isEntry: false, typed: value };
}

interface YamlLine {
	readonly indent: number;

	/** `- ` before the rest, perhaps several times. */
	readonly dashes: string;

	/** Where the rest begins. */
	readonly column: number;
	readonly rest: string;
}

const keyAndValue = /^(?<key>"[^"]*"|'[^']*'|[^\s#[\]{},"'&*!|>%@`-][^:]*?|-[^\s:][^:]*?)\s*:(?<gap>[ \t]+|$)(?<value>.*)$/;

function readLine(line: string): YamlLine {
	const { indent = '', dashes = '', rest = '' } = /^(?<indent> *)(?<dashes>(?:- +|-$)*)(?<rest>.*)$/.exec(line)?.groups ?? {};
	return { indent: indent.length, dashes, column: indent.length + dashes.length, rest };
}

/** The keys around a line: each of a smaller indentation than the one before. */
function parentsOf(lines: readonly string[], { indent, dashes }: YamlLine): string[] {
	const parents: string[] = [];
	// A list may stand as deep as the key it belongs to.
	let limit = dashes === '' ? indent : indent + 1;
	for (let line = lines.length - 2; line >= 0 && limit > 0; line--) {
		const above = readLine(lines[line] ?? '');
		const key = keyAndValue.exec(above.rest)?.groups?.['key'];
		if (above.dashes !== '' && above.indent < limit && limit <= above.column) {
			// The first key of an entry: this line is the entry's, or below its key.
			parents.unshift('[]', ...(key !== undefined && above.column < limit ? [unquote(key)] : []));
			limit = above.indent + 1;
		} else if (above.dashes !== '' && above.column < limit && above.indent + 1 < limit) {
			parents.unshift('[]', ...(key === undefined ? [] : [unquote(key)]));
			limit = above.indent + 1;
		} else if (above.dashes === '' && key !== undefined && above.indent < limit) {
			parents.unshift(unquote(key));
			limit = above.indent;
		}
	}
	return parents;
}

/** Whether a `|` or a `>` above makes text of the lines below it. */
function isInBlockText(lines: readonly string[], indent: number): boolean {
	for (let line = lines.length - 2; line >= 0; line--) {
		const above = readLine(lines[line] ?? '');
		if (above.rest !== '' && above.indent < indent) {
			return /:[ \t]+[|>][-+\d]*\s*$/.test(above.rest);
		}
	}
	return false;
}

/** A place between brackets that the line has opened: `[a, b`, `{ horizon: n`. */
function flowPlace(text: string, place: Omit<YamlPlace, 'isKey' | 'isEntry' | 'typed'>): YamlPlace | undefined {
	const open: { readonly bracket: string; key: string | undefined }[] = [];
	let start = 0;
	let quote = '';
	for (const [at, character] of [...text].entries()) {
		const frame = open.at(-1);
		if (quote !== '') {
			quote = character === quote ? '' : quote;
		} else if (/["']/.test(character) && text.slice(start, at).trim() === '') {
			quote = character;
		} else if (/[[{]/.test(character)) {
			open.push({ bracket: character, key: undefined });
			start = at + 1;
		} else if (/[\]}]/.test(character)) {
			open.pop();
		} else if (frame && character === ',') {
			frame.key = undefined;
			start = at + 1;
		} else if (frame?.bracket === '{' && character === ':' && frame.key === undefined) {
			frame.key = unquote(text.slice(start, at).trim());
			start = at + 1;
		}
	}
	const innermost = open.at(-1);
	const inner = open.flatMap(it => (it.bracket === '[' ? ['[]'] : (it.key ?? [])));
	return innermost
		? {
				...place,
				path: [...place.path, ...inner],
				isFlow: true,
				isTight: false,
				isEntry: innermost.bracket === '[',
				isKey: innermost.bracket === '{' && innermost.key === undefined,
				typed: text.slice(start).trimStart(),
			}
		: undefined;
}

function unquote(key: string): string {
	return key.replace(/^["']|["']$/g, '');
}
