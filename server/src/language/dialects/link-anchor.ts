import type { Span } from '../../util/span.js';

/** What stands behind the anchors that a stretch begins with, and the last of them: `req-6` of `<a id="req-6"></a>`, where a line may end. */
export function behindAnchors(text: string, { start, end }: Span): Span & { readonly anchor?: string | undefined } {
	const match = text.charCodeAt(start) === lessThan ? anchors.exec(text.slice(start, Math.min(end, start + longest))) : null;
	return { start: start + (match?.[0].length ?? 0), end, anchor: match?.groups?.['anchor'] };
}

/** A heading without the anchor that some renderers take from it: `Guest checkout` of `Guest checkout {#req-6}`. */
export function withoutLabel(text: string, { start, end }: Span): Span {
	const match = text[end - 1] === '}' ? label.exec(text.slice(Math.max(start, end - longest), end)) : null;
	return { start, end: end - (match?.[0].length ?? 0) };
}

const lessThan = 0x3c;
const longest = 400;
const anchors =
	/^(?:<a[ \t]+(?:id|name)=["'](?<anchor>[^"'<>\r\n]+)["'][ \t]*(?:\/>|>[ \t]*<\/a>)(?:[ \t]*(?:\r\n?|\n))?[ \t]*)+/i;
const label = /[ \t]*\{#[^\s{}]+\}$/;
