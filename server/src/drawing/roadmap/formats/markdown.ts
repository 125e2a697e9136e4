import { changeWord } from '../change.js';
import type { Roadmap, RoadmapItem } from '../model.js';
import { healthWord, horizonWord, progressWord, tableHead } from '../words.js';

/** A table for a wiki or a pull request. What is inside something is behind an arrow. */
export function toMarkdown({ items, baseline }: Roadmap): string {
	const head = tableHead(baseline);
	const rows = items.map(it => [
		`${'↳ '.repeat(Math.min(1, it.depth))}${it.id}`,
		it.title,
		whenOf(it),
		it.facts.owner,
		it.status,
		progressWord(it),
		[healthWord(it.health.state), it.health.reason].filter(Boolean).join(': '),
		...(baseline === undefined ? [] : [changeWord(it)]),
	]);
	return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(escape).join(' | ')} |\n`).join('');
}

/** When an item happens, in dates that every language reads; a horizon where it has none. */
export function whenOf({ span, horizon }: RoadmapItem): string {
	if (!span) {
		return horizon ? horizonWord(horizon) : '';
	}
	return span.start === span.end ? span.end : `${span.start} – ${span.end}`;
}

function escape(text: string): string {
	return text.replace(/[|\\<]/g, it => `\\${it}`).replace(/\s+/g, ' ');
}
