/**
 * The IDs that a range means beside its ends: `FR2` in `FR1–FR3`, `1.2` in `1.1–1.3`, `FR-09` in `FR-08–FR-10`. None where its ends differ in more than their last
 * numbers, or where there are more than `most` between them.
 */
export function idsBetween(from: string, to: string, most: number): readonly string[] {
	const [first, last] = [counted.exec(from)?.groups, counted.exec(to)?.groups];
	const [number = '', end = ''] = [first?.['number'], last?.['number']];
	const start = Number(number);
	const count = Number(end) - start - 1;
	const isFilled = [number, end].some(it => /^0\d/.test(it));
	const isOneRow = first?.['before'] === last?.['before'] && (!isFilled || number.length === end.length);
	return isOneRow && count > 0 && count <= most
		? Array.from(
				{ length: count },
				(_, index) => `${first?.['before'] ?? ''}${String(start + index + 1).padStart(isFilled ? end.length : 1, '0')}`,
			)
		: [];
}

/** How many IDs a range may mean between its ends, in a file that has so many references: in one with very many, the ends alone are meant. */
export function mostBetween(references: number): number {
	return references < 20_000 ? 99 : 0;
}

const counted = /^(?<before>(?:.*\D)?)(?<number>\d+)$/;
