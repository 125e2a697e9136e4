import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes that descend from one and whose command line holds a text, by their IDs. Linux tells this; other systems are not asked.
 */
export function findDescendants(ancestor: number, text: string): number[] {
	const parents = new Map(processIds().map(it => [it, parentOf(it)]));
	const descends = (id: number): boolean => {
		const parent = parents.get(id);
		return parent !== undefined && parent > 1 && (parent === ancestor || descends(parent));
	};
	return [...parents.keys()].filter(it => descends(it) && read(it, 'cmdline').includes(text));
}

function processIds(): number[] {
	return readdirSync('/proc')
		.filter(it => /^\d+$/.test(it))
		.map(Number);
}

/** The second field after the name, which stands in brackets and may hold anything. */
function parentOf(id: number): number {
	const stat = read(id, 'stat');
	return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process may end while it is looked at. */
function read(id: number, file: string): string {
	try {
		return readFileSync(`/proc/${id}/${file}`, 'utf8');
	} catch {
		return '';
	}
}
