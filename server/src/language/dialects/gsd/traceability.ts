import { detach } from '../../../util/detach.js';

/** What the tables of a file say that tell what became of requirements: `| AUTH-01 | Phase 1 | Complete |`. */
export interface Traceability {
	readonly statusById: ReadonlyMap<string, string>;

	/** Where the first cells of these tables begin: such a table lists nothing. */
	readonly cells: ReadonlySet<number>;
}

/** Reads all tables that name requirements and have no column for what they say. */
export function readTraceability(text: string): Traceability {
	const statusById = new Map<string, string>();
	const firstCells = new Set<number>();
	let head: Head | undefined;
	let end = -1;
	for (const { index, groups, 0: line } of text.matchAll(row)) {
		const written = groups?.['cells'] ?? '';
		const cells = written.split('|').map(it => it.trim());
		head = /^\r?\n?$/.test(text.slice(end, index)) && end >= 0 ? head : readHead(cells);
		end = index + line.length;
		if (head) {
			firstCells.add(index + 1 + written.length - written.trimStart().length);
			const [id = ''] = cells;
			const status = cells[head.status]?.replace(mark, '');
			if (status && requirementId.test(id)) {
				statusById.set(detach(id), detach(status));
			}
		}
	}
	return { statusById, cells: firstCells };
}

/** The column of the status, -1 for none. */
interface Head {
	readonly status: number;
}

function readHead(cells: readonly string[]): Head | undefined {
	const [first = '', ...others] = cells.map(it => it.replaceAll('*', '').toLowerCase());
	const isTraced = names.test(first) && others.some(it => facts.test(it)) && !others.some(it => texts.test(it));
	return isTraced ? { status: others.indexOf('status') + 1 || -1 } : undefined;
}

const row = /^\|(?<cells>[^\r\n]{0,400})\|[ \t]*$/gm;
const names = /^(?:req(?:uirement)?s?(?:[ -]?ids?)?|ids?)$/;
const facts = /^(?:phases?|plans?|milestone|status)$/;
const texts = /requirement|description|title|name|summary|feature|text|statement|需求|描述|说明|内容/;
const mark = /^[✓✔✅☑]\uFE0F?[ \t]*/u;
const requirementId = /^[A-Z0-9]+(?:-[A-Z0-9]+)*-\d/;
