const segment = '[A-Za-z0-9_-]+';

/** The source of a pattern of `auth.login+2`: two segments at least, and a version where it is not the first. */
export const ruleIdSource = String.raw`${segment}(?:\.${segment})+(?:\+\d+)?`;

/** The same, where a place that only tracey's requirements have tells enough of a single segment: `login`. */
export const anyRuleIdSource = String.raw`${segment}(?:\.${segment})*(?:\+\d+)?`;

/** What may stand behind the ID in a marker: ` status=stable level=must`. */
export const factsSource = String.raw`(?:[ \t]+[a-z]+=[^\s\]=]+)*`;

/**
 * Whether a text defines a requirement as tracey does: of the few lines that end in a bracket, one holds a marker and no more. An ID of
 * a single segment may be a word of any other language, so that two with one prefix and a text under them are asked for.
 */
export function isTracey(text: string): boolean {
	const prefixes = new Set<string>();
	for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
		const next = text.charCodeAt(at + 1);
		const line = next === lineFeed || next === carriageReturn || at + 1 === text.length ? lineBefore(text, at + 1) : undefined;
		if (line !== undefined && marker.test(line)) {
			return true;
		}
		const prefix = line === undefined ? undefined : prefixOfShort(line, text.slice(at + 1, at + 10));
		if (prefix !== undefined && prefixes.has(prefix)) {
			return true;
		}
		prefixes.add(prefix ?? '');
	}
	return false;
}

/** The end of what stands before an offset, with as much as a marker may have. */
function lineBefore(text: string, end: number): string {
	return text.slice(Math.max(0, end - longestMarker), end);
}

/** The prefix of `> r[login]` and `r[login]` where a text stands right below. */
function prefixOfShort(line: string, behind: string): string | undefined {
	const { quote, prefix } = shortMarker.exec(line)?.groups ?? {};
	const isAbove = (quote ? quotedBelow : textBelow).test(behind);
	return isAbove && (quote || prefix === usualPrefix) ? prefix : undefined;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestMarker = 200;
const lineStart = String.raw`(?:^|[\r\n\uFEFF])(?<quote>>[ \t]?)?`;
const marker = new RegExp(String.raw`${lineStart}[a-z][a-z0-9]*\[${ruleIdSource}${factsSource}\]$`);
const shortMarker = new RegExp(
	String.raw`${lineStart}(?<prefix>[a-z][a-z0-9]*\[)(?!\d+\]|.\])${anyRuleIdSource}${factsSource}\]$`,
);
const quotedBelow = /^(?:\r\n?|\n)>[ \t]?[^\s>]/;
const textBelow = /^(?:\r\n?|\n)[^\s>]/;

/** A version and what it is of: `auth.login+2` is the second of `auth.login`. */
export function parseRuleId(id: string): { readonly name: string; readonly version: number } {
	const plus = id.lastIndexOf('+');
	return plus < 0 ? { name: id, version: 1 } : { name: id.slice(0, plus), version: Number(id.slice(plus + 1)) };
}

/** The prefix of most specifications; those with another may have requirements of the same names. */
const usualPrefix = 'r[';

/** What tells a requirement from one of the same name in the specification with the usual prefix: `h2[stream.priority]`. */
export function prefixedIds(prefix: string, id: string): readonly string[] {
	return specificationNamed(prefix) === undefined ? [] : [`${prefix}${id}]`];
}

/** What tells the specification that an item with these aliases is of: `h2[`; `undefined` for the usual prefix, and for other items. */
export function specificationOf(aliases: readonly string[]): string | undefined {
	const alias = aliases.find(it => it.endsWith(']'));
	return alias?.slice(0, alias.indexOf('[') + 1);
}

/** The same, by the prefix of what names the item. */
export function specificationNamed(prefix: string): string | undefined {
	return prefix === usualPrefix ? undefined : prefix;
}

/** Whether what qualifies a reference is the prefix of a specification, and no folder. */
export function isPrefix(qualifier: string): boolean {
	return qualifier.endsWith('[');
}

/** What else leads to a requirement: its earlier versions, and the first one by its number. */
export function earlierIds(id: string): readonly string[] {
	const { name, version } = parseRuleId(id);
	const earlier = Array.from({ length: Math.min(version, mostVersions) }, (_, index) => `${name}+${index + 1}`);
	return [name, ...earlier].filter(it => it !== id);
}

/** Nobody has written more. */
const mostVersions = 100;
