/**
 * The IDs that a range means beside its ends: `FR2` in `FR1–FR3`, `1.2` in `1.1–1.3`. None where its ends differ in more than their last
 * numbers, or where there are more than `most` between them.
 */
export function idsBetween(from: string, to: string, most: number): readonly string[] {
	const [first, last] = [counted.exec(from)?.groups, counted.exec(to)?.groups];
	const start = Number(first?.['number']);
	const count = Number(last?.['number']) - start - 1;
	const isOneRow = first !== undefined && first['before'] === last?.['before'] && count > 0 && count <= most;
	return isOneRow ? Array.from({ length: count }, (_, index) => `${first['before']}${start + index + 1}`) : [];
}

const counted = /^(?<before>(?:.*\D)?)(?<number>0|[1-9]\d*)$/;
