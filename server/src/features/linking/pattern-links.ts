import type { DocumentLink } from 'vscode-languageserver-protocol';
import { scanMarkdown } from '../../language/markdown/index.js';
import { Regions } from '../../language/region.js';
import { createLineTable, rangeOf } from '../../util/line-table.js';
import type { LinkSettings } from '../../workspace/tracker-settings.js';

/**
 * What patterns of the team's link to the web. They run on an engine that takes time in proportion to the text, whatever they are, and
 * that is loaded with the first of them.
 *
 * @implements REQ-715
 */
export async function findPatternLinks(
	text: string,
	settings: readonly LinkSettings[],
	log: (message: string) => void,
): Promise<DocumentLink[]> {
	if (settings.length === 0) {
		return [];
	}
	const { RE2JS } = await import('re2js');
	const matches: { start: number; end: number; target: string }[] = [];
	for (const { pattern, url, ignoresCase } of settings) {
		try {
			const matcher = RE2JS.compile(pattern, ignoresCase ? RE2JS.CASE_INSENSITIVE : 0).matcher(text);
			while (matcher.find()) {
				const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? '');
				matches.push({ start: matcher.start(), end: matcher.end(), target: fill(url, groups) });
			}
		} catch (error) {
			log(`The pattern ${pattern} in clewline.yaml cannot be used: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	const regions = new Regions(text, scanMarkdown(text));
	const lines = createLineTable(text);
	return matches
		.sort((a, b) => a.start - b.start)
		.filter(it => it.end > it.start && regions.kindAt(it.start) === 'prose')
		.map(({ start, end, target }) => ({ range: rangeOf(lines, { start, end }), target }));
}

/** A group is a part of an address, and never more than that. */
function fill(url: string, groups: readonly string[]): string {
	return url.replace(/\{(\d)\}/g, (_, group: string) => encodeURIComponent(groups[Number(group)] ?? ''));
}
