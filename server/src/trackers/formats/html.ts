/** Plain text as the least of HTML: for trackers that take nothing else. */
export function toHtml(text: string): string {
	return text.replace(/[&<>"]/g, it => entityByCharacter.get(it) ?? it).replaceAll('\n', '<br>');
}

/** What HTML says, as plain text; its lines are where a page would break them. */
export function fromHtml(html: string): string {
	return html
		.replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#(?<code>\d{1,7})|(?<name>[a-z]+));/gi, readEntity);
}

const entityByCharacter: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

const characterByName: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
]);

function readEntity(entity: string, code: string | undefined, name: string | undefined): string {
	const point = Number(code);
	return code !== undefined && point <= 0x10ffff
		? String.fromCodePoint(point)
		: (characterByName.get((name ?? '').toLowerCase()) ?? entity);
}
