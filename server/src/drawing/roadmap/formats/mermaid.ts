import * as l10n from '@vscode/l10n';
import type { Roadmap, RoadmapItem } from '../model.js';

/** A `gantt` of Mermaid, with a section for each item that contains others. */
export function toMermaid({ items }: Roadmap): string {
	const names = new Map(items.map((it, index) => [it.id, `i${index}`]));
	const lines = ['gantt', `    title ${l10n.t('Roadmap')}`, '    dateFormat YYYY-MM-DD'];
	let section: string | undefined;
	for (const item of items) {
		const { span, kind } = item;
		const isSection = items.some(it => it.parent === item.id);
		const named = isSection || item.depth === 0 ? (isSection ? titleOf(item) : '') : section;
		if (named !== section && named !== undefined && named !== '') {
			lines.push(`    section ${named}`);
		}
		section = named === '' ? section : named;
		if (span && span.precision !== 'inner' && kind !== 'goal') {
			const tags = [...tagsOf(item), names.get(item.id) ?? '', span.start, span.precision === 'point' ? '0d' : span.end];
			lines.push(`    ${titleOf(item)} :${tags.join(', ')}`);
		}
	}
	return `${lines.join('\n')}\n`;
}

function tagsOf({ health, isCritical, status, span }: RoadmapItem): string[] {
	const state = health.state === 'done' ? ['done'] : status === 'in-progress' ? ['active'] : [];
	return [...(isCritical ? ['crit'] : []), ...state, ...(span?.precision === 'point' ? ['milestone'] : [])];
}

/** What means something to Mermaid would end the title. */
function titleOf({ id, title }: RoadmapItem): string {
	return `${id} ${title}`
		.replace(/[:;#%\r\n]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
