import { detach } from '../../../util/detach.js';

/** What the table of traceability says of requirements: `| AUTH-01 | Phase 1 | Complete |`. */
export function statusById(text: string): ReadonlyMap<string, string> {
	const statuses = new Map<string, string>();
	let column = -1;
	for (const { groups } of text.matchAll(row)) {
		const cells = (groups?.['cells'] ?? '').split('|').map(it => it.trim());
		const [first = ''] = cells;
		if (/^requirement$/i.test(first)) {
			column = cells.findIndex(it => /^status$/i.test(it));
		} else if (column > 0 && /^[A-Z0-9]+(?:-[A-Z0-9]+)*-\d/.test(first)) {
			const status = cells[column]?.replace(/^[✓✔✅☑]\uFE0F?[ \t]*/u, '');
			if (status) {
				statuses.set(detach(first), detach(status));
			}
		}
	}
	return statuses;
}

const row = /^\|(?<cells>[^\r\n]{0,400})\|[ \t]*$/gm;
