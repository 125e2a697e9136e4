import { slippedDays } from '../change.js';
import type { Roadmap, RoadmapItem } from '../model.js';

/** A row for each item under a head of columns; of RFC 4180, but for line ends of one character. */
export function toCsv({ items, baseline }: Roadmap): string {
	const shown = baseline === undefined ? columns : { ...columns, ...baselineColumns };
	return [
		Object.keys(shown).join(','),
		...items.map(it =>
			Object.values(shown)
				.map(read => quote(read(it)))
				.join(','),
		),
	]
		.map(it => `${it}\n`)
		.join('');
}

const columns: Readonly<Record<string, (item: RoadmapItem) => string>> = {
	id: it => it.id,
	kind: it => it.kind,
	title: it => it.title,
	status: it => it.status,
	parent: it => it.parent ?? '',
	start: it => it.span?.start ?? '',
	end: it => it.span?.end ?? '',
	horizon: it => it.horizon ?? '',
	progress: it => (it.progress.share === undefined ? '' : String(Math.round(it.progress.share * 100))),
	health: it => it.health.state,
	reason: it => it.health.reason,
	owner: it => it.facts.owner,
	team: it => it.facts.team,
	releases: it => it.facts.releases.join(' '),
	dependencies: it => it.dependencies.map(({ id }) => id).join(' '),
	file: it => it.file,
	line: it => String(it.line + 1),
};

const baselineColumns: typeof columns = {
	change: it => it.change?.type ?? '',
	baselineStart: it => it.change?.span?.start ?? '',
	baselineEnd: it => it.change?.span?.end ?? '',
	baselineHorizon: it => it.change?.horizon ?? '',
	slippedDays: it => String(slippedDays(it) ?? ''),
};

/** A spreadsheet takes what begins with one of these for a formula, unless it is a number, and shows what follows an apostrophe as it is. */
function quote(value: string): string {
	const safe = /^(?:[=+\t\r]|-(?!\d+$))/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
