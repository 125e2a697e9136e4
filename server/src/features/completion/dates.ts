/** Days that are likely meant, given today as `2026-11-22`: today, and the ends of the months ahead. */
export function datesFor(today: string): readonly string[] {
	const [year = 0, month = 0] = today.split('-').map(Number);
	const ends = [0, 1, 2].map(ahead => new Date(Date.UTC(year, month + ahead, 0)).toISOString().slice(0, 10));
	return today === '' ? [] : [...new Set([today, ...ends])];
}

/** This quarter as `2026-Q4`, and the four after it. */
export function quartersFrom(today: string): readonly string[] {
	const [year = 0, month = 0] = today.split('-').map(Number);
	const first = year * 4 + Math.ceil(month / 3) - 1;
	return today === '' ? [] : [0, 1, 2, 3, 4].map(ahead => `${Math.floor((first + ahead) / 4)}-Q${((first + ahead) % 4) + 1}`);
}
