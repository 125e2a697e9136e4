/** The source of a pattern of `auth.login+2`: two segments at least, and a version where it is not the first. */
export const ruleIdSource = String.raw`[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+(?:\+\d+)?`;

/** Whether a text defines a requirement as tracey does: of the few lines that end in a bracket, one holds a marker and no more. */
export function isTracey(text: string): boolean {
	for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
		const next = text.charCodeAt(at + 1);
		if ((next === lineFeed || next === carriageReturn || at + 1 === text.length) && endsMarker(text, at + 1)) {
			return true;
		}
	}
	return false;
}

function endsMarker(text: string, end: number): boolean {
	return marker.test(text.slice(Math.max(0, end - longestMarker), end));
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestMarker = 120;
const marker = new RegExp(String.raw`(?:^|[\r\n\uFEFF])(?:>[ \t]?)?[a-z][a-z0-9]*\[${ruleIdSource}\]$`);

/** A version and what it is of: `auth.login+2` is the second of `auth.login`. */
export function parseRuleId(id: string): { readonly name: string; readonly version: number } {
	const plus = id.lastIndexOf('+');
	return plus < 0 ? { name: id, version: 1 } : { name: id.slice(0, plus), version: Number(id.slice(plus + 1)) };
}

/** What else leads to a requirement: its earlier versions, and the first one by its number. */
export function earlierIds(id: string): readonly string[] {
	const { name, version } = parseRuleId(id);
	const earlier = Array.from({ length: Math.min(version, mostVersions) }, (_, index) => `${name}+${index + 1}`);
	return [name, ...earlier].filter(it => it !== id);
}

/** Nobody has written more. */
const mostVersions = 100;
