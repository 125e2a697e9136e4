/** One element of a picture. Pages draw it as it is; `toMarkup` writes it down where there is no page. */
export interface Shape {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly children: readonly (Shape | string)[];
}

/** An element with what is in it; nothing stands for what is not there. */
export function shape(
	tag: string,
	attributes: Shape['attributes'] = {},
	...children: readonly (Shape | string | undefined)[]
): Shape {
	return { tag, attributes, children: children.filter(it => it !== undefined) };
}

/** SVG, or HTML, in which no text is taken for markup. */
export function toMarkup({ tag, attributes, children }: Shape): string {
	const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(shorten(value))}"`);
	const inner = children.map(it => (typeof it === 'string' ? writeText(tag, it) : toMarkup(it)));
	return children.length === 0 && !hasEndTag.has(tag)
		? `<${tag}${written.join('')}/>`
		: `<${tag}${written.join('')}>${inner.join('')}</${tag}>`;
}

/** A text in which nothing is markup. */
export function escapeMarkup(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Style sheets are ours, and HTML reads them as they stand. */
function writeText(tag: string, text: string): string {
	return tag === 'style' ? text : escapeMarkup(text);
}

/** HTML takes an empty element without an end tag for an open one. */
const hasEndTag: ReadonlySet<string> = new Set(['td', 'th', 'div', 'span', 'p', 'style', 'title']);

/** A tenth of a pixel is enough for everybody. */
function shorten(value: string | number): string {
	return typeof value === 'string' ? value : String(Math.round(value * 10) / 10);
}
